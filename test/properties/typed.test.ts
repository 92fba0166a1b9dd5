import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { buildCli } from '../cli/run.js';

/** So many as a minute allows; `npm run fuzz:stdio` tries more. */
const edits = 2000;

test('random edits over stdio: every answer is that of a server which sees the text for the first time', async () => {
  const child = spawn(process.execPath, ['test/fuzz/stdio.mjs', String(edits), '20201231'], {
    env: { ...process.env, CLI: buildCli().script },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const status = await new Promise(done => child.on('close', done));
  expect({ status, said }).toEqual({
    status: 0,
    said: expect.stringMatching(new RegExp(`^seed 20201231: ${edits} edits, \\d+ answers, 0 differences`)) as string,
  });
}, 600_000);
