import type { PublishDiagnosticsParams, SymbolInformation, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { describe, expect, test } from 'vitest';
import { canonicalUri } from '../../server/src/workspace/uri.js';
import { Client, clients } from './client.js';

const part = (actual: number): string =>
  `评分办法: wuhan-2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 产量, 权重: 80, 目标值: ≥30 个, 完成值: ${actual} 个, 说明: 分项 }\n`;
const whole =
  '评分办法: wuhan-2020\n汇总来源: [一标段(修改).perf.yaml]\n绩效指标:\n  - { 名称: 产量, 权重: 80, 目标值: ≥30 个 }\n';

/** A folder whose name holds signs that editors and Node spell otherwise. */
const folders = { plain: 'file:///试点(1) & a+b@c', editor: 'file:///%E8%AF%95%E7%82%B9%281%29%20%26%20a%2Bb%40c' };
const files = (): Record<string, string> => ({
  '/试点(1) & a+b@c/一标段(修改).perf.yaml': part(30),
  '/试点(1) & a+b@c/汇总.perf.yaml': whole,
});

interface Card {
  readonly total: { readonly computed: string };
}

async function start(folder: string, capabilities: object = clients.pull, stored = files()): Promise<Client> {
  const client = Client.connect({ files: stored, diskTurns: 5 });
  const workspaceFolders = [{ uri: folder, name: 'w' }];
  await client.request('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    locale: 'zh-CN',
    workspaceFolders,
  });
  await client.notify('initialized', {});
  return client;
}

const open = (client: Client, uri: string, text: string, version = 1): Promise<void> =>
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'perf-yaml', version, text } });
const total = async (client: Client, uri: string): Promise<string | undefined> =>
  (await client.request<Card[]>('perfYaml/scorecard', { textDocument: { uri } }))[0]?.total.computed;
const listed = async (client: Client): Promise<string[]> => {
  const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
  return items.map(({ uri }) => decodeURIComponent(uri).split('/').at(-1) ?? '').sort();
};

test.each(Object.entries(folders))('stored files are found in a folder spelled as %s has it', async (_, folder) => {
  const client = await start(folder);
  expect(await listed(client)).toEqual(['一标段(修改).perf.yaml', '汇总.perf.yaml']);
  expect(await total(client, `${folder}/汇总.perf.yaml`)).toBe('100');
  expect((await client.request<SymbolInformation[]>('workspace/symbol', { query: '产量' })).length).toBe(2);
  await client.stop();
});

test.each(Object.entries(folders))(
  'an open file is the stored one: once in every list, as it is typed (%s)',
  async (_, folder) => {
    const client = await start(folder);
    const uri = `${folders.editor}/%E4%B8%80%E6%A0%87%E6%AE%B5%28%E4%BF%AE%E6%94%B9%29.perf.yaml`;
    await open(client, uri, part(15));
    expect(await total(client, `${folder}/汇总.perf.yaml`)).toBe('60');
    expect(await listed(client)).toEqual(['一标段(修改).perf.yaml', '汇总.perf.yaml']);
    await client.stop();
  },
);

test('a client is told of its open file in its own spelling', async () => {
  const client = await start('file:///w', { textDocument: { publishDiagnostics: {} } }, {});
  for (const uri of ['file:///w/a(1)+b.perf.yaml', 'file:///w/a%281%29c.perf.yaml']) {
    await open(client, uri, part(15));
    await client.until(() => client.published.some(each => each.uri === uri), uri);
  }
  expect(client.published.map(({ uri }: PublishDiagnosticsParams) => canonicalUri(uri)).length).toBe(2);
  await client.stop();
});

test('the left side of a comparison is shown and never counted', async () => {
  const client = await start('file:///w', clients.pull, { '/w/a.perf.yaml': part(15) });
  const git = 'git:/w/a.perf.yaml?%7B%22ref%22%3A%22HEAD%22%7D';
  await open(client, 'file:///w/a.perf.yaml', part(15));
  await open(client, git, part(10));
  expect(await listed(client)).toEqual(['a.perf.yaml']);
  expect((await client.request<SymbolInformation[]>('workspace/symbol', { query: '产量' })).length).toBe(1);
  const shown = await client.request<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri: git } });
  expect(shown.items).toEqual([]);
  expect(await client.request('textDocument/documentSymbol', { textDocument: { uri: git } })).not.toEqual([]);
  await client.stop();
});

describe('a client that watches no files', () => {
  const uri = 'file:///w/%E4%B8%80.perf.yaml';
  const rollUp = 'file:///w/%E6%B1%87%E6%80%BB.perf.yaml';
  const rollUpText = whole.replace('一标段(修改)', '一');
  const begin = async (
    capabilities: object = { textDocument: {} },
  ): Promise<{ client: Client; stored: Record<string, string> }> => {
    const stored = { '/w/一.perf.yaml': part(30), '/w/汇总.perf.yaml': rollUpText };
    return { client: await start('file:///w', capabilities, stored), stored };
  };

  test.each([true, false])(
    'what is stored counts from the moment it is saved and closed (roll-up open: %s)',
    async isOpen => {
      const { client, stored } = await begin();
      if (isOpen) await open(client, rollUp, rollUpText);
      expect(await total(client, rollUp)).toBe('100');
      await open(client, uri, part(15));
      expect(await total(client, rollUp)).toBe('60');
      stored['/w/一.perf.yaml'] = part(15);
      await client.notify('textDocument/didSave', { textDocument: { uri } });
      await client.notify('textDocument/didClose', { textDocument: { uri } });
      expect(await total(client, rollUp)).toBe('60');
      await open(client, uri, part(3));
      expect(await total(client, rollUp)).toBe('28');
      await client.notify('textDocument/didClose', { textDocument: { uri } });
      expect(await total(client, rollUp)).toBe('60');
      await client.stop();
    },
  );

  test('a file that is gone when it is closed is in no list any more', async () => {
    const { client, stored } = await begin(clients.pull);
    await open(client, uri, part(30));
    delete stored['/w/一.perf.yaml'];
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    expect((await client.request<SymbolInformation[]>('workspace/symbol', { query: '产量' })).length).toBe(1);
    expect(await listed(client)).toEqual(['汇总.perf.yaml']);
    await client.stop();
  });

  test('an open roll-up is told of what was stored, though it is asked to show findings while that is read', async () => {
    const { client, stored } = await begin(clients.push);
    await open(client, rollUp, rollUpText);
    await open(client, uri, part(30));
    const sourceIsMissing = (): boolean =>
      client.published
        .filter(each => each.uri === rollUp)
        .at(-1)
        ?.diagnostics.some(({ code }) => code === 'source-missing') === true;
    delete stored['/w/一.perf.yaml'];
    await client.notify('textDocument/didClose', { textDocument: { uri } });
    await client.until(sourceIsMissing, 'source-missing');
    stored['/w/一.perf.yaml'] = part(15);
    await client.notify('textDocument/didSave', { textDocument: { uri } });
    await client.until(() => !sourceIsMissing(), 'no source-missing');
    await client.stop();
  });
});
