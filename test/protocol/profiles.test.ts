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
const linear = 'id: district\nextends: wuhan-2020\nformulas: { exceeded: linear }\nclauses: { negative: 按超出幅度扣分 }\n';
const path = '区.perf-profile.yaml';

async function pull(client: Client, uri: string): Promise<readonly Diagnostic[]> {
  const report: DocumentDiagnosticReport = await client.request('textDocument/diagnostic', { textDocument: { uri } });
  return report.kind === 'full' ? report.items : [];
}
const codes = (items: readonly Diagnostic[]): unknown[] => items.map(({ code }) => code);
const total = async (client: Client, uri: string): Promise<unknown> =>
  (await client.request<{ profile: string; total: { computed: string } }[]>('perfYaml/scorecard', { textDocument: { uri } })).map(card => `${card.profile} ${card.total.computed}`)[0];

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
  const latest = (of: string): unknown[] => codes(client.published.findLast(each => each.uri === of)?.diagnostics ?? []);
  await client.pushed(uri);
  expect(latest(uri)).not.toContain('profile-unknown');
  await client.type(base, 'wuhan-2020', 'wuhan-2002');
  await client.until(() => latest(uri).includes('profile-unknown') && latest(profile).includes('profile-unknown') && latest(base).includes('profile-unknown'), 'all three');
  await client.type(base, 'wuhan-2002', 'wuhan-2020');
  await client.until(() => [uri, profile, base].every(each => !latest(each).includes('profile-unknown')), 'all well');
  await client.stop();
});

test('profiles of the workspace are checked with it; one outside is not read', async () => {
  const client = await Client.start({ files: { [path]: 'id: a\nextends: wuhan-2020\ntitel: 甲\n', 'a.perf.yaml': form.replace('./区', '../x') } });
  const report: WorkspaceDiagnosticReport = await client.request('workspace/diagnostic', { previousResultIds: [] });
  const found = report.items.map(item => [item.uri, item.kind === 'full' ? item.items : []] as const);
  const of = (name: string): readonly Diagnostic[] => found.find(([uri]) => uri === uriOf(name))?.[1] ?? [];
  expect(codes(of(path))).toEqual(['unknown-key']);
  expect(of('a.perf.yaml').find(({ code }) => code === 'profile-unknown')?.message).toContain('工作区之外');
  await client.stop();
});
