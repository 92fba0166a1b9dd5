import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInProfile } from '../profiles/index.js';
import type { Profile } from '../profiles/profile.js';
import { exportedSample, exportedText, samples } from './export-testing.js';
import { open, recalculated } from './recalculate-testing.js';
import { xlsx } from './xlsx.js';

test.each(samples)('%s: recalculated, every formula gives the score of the engine', async name => {
  const exported = exportedSample(name);
  const { differing, total } = await recalculated(exported);
  expect(differing).toEqual([]);
  expect(total).toBe(exported[0]?.document.scorecard.total.sum.rounded?.toNumber());
});

describe('the reference form', () => {
  test('is 91.57 when recalculated', async () =>
    expect((await recalculated(exportedSample('智造园2020'))).total).toBe(91.57));

  test('numbers are numbers that still show as written', async () => {
    const sheet = await open(exportedSample('智造园2020'));
    const at = sheet.rows.findIndex(row => row.includes('签订亿元以上项目 (5 分)'));
    const cell = (x: number): unknown => ({
      value: sheet.rows[at]?.[x],
      format: sheet.cells?.get(`${at},${x}`)?.style?.numFmt,
      formula: sheet.cells?.get(`${at},${x}`)?.formula,
    });
    expect(cell(5)).toEqual({ value: 4, format: '0"个"', formula: undefined });
    expect(cell(6)).toEqual({ value: 3, format: '0"个"', formula: undefined });
    expect(cell(7)).toMatchObject({ value: 5, formula: undefined });
    expect(cell(8)).toMatchObject({ value: 3.75, formula: `ROUND(ROUND(J${at + 1},10),2)` });
    expect(cell(9)).toMatchObject({ value: 3.75, formula: `MAX(0,MIN(5,5*G${at + 1}/F${at + 1}))` });
  });

  test('cells are merged as on the form, and the unrounded scores are hidden', async () => {
    const sheet = await open(exportedSample('智造园2020'));
    expect(sheet.merges).toContainEqual({ startRow: 9, startCol: 1, endRow: 21, endCol: 1 });
    expect(sheet.columns?.[9]?.hidden).toBe(true);
    expect(sheet.rows[9]?.[1]).toBe('产出指标 (40 分)');
  });

  test('the same form gives the same bytes', async () =>
    expect(await xlsx(exportedSample('智造园2020'))).toEqual(await xlsx(exportedSample('智造园2020'))));
});

test('a text that begins like a formula stays a text', async () => {
  const sheet = await open(
    exportedText('单位名称: "=1+1"\n绩效指标:\n  - { 名称: "=HYPERLINK(1)", 权重: 10, 目标值: 1 次, 完成值: 1 次 }\n'),
  );
  expect(sheet.rows.flat()).toContain('=1+1');
  expect([...(sheet.cells?.values() ?? [])].some(({ formula }) => formula?.includes('HYPERLINK'))).toBe(false);
});

describe('whatever the values', () => {
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
    'the sheet comes to what the engine says',
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
});
