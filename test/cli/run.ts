import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { nodeBundle } from '../../server/build/node-bundle.mjs';

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the executable as a process of its own. */
export interface Cli {
  (args: readonly string[], options?: RunOptions): Promise<Ended>;
  /** The bundled executable. */
  readonly script: string;
}

/** Bundles the executable once and gives a way to run it. */
export function buildCli(): Cli {
  const outfile = join(mkdtempSync(join(tmpdir(), 'perf-yaml-cli-')), 'cli.mjs');
  buildSync({
    ...nodeBundle,
    entryPoints: ['server/src/main.ts'],
    outfile,
    logLevel: 'warning',
  });
  return Object.assign((args: readonly string[], options?: RunOptions) => runScript(outfile, args, options), {
    script: outfile,
  });
}

/** Runs a bundled script as a process of its own. */
export function runScript(
  script: string,
  args: readonly string[],
  { input, cwd, env }: RunOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd,
      env: { PATH: process.env['PATH'], LANG: 'zh_CN.UTF-8', ...env },
      timeout: 20_000,
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', chunk => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', chunk => (stderr += chunk));
    child.stdin.on('error', () => undefined);
    child.on('error', reject).on('close', status => resolve({ status, stdout, stderr }));
    child.stdin.end(input);
  });
}
