import type { CodeAction, CompletionItem, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { Client, uriOf } from './client.js';

const form = '绩效指标:\n  - 名称: 招商次数 # 注\n    权重: 80\n    目标值: ≥4 次\n    完成值: 3 次\n    偏差: 疫情\n';

test('Enter gives the new line its indentation and touches nothing else', async () => {
  const client = await Client.start();
  expect(client.initialized.capabilities.documentOnTypeFormattingProvider).toEqual({
    firstTriggerCharacter: '\n',
    moreTriggerCharacter: ['：', ' '],
  });
  const uri = await client.open(form);
  await client.type(uri, '疫情\n', '疫情\n\n');
  const ask = (line: number, ch = '\n'): Promise<TextEdit[] | null> =>
    client.request('textDocument/onTypeFormatting', {
      textDocument: { uri },
      position: { line, character: 0 },
      ch,
      options: { tabSize: 4, insertSpaces: false },
    });
  expect(await ask(6)).toEqual([
    { range: { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } }, newText: '    ' },
  ]);
  expect(await ask(2)).toEqual([]);
  expect(await ask(6, 'x')).toBeNull();
  await client.stop();
});

test('Enter works in a profile too', async () => {
  const client = await Client.start();
  const uri = await client.open('id: a\nbudget:\n\n', 'a.perf-profile.yaml', 'perf-profile');
  const edits = await client.request<TextEdit[]>('textDocument/onTypeFormatting', {
    textDocument: { uri },
    position: { line: 2, character: 0 },
    ch: '\n',
    options: { tabSize: 2, insertSpaces: true },
  });
  expect(edits.map(({ newText }) => newText)).toEqual(['  ']);
  await client.stop();
});

test('rows without a claim can be given the computed one, each or all', async () => {
  const client = await Client.start();
  const uri = await client.open('预算执行: { 预算数: 100, 执行数: 90 }\n' + form);
  const ask = async (range: object): Promise<CodeAction | undefined> =>
    (
      await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], only: ['quickfix'] },
      })
    ).find(({ title }) => title.includes('计算得分'));
  const { position } = client.at(uri, '权重');
  const one = await ask({ start: position, end: position });
  expect(one).toMatchObject({ title: '写入计算得分 60', kind: 'quickfix' });
  const all = await ask(client.whole(uri));
  expect(all?.title).toBe('写入 2 项计算得分');
  const after = client.apply(uri, (all?.edit?.documentChanges?.[0] as TextDocumentEdit).edits as TextEdit[]);
  expect(after).toContain('执行数: 90, 得分: 18 }');
  expect(after).toContain('完成值: 3 次\n    得分: 60\n');
  await client.stop();
});

test('refactorings are offered by their kind, tied to the version, and keep the comments', async () => {
  const client = await Client.start();
  expect(client.initialized.capabilities.codeActionProvider).toMatchObject({
    codeActionKinds: ['quickfix', 'source.fixAll.perf-yaml', 'refactor.rewrite'],
  });
  const uri = await client.open(form);
  const { position } = client.at(uri, '权重');
  const offered = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], only: ['refactor'] },
  });
  const after = (title: string): string => {
    const change = offered.find(each => each.title === title)?.edit?.documentChanges?.[0] as TextDocumentEdit;
    expect(change.textDocument).toEqual({ uri, version: 1 });
    return client.apply(uri, change.edits as TextEdit[]);
  };
  expect(offered.map(({ title }) => title)).toEqual(['收成一行', '把偏差说明移到“偏差分析”', '项名改为英文（全文）']);
  expect(after('收成一行')).toBe(
    '绩效指标:\n  - { 名称: 招商次数, 权重: 80, 目标值: ≥4 次, 完成值: 3 次, 偏差: 疫情 } # 注\n',
  );
  expect(after('把偏差说明移到“偏差分析”')).toBe(
    form.replace('    偏差: 疫情\n', '') + '偏差分析:\n  - 指标: 招商次数\n    原因: 疫情\n',
  );
  expect(after('项名改为英文（全文）')).toContain('indicators:\n  - name: 招商次数 # 注\n');
  await client.stop();
});

test('files are offered where a key names one: sources, profiles, evidence, as paths from this file', async () => {
  const files = {
    '街道/甲.perf.yaml': form,
    '街道/材料/签到表.pdf': '',
    '乙.perf.yaml': form,
    '办法.perf-profile.yaml': 'id: a\n',
    '汇总.perf.yaml': form,
  };
  const client = await Client.start({ files });
  await client.request('workspace/diagnostic', { previousResultIds: [] });
  const offered = async (text: string): Promise<string[]> => {
    const uri = uriOf('街道/表.perf.yaml');
    const line = text.split('\n').length - 1;
    await client.open(text, '街道/表.perf.yaml');
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line, character: 99 },
    });
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    return items.map(({ label }) => label);
  };
  expect(await offered('汇总来源:\n  - ')).toEqual([
    '../乙.perf.yaml',
    '../汇总.perf.yaml',
    '甲.perf.yaml',
    '文件',
    '资金额度',
  ]);
  expect(await offered('汇总来源:\n  - 文件: ')).toContain('甲.perf.yaml');
  expect(await offered('评分办法: ')).toContain('../办法.perf-profile.yaml');
  expect(await offered('绩效指标:\n  - 名称: 甲\n    佐证材料: ')).toEqual(['材料/签到表.pdf', '甲.perf.yaml']);
  await client.stop();
});

test('names of rows are found by their pinyin initials; a roll-up offers its sources’ rows', async () => {
  const part = '绩效指标:\n  - { 名称: 签订亿元以上项目, 权重: 5, 目标值: 4 个 }\n';
  const client = await Client.start({ files: { '子.perf.yaml': part } });
  await client.request('workspace/diagnostic', { previousResultIds: [] });
  for (const text of ['偏差分析:\n  - 指标: qdyy', '汇总来源: [子.perf.yaml]\n绩效指标:\n  - 名称: qdyy']) {
    const uri = await client.open(text.startsWith('汇总') ? text : `${part}${text}`, `${text.length}.perf.yaml`);
    const items = await client.request<CompletionItem[]>('textDocument/completion', client.at(uri, 'qdyy', 4));
    const item = items.find(({ label }) => label === '签订亿元以上项目');
    expect(item?.filterText).toContain('qdyy');
    expect(client.apply(uri, [item?.textEdit as TextEdit])).toMatch(/: 签订亿元以上项目$/);
  }
  await client.stop();
});
