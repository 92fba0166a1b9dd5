import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface Asked {
  readonly uri: string;
  readonly text: string;
}

/** More than the findings of the longest file there may be. */
const mostOutput = 200_000_000;

/** Has this program's command line check a text in a process of its own; what it prints is for whoever asked to take apart. */
export function checkAside(
  program: string,
  { uri, text }: Asked,
  locale: string,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [program, 'check', '-', '--stdin-filename', nameOf(uri), '--format', 'json', '--locale', locale],
      {
        // an editor's own executable is Node only where it is told so
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
        signal,
        stdio: ['pipe', 'pipe', 'ignore'],
        windowsHide: true,
      },
    );
    const pieces: Buffer[] = [];
    let size = 0;
    child.once('error', reject);
    child.stdin.on('error', reject);
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > mostOutput) child.kill();
      else pieces.push(piece);
    });
    child.once('close', code => {
      try {
        if (code !== 0 && code !== 1) throw new Error(`the check ended with ${code}`);
        resolve(JSON.parse(Buffer.concat(pieces).toString('utf8')) as readonly unknown[]);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    child.stdin.end(text);
  });
}

/** A file's path; of what lies in no file, such as a text not stored yet, a name beside nothing. */
const nameOf = (uri: string): string => (uri.startsWith('file:') ? fileURLToPath(uri) : 'untitled.perf.yaml');
