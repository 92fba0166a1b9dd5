import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeEach, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'perf-yaml-write-'));
afterAll(() => rmSync(root, { recursive: true }));

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(root, 'case-'))));

const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');

/** A program that writes in a process of its own. */
function programOf(code: string): string {
  buildSync({
    entryPoints: ['server/src/io/write-file.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: at('write-file.mjs'),
    logLevel: 'warning',
  });
  writeFileSync(at('run.mjs'), `import { writeBytes } from './write-file.mjs';\n${code}\n`);
  return at('run.mjs');
}

test('a file that may not be written is left alone', () => {
  writeFileSync(at('a'), '一');
  chmodSync(at('a'), 0o444);
  const script = programOf("process.stdout.write(writeBytes(process.argv[2], '二')?.en ?? '');");
  // whoever may do everything does it as somebody else
  for (const each of [root, folder]) chmodSync(each, 0o755);
  const other = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  expect(spawnSync(process.execPath, [script, at('a')], { encoding: 'utf8', ...other }).stdout).toMatch(/not allowed/);
  expect(read('a')).toBe('一');
});

test('a run that is killed leaves the old content or the new, and never half', async () => {
  const script = programOf(
    "for (let i = 0; ; i++) {\n  writeBytes(process.argv[2], String(i % 10).repeat(4_000_000));\n  process.stdout.write('.');\n}",
  );
  for (let i = 0; i < 5; i++) {
    const child = spawn(process.execPath, [script, at('victim')], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise(resolve => child.stdout.once('data', resolve));
    await new Promise(resolve => setTimeout(resolve, 40 + 13 * i));
    child.kill('SIGKILL');
    await new Promise(resolve => child.once('close', resolve));
    const content = read('victim');
    expect(content.length).toBe(4_000_000);
    expect(content).toBe(content.charAt(0).repeat(4_000_000));
  }
}, 30_000);
