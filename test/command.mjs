// Runs a program and keeps what it says.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const windows = process.platform === 'win32';
const minutes = 15;

/** Ends with `{ code, output }`. A program that hangs is ended, with everything it started. */
export function command(program, args, { echo = false } = {}) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' };
    // a group of its own, so that its helpers end with it
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: windows,
      detached: !windows,
      env,
    });
    let output = '';
    const read = data => {
      output += data;
      if (echo) process.stdout.write(data);
    };
    const late = setTimeout(() => {
      read(`\nended after ${minutes} minutes\n`);
      end(child, 'SIGKILL');
    }, minutes * 60_000);
    const interrupt = () => {
      end(child, 'SIGTERM');
      process.exit(130);
    };
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('error', reject);
    child.once('close', code => {
      clearTimeout(late);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      resolve({ code: code ?? 1, output });
    });
  });
}

export const npm = args => command(windows ? 'npm.cmd' : 'npm', args);

function end(child, signal) {
  try {
    process.kill(windows ? child.pid : -child.pid, signal);
  } catch {
    child.kill(signal);
  }
}
