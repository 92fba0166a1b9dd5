import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { Client, clients, uriOf } from './client.js';

const form = `标题: 表
年度: 2020
预算执行: { 预算数: 100 万元, 执行数: 100 万元 }
绩效指标:
  - 名称: 产出指标
    权重: 80
    指标:
      - 名称: 签订亿元以上项目
        权重: 80
        目标值: ≥4 个
        完成值: 3 个
        得分: 80
        偏差: 受疫情影响，一个项目推迟签约
改进措施: 加强招商
`;

const codes = (items: readonly Diagnostic[]): unknown[] => items.map(({ code }) => code);
const pull = (client: Client, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
  client.request('textDocument/diagnostic', {
    textDocument: { uri },
    ...(previousResultId !== undefined && { previousResultId }),
  });

test('a client that asks is answered and never told unasked', async () => {
  const client = await Client.start();
  expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({
    interFileDependencies: true,
    workspaceDiagnostics: true,
  });
  const uri = await client.open(form);
  const report = await pull(client, uri);
  if (report.kind !== 'full') throw new Error('full report expected');
  const [mismatch] = report.items.filter(({ code }) => code === 'score-mismatch');
  expect(mismatch).toMatchObject({
    severity: 1,
    source: 'perf-yaml',
    codeDescription: { href: expect.stringContaining('score-mismatch') as string },
  });
  expect(mismatch?.message).toContain('60 = 80 × 3 ÷ 4');
  expect(mismatch && client.slice(uri, mismatch.range)).toBe('80');
  expect(mismatch?.data).toBeUndefined();
  expect(await pull(client, uri, report.resultId)).toEqual({ kind: 'unchanged', resultId: report.resultId });
  await client.type(uri, '得分: 80', '得分: 60');
  const after = await pull(client, uri, report.resultId);
  expect(after.kind === 'full' && codes(after.items)).not.toContain('score-mismatch');
  expect(client.published).toEqual([]);
  await client.stop();
});

test('a client that cannot ask is told, with the version, and cleared on close', async () => {
  const client = await Client.start({ capabilities: clients.push });
  expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
  const uri = await client.open(form);
  const first = await client.pushed(uri);
  expect(codes(first.diagnostics)).toContain('score-mismatch');
  expect(first.diagnostics.every(each => each.relatedInformation === undefined)).toBe(true);
  await client.type(uri, '得分: 80', '得分: 60');
  expect(codes((await client.pushed(uri)).diagnostics)).not.toContain('score-mismatch');
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  await client.until(() => client.published.at(-1)?.diagnostics.length === 0, 'cleared');
  await client.stop();
});

test('several keystrokes in a row are one push, of the last version', async () => {
  const client = await Client.start({ capabilities: clients.push });
  const uri = await client.open(form);
  await Promise.all(
    ['得分: 8', '得分: 81', '得分: 8', '得分: 80'].map((now, i, all) =>
      client.type(uri, all[i - 1] ?? '得分: 80', now),
    ),
  );
  expect(codes((await client.pushed(uri)).diagnostics)).toContain('score-mismatch');
  expect(client.published.length).toBeLessThan(5);
  expect(client.published.at(-1)?.version).toBe(5);
  await client.stop();
});

test('settings change severities, locale and what is off; the client is asked to ask again', async () => {
  const client = await Client.start({ settings: { rules: { 'score-mismatch': 'warning' }, locale: 'en' } });
  const uri = await client.open(form);
  const report = await pull(client, uri);
  const mismatch = report.kind === 'full' ? report.items.find(({ code }) => code === 'score-mismatch') : undefined;
  expect(mismatch).toMatchObject({ severity: 2, message: expect.stringContaining('Claimed 80') as string });
  client.settings = { rules: { 'score-mismatch': 'off' } };
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await client.until(() => client.refreshed.includes('workspace/diagnostic/refresh'), 'refresh');
  const after = await pull(client, uri, report.kind === 'full' ? report.resultId : undefined);
  expect(after.kind === 'full' && codes(after.items)).not.toContain('score-mismatch');
  expect(client.registered).toContain('workspace/didChangeConfiguration');
  await client.stop();
});

test('settings of a client that cannot be asked come with initialize and with each change', async () => {
  const client = await Client.start({
    capabilities: clients.push,
    initializationOptions: { perfYaml: { rules: { 'score-mismatch': 'off' } } },
  });
  const uri = await client.open(form);
  expect(codes((await client.pushed(uri)).diagnostics)).not.toContain('score-mismatch');
  const before = client.published.length;
  await client.notify('workspace/didChangeConfiguration', { settings: { perfYaml: {} } });
  await client.until(() => client.published.length > before, 'pushed again');
  expect(codes(client.published.at(-1)?.diagnostics ?? [])).toContain('score-mismatch');
  await client.stop();
});

describe('a client that says it can be asked for its settings and does not answer', () => {
  const initializationOptions = { perfYaml: { rules: { 'score-mismatch': 'warning' } } };
  const severity = async (client: Client, uri: string): Promise<number | undefined> => {
    const report = await pull(client, uri);
    return report.kind === 'full' ? report.items.find(({ code }) => code === 'score-mismatch')?.severity : undefined;
  };

  test('is waited for once and for a while, then what `initialize` said holds', async () => {
    const client = await Client.start({
      patience: 1000,
      initializationOptions,
      settings: new Promise(() => undefined),
    });
    const uri = await client.open(form);
    const began = performance.now();
    expect(await severity(client, uri)).toBe(2);
    expect(performance.now() - began).toBeGreaterThan(900);
    const others = await Promise.all(['b.perf.yaml', 'c.perf.yaml'].map(path => client.open(form, path)));
    const again = performance.now();
    for (const other of others) expect(await severity(client, other)).toBe(2);
    expect(performance.now() - again).toBeLessThan(900);
    await client.stop();
  });

  test('is taken at its word when the answer comes, and asked to look again', async () => {
    let answer = (_: unknown): void => undefined;
    const client = await Client.start({
      patience: 20,
      initializationOptions,
      settings: new Promise(resolve => (answer = resolve)),
    });
    const uri = await client.open(form);
    expect(await severity(client, uri)).toBe(2);
    expect(client.refreshed).toEqual([]);
    answer({ rules: { 'score-mismatch': 'info' } });
    await client.until(() => client.refreshed.includes('workspace/diagnostic/refresh'), 'refresh');
    expect(await severity(client, uri)).toBe(3);
    await client.stop();
  });

  test('has its diagnostics pushed again, where they are pushed', async () => {
    let answer = (_: unknown): void => undefined;
    const client = await Client.start({
      capabilities: { ...clients.push, workspace: { configuration: true } },
      patience: 20,
      settings: new Promise(resolve => (answer = resolve)),
    });
    const uri = await client.open(form);
    expect(codes((await client.pushed(uri)).diagnostics)).toContain('score-mismatch');
    const before = client.published.length;
    answer({ rules: { 'score-mismatch': 'off' } });
    await client.until(() => client.published.length > before, 'pushed again');
    expect(codes(client.published.at(-1)?.diagnostics ?? [])).not.toContain('score-mismatch');
    await client.stop();
  });
});

test('the workspace’s files are reported once, then the request is held until one of them has news', async () => {
  const files: Record<string, string> = { '甲.perf.yaml': form, '乙.perf.yaml': form.replace('得分: 80', '得分: 60') };
  const client = await Client.start({ files });
  const ask = (previous: WorkspaceDiagnosticReport | undefined): Promise<WorkspaceDiagnosticReport> =>
    client.request('workspace/diagnostic', {
      previousResultIds: previous?.items.map(({ uri, resultId }) => ({ uri, value: resultId })) ?? [],
    });
  const first = await ask(undefined);
  expect(first.items.map(({ uri }) => decodeURI(uri)).sort()).toEqual([
    'file:///w/乙.perf.yaml',
    'file:///w/甲.perf.yaml',
  ]);
  let answered = false;
  const held = ask(first).finally(() => {
    answered = true;
  });
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(answered).toBe(false);
  files['乙.perf.yaml'] = form;
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('乙.perf.yaml'), type: 2 }] });
  const news = await held;
  const changed = news.items.find(({ uri }) => uri === uriOf('乙.perf.yaml'));
  expect(changed?.kind === 'full' && codes(changed.items)).toContain('score-mismatch');
  await client.stop();
});

test('a roll-up hears of its open, unsaved source', async () => {
  const part =
    '预算执行: { 预算数: 300, 执行数: 300 }\n绩效指标:\n  - { 名称: 返修率, 权重: 10, 目标值: ≤3%, 完成值: 2% }\n';
  const client = await Client.start({ capabilities: clients.push, files: { '子.perf.yaml': part } });
  const uri = await client.open(
    '汇总来源: [子.perf.yaml]\n绩效指标:\n  - { 名称: 返修率, 权重: 10, 目标值: ≤3%, 得分: 5 }\n',
    '汇总.perf.yaml',
  );
  await client.until(
    () => codes(client.published.findLast(each => each.uri === uri)?.diagnostics ?? []).includes('score-mismatch'),
    'the source is read',
  );
  const source = await client.open(part, '子.perf.yaml');
  await client.type(source, '完成值: 2%', '完成值: 6%');
  await client.until(
    () => !codes(client.published.findLast(each => each.uri === uri)?.diagnostics ?? []).includes('score-mismatch'),
    'the source as typed counts',
  );
  await client.stop();
});
