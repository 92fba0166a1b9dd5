import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCli } from './run.js';

const cli = buildCli();
const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-review-'));
const reference = resolve('samples/智造园2020.perf.yaml');
afterAll(() => rmSync(folder, { recursive: true }));

test('export --review writes what is returned and why', async () => {
  for (const format of ['md', 'html', 'docx']) {
    expect(await cli(['export', reference, '-o', `out.${format}`, '--review'], { cwd: folder })).toEqual({ status: 0, stdout: '', stderr: '' });
  }
  expect(readFileSync(join(folder, 'out.md'), 'utf8')).toContain('核定为 91.57 分（优），核减 1.25 分。');
  expect(readFileSync(join(folder, 'out.html'), 'utf8')).toContain('认定：按办法应为 3.75 分，核减 1.25 分。');
  expect(readFileSync(join(folder, 'out.docx')).subarray(0, 2).toString()).toBe('PK');
});

test('a format it has no use for is wrong usage, and the help tells of it', async () => {
  const { status, stderr } = await cli(['export', reference, '-o', 'out.xlsx', '--review'], { cwd: folder });
  expect(status).toBe(2);
  expect(stderr).toContain('.docx、.html、.md、.pdf');
  expect((await cli(['export', '--help', '--locale', 'zh-CN'])).stdout).toContain('复核意见');
  expect((await cli(['export', '--help', '--locale', 'en'])).stdout).toContain('--review');
});
