import { availableParallelism } from 'node:os';
import { isMainThread, Worker } from 'node:worker_threads';
import manifest from '../../package.json';
import { main } from './cli/main.js';
import type { Threads } from './cli/terminal.js';

/** The executable: the one place that knows both the command line and the server, and the process and threads they run in. */
const { stdin, stdout, stderr } = process;

// whoever reads may stop reading (`| head`): that is no error of ours
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

const output = (stream: NodeJS.WriteStream): { write(text: string): void; isTerminal: boolean } => ({
  write: text => void stream.write(text),
  isTerminal: stream.isTTY,
});

const startServer = async (): Promise<void> => void (await import('./lsp/node.js'));

const threads: Threads = {
  count: availableParallelism(),
  start: (data, { said, died }) => {
    const worker = new Worker(__filename, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: 32 } });
    let ended: Parameters<typeof died> = ['crashed', ''];
    worker.on('message', said).on('error', (error: NodeJS.ErrnoException) => (ended = [error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'crashed', error.message])).on('exit', () => died(...ended));
    return { send: message => worker.postMessage(message), stop: () => void worker.removeAllListeners().terminate() };
  },
};

if (isMainThread) {
  void main({
    arguments: process.argv.slice(2), environment: process.env, stdin, stdout: output(stdout), stderr: output(stderr), version: manifest.version, threads, startServer,
  }).then(status => {
    process.exitCode = status;
  });
} else void import('./cli/batch/thread.js').then(({ serveJobs }) => serveJobs());
