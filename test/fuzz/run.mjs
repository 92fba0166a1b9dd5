// node test/fuzz/run.mjs [RUNS] [SEED]   The properties of the tests on many more cases than the tests draw: texts, edits, messages in any order.
// Says the seed; the same seed draws the same cases, so that what fails can be looked at again.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const [runs = '500', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
const root = join(import.meta.dirname, '../..');
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
console.log(`${runs} runs of each property, seed ${seed}`);
const { status } = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    '--config',
    'test/vitest.config.ts',
    '--testTimeout',
    String(24 * 3600_000),
    'test/properties',
    'test/protocol/any-order.test.ts',
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, RUNS: runs, SEED: seed },
  },
);
process.exitCode = status ?? 1;
