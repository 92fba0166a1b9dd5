import { readFileSync } from 'node:fs';
import type {
  CodeAction,
  CompletionItem,
  DocumentSymbol,
  Hover,
  InlayHint,
  MarkupContent,
  Range,
  SymbolInformation,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { Client, clients, type ClientOptions } from './client.js';

const form = readFileSync('samples/智造园2020.perf.yaml', 'utf8');

const started = async (options: ClientOptions = {}, text = form): Promise<{ client: Client; uri: string }> => {
  const client = await Client.start(options);
  return { client, uri: await client.open(text) };
};

const label = ({ label }: InlayHint): string =>
  typeof label === 'string' ? label : label.map(({ value }) => value).join('');
const hints = (client: Client, uri: string, range: Range = client.whole(uri)): Promise<InlayHint[]> =>
  client.request('textDocument/inlayHint', { textDocument: { uri }, range });
const lineOf = (client: Client, uri: string, { position: { line } }: InlayHint): string =>
  client.text(uri).split(/\r?\n/)[line] ?? '';

test('hints of the reference form stand at the ends of their lines and say what is computed', async () => {
  const { client, uri } = await started();
  const all = await hints(client, uri);
  const shown = all.map(hint => `${lineOf(client, uri, hint).trim()} ⟶ ${label(hint)}`);
  expect(shown[0]).toMatch(/^标题: .* ⟶ 91\.57 优$/);
  expect(shown).toContain('得分: 15.02 ⟶ ✓');
  expect(shown).toContain('绩效指标: ⟶ 76.55/80');
  expect(shown).toContain('权重: 25 ⟶ 23.6/25');
  expect(shown).toContain('权重: 15 ⟶ 13.75/15');
  expect(shown).toContain('得分: 5 ⟶ → 3.75');
  expect(
    all.every(hint => hint.position.character === lineOf(client, uri, hint).length && label(hint).length <= 20),
  ).toBe(true);
  await client.stop();
});

test('a hint carries its tooltip later, jumps to target and actual, and writes the score', async () => {
  const { client, uri } = await started();
  const hint = (await hints(client, uri)).find(each => label(each) === '→ 3.75') as InlayHint;
  expect(hint.tooltip).toBeUndefined();
  const parts = hint.label as Exclude<InlayHint['label'], string>;
  expect(parts.map(({ location }) => location && client.slice(uri, location.range))).toEqual([
    expect.stringMatching(/^3 ?个$/),
    'wuhan-2020',
    expect.stringMatching(/^4 ?个$/),
  ]);
  expect(parts[1]?.tooltip).toContain('备注 2');
  const resolved = await client.request<InlayHint>('inlayHint/resolve', hint);
  expect((resolved.tooltip as MarkupContent).value).toContain('3.75 = 5 × 3 ÷ 4');
  expect(client.apply(uri, hint.textEdits as TextEdit[])).toBe(
    form.replace(/(签订亿元以上项目[\s\S]*?得分: )5/, '$13.75'),
  );
  await client.stop();
});

test('hints honour the range and the setting; a client that cannot wait gets tooltips at once', async () => {
  const { client, uri } = await started({ settings: { inlayHints: 'differing' } });
  expect((await hints(client, uri)).map(label)).toEqual(['91.57 优', '76.55/80', '37.35/40', '13.75/15', '→ 3.75']);
  await client.stop();
  const off = await started({ settings: { inlayHints: 'off' } });
  expect(await hints(off.client, off.uri)).toEqual([]);
  await off.client.stop();
  const old = await started({ capabilities: clients.push });
  const [first, ...more] = await hints(old.client, old.uri, {
    start: { line: 0, character: 0 },
    end: { line: 0, character: 1 },
  });
  expect(more).toEqual([]);
  expect(first?.tooltip).toBeDefined();
  await old.client.stop();
});

test('the hover of a row says formula, clause, direction, claim and effect', async () => {
  const { client, uri } = await started();
  const at = form.indexOf('签订亿元以上项目');
  const score = form.indexOf('得分: 5', at);
  const { contents, range } = await client.request<Hover>('textDocument/hover', {
    textDocument: { uri },
    position: client.range(uri, score + 4, score + 4).start,
  });
  const text = (contents as MarkupContent).value;
  for (const part of ['3.75 = 5 × 3 ÷ 4', '备注 2', '92.82 → 91.57', '多报 1.25 分', '正向'])
    expect(text).toContain(part);
  expect(range && client.slice(uri, range)).toBe('5');
  expect((await client.request<Hover>('textDocument/hover', client.at(uri, '质量指标'))).contents).toMatchObject({
    value: expect.stringContaining('13.75 / 15') as string,
  });
  expect((await client.request<Hover>('textDocument/hover', client.at(uri, '预算数'))).contents).toMatchObject({
    value: expect.stringMatching(/15\.02[\s\S]*75\.1%[\s\S]*planned/) as string,
  });
  for (const value of ['wuhan-2020', '武汉光谷智能制造产业园建设服务中心', '415.93']) {
    const { range } = await client.request<Hover>('textDocument/hover', client.at(uri, value, 1));
    expect(range && client.slice(uri, range)).toBe(value);
  }
  expect(
    await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 999, character: 999 } }),
  ).toBeNull();
  await client.stop();
});

test('a client without Markdown gets plain text', async () => {
  const { client, uri } = await started({ capabilities: clients.bare });
  const { contents } = await client.request<Hover>('textDocument/hover', client.at(uri, '签订亿元以上项目'));
  expect(contents).toMatchObject({ kind: 'plaintext' });
  expect((contents as MarkupContent).value).not.toMatch(/\*\*|\\/);
  await client.stop();
});

test('the quick fix writes the computed score; another silences the finding', async () => {
  const { client, uri } = await started();
  const at = form.indexOf('得分: 5', form.indexOf('签订亿元以上项目')) + 4;
  const range = client.range(uri, at, at + 1);
  const given = { range, code: 'score-mismatch', message: '', data: { edits: 'evil' } };
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [given] },
  });
  expect(actions[0]).toMatchObject({
    title: '采用计算得分 3.75',
    kind: 'quickfix',
    isPreferred: true,
    diagnostics: [{ code: 'score-mismatch' }],
  });
  const change = actions[0]?.edit?.documentChanges?.[0] as TextDocumentEdit;
  expect(change.textDocument).toEqual({ uri, version: 1 });
  expect(client.apply(uri, change.edits as TextEdit[])).toContain('得分: 3.75');
  const silence = actions.find(({ title }) => title.startsWith('注明理由，不再提示“得分'))?.edit
    ?.documentChanges?.[0] as TextDocumentEdit;
  expect(client.apply(uri, silence.edits as TextEdit[])).toContain(
    '            # perf-ignore score-mismatch: 请填写原因\n            得分: 5\n',
  );
  await client.stop();
});

test('kinds of code actions are filtered; fix-all takes only what cannot be wrong', async () => {
  const { client, uri } = await started({ capabilities: clients.push });
  const ask = (only?: string[]): Promise<CodeAction[]> =>
    client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: client.whole(uri),
      context: { diagnostics: [], ...(only && { only }) },
    });
  expect(new Set((await ask(['quickfix'])).map(({ kind }) => kind))).toEqual(new Set(['quickfix']));
  expect(new Set((await ask(['refactor'])).map(({ kind }) => kind))).toEqual(new Set(['refactor.rewrite']));
  expect(await ask(['refactor.extract'])).toEqual([]);
  const [all, ...more] = await ask(['source.fixAll']);
  expect(more).toEqual([]);
  expect(all?.kind).toBe('source.fixAll.perf-yaml');
  expect(client.apply(uri, all?.edit?.changes?.[uri] ?? [])).toContain('得分: 3.75');
  await client.stop();
});

test('the outline has groups and rows with their numbers; older clients get a list', async () => {
  const { client, uri } = await started();
  const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
  expect(symbols.map(({ name, detail }) => `${name} ${detail}`)).toEqual([
    '预算执行 367.24 / 489 → 15.02',
    '产出指标 37.35/40',
    '效益指标 39.2/40',
  ]);
  const [, output] = symbols;
  expect(output?.children?.[1]?.children?.[0]).toMatchObject({
    name: '签订亿元以上项目',
    detail: expect.stringMatching(/3 ?个 \/ 4 ?个 → 3\.75/) as string,
  });
  await client.stop();
  const old = await started({ capabilities: clients.push });
  const flat = await old.client.request<SymbolInformation[]>('textDocument/documentSymbol', {
    textDocument: { uri: old.uri },
  });
  expect(flat).toHaveLength(3 + 4 + 20);
  expect(flat.find(({ name }) => name === '签订亿元以上项目')?.containerName).toBe('质量指标');
  await old.client.stop();
});

test('requests of our own: scorecard, profiles, template', async () => {
  const { client, uri } = await started();
  const [card] = await client.request<{ total: unknown }[]>('perfYaml/scorecard', { textDocument: { uri } });
  expect(card).toMatchObject({
    file: uri,
    total: { claimedSum: '92.82', computed: '91.57' },
    grade: { computed: '优' },
  });
  expect(await client.request('perfYaml/scorecard', { textDocument: { uri: 'file:///elsewhere' } })).toBeNull();
  const profiles = await client.request<{ id: string; title: string }[]>('perfYaml/profiles', { locale: 'zh-CN' });
  expect(profiles).toContainEqual({ id: 'wuhan-2020', title: '武汉 2020 年度整体绩效自评表' });
  expect(await client.request('perfYaml/layouts', { locale: 'zh-CN' })).toContainEqual({
    id: 'mof-project',
    title: expect.any(String),
    profiles: expect.arrayContaining(['mof-2020']),
  });
  for (const [locale, key] of [
    ['zh-CN', '绩效指标:'],
    ['en', 'indicators:'],
  ] as const) {
    const { text } = await client.request<{ text: string }>('perfYaml/template', { profile: 'wuhan-2020', locale });
    expect(text).toContain(key);
  }
  await client.stop();
});

test('CRLF and emoji do not shift anything', async () => {
  const text =
    '标题: 📊 表 # 注\r\n绩效指标:\r\n  - { 名称: 😀签约, 权重: 5, 目标值: 4 个, 完成值: 3 个, 得分: 5 } # 😀\r\n';
  const { client, uri } = await started({}, text);
  const all = await hints(client, uri);
  expect(all.map(hint => [hint.position, label(hint)])).toContainEqual([
    { line: 2, character: (text.split('\r\n')[2] as string).length },
    '→ 3.75',
  ]);
  await client.stop();
});

test('completion offers what is missing, documents it later, and works on a broken text', async () => {
  const text = '绩效指标:\n  - 名称: 甲\n    权重: 5\n    \n  - 名称: "乙\n';
  const { client, uri } = await started({}, text);
  const items = await client.request<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 3, character: 4 },
  });
  const item = items.find(({ label }) => label === '目标值') as CompletionItem;
  expect(item.documentation).toBeUndefined();
  expect(await client.request('completionItem/resolve', item)).toMatchObject({
    documentation: { kind: 'markdown', value: expect.stringContaining('年初目标值') as string },
  });
  expect(client.apply(uri, [item.textEdit as TextEdit])).toContain('    目标值: $0\n');
  await client.stop();
  const old = await started({ capabilities: clients.push }, text);
  const [first] = await old.client.request<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri: old.uri },
    position: { line: 3, character: 4 },
  });
  expect(first?.insertTextFormat).toBeUndefined();
  expect(typeof first?.documentation).toBe('string');
  await old.client.stop();
});

test('completion lists what is required first, and units behind a number and a space', async () => {
  const { client, uri } = await started(
    {},
    '绩效指标:\n  - 名称: 甲\n    权重: 5\n    目标值: 4 个\n    完成值: 3 个\n  - 名称: 乙\n    目标值: 30 \n    \n',
  );
  const labels = async (line: number, character: number): Promise<string[]> =>
    (
      await client.request<CompletionItem[]>('textDocument/completion', {
        textDocument: { uri },
        position: { line, character },
      })
    ).map(({ label }) => label);
  expect((await labels(7, 4)).slice(0, 2)).toEqual(['权重', '完成值']);
  expect(await labels(6, 12)).toEqual(['30 个']);
  await client.stop();
});
