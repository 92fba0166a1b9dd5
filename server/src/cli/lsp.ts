import type { Transport } from '../io/transport.js';
import type { Words } from '../text/locale.js';
import { type Context, type Given, status, UsageError } from './command.js';

/** Serves an editor until it is gone; without one it says why and ends with 2. */
export async function lsp({ host, complain, locale }: Context, given: Given): Promise<number> {
  const failure = await host.startServer(readTransport(given), given.has('locale') ? locale : undefined);
  if (failure === undefined) return status.fine;
  complain(words.noClient(failure));
  return status.unusable;
}

function readTransport({ value, has }: Given): Transport {
  const [socket, name] = [value('socket'), value('pipe')];
  if (has('node-ipc')) return { kind: 'node-ipc' };
  if (socket !== undefined) return { kind: 'socket', port: readPort(socket) };
  return name === undefined ? { kind: 'stdio' } : { kind: 'pipe', name };
}

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new UsageError(words.noPort(text));
  return port;
}

const words = {
  noPort: (text: string): Words => ({
    'zh-CN': `--socket 后面要写 1 到 65535 之间的端口号，不能是 ${text}`,
    en: `--socket needs a port from 1 to 65535, not ${text}`,
  }),
  noClient: (reason: string): Words => ({
    'zh-CN': `连不上编辑器，语言服务器没有启动：${reason}`,
    en: `no editor to talk to, so the language server was not started: ${reason}`,
  }),
};
