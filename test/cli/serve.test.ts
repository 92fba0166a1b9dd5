import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeBundle } from '../../server/build/node-bundle.mjs';
import { runScript } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-serve-'));
const script = join(folder, 'server.mjs');
beforeAll(() => {
  buildSync({
    ...nodeBundle,
    entryPoints: { cli: 'server/src/main.ts', server: 'server/src/serve.ts' },
    splitting: true,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const framed = (...messages: readonly object[]): string =>
  messages
    .map(message => JSON.stringify({ jsonrpc: '2.0', ...message }))
    .map(body => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    .join('');

const hello = { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } };

const goodbye = [{ id: 2, method: 'shutdown' }, { method: 'exit' }];

/** What is answered to an editor that says hello, asks one thing where there is one, says goodbye, and stays until the server has ended. */
function talk(
  args: readonly string[],
  question?: object,
): Promise<{ readonly said: string; readonly status: number | null }> {
  return new Promise(resolve => {
    const server = spawn(process.execPath, [script, ...args], { stdio: ['pipe', 'pipe', 'inherit'], timeout: 20_000 });
    let said = '';
    server.stdout.setEncoding('utf8').on('data', data => {
      said += data;
      if (question && said.includes('"id":3')) server.stdin.end(framed(...goodbye));
    });
    server.once('close', status => resolve({ said, status }));
    server.stdin.write(framed(hello, ...(question ? [{ id: 3, ...question }] : goodbye)));
  });
}

test.each([[[]], [['--stdio']], [['--stdio', '--clientProcessId=1']]])(
  'what editors start answers and ends as it is told: %s',
  async args => {
    const { said, status } = await talk(args);
    expect(said).toContain('"capabilities"');
    expect(status).toBe(0);
  },
);

test.each([
  [['--socket=abc'], /--socket/],
  [['--node-ipc'], /连不上编辑器/],
  [['--nonsense'], /--nonsense/],
] as const)('without an editor the command line says why: %s', async (args, said) => {
  const { status, stderr } = await runScript(script, args);
  expect(status).toBe(2);
  expect(stderr).toMatch(said);
});

test('it speaks the language that it was started in', async () => {
  const asked = { method: 'perfYaml/profiles', params: {} };
  expect((await talk(['--stdio', '--locale', 'zh-CN'], asked)).said).toContain('财政部');
  expect((await talk(['--stdio', '--locale=en'], asked)).said).toContain('Ministry of Finance');
});

test('a socket is taken by way of the command line', async () => {
  const heard = new Promise<string>(resolve => {
    const server = createServer((socket: Socket) => {
      socket.write(framed(hello));
      socket.once('data', data => {
        resolve(data.toString());
        socket.destroy();
        server.close();
      });
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      void runScript(script, [`--socket=${typeof address === 'object' ? address?.port : ''}`]);
    });
  });
  expect(await heard).toContain('"capabilities"');
});
