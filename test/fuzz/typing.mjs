// node test/fuzz/typing.mjs [KEYSTROKES]   Types into a form for a long time and watches the server's memory. Eight hours of steady typing are about
// 100,000 keystrokes. Fails if the last quarter needs more than a tenth more than the second. Needs `npm run build`; memory is told on Linux only.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '../bench/client.mjs';
import { shapes } from '../bench/shapes.mjs';

const keystrokes = Number(process.argv[2] ?? 100_000);
const client = new Client([fileURLToPath(new URL('../../dist/server.cjs', import.meta.url)), '--stdio'], {
  cwd: tmpdir(),
  settings: {},
});
const textDocument = { uri: 'file:///tmp/typing.perf.yaml' };
const lines = shapes.form.text(200).split('\n');
const megabytes = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(join('/proc', String(client.process.pid), 'status'), 'utf8'))?.[1]) / 1024;

await client.request('initialize', {
  processId: process.pid,
  rootUri: null,
  capabilities: { textDocument: { diagnostic: {} } },
});
client.notify('initialized', {});
client.notify('textDocument/didOpen', {
  textDocument: { ...textDocument, languageId: 'perf-yaml', version: 1, text: lines.join('\n') },
});
const quarters = [[], [], [], []];
for (let i = 0; i < keystrokes; i++) {
  // over and over: two letters in, two out, somewhere behind a note or a number
  const line = ((i * 7919) % (lines.length - 12)) + 9;
  const place = { line: line - (line % 4 < 2 ? 0 : 1), character: lines[line - (line % 4 < 2 ? 0 : 1)].length };
  const put = ['新', '9', ' #', '"', '\n'][i % 5];
  const after =
    put === '\n'
      ? { line: place.line + 1, character: 0 }
      : { line: place.line, character: place.character + put.length };
  client.notify('textDocument/didChange', {
    textDocument: { ...textDocument, version: 2 * i + 2 },
    contentChanges: [{ range: { start: place, end: place }, text: put }],
  });
  await client.request('textDocument/diagnostic', { textDocument });
  client.notify('textDocument/didChange', {
    textDocument: { ...textDocument, version: 2 * i + 3 },
    contentChanges: [{ range: { start: place, end: after }, text: '' }],
  });
  if (i % 3 === 0) await client.request('textDocument/diagnostic', { textDocument });
  if (i % Math.ceil(keystrokes / 100) === 0) quarters[Math.floor((4 * i) / keystrokes)].push(megabytes());
}
const highest = quarters.map(quarter => Math.max(...quarter));
console.log(
  `${keystrokes} keystrokes; MB at most in each quarter: ${highest.map(value => value.toFixed(0)).join(', ')}`,
);
await client.close();
process.exitCode = highest[3] > highest[1] * 1.1 ? 1 : 0;
