import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInProfile } from '../profiles/index.js';
import type { Profile } from '../profiles/profile.js';
import { exportedText } from './export-testing.js';
import { recalculated } from './recalculate-testing.js';

const amount = fc.oneof(
  fc.nat(2000).map(String),
  fc.integer({ min: 1, max: 99999 }).map(n => (n / 100).toFixed(2)),
);
const pair = fc.oneof(
  fc
    .tuple(fc.constantFrom('', '≥', '≤', '=', '不少于'), amount, amount)
    .map(([sign, a, b]): [string, string] => [`${sign}${a} 个`, `${b} 个`]),
  fc
    .tuple(fc.constantFrom('≥', '≤'), amount, amount)
    .map(([sign, a, b]): [string, string] => [`${sign}${a}%`, `${b}%`]),
  fc
    .tuple(fc.constantFrom('≥', '≤', ''), amount, amount)
    .map(([sign, a, b]): [string, string] => [`${sign}${a} 分钟`, `${b} 小时`]),
  fc
    .tuple(fc.constantFrom('≥', '≤', ''), amount, amount)
    .map(([sign, a, b]): [string, string] => [`合格率${sign}${a}%`, b]),
  fc.tuple(fc.nat(50), fc.nat(50), amount).map(([a, b, c]): [string, string] => [`${a}-${a + b}℃`, `${c}℃`]),
);
const file = (rows: readonly (readonly [[string, string], number])[], profile: string): string =>
  `评分办法: ${profile}\n预算执行: { 预算数: 489, 执行数: 367.24 }\n绩效指标:\n${rows.map(([[target, actual], weight], i) => `  - { 名称: 指标${i}, 权重: ${weight}, 目标值: "${target}", 完成值: "${actual}" }\n`).join('')}`;

const base = builtInProfile('wuhan-2020') as Profile;
const profiles = new Map<string, Profile>([
  ['linear.perf-profile.yaml', { ...base, formulas: { exceeded: 'linear', equal: 'exact' } }],
  ['rows.perf-profile.yaml', { ...base, rounding: { digits: 1, mode: 'down', total: 'rows' } }],
  [
    'even.perf-profile.yaml',
    { ...base, budget: { ...base.budget, cap: false }, rounding: { digits: 1, mode: 'half-even', total: 'exact' } },
  ],
]);

test(
  'whatever the values, the sheet comes to what the engine says',
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(pair, fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('wuhan-2020', 'mof-2020', ...profiles.keys()),
        async (rows, profile) => {
          const exported = exportedText(file(rows, profile), 'zh-CN', profiles);
          const { differing, total } = await recalculated(exported);
          expect(differing).toEqual([]);
          expect(total).toBe(exported[0]?.document.scorecard.total.sum.rounded?.toNumber());
        },
      ),
      { numRuns: 80 },
    ),
  60_000,
);
