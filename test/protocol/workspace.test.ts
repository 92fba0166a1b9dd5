import type { SymbolInformation, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { Client, clients, uriOf } from './client.js';

const form = (name: string): string => `绩效指标:\n  - { 名称: ${name}, 权重: 80, 目标值: ≥4 个, 完成值: 3 个 }\n`;
const showing = { ...clients.pull, window: { workDoneProgress: true } };
const names = async (client: Client): Promise<string[]> =>
  (await client.request<SymbolInformation[]>('workspace/symbol', { query: '' })).map(({ name }) => name).sort();

test('reading the workspace is shown, and requests are answered meanwhile', async () => {
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.perf.yaml`, form(`第 ${i} 项`)]));
  const client = await Client.start({ files, capabilities: showing });
  const uri = await client.open(form('甲'));
  expect(await client.request('textDocument/documentSymbol', { textDocument: { uri } })).toHaveLength(1);
  await client.until(() => client.progress.at(-1)?.kind === 'end', 'read');
  expect(client.progress[0]).toMatchObject({ kind: 'begin', title: '读取自评表', cancellable: true });
  expect(client.progress.filter(({ kind }) => kind === 'report').at(-1)).toMatchObject({
    percentage: 100,
    message: '30/30 份',
  });
  expect(await names(client)).toHaveLength(31);
  await client.stop();
});

test('a client that shows no progress hears of none', async () => {
  const client = await Client.start({ files: { 'a.perf.yaml': form('甲') } });
  const report = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  expect(report.items.map(({ uri }) => uri)).toEqual([uriOf('a.perf.yaml')]);
  expect(client.progress).toEqual([]);
  await client.stop();
});

test('where memory is short a client is answered early, and asks for the rest', async () => {
  const files = Object.fromEntries(Array.from({ length: 120 }, (_, i) => [`${i}.perf.yaml`, form(`第 ${i} 项`)]));
  const client = await Client.start({ files, machine: { isMemoryShort: () => true } });
  const told: { uri: string; value: string }[] = [];
  const counts: number[] = [];
  while (told.length < 120) {
    const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: told,
    });
    counts.push(items.length);
    told.push(...items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })));
  }
  expect(counts).toEqual([50, 50, 20]);
  expect(new Set(told.map(({ uri }) => uri)).size).toBe(120);
  await client.stop();
});

test('a search for symbols waits for the files being read', async () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.perf.yaml`, form(`第 ${i} 项`)]));
  const client = await Client.start({ files });
  expect(await client.request<SymbolInformation[]>('workspace/symbol', { query: '第 299 项' })).toHaveLength(1);
  await client.stop();
});

test('folders come and go: their files with them', async () => {
  const files: Record<string, string> = { 'a.perf.yaml': form('甲'), '/二/b.perf.yaml': form('乙') };
  const client = await Client.start({ files, capabilities: showing });
  await client.until(() => client.progress.at(-1)?.kind === 'end', 'read');
  expect(client.initialized.capabilities.workspace?.workspaceFolders).toEqual({
    supported: true,
    changeNotifications: true,
  });
  expect(await names(client)).toEqual(['甲']);
  const change = async (added: string[], removed: string[]): Promise<void> => {
    client.progress.splice(0);
    const folder = (uri: string): object => ({ uri, name: uri });
    await client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: added.map(folder), removed: removed.map(folder) },
    });
    await client.until(() => client.progress.at(-1)?.kind === 'end' && client.refreshed.length > 0, 'read again');
  };
  await change(['file:///%E4%BA%8C'], []);
  expect(await names(client)).toEqual(['乙', '甲']);
  await change([], ['file:///w']);
  expect(await names(client)).toEqual(['乙']);
  await client.stop();
});

test('files that are stored, changed and removed outside are followed', async () => {
  const files: Record<string, string> = { 'a.perf.yaml': form('甲') };
  const client = await Client.start({ files });
  await client.request('workspace/diagnostic', { previousResultIds: [] });
  expect(client.registered).toContain('workspace/didChangeWatchedFiles');
  files['b.perf.yaml'] = form('乙');
  files['a.perf.yaml'] = form('丙');
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [
      { uri: uriOf('a.perf.yaml'), type: 2 },
      { uri: uriOf('b.perf.yaml'), type: 1 },
    ],
  });
  await client.until(() => client.refreshed.length > 0, 'refreshed');
  expect(await names(client)).toEqual(['丙', '乙']);
  delete files['a.perf.yaml'];
  client.refreshed.splice(0);
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('a.perf.yaml'), type: 3 }] });
  await client.until(() => client.refreshed.length > 0, 'refreshed');
  expect(await names(client)).toEqual(['乙']);
  await client.stop();
});

const rollUp =
  '年度: 2020\n汇总来源:\n  - { 文件: a.perf.yaml, 资金额度: 1 }\n绩效指标:\n  - { 名称: 甲, 权重: 80, 目标值: ≥4 个 }\n';
const stored = {
  'a.perf.yaml': form('甲'),
  ...Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.perf.yaml`, form(`第 ${i} 项`)])),
};

test('a roll-up asked about at once is answered from its sources, not before they are read', async () => {
  const client = await Client.start({ files: stored });
  const uri = await client.open(rollUp, '汇总.perf.yaml');
  const [report, [card]] = await Promise.all([
    client.request<{ items: { code: string }[] }>('textDocument/diagnostic', { textDocument: { uri } }),
    client.request<[{ indicators: unknown }]>('perfYaml/scorecard', { textDocument: { uri } }),
  ]);
  expect(report.items.map(({ code }) => code)).not.toContain('source-missing');
  expect(card.indicators).toMatchObject([{ actual: '3 个', computed: '60' }]);
  await client.stop();
});

test('nothing is pushed about a roll-up that its sources would take back', async () => {
  const client = await Client.start({ files: stored, capabilities: clients.push });
  await client.pushed(await client.open(rollUp, '汇总.perf.yaml'));
  expect(client.published.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))).not.toContain(
    'source-missing',
  );
  await client.stop();
});

test('a client that says it shows progress and then does not has its files read all the same', async () => {
  const client = Client.connect({ files: stored, capabilities: showing });
  client.connection.onRequest('window/workDoneProgress/create', () => {
    throw new Error('no');
  });
  await client.initialize();
  await client.notify('initialized', {});
  await client.request('workspace/diagnostic', { previousResultIds: [] });
  expect(await names(client)).toHaveLength(21);
  await client.stop();
});

test('score, preview and export are also had of a file that is stored and not open', async () => {
  const files: Record<string, string> = { ...stored };
  const client = await Client.start({ files });
  const about = { textDocument: { uri: uriOf('a.perf.yaml') } };
  expect(await client.request('perfYaml/scorecard', about)).toMatchObject([
    { file: uriOf('a.perf.yaml'), indicators: [{ computed: '60' }] },
  ]);
  files['a.perf.yaml'] = form('甲').replace('完成值: 3', '完成值: 2');
  expect(await client.request('perfYaml/scorecard', about)).toMatchObject([{ indicators: [{ computed: '40' }] }]);
  expect(await client.request('perfYaml/preview', about)).toMatchObject({
    version: null,
    html: expect.stringContaining('甲') as string,
  });
  expect(await client.request('perfYaml/export', about)).toMatchObject({
    format: 'html',
    encoding: 'utf-8',
    content: expect.stringContaining('甲') as string,
  });
  await client.open(form('乙'));
  expect(await client.request('perfYaml/scorecard', about)).toMatchObject([
    { indicators: [{ path: ['乙'], computed: '60' }] },
  ]);
  expect(
    await client.request('perfYaml/scorecard', { textDocument: { uri: 'file:///elsewhere/a.perf.yaml' } }),
  ).toBeNull();
  await client.stop();
});
