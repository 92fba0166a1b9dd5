import { Console } from 'node:console';
import { createConnection as connectTo } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import type { FindingAside } from './machine.js';
import { Arrivals } from './arrivals.js';
import { FrameReader, WholeMessageWriter } from './frames.js';
import { startServer } from './server.js';
import { setInterruptBudget } from '../io/interrupt-budget.js';
import type { Transport } from '../io/transport.js';
import type { Locale } from '../text/locale.js';

/**
 * Serves one client until it is gone, as a process of its own: 0 where it said goodbye, else 1, and that with a line on standard error where
 * something is at fault. Ends with the reason where there is no client. `program` is this executable, for what is better done in another process.
 */
export async function serve(transport: Transport, program: string, locale?: Locale): Promise<string | undefined> {
  const channel = await open(transport);
  if (typeof channel === 'string') return channel;
  // otherwise the memory grows up to four times before it is swept, and in a long file each version of the text is megabytes
  setFlagsFromString('--heap-growing-percent=100');
  // most of what answers a keystroke runs once for each: it is better compiled at once than interpreted until it has shown to be worth it
  setFlagsFromString('--always-sparkplug');
  // V8's own budget, doubled: while a long form is opened it would optimize some hundred functions, half of them for nothing, on the threads that collect
  // garbage meanwhile
  setInterruptBudget(264_000);
  growYoung(false);
  // what is logged must not get between the messages
  globalThis.console = new Console(process.stderr);
  const arrivals = new Arrivals();
  const connection = createConnection(ProposedFeatures.all, channel.reader, arrivals.answering(channel.writer), {
    messageStrategy: arrivals,
  });
  const guard = startServer(connection, arrivals, async () => (await import('../io/workspace-files.js')).diskFiles, {
    practises: true,
    locale,
    machine: {
      openPdf: async bytes => (await import('../io/open-pdf.js')).openPdf(bytes),
      isMemoryShort: () => {
        const { used_heap_size: used, heap_size_limit: most } = getHeapStatistics();
        return used > most / 2;
      },
      checkAside: async (...asked) =>
        (await import('../io/check-aside.js')).checkAside(program, ...asked) as Promise<readonly FindingAside[]>,
      printPdf: async printable => (await import('../io/pdf.js')).printPdf(printable, process.env),
    },
    onLong: growYoung,
  });
  const end = (): never => process.exit(guard.phase === 'shut-down' ? 0 : 1);
  channel.reader.onClose(end);
  channel.failed(error => {
    process.stderr.write(`perf-yaml lsp: ${error.message}\n`);
    end();
  });
  return undefined;
}

/**
 * What lives shortly goes round in the memory that is there already: to touch new memory takes longer than a keystroke in a short file; a long text
 * has too much to copy for that. Loading and practice are held to it too, else they leave behind an eighth of all memory that no short file needs.
 */
function growYoung(isLong: boolean): void {
  setFlagsFromString(`--semi-space-growth-factor=${isLong ? 2 : 1}`);
}

interface Channel {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Calls back where what the client sends is no message. */
  failed(told: (error: Error) => void): void;
}

/** The channel, or why there is none. */
async function open(transport: Transport): Promise<Channel | string> {
  switch (transport.kind) {
    case 'stdio':
      return channelOf(process.stdin, process.stdout);
    case 'node-ipc':
      return process.send
        ? { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process), failed: () => undefined }
        : 'this process was started without an IPC channel';
    case 'socket':
      return connect({ port: transport.port, host: '127.0.0.1' });
    case 'pipe':
      return connect({ path: transport.name });
  }
}

function connect(
  to: { readonly port: number; readonly host: string } | { readonly path: string },
): Promise<Channel | string> {
  return new Promise(done => {
    const socket = connectTo(to);
    socket.once('error', error => done(error.message));
    socket.once('connect', () => done(channelOf(socket, socket)));
  });
}

function channelOf(input: Readable, output: Writable): Channel {
  const reader = new FrameReader(input);
  // who reads no more will say no more either
  output.once('error', () => reader.end()).once('close', () => reader.end());
  return { reader, writer: new WholeMessageWriter(output), failed: told => void reader.onFailure(told) };
}
