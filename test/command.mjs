// Runs a program and keeps what it says.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const windows = process.platform === 'win32';
const minutes = 15;

/** Ends with `{ code, output }`; a program that hangs is ended after a quarter of an hour. */
export function command(program, args, { echo = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: windows, env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' } });
    const late = setTimeout(() => child.kill('SIGKILL'), minutes * 60_000);
    let output = '';
    const read = data => {
      output += data;
      if (echo) process.stdout.write(data);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('error', reject);
    child.once('close', code => {
      clearTimeout(late);
      resolve({ code: code ?? 1, output });
    });
  });
}

export const npm = args => command(windows ? 'npm.cmd' : 'npm', args);
