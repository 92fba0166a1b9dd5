import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FindingJson } from '../../server/src/reports/findings-json.js';
import { call } from '../cli/call.js';
import { expectLinear } from './growth.js';

const folder = mkdtempSync(join(tmpdir(), 'perf-yaml-limits-'));

function stored(text: string): string {
  const file = join(folder, '表.perf.yaml');
  writeFileSync(file, text);
  return file;
}

const many = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('');

test('`check` tells all of 55,000 findings, also where they stand on one line', async () => {
  const file = stored(
    `{ 绩效指标: [${many(25_000, i => `{名称: 甲${i}, 方向: 左}, `)}], ${many(30_000, i => `键${i}: 1, `)} }\n`,
  );
  const { status, stdout, stderr } = await call(['check', file, '--format', 'json']);
  const found = JSON.parse(stdout) as readonly FindingJson[];
  const count = (code: string): number => found.filter(finding => finding.code === code).length;
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(found.length).toBeGreaterThan(55_000);
  expect([count('unreadable-value'), count('unknown-key')]).toEqual([25_000, 30_000]);
  const lacking = found.filter(({ code }) => code === 'missing-key');
  // one finding a key, which leads to each of the rows
  expect(lacking.some(({ related }) => related.length === 24_999)).toBe(true);
  expect(found.at(-1)?.range?.start.line).toBe(0);
}, 300_000);

test.each(['text', 'json', 'sarif', 'github', 'junit'])(
  'a report as %s takes linear time',
  async format => {
    await expectLinear(async (size, meter) => {
      const file = stored(
        `绩效指标:\n${many(size, i => `  - { 名称: 指标${i}, 权重: x, 目标值: ">=", 完成值: 3 个, 得分: y, 未知键: 1, 方向: 左 }\n`)}`,
      );
      await meter.step(format, async () => expect((await call(['check', file, '--format', format])).status).toBe(1));
    }, 150);
  },
  300_000,
);

test('correcting thousands of places at once takes linear time, and leaves none', async () => {
  await expectLinear(async (size, meter) => {
    const file = stored(
      `预算执行: { 预算数: 1, 执行数: 1 }\n绩效指标:\n${many(size, i => `  - 名称：指标${i}\n    权重: 1\n    目标值: >= ${i + 1} 个\n    完成值: ${i + 2} 个\n    得分: 0.5\n`)}`,
    );
    await meter.step('fix', async () =>
      expect((await call(['check', file, '--fix'])).stderr).toContain(`已自动改正 ${3 * size} 处`),
    );
  }, 80);
}, 300_000);
