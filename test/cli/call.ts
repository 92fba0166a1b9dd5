import { main } from '../../server/src/cli/main.js';
import type { Ended } from './run.js';

/** Runs a command in this process: the same `main` without the second that a process of its own takes. Paths are absolute. */
export async function call(args: readonly string[], locale = 'zh-CN'): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  const status = await main({
    arguments: args,
    environment: { LANG: locale },
    stdin: (async function* () {})(),
    stdout: { write: text => void (stdout += text), control: () => undefined, isTerminal: false },
    stderr: { write: text => void (stderr += text), control: () => undefined, isTerminal: false },
    version: '0.0.0',
    threads: {
      count: 1,
      start: () => {
        throw new Error('one thread is enough here');
      },
    },
    startServer: () => Promise.reject(new Error('no server here')),
  });
  return { status, stdout, stderr };
}
