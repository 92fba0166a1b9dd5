// Steps of a person at the workbench: each told, counted, and photographed where it fails.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { shots } from './paths.mjs';

export const expect = (condition, message) => {
  if (!condition) throw new Error(message);
};

/** `step` runs one; `finish` tells the counts and ends the process. */
export function stepsOn(page, prefix) {
  mkdirSync(shots, { recursive: true });
  const began = Date.now();
  const counts = { passed: 0, failed: 0 };

  /** Widgets fade in. */
  async function snap(name) {
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(shots, `${prefix}-${name}.png`) });
  }

  /** A step that fails is told and photographed, and the next ones are tried all the same. */
  async function step(name, run) {
    try {
      await run();
      counts.passed += 1;
      console.log(`  ✓ ${name}`);
    } catch (error) {
      counts.failed += 1;
      console.log(`  ✗ ${name}: ${error.message}`);
      await snap(`failed-${counts.failed}`).catch(() => undefined);
    }
  }

  function finish() {
    console.log(`${prefix}, ${((Date.now() - began) / 1000).toFixed(1)} s`);
    console.log(`${counts.passed} passed, ${counts.failed} failed`);
    process.exit(counts.failed ? 1 : 0);
  }

  return { step, snap, finish };
}
