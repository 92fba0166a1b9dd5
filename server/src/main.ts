import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isMainThread, Worker } from 'node:worker_threads';
import manifest from '../../package.json';
import { main, noRoom } from './cli/main.js';
import { type Host, outputOf, type Threads } from './cli/terminal.js';
import { setInterruptBudget } from './io/interrupt-budget.js';

/** The executable: the one place that knows both the command line and the server, and the process and threads they run in. */
const { stdin, stdout, stderr } = process;

/** What tells in which language to speak. */
const said: Pick<Host, 'arguments' | 'environment' | 'machineLanguage'> = {
  arguments: process.argv.slice(2),
  environment: process.env,
  machineLanguage: () => Intl.DateTimeFormat().resolvedOptions().locale,
};

for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // whoever reads may stop reading (`| head`): that is no error of ours
    if (error.code === 'EPIPE') process.exit();
    if (stream === stdout) stderr.write(noRoom(error.message, said));
    process.exit(2);
  });
}

// by itself V8 optimizes code so early, on threads beside this one, that it takes a quarter of the time of a few hundred files: they are over before it
// pays. The server answers keystroke after keystroke by the same code, and practises before the first: it has a budget of its own
if (isMainThread && process.argv[2] !== 'lsp') setInterruptBudget(540_000);

const startServer: Host['startServer'] = async (transport, locale) =>
  (await import('./lsp/node.js')).serve(transport, fileURLToPath(import.meta.url), locale);

const threads: Threads = {
  count: availableParallelism(),
  start: (data, { said, died }) => {
    // the script as it was started, which is another file than this one once it is bundled
    const worker = new Worker(process.argv[1] ?? '', {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: 32 },
    });
    let ended: Parameters<typeof died> = ['crashed', ''];
    worker
      .on('message', said)
      .on(
        'error',
        (error: NodeJS.ErrnoException) =>
          (ended = [error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'crashed', error.message]),
      )
      .on('exit', () => died(...ended));
    return { send: message => worker.postMessage(message), stop: () => void worker.removeAllListeners().terminate() };
  },
};

if (isMainThread) {
  void main({
    ...said,
    stdin,
    stdout: outputOf(stdout),
    stderr: outputOf(stderr),
    version: manifest.version,
    threads,
    startServer,
  }).then(status => {
    process.exitCode = status;
  });
} else void import('./cli/batch/thread.js').then(({ serveJobs }) => serveJobs());
