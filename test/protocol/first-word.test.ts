import { expect, test } from 'vitest';
import { Client, uriOf } from './client.js';

const wrong = '年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 15 次, 得分: 80 }\n';

test('what comes right behind the first word waits for the engine and is answered in order', async () => {
  const client = Client.connect();
  const uri = uriOf('a.perf.yaml');
  const initialized = client.initialize();
  // a client in a hurry: nothing is waited for
  void client.notify('initialized', {});
  void client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'perf-yaml', version: 1, text: '' } });
  void client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: wrong }] });
  const found = client.request<{ readonly items: readonly { readonly code: string }[] }>('textDocument/diagnostic', { textDocument: { uri } });
  expect((await initialized).serverInfo?.name).toBe('perf-yaml');
  expect((await found).items.map(({ code }) => code)).toContain('score-mismatch');
  expect(client.log).toEqual([]);
});

test('a client that is gone before the engine is there leaves nothing behind', async () => {
  const client = Client.connect();
  await client.initialize();
  await client.request('shutdown');
  expect(client.log).toEqual([]);
});
