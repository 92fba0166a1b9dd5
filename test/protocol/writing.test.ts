import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { Client } from './client.js';

const form = '绩效指标:\n  - 名称: 招商次数 # 注\n    权重: 80\n    目标值: ≥4 次\n    完成值: 3 次\n    偏差: 疫情\n';

test('Enter gives the new line its indentation and touches nothing else', async () => {
  const client = await Client.start();
  expect(client.initialized.capabilities.documentOnTypeFormattingProvider).toEqual({ firstTriggerCharacter: '\n' });
  const uri = await client.open(form);
  await client.type(uri, '疫情\n', '疫情\n\n');
  const ask = (line: number, ch = '\n'): Promise<TextEdit[] | null> => client.request('textDocument/onTypeFormatting', { textDocument: { uri }, position: { line, character: 0 }, ch, options: { tabSize: 4, insertSpaces: false } });
  expect(await ask(6)).toEqual([{ range: { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } }, newText: '    ' }]);
  expect(await ask(2)).toEqual([]);
  expect(await ask(6, 'x')).toBeNull();
  await client.stop();
});

test('refactorings are offered by their kind, tied to the version, and keep the comments', async () => {
  const client = await Client.start();
  expect(client.initialized.capabilities.codeActionProvider).toMatchObject({ codeActionKinds: ['quickfix', 'source.fixAll.perf-yaml', 'refactor.rewrite'] });
  const uri = await client.open(form);
  const { position } = client.at(uri, '权重');
  const offered = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [], only: ['refactor'] } });
  const after = (title: string): string => {
    const change = offered.find(each => each.title === title)?.edit?.documentChanges?.[0] as TextDocumentEdit;
    expect(change.textDocument).toEqual({ uri, version: 1 });
    return client.apply(uri, change.edits as TextEdit[]);
  };
  expect(offered.map(({ title }) => title)).toEqual(['改写为一行', '把偏差说明移到“偏差分析”', '全文改用英文键']);
  expect(after('改写为一行')).toBe('绩效指标:\n  - { 名称: 招商次数, 权重: 80, 目标值: ≥4 次, 完成值: 3 次, 偏差: 疫情 } # 注\n');
  expect(after('把偏差说明移到“偏差分析”')).toBe(form.replace('    偏差: 疫情\n', '') + '偏差分析:\n  - 指标: 招商次数\n    原因: 疫情\n');
  expect(after('全文改用英文键')).toContain('indicators:\n  - name: 招商次数 # 注\n');
  await client.stop();
});
