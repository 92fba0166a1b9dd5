// npm test: the suites in order, some side by side; the last line is `N passed, N failed` over all of them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installPrerequisites } from './prerequisites.mjs';
import { suites } from './suites.mjs';

const root = join(import.meta.dirname, '..');
installPrerequisites();
const totals = { passed: 0, failed: 0 };
const lines = [];

for (const together of suites) {
  console.log(`\n=== ${together.map(({ name }) => name).join(', ')}`);
  await Promise.all(together.map(runSuite));
}

console.log(`\n${lines.join('\n')}`);
if (existsSync(join(root, 'test/e2e/shots'))) console.log('screenshots: test/e2e/shots/');
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed ? 1 : 0;

async function runSuite({ name, run }) {
  const began = Date.now();
  const { passed, failed } = await attempt(run);
  totals.passed += passed;
  totals.failed += failed;
  const line = `${failed ? '✗' : '✓'} ${name.padEnd(34)} ${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed ${((Date.now() - began) / 1000).toFixed(1).padStart(7)} s`;
  lines.push(line);
  console.log(line);
}

/** A suite that crashes, or in which nothing ran, has failed. */
async function attempt(run) {
  try {
    const { passed, failed } = await run();
    if (passed + failed > 0) return { passed, failed };
    console.log('no test was executed');
  } catch (error) {
    console.log(String(error?.message ?? error));
  }
  return { passed: 0, failed: 1 };
}
