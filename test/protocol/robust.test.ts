import { CancellationTokenSource, ErrorCodes, LSPErrorCodes, type ResponseError } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { Client, clients } from './client.js';

const code = (request: Promise<unknown>): Promise<unknown> =>
  request.then(
    result => result,
    (error: ResponseError) => error.code,
  );

test('before initialize and after shutdown every request is turned down', async () => {
  const client = Client.connect({ capabilities: clients.bare });
  expect(
    await code(
      client.request('textDocument/hover', {
        textDocument: { uri: 'file:///w/a' },
        position: { line: 0, character: 0 },
      }),
    ),
  ).toBe(ErrorCodes.ServerNotInitialized);
  expect(await code(client.request('shutdown'))).toBe(ErrorCodes.ServerNotInitialized);
  await client.initialize();
  expect(await code(client.initialize())).toBe(ErrorCodes.InvalidRequest);
  expect(await code(client.request('no/such'))).toBe(ErrorCodes.MethodNotFound);
  const uri = await client.open('标题: 表\n');
  await client.request('shutdown');
  expect(await code(client.request('textDocument/hover', client.at(uri, '标题')))).toBe(ErrorCodes.InvalidRequest);
  await client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'perf-yaml', version: 2, text: 'a' },
  });
  expect(await code(client.request('textDocument/documentSymbol', { textDocument: { uri } }))).toBe(
    ErrorCodes.InvalidRequest,
  );
  client.connection.dispose();
});

test('YAML files of others, which some editors send as well, are not found fault with', async () => {
  const client = await Client.start();
  const other = await client.open('version: 3\n', 'docker-compose.yml', 'yaml');
  const own = await client.open('version: 3\n', 'a.perf.yaml', 'yaml');
  const items = async (uri: string): Promise<number> =>
    (await client.request<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri } })).items.length;
  expect(await items(other)).toBe(0);
  expect(await items(own)).toBe(2);
});

test('unknown files, impossible places and changes to what is not open are answered with nothing', async () => {
  const client = await Client.start();
  const nowhere = { textDocument: { uri: 'file:///w/none.perf.yaml' } };
  await client.notify('textDocument/didChange', {
    textDocument: { uri: 'file:///w/none.perf.yaml', version: 3 },
    contentChanges: [{ text: 'x' }],
  });
  await client.notify('textDocument/didClose', nowhere);
  expect(await client.request('textDocument/diagnostic', nowhere)).toEqual({ kind: 'full', items: [] });
  expect(await client.request('textDocument/documentSymbol', nowhere)).toEqual([]);
  const uri = await client.open('绩效指标:\n  - 名称: 甲\n');
  for (const position of [
    { line: -1, character: -5 },
    { line: 1e9, character: 1e9 },
    { line: 1, character: 1e9 },
  ]) {
    expect(typeof (await code(client.request('textDocument/hover', { textDocument: { uri }, position })))).toBe(
      'object',
    );
  }
  await client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ range: { start: { line: 9, character: 9 }, end: { line: 0, character: 0 } }, text: '' }],
  });
  expect(await client.request('textDocument/documentSymbol', { textDocument: { uri } })).toEqual([]);
  await client.stop();
});

test('a broken request costs itself alone and is named in the log', async () => {
  const client = await Client.start();
  const uri = await client.open('绩效指标:\n  - 名称: 甲\n');
  expect(await code(client.request('textDocument/hover', { textDocument: { uri } }))).toBeNull();
  await client.until(() => client.log.some(line => line.startsWith('hover:')), 'logged');
  client.log.splice(0);
  expect(await client.request('textDocument/documentSymbol', { textDocument: { uri } })).toHaveLength(1);
  await client.stop();
});

test('an answer that a change overtakes is given up', async () => {
  const client = await Client.start();
  const uri = await client.open('绩效指标:\n  - 名称: 甲\n');
  const hovering = code(client.request('textDocument/hover', client.at(uri, '名称')));
  await client.type(uri, '甲', '乙');
  expect(await hovering).toBe(LSPErrorCodes.ContentModified);
  await client.stop();
});

test('a request that is taken back is not answered', async () => {
  const client = await Client.start({ settings: {} });
  const uri = await client.open('绩效指标:\n  - 名称: 甲\n');
  const taken = new CancellationTokenSource();
  const hovering = code(client.connection.sendRequest('textDocument/hover', client.at(uri, '名称'), taken.token));
  taken.cancel();
  expect(await hovering).toBe(LSPErrorCodes.RequestCancelled);
  expect(await client.request('textDocument/documentSymbol', { textDocument: { uri } })).toHaveLength(1);
  await client.stop();
});

test('parameters of the wrong kind change nothing and keep nobody waiting', async () => {
  const client = await Client.start();
  const text = '绩效指标:\n  - 名称: 甲\n';
  const uri = await client.open(text);
  const document = { textDocument: { uri } };
  await client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: 5 }, { range: null, text: `${text}  - 名称: 乙\n` }, {}],
  });
  await client.notify('textDocument/didOpen', {
    textDocument: { uri: 'file:///w/b.perf.yaml', languageId: 'perf-yaml', version: 1, text: 5 },
  });
  expect(await client.request('textDocument/documentSymbol', document)).toHaveLength(2);
  expect(await client.request('workspace/symbol', { query: '' })).toHaveLength(2);
  for (const rows of [5, null, undefined, ['甲']])
    expect(
      await client.request('perfYaml/pasteRows', { ...document, position: { line: 3, character: 0 }, text: rows }),
    ).toEqual([]);
  for (const offset of [1e15, -5, 0.5, 'x', null])
    expect(await client.request('completionItem/resolve', { label: 'x', data: { uri, offset } })).toMatchObject({
      label: 'x',
    });
  await client.stop();
});

test('a client that introduces itself badly may try again', async () => {
  const client = Client.connect();
  const params = (textDocument: unknown): object => ({
    processId: null,
    rootUri: null,
    capabilities: { textDocument },
  });
  expect(await code(client.request('initialize', params(5)))).toMatchObject({ capabilities: {} });
  client.connection.dispose();
  const other = Client.connect();
  expect(await code(other.request('initialize', params(null)))).toMatchObject({ capabilities: {} });
  other.connection.dispose();
});

test('folders without a URI and abilities that are null are passed over; the session works', async () => {
  const said = [{ workspaceFolders: [{ name: 'x' }, null, { uri: 'file:///w/', name: 'w' }] }, { capabilities: null }];
  for (const introduction of said) {
    const client = Client.connect({ files: { '存.perf.yaml': '绩效指标: []\n' } });
    await client.request('initialize', { processId: null, rootUri: null, capabilities: {}, ...introduction });
    await client.notify('initialized', {});
    expect(await client.request('workspace/symbol', { query: '' })).toBeInstanceOf(Array);
    expect(client.log).toEqual([]);
    client.connection.dispose();
  }
});

test.each([undefined, null, 'x'])(
  'a client that counts no versions (%s) is answered after every change',
  async version => {
    const client = await Client.start();
    const uri = await client.open('绩效指标:\n  - 名称: 甲\n');
    for (const name of ['乙', '丙']) {
      await client.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text: `绩效指标:\n  - 名称: ${name}\n` }],
      });
      expect(await client.request('textDocument/documentSymbol', { textDocument: { uri } })).toMatchObject([{ name }]);
      expect(await client.request('textDocument/diagnostic', { textDocument: { uri } })).toMatchObject({
        kind: 'full',
      });
    }
    await client.stop();
  },
);

test.each([
  { textDocument: { inlayHint: { resolveSupport: {} } } },
  { textDocument: { completion: { completionItem: { resolveSupport: { properties: null } } } } },
  { textDocument: { hover: { contentFormat: 5 } } },
  { textDocument: { completion: { completionItem: { documentationFormat: {} } } } },
  { textDocument: { inlayHint: { resolveSupport: { properties: true } } } },
  { workspace: 'all', window: [], textDocument: 0 },
  [],
  'all',
])('an introduction that has something else where a list or a mapping belongs is answered: %j', async capabilities => {
  const client = Client.connect({ capabilities: capabilities as object });
  expect(await client.initialize()).toMatchObject({ serverInfo: { name: 'perf-yaml' } });
  client.connection.dispose();
});
