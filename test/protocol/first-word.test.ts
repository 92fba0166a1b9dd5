import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { Arrivals } from '../../server/src/lsp/arrivals.js';
import { startServer } from '../../server/src/lsp/server.js';
import { Client, uriOf } from './client.js';

const wrong = '年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥30 次, 完成值: 15 次, 得分: 80 }\n';

test('what comes right behind the first word waits for the engine and is answered in order', async () => {
  const client = Client.connect();
  const uri = uriOf('a.perf.yaml');
  const initialized = client.initialize();
  // a client in a hurry: nothing is waited for
  void client.notify('initialized', {});
  void client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'perf-yaml', version: 1, text: '' } });
  void client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: wrong }],
  });
  const found = client.request<{ readonly items: readonly { readonly code: string }[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
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

test('the first answer is written before anything is made ready, however slow the machine', async () => {
  for (let round = 0; round < 20; round++) {
    const [to, from] = [new PassThrough(), new PassThrough()];
    const arrivals = new Arrivals();
    const connection = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(to),
      new StreamMessageWriter(from),
      { messageStrategy: arrivals },
    );
    const order: string[] = [];
    from.on('data', (part: Buffer) => part.includes('serverInfo') && order.push('answered'));
    const ready = new Promise<void>(done => {
      startServer(connection, arrivals, () => {
        order.push('made ready');
        done();
        return new Promise(() => undefined);
      });
    });
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    to.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    // a timer that is due comes before whatever is queued for the next turn
    const until = performance.now() + 3;
    setImmediate(() => {
      while (performance.now() < until);
    });
    await ready;
    connection.dispose();
    expect(order).toEqual(['answered', 'made ready']);
  }
});
