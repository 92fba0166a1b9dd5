import { execFileSync } from 'node:child_process';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildCli } from './run.js';

// Windows has no pipes among its files
const unix = process.platform !== 'win32';
const form =
  '年度: 2020\n预算执行: { 预算数: 300, 执行数: 300 }\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3%, 完成值: 2% }\n';
let cli: ReturnType<typeof buildCli>;
let folder: string;

beforeAll(() => {
  cli = buildCli();
  folder = mkdtempSync(join(tmpdir(), 'perf-yaml-pipes-'));
  writeFileSync(join(folder, '甲.perf.yaml'), form);
  writeFileSync(
    join(folder, '汇总.perf.yaml'),
    '年度: 2020\n汇总来源: [甲.perf.yaml, 管.perf.yaml]\n绩效指标:\n  - { 名称: 返修率, 权重: 80, 目标值: ≤3% }\n',
  );
  if (!unix) return;
  execFileSync('mkfifo', [join(folder, '管.perf.yaml')]);
  symlinkSync('/dev/zero', join(folder, '零.perf.yaml'));
}, 60_000);

test.each([
  ['check', '.'],
  ['score', '.'],
  ['review', '.'],
  ['score', '汇总.perf.yaml'],
  ['rollup', '汇总.perf.yaml'],
  ['check', '*.perf.yaml'],
  ['check', '*'.repeat(40)],
])(
  '%s %s does not wait for a pipe among the files, nor read a device to its end',
  async (...args) => {
    const { status, stdout, stderr } = await cli(args, { cwd: folder });
    expect(status, stderr).toBeLessThan(3);
    expect(stdout).toContain('汇总.perf.yaml');
    expect(stdout).not.toMatch(/零\.perf\.yaml/);
  },
  30_000,
);
