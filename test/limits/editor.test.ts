import { expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { Client } from '../protocol/client.js';
import { expectLinear, type Meter } from './growth.js';
import { shapes } from './shapes.js';

const options = { tabSize: 2, insertSpaces: true };

/** Everything an editor asks about a file: at a place in the middle, around it, and about the whole. */
async function askEverything(text: string, meter: Meter): Promise<void> {
  const client = await Client.start();
  const uri = await client.open(text);
  const { end } = client.whole(uri);
  const position = { line: end.line >> 1, character: 8 };
  const [whole, around] = [client.whole(uri), { start: position, end: { line: position.line + 40, character: 0 } }];
  const questions: readonly (readonly [string, object])[] = [
    ['hover', { position }],
    ['hover', { position: { line: 0, character: 1 } }],
    ['inlayHint', { range: around }],
    ['inlayHint', { range: whole }],
    ['documentSymbol', {}],
    ['semanticTokens/full', {}],
    ['semanticTokens/range', { range: around }],
    ['formatting', { options }],
    ['rangeFormatting', { range: around, options }],
    ['onTypeFormatting', { position, ch: '\n', options }],
    ['codeLens', {}],
    ['documentLink', {}],
    ['codeAction', { range: { start: position, end: position }, context: { diagnostics: [] } }],
    ['codeAction', { range: whole, context: { diagnostics: [] } }],
    ['completion', { position }],
    ['completion', { position: end }],
    ['definition', { position }],
    ['references', { position, context: { includeDeclaration: true } }],
    ['documentHighlight', { position }],
    ['prepareRename', { position }],
    ['selectionRange', { positions: [position] }],
  ];
  await meter.step(
    'analysis and foldingRange',
    () => client.request('textDocument/foldingRange', { textDocument: { uri } }),
    true,
  );
  await meter.step('diagnostic', () => client.request('textDocument/diagnostic', { textDocument: { uri } }), true);
  for (const [index, [method, more]] of questions.entries())
    await meter.step(`${index} ${method}`, () =>
      client.request(`textDocument/${method}`, { textDocument: { uri }, ...more }),
    );
  for (const review of [false, true])
    await meter.step(`preview ${review}`, () =>
      client.request('perfYaml/preview', { textDocument: { uri }, parts: true, review }),
    );
  // a file without indicators has nothing to export, which is said in words
  for (const format of ['html', 'md', 'csv', 'json'])
    await meter.step(format, () =>
      client
        .request('perfYaml/export', { textDocument: { uri }, format })
        .catch((error: Error) => expect(error.message).toContain('绩效指标')),
    );
  await client.type(uri, text.slice(4, 6), `${text.slice(4, 6)}新`);
  await meter.step('diagnostic after typing', () =>
    client.request('textDocument/diagnostic', { textDocument: { uri } }),
  );
  await client.stop();
}

test.each(Object.entries(shapes))(
  'what an editor asks of %s takes linear time',
  async (_, [size, text]) => {
    await expectLinear((count, meter) => askEverything(text(count), meter), size);
  },
  300_000,
);

const manyRows = (count: number): string =>
  `绩效指标:\n${Array.from({ length: count }, (_, i) => `  - { 得分: ${i}, 方向: 左 }\n`).join('')}`;

test('of very many findings an editor is told the worst ones, and how many there are', async () => {
  const client = await Client.start();
  const uri = await client.open(manyRows(1500));
  const { items } = await client.request<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  expect(items).toHaveLength(1000);
  expect(items.slice(0, -1).every(({ severity }) => severity === 1)).toBe(true);
  const {
    message,
    severity,
    range: { start },
    code,
  } = items.at(-1) as Diagnostic;
  expect({ severity, start, code }).toEqual({ severity: 3, start: { line: 0, character: 0 }, code: undefined });
  expect(message).toMatch(
    /^本文件共有 \d{4} 个问题，这里只列出 999 个，错误在先；改正后其余的会接着列出。要看完整清单，请运行 perf-yaml check。$/,
  );
  await client.stop();
});
