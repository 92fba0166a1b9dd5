import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildCli } from './run.js';

let cli: ReturnType<typeof buildCli>;
let folder: string;

const untidy = '\ufeff标题:  表\r\n绩效指标:\r\n- 名称:   甲  \r\n  权重: 3\r\n';
const tidy = '\ufeff标题: 表\r\n绩效指标:\r\n  - 名称: 甲\r\n    权重: 3\r\n';

beforeAll(() => {
  cli = buildCli();
  folder = mkdtempSync(join(tmpdir(), 'perf-yaml-fmt-'));
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'a.perf.yaml'), untidy);
  writeFileSync(join(folder, 'sub', 'b.perf.yaml'), tidy);
}, 60_000);

test('fmt --check names what is not tidy, ends with 1 and changes nothing', async () => {
  expect(await cli(['fmt', '.', '--check'], { cwd: folder })).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^(?:\.\/)?a\.perf\.yaml\n$/) as string,
  });
  expect(readFileSync(join(folder, 'a.perf.yaml'), 'utf8')).toBe(untidy);
});

test('fmt tidies files in place, says which, and then has nothing left to do', async () => {
  expect(await cli(['fmt', '.'], { cwd: folder })).toMatchObject({
    status: 0,
    stdout: '',
    stderr: expect.stringContaining('a.perf.yaml：已整理格式') as string,
  });
  expect(readFileSync(join(folder, 'a.perf.yaml'), 'utf8')).toBe(tidy);
  expect(await cli(['fmt', '--check', 'a.perf.yaml', 'sub'], { cwd: folder })).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
});

test('fmt - writes standard input tidied to standard output', async () => {
  expect(await cli(['fmt', '-'], { cwd: folder, input: untidy })).toEqual({ status: 0, stdout: tidy, stderr: '' });
  expect(await cli(['fmt', '-', '--check'], { cwd: folder, input: untidy })).toMatchObject({
    status: 1,
    stdout: '-\n',
  });
});

test('a path that is not there ends with 2', async () => {
  expect(await cli(['fmt', 'nowhere.perf.yaml'], { cwd: folder })).toMatchObject({ status: 2, stdout: '' });
});
