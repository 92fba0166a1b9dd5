import { main } from '../../server/src/cli/main.js';
import { type Output, outputOf } from '../../server/src/cli/terminal.js';
import type { Ended } from './run.js';

/** Runs a command in this process: the same `main` without the second that a process of its own takes. Paths are absolute. */
export async function call(args: readonly string[], locale = 'zh-CN', machineLanguage = 'en-US'): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  const status = await main({
    arguments: args,
    environment: { LANG: locale },
    machineLanguage: () => machineLanguage,
    stdin: (async function* () {})(),
    stdout: collecting(text => (stdout += text)),
    stderr: collecting(text => (stderr += text)),
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

const collecting = (add: (text: string) => void): Output =>
  outputOf({
    isTTY: false,
    write: (text: string | Uint8Array) => {
      add(String(text));
      return true;
    },
  });
