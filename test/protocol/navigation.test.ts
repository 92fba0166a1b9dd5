import { readFileSync } from 'node:fs';
import type {
  CodeLens,
  DocumentHighlight,
  DocumentLink,
  FoldingRange,
  Location,
  SelectionRange,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { Client, clients, type ClientOptions, uriOf } from './client.js';

const reference = readFileSync('samples/智造园2020.perf.yaml', 'utf8');
const form = `评分办法: wuhan-2020
年度目标:
  - 编号: 招商
    内容: 招商活动有效开展
  - 社会事务稳步推进
绩效指标:
  - 名称: 招商次数
    编号: zs
    权重: 80
    目标值: ≥4 次
    完成值: 3 次
    对应目标: [招商, 2]
    佐证材料: [材料/签到表.pdf, "https://example.org/a", "command:evil"]
偏差分析:
  - 指标: 招商次数
    原因: 疫情
  - { 指标: zs, 原因: 同上 }
`;

const started = async (text = form, options: ClientOptions = {}): Promise<{ client: Client; uri: string }> => {
  const client = await Client.start(options);
  return { client, uri: await client.open(text) };
};
const texts = (client: Client, uri: string, found: readonly Location[] | null): string[] =>
  (found ?? []).map(({ range }) => client.slice(uri, range));

test('paths follow files and folders that are renamed or moved', async () => {
  const form = (more: string): string =>
    `${more}年度: 2020\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3%, 佐证材料: [一/照片.pdf, 'http://a/b'] }\n`;
  const client = await Client.start({
    files: {
      '目标.perf.yaml': form(''),
      '一/甲.perf.yaml': form('批复目标: ../目标.perf.yaml\n'),
      '汇总.perf.yaml': '汇总来源: [一/甲.perf.yaml, 一/*.perf.yaml]\n年度: 2020\n',
      '办法.perf-profile.yaml': 'id: a\nextends: 基础.perf-profile.yaml\n',
      '基础.perf-profile.yaml': 'id: b\nextends: wuhan-2020\n',
    },
    capabilities: { workspace: { fileOperations: { willRename: true } } },
  });
  const moved = async (oldName: string, newName: string): Promise<Record<string, string[]>> => {
    const edit = await client.request<WorkspaceEdit | null>('workspace/willRenameFiles', {
      files: [{ oldUri: uriOf(oldName), newUri: uriOf(newName) }],
    });
    const changes = Object.entries(edit?.changes ?? {}).map(([uri, edits]) => [
      decodeURIComponent(uri).slice(decodeURIComponent(uriOf('')).length),
      edits.map(({ newText }) => newText),
    ]);
    return Object.fromEntries(changes) as Record<string, string[]>;
  };
  expect(await moved('目标.perf.yaml', '批复/目标（终稿）, 2.perf.yaml')).toEqual({
    '一/甲.perf.yaml': ['"../批复/目标（终稿）, 2.perf.yaml"'],
    '目标.perf.yaml': ['../一/照片.pdf'],
  });
  expect(await moved('一', '二')).toEqual({
    '目标.perf.yaml': ['二/照片.pdf'],
    '汇总.perf.yaml': ['二/甲.perf.yaml'],
  });
  expect(await moved('基础.perf-profile.yaml', '省/基础.perf-profile.yaml')).toEqual({
    '办法.perf-profile.yaml': ['省/基础.perf-profile.yaml'],
  });
  expect(await moved('无关.docx', '有关.docx')).toEqual({});
  await client.stop();
});

test('definition and references lead between goals, rows and what names them', async () => {
  const { client, uri } = await started();
  const definition = (at: string, after = 0): Promise<Location[]> =>
    client.request('textDocument/definition', client.at(uri, at, after));
  expect(texts(client, uri, await definition('[招商, 2]', 2))).toEqual(['招商']);
  expect(texts(client, uri, await definition('2]'))).toEqual(['社会事务稳步推进']);
  expect(texts(client, uri, await definition('{ 指标: zs', 7))).toEqual(['招商次数']);
  const references = (at: string, includeDeclaration: boolean): Promise<Location[]> =>
    client.request('textDocument/references', { ...client.at(uri, at), context: { includeDeclaration } });
  expect(texts(client, uri, await references('社会事务', false))).toEqual(['2']);
  expect(texts(client, uri, await references('招商次数', true))).toEqual(['招商次数', 'zs', 'zs', '招商次数']);
  const highlights = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', client.at(uri, 'zs'));
  expect(highlights.map(({ kind }) => kind)).toEqual([3, 3, 2, 2]);
  expect(await client.request('textDocument/documentHighlight', client.at(uri, '权重'))).toBeNull();
  expect((await definition('材料/签到表'))[0]?.uri).toBe(uriOf('材料/签到表.pdf'));
  await client.stop();
});

test('links go to web addresses and files, never to commands', async () => {
  const { client, uri } = await started();
  const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
  expect(links.map(({ target }) => decodeURI(target ?? ''))).toEqual([
    'file:///w/材料/签到表.pdf',
    'https://example.org/a',
  ]);
  await client.stop();
});

test('rename changes an id or a name with everything that names it, and nothing else', async () => {
  const { client, uri } = await started();
  const rename = async (at: string, newName: string): Promise<string> => {
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...client.at(uri, at), newName });
    return client.apply(uri, (edit.documentChanges?.[0] as TextDocumentEdit).edits as TextEdit[]);
  };
  expect(await rename('zs', '招: 商')).toBe(
    form.replace('编号: zs', '编号: "招: 商"').replace('指标: zs', '指标: "招: 商"'),
  );
  expect(await rename('招商次数', '走访次数')).toBe(form.replaceAll('招商次数', '走访次数'));
  expect(await rename('招商\n', '目标一')).toBe(form.replace('编号: 招商', '编号: 目标一').replace('[招商', '[目标一'));
  expect(await client.request('textDocument/prepareRename', client.at(uri, 'zs'))).toMatchObject({ placeholder: 'zs' });
  expect(await client.request('textDocument/prepareRename', client.at(uri, '社会事务'))).toBeNull();
  await expect(client.request('textDocument/rename', { ...client.at(uri, 'zs'), newName: ' ' })).rejects.toThrow(
    '此处不能这样改名',
  );
  await client.stop();
});

test('a roll-up’s rows and its sources’ rows lead to each other and are renamed together', async () => {
  const part = '绩效指标:\n  - { 名称: 返修率, 权重: 10, 目标值: ≤3%, 完成值: 2% }\n';
  const whole = '汇总来源: [子.perf.yaml]\n绩效指标:\n  - { 名称: 返修率, 权重: 10, 目标值: ≤3% }\n';
  const client = await Client.start({ files: { '子.perf.yaml': part, '汇总.perf.yaml': whole } });
  await client.request('workspace/diagnostic', { previousResultIds: [] });
  const roll = await client.open(whole, '汇总.perf.yaml');
  const source = await client.open(part, '子.perf.yaml');
  const [found] = await client.request<Location[]>('textDocument/definition', client.at(roll, '返修率'));
  expect([found?.uri, client.slice(source, found?.range as Location['range'])]).toEqual([source, '返修率']);
  const back = await client.request<Location[]>('textDocument/references', {
    ...client.at(source, '返修率'),
    context: { includeDeclaration: false },
  });
  expect(back.map(({ uri }) => uri)).toEqual([roll]);
  const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
    ...client.at(source, '返修率'),
    newName: '返工率',
  });
  expect((edit.documentChanges as TextDocumentEdit[]).map(({ textDocument }) => textDocument.uri)).toEqual([
    source,
    roll,
  ]);
  await client.stop();
});

test('the profile leads to every form that is scored by it', async () => {
  const client = await Client.start({
    files: {
      '子/b.perf.yaml': '评分办法: ../办法.perf-profile.yaml\n绩效指标: []\n',
      'c.perf.yaml': '评分办法: mof-2020\n绩效指标: []\n',
    },
  });
  await client.request('workspace/diagnostic', { previousResultIds: [] });
  const uri = await client.open('评分办法: 办法.perf-profile.yaml\n绩效指标: []\n');
  const found = await client.request<Location[]>('textDocument/references', {
    ...client.at(uri, '办法.perf', 1),
    context: { includeDeclaration: true },
  });
  expect(found.map(each => each.uri)).toEqual([uri, uriOf('子/b.perf.yaml')]);
  await client.stop();
});

test('the id of a built-in profile leads to itself, so that editors list who names it', async () => {
  const { client, uri } = await started();
  const found = await client.request<Location[]>('textDocument/definition', client.at(uri, 'wuhan-2020', 2));
  expect(found).toEqual([{ uri, range: { start: { line: 0, character: 6 }, end: { line: 0, character: 16 } } }]);
  await client.stop();
});

test('code lenses tell total, problems and what each group lost', async () => {
  const { client, uri } = await started(reference, {
    initializationOptions: { commands: ['perfYaml.showScorecard', 'perfYaml.openPreviewToSide'] },
  });
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  expect(lenses[0]).toMatchObject({
    range: { start: { line: 0 } },
    command: { title: '总分 91.57 优 · 填报合计 92.82', command: 'perfYaml.showScorecard', arguments: [uri] },
  });
  expect(lenses[1]?.command).toMatchObject({ title: expect.stringMatching(/^1 个错误/) as string, command: '' });
  expect(lenses.slice(2, 4).map(({ command }) => command)).toEqual([
    { title: '预览', command: 'perfYaml.openPreviewToSide', arguments: [uri] },
    { title: '导出', command: '' },
  ]);
  expect(lenses.map(({ command }) => command?.title)).toContain('13.75/15 · 填报合计 15 · 签订亿元以上项目 −1.25');
  client.settings = { codeLens: false };
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  expect(await client.request('textDocument/codeLens', { textDocument: { uri } })).toEqual([]);
  await client.stop();
});

test('folding: sections, groups, rows; comments as such', async () => {
  const { client, uri } = await started(`# 一\n# 二\n${form}`);
  const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } });
  const lines = client.text(uri).split('\n');
  expect(folds.map(({ startLine, endLine, kind }) => `${lines[startLine]}…${lines[endLine]}${kind ?? ''}`)).toEqual([
    '# 一…# 二comment',
    '年度目标:…  - 社会事务稳步推进',
    '  - 编号: 招商…    内容: 招商活动有效开展',
    `绩效指标:…${lines[14]}`,
    `  - 名称: 招商次数…${lines[14]}`,
    '偏差分析:…  - { 指标: zs, 原因: 同上 }',
    '  - 指标: 招商次数…    原因: 疫情',
  ]);
  await client.stop();
});

test('selection grows from the number to the value, the row, the file', async () => {
  const { client, uri } = await started();
  const [first] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
    textDocument: { uri },
    positions: [client.at(uri, '4 次').position],
  });
  const seen: string[] = [];
  for (let each = first; each; each = each.parent) seen.push(client.slice(uri, each.range));
  expect(seen.slice(0, 3)).toEqual(['4', '≥4 次', '目标值: ≥4 次']);
  expect(seen[3]).toMatch(/^名称: 招商次数[\s\S]*evil"\]$/);
  expect(seen.at(-1)).toBe(form);
  await client.stop();
});

test('semantic tokens inside values; a change sends what differs; a part is what the whole says of it', async () => {
  const { client, uri } = await started(
    '绩效指标:\n  - { 名称: 甲, 权重: 5 分, 目标值: "≥认可度 1,000 万方", 完成值: 20%, 方向: 正向 }\n',
  );
  const { legend } = client.initialized.capabilities.semanticTokensProvider as { legend: { tokenTypes: string[] } };
  const read = (data: readonly number[]): string[] => {
    let [line, character] = [0, 0];
    return Array.from({ length: data.length / 5 }, (_, i) => {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(i * 5);
      [line, character] = [line + down, down > 0 ? right : character + right];
      return `${legend.tokenTypes[type]} ${client.slice(uri, { start: { line, character }, end: { line, character: character + length } })}`;
    });
  };
  const whole = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri } });
  expect(read(whole.data)).toEqual([
    'number 5',
    'type 分',
    'operator ≥',
    'string 认可度',
    'number 1,000',
    'number 万',
    'type 方',
    'number 20',
    'type %',
    'keyword 正向',
  ]);
  expect(
    (
      await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
        textDocument: { uri },
        range: client.whole(uri),
      })
    ).data,
  ).toEqual(whole.data);
  await client.type(uri, '20%', '20 个');
  const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
    textDocument: { uri },
    previousResultId: whole.resultId,
  });
  const data = [...whole.data];
  for (const { start, deleteCount, data: put = [] } of delta.edits) data.splice(start, deleteCount, ...put);
  expect(read(data)).toContain('type 个');
  expect(delta.edits[0]?.data?.length).toBeLessThan(whole.data.length);
  await client.stop();
});

test('symbols of the workspace are found by letters and by pinyin initials', async () => {
  const client = await Client.start({
    files: { 'a.perf.yaml': form, 'b.perf.yaml': '绩效指标:\n  - 名称: 签订亿元以上项目\n' },
  });
  await client.request('workspace/diagnostic', { previousResultIds: [] });
  const find = async (query: string): Promise<string[]> =>
    (await client.request<SymbolInformation[]>('workspace/symbol', { query })).map(({ name }) => name);
  expect(await find('qdyy')).toEqual(['签订亿元以上项目']);
  expect(await find('招次')).toEqual(['招商次数']);
  expect((await find('')).length).toBe(2);
  await client.stop();
});

test('formatting answers with edits, for the file and for a part', async () => {
  const { client, uri } = await started('绩效指标:\n    -  名称:   甲\n       权重: 5   \n');
  const edits = await client.request<TextEdit[]>('textDocument/formatting', {
    textDocument: { uri },
    options: { tabSize: 2, insertSpaces: true },
  });
  const after = client.apply(uri, edits);
  expect(after).toBe('绩效指标:\n  - 名称: 甲\n    权重: 5\n');
  const { position } = client.at(uri, '权重');
  const part = await client.request<TextEdit[]>('textDocument/rangeFormatting', {
    textDocument: { uri },
    range: { start: position, end: position },
    options: { tabSize: 2, insertSpaces: true },
  });
  expect(client.apply(uri, part)).toBe('绩效指标:\n    -  名称:   甲\n       权重: 5\n');
  await client.stop();
});

test('everything answers on a file that does not parse, and on an empty one', async () => {
  for (const text of [
    `${reference.slice(0, 1500)}\n  - { "`,
    '',
    '\u0000\u0001',
    '{[{[{[',
    '- - - -',
    '&a *a <<: *b',
  ]) {
    const { client, uri } = await started(text, { capabilities: clients.pull });
    const document = { textDocument: { uri } };
    const place = { ...document, position: { line: 3, character: 2 } };
    const range = client.whole(uri);
    for (const method of [
      'codeLens',
      'foldingRange',
      'documentLink',
      'documentSymbol',
      'semanticTokens/full',
      'diagnostic',
    ])
      expect(await client.request(`textDocument/${method}`, document)).toBeDefined();
    for (const method of ['hover', 'definition', 'documentHighlight', 'completion', 'prepareRename'])
      expect(await client.request(`textDocument/${method}`, place)).toBeDefined();
    await client.request('textDocument/inlayHint', { ...document, range });
    await client.request('textDocument/codeAction', { ...document, range, context: { diagnostics: [] } });
    await client.request('textDocument/references', { ...place, context: { includeDeclaration: true } });
    await client.request('textDocument/selectionRange', { ...document, positions: [place.position] });
    const options = { tabSize: 2, insertSpaces: true };
    await client.request('textDocument/formatting', { ...document, options });
    await client.request('textDocument/rangeFormatting', { ...document, range, options });
    await client.request('textDocument/onTypeFormatting', { ...place, ch: '\n', options });
    await client.request('textDocument/semanticTokens/range', { ...document, range });
    await client.request('textDocument/semanticTokens/full/delta', { ...document, previousResultId: 'none' });
    await client.request('workspace/symbol', { query: 'a' });
    await client.request('perfYaml/pasteRows', { ...place, text: '甲\t5\t3 个\t2 个' });
    await client.request('perfYaml/scorecard', document);
    await client.stop();
  }
});
