import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  Hover,
  InlayHint,
  MarkupContent,
  SymbolInformation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Client, type ServerStreams } from './client.js';
import { editors } from './editors.js';

const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-editors-'));
const bundle = join(folder, 'server.cjs');
beforeAll(() =>
  build({
    stdin: {
      contents: "import { serve } from './server/src/lsp/node.ts'; void serve({ kind: 'stdio' });",
      resolveDir: '.',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: bundle,
    logLevel: 'error',
  }),
);
afterAll(() => rmSync(folder, { recursive: true }));

/** The server as editors start it: a process of its own that speaks over its standard streams. */
function overStdio(): ServerStreams {
  const server = spawn(process.execPath, [bundle], { stdio: ['pipe', 'pipe', 'inherit'] });
  return { from: server.stdout, to: server.stdin, dispose: () => server.kill() };
}

const form = `标题: 📊 表
绩效指标:
  - 名称: 😀签约 # 😀
    编号: qy
    权重: 80
    目标值: ≥4 个
    完成值: 3 个
    得分: 80
偏差分析:
  - 指标: qy
    原因: 疫情
`;

const editsOf = (edit: WorkspaceEdit | undefined, uri: string): readonly TextEdit[] =>
  edit?.changes?.[uri] ??
  (edit?.documentChanges as TextDocumentEdit[] | undefined)?.flatMap(({ edits }) => edits as TextEdit[]) ??
  [];

test.each(Object.entries(editors))(
  '%s: opens, reads, writes, and is told nothing that it does not know',
  async (_, capabilities) => {
    const { textDocument = {}, workspace = {} } = capabilities;
    const client = await Client.start({
      capabilities,
      server: overStdio,
      settings: { locale: 'zh-CN' },
      initializationOptions: { perfYaml: { locale: 'zh-CN' } },
    });
    const uri = await client.open(form);
    const document = { textDocument: { uri } };
    const has = (list: readonly string[] | undefined, word: string): boolean => list?.includes(word) === true;

    const pulled = textDocument.diagnostic
      ? (await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', document)).items
      : undefined;
    const found = pulled ?? (await client.pushed(uri)).diagnostics;
    const mismatch = found.find(({ code }) => code === 'score-mismatch') as Diagnostic;
    expect(client.slice(uri, mismatch.range)).toBe('80');
    if (textDocument.publishDiagnostics?.codeDescriptionSupport === false)
      expect(mismatch.codeDescription).toBeUndefined();
    if (pulled) expect(client.published).toEqual([]);

    const { contents } = await client.request<Hover>('textDocument/hover', client.at(uri, '😀签约', 3));
    expect(contents).toMatchObject({
      kind: has(textDocument.hover?.contentFormat, 'markdown') ? 'markdown' : 'plaintext',
      value: expect.stringContaining('60 = 80 × 3 ÷ 4') as string,
    });

    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', {
      ...document,
      range: client.whole(uri),
    });
    const hint = hints.find(({ textEdits }) => textEdits !== undefined) as InlayHint;
    expect(hint.position).toEqual({ line: 7, character: 10 });
    const later = has(textDocument.inlayHint?.resolveSupport?.properties, 'tooltip');
    expect(
      ((later ? await client.request<InlayHint>('inlayHint/resolve', hint) : hint).tooltip as MarkupContent).value,
    ).toContain('60 = 80 × 3 ÷ 4');

    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      ...document,
      range: mismatch.range,
      context: { diagnostics: [mismatch] },
    });
    expect(actions[0]?.edit).toHaveProperty(workspace.workspaceEdit?.documentChanges ? 'documentChanges' : 'changes');
    expect(client.apply(uri, editsOf(actions[0]?.edit, uri))).toBe(form.replace('得分: 80', '得分: 60'));

    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      ...document,
      position: { line: 11, character: 0 },
    });
    const item = items.find(({ label }) => label === '改进措施') as CompletionItem;
    expect(item.textEdit?.newText.includes('$0')).toBe(
      textDocument.completion?.completionItem?.snippetSupport === true && item.insertTextFormat === 2,
    );
    const documented =
      item.documentation ?? (await client.request<CompletionItem>('completionItem/resolve', item)).documentation;
    expect(JSON.stringify(documented)).toContain('改进措施及结果应用方案');

    const renamed = await client.request<WorkspaceEdit>('textDocument/rename', {
      ...client.at(uri, 'qy'),
      newName: '签约',
    });
    expect(client.apply(uri, editsOf(renamed, uri))).toBe(form.replaceAll('qy', '签约'));
    const symbols = await client.request<(DocumentSymbol | SymbolInformation)[]>(
      'textDocument/documentSymbol',
      document,
    );
    expect(symbols[0]).toHaveProperty(
      textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport ? 'selectionRange' : 'location',
    );
    expect(
      await client.request('textDocument/formatting', { ...document, options: { tabSize: 2, insertSpaces: true } }),
    ).toEqual([]);
    await client.stop();
  },
);
