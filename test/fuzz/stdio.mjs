// node test/fuzz/stdio.mjs [EDITS] [SEED]   Random edits typed into a server over stdio, each answer held against that of a server which sees the text
// for the first time. Needs `npm run build`, or the path of another command line in CLI. Says the seed; the same seed makes the same edits.
import { tmpdir } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Client } from '../bench/client.mjs';
import { Edits } from './edits.mjs';

const [edits = 10_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
const textDocument = { uri: 'file:///w/typed.perf.yaml' };
const cli = process.env['CLI'] ?? fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));
const random = new Edits(seed);

async function start() {
  const client = new Client([cli, 'lsp', '--stdio'], { cwd: tmpdir(), settings: {} });
  const capabilities = { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } };
  await client.request('initialize', { processId: process.pid, rootUri: null, locale: 'zh-CN', capabilities });
  client.notify('initialized', {});
  return client;
}

const [typed, fresh] = await Promise.all([start(), start()]);
const open = (client, version, text) =>
  client.notify('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'perf-yaml', version, text } });

const diagnostic = ['textDocument/diagnostic', {}];

/** What is asked after an edit: always what is wrong, and now and then one more thing. */
function questions(text) {
  const position = random.position(text);
  const range = { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } };
  const more = random.pick([
    ['textDocument/hover', { position }],
    ['textDocument/inlayHint', { range }],
    ['textDocument/documentSymbol', {}],
    ['textDocument/foldingRange', {}],
    ['textDocument/completion', { position }],
    ['textDocument/semanticTokens/full', {}],
    ['textDocument/codeAction', { range: { start: position, end: position }, context: { diagnostics: [] } }],
    ['textDocument/codeLens', {}],
    ['textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }],
    ['perfYaml/scorecard', {}],
  ]);
  return random.below(3) === 0 ? [diagnostic, more] : [diagnostic];
}

/** Without what names one run of a server. */
const plain = answer => JSON.stringify(answer, (key, value) => (key === 'resultId' ? undefined : value));

const ask = (client, [method, params]) =>
  client.request(method, { textDocument, ...params }).then(
    ({ result }) => plain(result),
    error => `error: ${error.message}`,
  );

let [text, version, answers, differences] = [random.sample(), 1, 0, 0];
open(typed, version, text);
const began = performance.now();
for (let done = 0; done < edits; done++) {
  if (done % 400 === 0) {
    text = random.sample();
    typed.notify('textDocument/didChange', {
      textDocument: { ...textDocument, version: ++version },
      contentChanges: [{ text }],
    });
  }
  const { change, after } = random.edit(text);
  text = after;
  typed.notify('textDocument/didChange', {
    textDocument: { ...textDocument, version: ++version },
    contentChanges: [change],
  });
  open(fresh, version, text);
  for (const question of questions(text)) {
    const [one, other] = await Promise.all([ask(typed, question), ask(fresh, question)]);
    answers++;
    if (one === other) continue;
    differences++;
    console.log(`edit ${done}, ${question[0]}:\n  typed ${one.slice(0, 400)}\n  fresh ${other.slice(0, 400)}\n${text}`);
  }
  fresh.notify('textDocument/didClose', { textDocument });
  if (differences > 5) break;
}
const seconds = (performance.now() - began) / 1000;
console.log(
  `seed ${seed}: ${edits} edits, ${answers} answers, ${differences} differences in ${seconds.toFixed(0)} s; ${typed.peak()?.toFixed(0)} MB at most`,
);
await Promise.all([typed.close(), fresh.close()]);
process.exitCode = differences > 0 ? 1 : 0;
