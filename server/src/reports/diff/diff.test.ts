import { expect, test } from 'vitest';
import { analyze, type DocumentAnalysis } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { diff } from './diff.js';
import { diffText } from './words.js';

const read = (rows: string): DocumentAnalysis =>
  analyze(`年度: 2020\n预算执行: { 预算数: 100, 执行数: 90 }\n绩效指标:\n${rows}`, { profile: profileLookup() })
    .documents[0] as DocumentAnalysis;

const before = read(`  - { 名称: 巡查次数, 权重: 20, 目标值: ≥100 次, 完成值: 90 次, 得分: 18 }
  - { 名称: 响应时间, 权重: 20, 目标值: ≤30 分钟, 完成值: 1 小时 }
  - { 名称: 旧名, 编号: C3, 权重: 20, 目标值: ≥3 个, 完成值: 3 个 }
  - { 名称: 删去的, 权重: 20, 目标值: ≥3 个, 完成值: 3 个 }
`);
const after = read(`  - { 名称: 响应时间, 权重: 20, 目标值: ≤0.5 小时, 完成值: 1 小时 }
  - { 名称: 巡查次数, 权重: 20, 目标值: ≥90 次, 完成值: 90 次, 得分: 20 }
  - { 名称: 新名, 编号: C3, 权重: 20, 目标值: ≥3 个, 完成值: 3 个 }
  - { 名称: 新增的, 权重: 20, 目标值: ≥3 个, 完成值: 3 个 }
`);

test('a lowered target stands first; rows are matched by id, else by name; another spelling of the same bound is no shift', () => {
  expect(diffText(diff(before, after), 'zh-CN')).toBe(`! 巡查次数（目标调低了，更容易完成，请核实有无批复）
    目标值：≥100 次 → ≥90 次
    填报得分：18 → 20
    计算得分：18 → 20
! 响应时间
    目标值：≤30 分钟 → ≤0.5 小时
~ 新名
    名称：旧名 → 新名
+ 新增指标：新增的
- 删去指标：删去的
= 填报总分（未填的按得分合计）：18 → 20
= 计算总分：86 → 88
`);
});

test('nothing changed', () => {
  expect(diff(before, before)).toEqual({ rows: [], added: [], removed: [], sums: [] });
  expect(diffText(diff(before, before), 'en')).toBe('No target, actual or score changed.\n');
});

test.each([
  ['≥10 个', '≥12 个', 'harder'],
  ['≤10 个', '≤12 个', 'easier'],
  ['20~25', '15~25', 'easier'],
  ['20~25', '21~24', 'harder'],
  ['20~25', '15~24', undefined],
  ['2020-06-01', '2020-07-01', 'easier'],
  ['健全', '基本健全', undefined],
  ['=10 个', '=12 个', undefined],
] as const)('from %s to %s is %s', (from, to, shift) => {
  const row = (target: string): DocumentAnalysis => read(`  - { 名称: 甲, 权重: 80, 目标值: ${target}, 完成值: 1 }\n`);
  expect(diff(row(from), row(to)).rows[0]?.shift).toBe(shift);
});

test('a name or value of several lines is told in one', () => {
  const long = read('  - { 名称: "甲\\n::error::乙", 权重: 20, 目标值: "≥3\\n个", 完成值: 3 个 }\n');
  expect(
    diffText(diff(before, long), 'zh-CN')
      .split('\n')
      .filter(line => !/^(?:[!~+=-] | {4}|$)/.test(line)),
  ).toEqual([]);
});
