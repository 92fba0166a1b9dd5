import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  LSPErrorCodes,
  type ResponseError,
} from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { form, keystroke, type Keystroke, strike } from '../support/edits.js';
import { Client, uriOf } from './client.js';

const paths = ['a.perf.yaml', 'b.perf.yaml', 'c.perf-profile.yaml'];
const questions = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/documentSymbol',
  'textDocument/diagnostic',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/foldingRange',
  'textDocument/codeLens',
  'textDocument/documentLink',
  'textDocument/formatting',
  'textDocument/semanticTokens/full',
  'textDocument/prepareRename',
  'textDocument/inlayHint',
  'textDocument/codeAction',
];

type Step =
  | { readonly kind: 'open' | 'close'; readonly path: string; readonly text: string }
  | { readonly kind: 'type'; readonly path: string; readonly version: number; readonly stroke: Keystroke }
  | {
      readonly kind: 'ask';
      readonly path: string;
      readonly method: string;
      readonly line: number;
      readonly character: number;
      readonly cancelled: boolean;
    };

const path = fc.constantFrom(...paths, 'never-opened.perf.yaml');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    arbitrary: fc.record({
      kind: fc.constantFrom('open' as const, 'close' as const),
      path,
      text: fc.constantFrom(
        form(1, 2),
        '绩效指标:\n  - { 名称: 甲, 权重: 1 }\n',
        '汇总来源: [b.perf.yaml]\n绩效指标: []\n',
        '',
      ),
    }),
    weight: 2,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      path,
      version: fc.integer({ min: -3, max: 9 }),
      stroke: keystroke,
    }),
    weight: 4,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      path,
      method: fc.constantFrom(...questions),
      line: fc.integer({ min: -1, max: 40 }),
      character: fc.integer({ min: -1, max: 30 }),
      cancelled: fc.boolean(),
    }),
    weight: 5,
  },
);

/** Plays steps as a client out of its mind does: unknown files, versions that go back, the same file opened twice, answers nobody waits for. */
async function play(client: Client, steps: readonly Step[]): Promise<ReadonlyMap<string, string>> {
  const open = new Map<string, string>();
  const answers: Promise<unknown>[] = [];
  for (const each of steps) {
    const uri = uriOf(each.path);
    if (each.kind === 'ask') answers.push(ask(client, each));
    else if (each.kind === 'open') {
      open.set(uri, each.text);
      await client.notify('textDocument/didOpen', {
        textDocument: {
          uri,
          languageId: /profile/.test(uri) ? 'perf-profile' : 'perf-yaml',
          version: 1,
          text: each.text,
        },
      });
    } else if (each.kind === 'type') {
      const text = strike(open.get(uri) ?? '', each.stroke);
      if (open.has(uri)) open.set(uri, text);
      await client.notify('textDocument/didChange', {
        textDocument: { uri, version: each.version },
        contentChanges: [{ text }],
      });
    } else {
      open.delete(uri);
      await client.notify('textDocument/didClose', { textDocument: { uri } });
    }
  }
  const codes = await Promise.all(answers);
  expect(
    codes.filter(
      code => code !== undefined && code !== LSPErrorCodes.RequestCancelled && code !== LSPErrorCodes.ContentModified,
    ),
  ).toEqual([]);
  return open;
}

/** Ends with the code of a refusal, once there is any answer. */
async function ask(
  client: Client,
  { path: name, method, line, character, cancelled }: Extract<Step, { kind: 'ask' }>,
): Promise<number | undefined> {
  const position = { line, character };
  const source = new CancellationTokenSource();
  const params = {
    textDocument: { uri: uriOf(name) },
    position,
    range: { start: { line: 0, character: 0 }, end: position },
    context: { includeDeclaration: true, diagnostics: [] },
    options: { tabSize: 2, insertSpaces: true },
  };
  const answer = client.connection.sendRequest(method, params, source.token).then(
    () => undefined,
    (error: ResponseError) => error.code,
  );
  if (cancelled) source.cancel();
  return answer;
}

const diagnostics = async (client: Client, uri: string): Promise<readonly Diagnostic[]> => {
  const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
  return report.kind === 'full' ? report.items : [];
};

test('whatever a client sends in whatever order, every request is answered and the files are what a fresh server makes of them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
      const client = await Client.start();
      const open = await play(client, steps);
      const fresh = await Client.start();
      for (const [uri, text] of open)
        await fresh.notify('textDocument/didOpen', {
          textDocument: { uri, languageId: /profile/.test(uri) ? 'perf-profile' : 'perf-yaml', version: 1, text },
        });
      for (const uri of open.keys()) expect(await diagnostics(client, uri)).toEqual(await diagnostics(fresh, uri));
      await client.stop();
      await fresh.stop();
    }),
    { numRuns: Number(process.env['RUNS'] ?? 15) },
  );
});
