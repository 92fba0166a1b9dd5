import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { diskFiles } from './workspace-files.js';

// Windows has no pipes among its files, and lets not everyone make links
const onUnix: typeof test | (() => void) = process.platform === 'win32' ? () => undefined : test;
const uri = (path: string): string => pathToFileURL(path).href;

function workspace(): { readonly root: string; readonly elsewhere: string; readonly path: (name: string) => string } {
  const root = mkdtempSync(join(tmpdir(), 'perf-yaml-workspace-'));
  const elsewhere = mkdtempSync(join(tmpdir(), 'perf-yaml-elsewhere-'));
  writeFileSync(join(elsewhere, '外.perf.yaml'), '标题: 外\n');
  return { root, elsewhere, path: name => join(root, name) };
}

onUnix('what is no file is not read: a pipe would be waited for, a device has no end', async () => {
  const { root, path } = workspace();
  writeFileSync(path('甲.perf.yaml'), '标题: 甲\n');
  execFileSync('mkfifo', [path('管.perf.yaml')]);
  symlinkSync('/dev/zero', path('零.perf.yaml'));
  mkdirSync(path('夹.perf.yaml'));
  const files = diskFiles([uri(root)]);
  expect(await files.read(uri(path('零.perf.yaml')))).toBeUndefined();
  for (const name of ['管', '夹'])
    expect(await files.read(uri(path(`${name}.perf.yaml`))), name).toEqual({ problem: 'unreadable' });
  expect(await files.read(uri(path('甲.perf.yaml')))).toBe('标题: 甲\n');
});

test('a file far beyond the limit is not read', async () => {
  const { root, path } = workspace();
  writeFileSync(path('大.perf.yaml'), '');
  truncateSync(path('大.perf.yaml'), 400_000_000);
  expect(await diskFiles([uri(root)]).read(uri(path('大.perf.yaml')))).toEqual({ problem: 'unreadable' });
});

onUnix(
  'a link that leads out of the folders is not followed, and is told of as outside; one within them is',
  async () => {
    const { root, elsewhere, path } = workspace();
    mkdirSync(path('真'));
    writeFileSync(path('真/甲.perf.yaml'), '标题: 甲\n');
    symlinkSync(path('真/甲.perf.yaml'), path('内.perf.yaml'));
    symlinkSync(join(elsewhere, '外.perf.yaml'), path('外.perf.yaml'));
    symlinkSync(elsewhere, path('外'));
    const files = diskFiles([uri(root)]);
    expect(await files.read(uri(path('内.perf.yaml')))).toBe('标题: 甲\n');
    for (const name of ['外.perf.yaml', '外/外.perf.yaml']) {
      expect(await files.read(uri(path(name))), name).toBeUndefined();
      expect(files.mayRead(uri(path(name))), name).toBe(false);
    }
    expect(files.mayRead(uri(path('内.perf.yaml')))).toBe(true);
  },
);

onUnix('folders opened by way of a link are as good as any', async () => {
  const { root, elsewhere, path } = workspace();
  symlinkSync(elsewhere, path('工作区'));
  const files = diskFiles([uri(path('工作区'))]);
  expect(await files.read(uri(path('工作区/外.perf.yaml')))).toBe('标题: 外\n');
  expect(root).not.toBe(elsewhere);
});
