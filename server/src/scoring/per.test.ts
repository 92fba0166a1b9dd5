import { expect, test } from 'vitest';
import { analyzed, findingsIn } from '../../../test/support/engine.js';

const formOf = (target: string, actual: string): string =>
  `评分办法: mof-2020\n年度: 2022\n绩效指标:\n  - { 名称: 甲, 权重: 10, 目标值: ${JSON.stringify(target)}, 完成值: ${JSON.stringify(actual)} }\n`;

test('what is due each month is met, and not exceeded, by what is due in the year', () => {
  const codesOf = (actual: string): readonly string[] => findingsIn(formOf('每月1次', actual)).map(({ code }) => code);
  expect(codesOf('12次')).not.toContain('overachievement-unexplained');
  expect(codesOf('24次')).toContain('overachievement-unexplained');
});

test.each([
  ['≥1次/月', '每月1次', '10'],
  ['每月2次', '1次/月', '5'],
  ['每人每月500元', '400元/人·月', '8'],
  ['每亩100元', '100元/亩', '10'],
  ['每户2000元', '2000元', '10'],
  // in a quarter, or in the year
  ['每季度1次', '3次', undefined],
  ['每月不少于2次', '6次', undefined],
  ['每半年1次', '2次', '10'],
  ['每月1次', '12次', '10'],
  ['每月3次', '每月2次', '6.667'],
  ['每年2次', '3次', '10'],
])('due %s, done %s: %s', (target, actual, score) => {
  const [row] = analyzed(formOf(target, actual)).documents[0]?.scorecard.rows ?? [];
  expect(row?.score.value?.toDecimalPlaces(3).toFixed()).toBe(score);
  const codes = findingsIn(formOf(target, actual)).map(({ code }) => code);
  expect(codes.includes('unit-mismatch')).toBe(score === undefined);
});
