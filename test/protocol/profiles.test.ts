import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { Client, clients, uriOf } from './client.js';

const form = `评分办法: ./区.perf-profile.yaml
年度: 2020
预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - { 名称: 投诉, 权重: 80, 目标值: ≤30 件, 完成值: 45 件, 偏差: 疫情期间诉求增多 }
改进措施: 加强回访
`;
const linear =
  'id: district\nextends: wuhan-2020\nformulas: { exceeded: linear }\nclauses: { negative: 按超出幅度扣分 }\n';
const path = '区.perf-profile.yaml';

async function pull(client: Client, uri: string): Promise<readonly Diagnostic[]> {
  const report: DocumentDiagnosticReport = await client.request('textDocument/diagnostic', { textDocument: { uri } });
  return report.kind === 'full' ? report.items : [];
}
const codes = (items: readonly Diagnostic[]): unknown[] => items.map(({ code }) => code);
const total = async (client: Client, uri: string): Promise<unknown> =>
  (
    await client.request<{ profile: string; total: { computed: string } }[]>('perfYaml/scorecard', {
      textDocument: { uri },
    })
  ).map(card => `${card.profile} ${card.total.computed}`)[0];

test('a stored profile scores the form once the workspace is read; typing in it counts at once', async () => {
  const client = await Client.start({ files: { [path]: linear } });
  await client.request('workspace/diagnostic', { previousResultIds: [] });
  const uri = await client.open(form);
  expect(await total(client, uri)).toBe('district 60');
  expect(codes(await pull(client, uri))).not.toContain('profile-unknown');
  const profile = await client.open(linear, path, 'perf-profile');
  expect(await pull(client, profile)).toEqual([]);
  await client.type(profile, 'linear', 'inverse');
  expect(await total(client, uri)).toBe('district 73.33');
  await client.type(profile, 'inverse', 'invrse');
  expect(await total(client, uri)).toBe('wuhan-2020 73.33');
  expect(codes(await pull(client, uri))).toContain('profile-unknown');
  const [finding] = await pull(client, profile);
  expect(finding).toMatchObject({ code: 'unreadable-value', severity: 1, source: 'perf-yaml' });
  expect(finding && client.slice(profile, finding.range)).toBe('invrse');
  await client.stop();
});

test('a profile that is not stored yet counts while it is open', async () => {
  const client = await Client.start();
  const uri = await client.open(form);
  expect(codes(await pull(client, uri))).toContain('profile-unknown');
  const profile = await client.open(linear, path, 'perf-profile');
  expect(await total(client, uri)).toBe('district 60');
  await client.notify('textDocument/didClose', { textDocument: { uri: profile } });
  expect(await total(client, uri)).toBe('wuhan-2020 73.33');
  await client.stop();
});

test('a client that is told hears of the form when its profile, or the base of that, changes', async () => {
  const client = await Client.start({ capabilities: clients.push, files: { 'base.perf-profile.yaml': linear } });
  const base = await client.open(linear, 'base.perf-profile.yaml', 'perf-profile');
  const profile = await client.open('id: district\nextends: base.perf-profile.yaml\n', path, 'perf-profile');
  const uri = await client.open(form);
  const latest = (of: string): unknown[] =>
    codes(client.published.findLast(each => each.uri === of)?.diagnostics ?? []);
  await client.pushed(uri);
  expect(latest(uri)).not.toContain('profile-unknown');
  await client.type(base, 'wuhan-2020', 'wuhan-2002');
  await client.until(
    () =>
      latest(uri).includes('profile-unknown') &&
      latest(profile).includes('profile-unknown') &&
      latest(base).includes('profile-unknown'),
    'all three',
  );
  await client.type(base, 'wuhan-2002', 'wuhan-2020');
  await client.until(() => [uri, profile, base].every(each => !latest(each).includes('profile-unknown')), 'all well');
  await client.stop();
});

test('profiles of the workspace are checked with it; one outside is not read', async () => {
  const client = await Client.start({
    files: { [path]: 'id: a\nextends: wuhan-2020\ntitel: 甲\n', 'a.perf.yaml': form.replace('./区', '../x') },
  });
  const report: WorkspaceDiagnosticReport = await client.request('workspace/diagnostic', { previousResultIds: [] });
  const found = report.items.map(item => [item.uri, item.kind === 'full' ? item.items : []] as const);
  const of = (name: string): readonly Diagnostic[] => found.find(([uri]) => uri === uriOf(name))?.[1] ?? [];
  expect(codes(of(path))).toEqual(['unknown-key']);
  expect(of('a.perf.yaml').find(({ code }) => code === 'profile-unknown')?.message).toContain('工作区之外');
  await client.stop();
});

interface Item {
  readonly label: string;
  readonly detail?: string;
  readonly documentation?: unknown;
  readonly textEdit: { readonly newText: string };
}
const text = (hover: { readonly contents: { readonly value: string } } | null): string => hover?.contents.value ?? '';

test('hover: what a key decides, what the base says, and at the top what changes for the forms that use it', async () => {
  const client = await Client.start({ files: { 'a.perf.yaml': form } });
  await client.request('workspace/diagnostic', { previousResultIds: [] });
  const uri = await client.open(linear, path, 'perf-profile');
  const at = async (word: string, after = 1): Promise<string> =>
    text(await client.request('textDocument/hover', client.at(uri, word, after)));
  expect(await at('exceeded')).toMatch(/反向指标超过目标值时怎样计分[^]*基础办法 wuhan-2020：inverse[^]*备注 2/);
  expect(await at('linear')).toMatch(/按超出幅度扣分/);
  const top = await at('id:');
  expect(top).toMatch(/\| 反向指标超过目标值 \| inverse.*\| linear/);
  expect(top).toMatch(/\| a\.perf\.yaml \| 73\.33 中 \| 60 中 \|/);
  await client.stop();
});

test('completion: keys not yet there, listed words, built-in ids and other files', async () => {
  const client = await Client.start({ files: { '市/市.perf-profile.yaml': 'id: city\nextends: mof-2020\n' } });
  await client.request('workspace/diagnostic', { previousResultIds: [] });
  const written =
    'id: a\nextends: \nformulas:\n  exceeded: \n  \ngroups:\n  - name: 产出指标\n    \nbudget: { cap: , w }\n\n';
  const uri = await client.open(written, path, 'perf-profile');
  const labels = async (before: string): Promise<readonly string[]> =>
    (await client.request<Item[]>('textDocument/completion', client.at(uri, before, before.length))).map(
      ({ label }) => label,
    );
  expect(await labels('extends: ')).toEqual([
    'wuhan-2020',
    'mof-2020',
    'mof-2021-cost',
    'hubei-project-2020',
    'yunnan-2020',
    'sichuan-2023',
    'transfer-2021',
    '市/市.perf-profile.yaml',
  ]);
  expect(await labels('exceeded: ')).toEqual(['inverse', 'linear']);
  expect(await labels('exceeded: \n  ')).toEqual(['equal']);
  expect(await labels('产出指标\n    ')).toEqual(['weight', 'required', 'fixed', 'groups']);
  expect(await labels('cap: ')).toEqual(['true', 'false']);
  expect(await labels(', w')).toEqual(['weight']);
  const top = await client.request<Item[]>('textDocument/completion', client.at(uri, ', w }\n', 6));
  expect(top.map(({ label }) => label)).not.toContain('groups');
  expect(top.find(({ label }) => label === 'bands')).toMatchObject({
    textEdit: { newText: 'bands:' },
    documentation: { value: expect.stringContaining('定性指标的分档') as string },
  });
  await client.stop();
});

test('outline, lenses, folding, links, definition, fixes and formatting', async () => {
  const client = await Client.start({ initializationOptions: { commands: [] }, files: { 'a.perf.yaml': form } });
  await client.request('workspace/diagnostic', { previousResultIds: [] });
  const base = await client.open(linear, 'base.perf-profile.yaml', 'perf-profile');
  const uri = await client.open(
    'id:   p\nextends: ./base.perf-profile.yaml\nbands:\n  met: 85\n  partal: 60\ngroups:\n  - name: 产出指标\n    weight: 50\n  - { name: 效益指标, weight: 30 }\n',
    path,
    'perf-profile',
  );
  const file = { textDocument: { uri } };
  const symbols = await client.request<
    { name: string; detail: string; children: { name: string; detail: string }[] }[]
  >('textDocument/documentSymbol', file);
  expect(
    symbols.map(({ name, detail, children }) => [name, detail, children.map(child => `${child.name} ${child.detail}`)]),
  ).toEqual([
    ['id', 'p', []],
    ['extends', './base.perf-profile.yaml', []],
    ['bands', '', ['met 85']],
    ['groups', '', ['产出指标 50', '效益指标 30']],
  ]);
  const lenses = await client.request<{ command: { title: string } }[]>('textDocument/codeLens', file);
  expect(lenses.map(({ command }) => command.title)).toEqual([
    '与 district 相比改动：指标、定性第一档下限 · 1 份自评表使用',
    '1 个警告，1 条提示',
  ]);
  expect(await client.request<unknown[]>('textDocument/foldingRange', file)).toHaveLength(3);
  expect(await client.request('textDocument/documentLink', file)).toMatchObject([{ target: base }]);
  expect(await client.request('textDocument/definition', client.at(uri, './base', 3))).toMatchObject([{ uri: base }]);
  const range = client.range(uri, client.text(uri).indexOf('partal'), client.text(uri).indexOf('partal') + 1);
  const actions = await client.request<{ title: string; isPreferred?: boolean }[]>('textDocument/codeAction', {
    ...file,
    range,
    context: { diagnostics: [] },
  });
  expect(actions.map(({ title }) => title)).toEqual(['改为“partial”', '注明理由，不再提示“不认识的项名”']);
  const edits = await client.request<{ range: never; newText: string }[]>('textDocument/formatting', {
    ...file,
    options: { tabSize: 2, insertSpaces: true },
  });
  expect(client.apply(uri, edits)).toBe(client.text(uri).replace('id:   p', 'id: p'));
  for (const method of ['textDocument/inlayHint', 'textDocument/semanticTokens/full', 'perfYaml/scorecard']) {
    expect(await client.request(method, { ...file, range: client.whole(uri) })).toSatisfy(
      answer => answer === null || (answer as { data?: unknown[] }).data?.length === 0,
    );
  }
  await client.stop();
});

test('perfYaml/compareProfiles puts the form’s own profile beside the built-in ones', async () => {
  const client = await Client.start({ files: { [path]: linear } });
  await client.request('workspace/diagnostic', { previousResultIds: [] });
  const uri = await client.open(form);
  const [table] = await client.request<{ headings: string[]; rows: { kind: string; cells: string[] }[] }[]>(
    'perfYaml/compareProfiles',
    { textDocument: { uri } },
  );
  expect(table?.headings.slice(3)).toEqual(['wuhan-2020', 'mof-2020', 'mof-2021-cost', 'sichuan-2023', 'district']);
  expect(table?.rows.find(({ kind }) => kind === 'total')?.cells.slice(3)).toEqual([
    '73.33',
    '63.33',
    '63.33',
    '63.33',
    '60',
  ]);
  expect(table?.rows.at(-1)?.cells.slice(3)).toEqual(['中', '中', '中', '中', '中']);
  await client.stop();
});
