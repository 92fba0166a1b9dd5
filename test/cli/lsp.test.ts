import { createServer, type Socket } from 'node:net';
import { beforeAll, expect, test } from 'vitest';
import { buildCli } from './run.js';

let cli: ReturnType<typeof buildCli>;
beforeAll(() => void (cli = buildCli()), 60_000);

const run = async (args: readonly string[], input?: string): Promise<{ code: number | null; stderr: string }> => {
  const { status, stderr } = await cli(['lsp', ...args], input === undefined ? {} : { input });
  return { code: status, stderr };
};

test.each([
  [['--socket=1'], /连不上编辑器|no editor to talk to/],
  [['--pipe=/none/none'], /连不上编辑器|no editor to talk to/],
  [['--node-ipc'], /连不上编辑器|no editor to talk to/],
  [['--socket=abc'], /--socket/],
  [['--socket=70000'], /65535/],
  [['--sockt=6000'], /--socket/],
  [['--nonsense'], /--nonsense/],
] as const)('without an editor it says why and ends: %s', async (args, said) => {
  const { code, stderr } = await run(args);
  expect(code).toBe(2);
  expect(stderr).toMatch(said);
  expect(stderr).not.toMatch(/^ {4}at /m);
});

test('a header that makes no sense ends the server with a line, not with silence', async () => {
  const { code, stderr } = await run(['--stdio'], 'Content-Length: abc\r\n\r\n{}');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^perf-yaml lsp: no length in the header/);
});

test('it ends with the socket, though the process that started it lives on', async () => {
  const sockets: Socket[] = [];
  const server = createServer(socket => {
    sockets.push(socket);
    const params = { processId: process.pid, rootUri: null, capabilities: {} };
    const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
    socket.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    socket.once('data', () => socket.destroy());
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  expect((await run([`--socket=${port}`])).code).toBe(1);
  expect(sockets).toHaveLength(1);
  server.close();
});
