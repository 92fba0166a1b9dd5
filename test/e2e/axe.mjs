// What a screen reader or a pair of weak eyes would stumble over.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = readFileSync(join(import.meta.dirname, 'node_modules/axe-core/axe.min.js'), 'utf8');
const grave = ['serious', 'critical'];

/** The serious faults of the page in a panel, a line each. */
export async function faultsIn(panel) {
  const frame = await (await panel.locator('body').elementHandle()).ownerFrame();
  await frame.evaluate(`${source}; undefined`);
  const { violations } = await frame.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  for (const { id, impact, nodes } of violations.filter(({ impact }) => !grave.includes(impact)))
    console.log(`    axe, ${impact}: ${id} at ${nodes.length}: ${nodes[0].html.slice(0, 120)}`);
  return violations
    .filter(({ impact }) => grave.includes(impact))
    .map(
      ({ id, help, nodes }) =>
        `${id} (${help}) at ${nodes.length}: ${nodes[0].html.slice(0, 200)} ${nodes[0].failureSummary}`,
    );
}
