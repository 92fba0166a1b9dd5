import manifest from '../../package.json';
import { main } from './cli/main.js';

/** The executable: the one place that knows both the command line and the server, and the process they run in. */
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

void main({
  arguments: process.argv.slice(2), environment: process.env, stdin, stdout: output(stdout), stderr: output(stderr), version: manifest.version, startServer,
}).then(status => {
  process.exitCode = status;
});
