import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { scoreMismatch } from '../../server/src/rules/scores/score-mismatch.js';
import { call } from './call.js';

const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-failing-'));
const file = join(folder, '甲.perf.yaml');
writeFileSync(
  file,
  '评分办法: wuhan-2020\n年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 70, 目标值: ≥32 次, 完成值: 31 次, 得分: 70, 偏差: 疫情 }\n',
);
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => void vi.restoreAllMocks());

const breakRule = (): void =>
  void vi.spyOn(scoreMismatch, 'run').mockImplementation(() => {
    throw new Error('boom');
  });

test.each([['check'], ['review'], ['export', '-o', join(folder, '甲.md')]])(
  '%s: a rule that fails is named, and everything else is done',
  async (command, ...more) => {
    const before = await call([command, file, ...more]);
    breakRule();
    const after = await call([command, file, ...more]);
    expect(before.stderr).toBe('');
    expect(after.stderr).toBe(
      `perf-yaml: ${file}：规则 score-mismatch 出错，没有检查完，其他规则不受影响；请反馈：boom\n`,
    );
    if (command === 'check') expect(after.stdout).toContain('weight-sum');
    if (command !== 'export') expect([before.status, after.status]).toEqual([command === 'check' ? 1 : 0, 2]);
  },
);

test('the same in English', async () => {
  breakRule();
  expect((await call(['check', file], 'en')).stderr).toBe(
    `perf-yaml: ${file}: rule score-mismatch failed and is left out, the others are not; please report it: boom\n`,
  );
});
