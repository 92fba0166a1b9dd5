import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { show } from '../number/round.js';
import { departure } from './review.js';
import { reviewedTotal } from './reviewed.js';
import type { Scorecard } from './scorecard.js';

const document = (text: string) => {
  const [first] = analyze(text, { profile: profileLookup() }).documents;
  if (!first) throw new Error('no document');
  return first;
};

const scorecard = (text: string): Scorecard => document(text).scorecard;

/** The reviewed score of one row. */
const reviewed = (more: string, row = '目标值: ≥12 次, 完成值: 12 次, 得分: 40'): string | undefined => {
  const [rated] = scorecard(`绩效指标:\n  - { 名称: 检查次数, 权重: 40, ${row}, 复核: { ${more} } }\n`).rows;
  const value = rated?.reviewed?.value;
  return value && show(value, 2);
};

test.each([
  ['复核完成值: 10', '33.33'],
  ['复核完成值: 10 次', '33.33'],
  ['复核完成值: 10 次, 扣分依据: 部分延期', '23.33'],
  ['复核完成值: 10 次, 复核得分: 30', '30'],
  ['扣分依据: partly-late', '28'],
  ['扣分依据: [partly-late, vague]', '4'],
  ['扣分依据: [vague, vague]', '16'],
  ['扣分依据: [vague, no-evidence]', '0'],
  ['扣分依据: 没有这一条', '40'],
  ['意见: 属实', '40'],
  ['复核得分: 41', '40'],
  ['复核完成值: 不具考核性', undefined],
  ['复核完成值: 不具考核性, 复核得分: 8', '8'],
])('%s gives %s', (more, expected) => {
  expect(reviewed(more)).toBe(expected);
});

test('a deduction is taken from the claim, of what is not claimed from the computed score; words alone leave the computed one', () => {
  const row = '目标值: ≥12 次, 完成值: 9 次';
  expect(reviewed('扣分依据: partly-late', `${row}, 得分: 40`)).toBe('28');
  expect(reviewed('扣分依据: partly-late', row)).toBe('21');
  expect(reviewed('意见: 属实', `${row}, 得分: 40`)).toBe('30');
});

test('a reviewed actual stands in the place of parts and survey, a reviewed attainment in that of the written one', () => {
  const parts = '目标值: ≥12 次, 分项: [{ 名称: 甲, 完成值: 6 次 }, { 名称: 乙, 完成值: 6 次 }]';
  expect(reviewed('复核完成值: 6 次', parts)).toBe('20');
  expect(reviewed('复核完成值: 45%', '目标值: ≥90%, 问卷: { 有效: 10, 满意: 9 }')).toBe('20');
  const judged = '目标值: 健全, 完成值: 健全, 达成情况: 达成预期指标, 得分: 38';
  expect(reviewed('复核达成情况: 70%', judged)).toBe('28');
  expect(reviewed('复核达成情况: 部分达成预期指标', judged)).toBeUndefined();
});

const form = `评分办法: mof-2020
预算执行: { 权重: 10, 预算数: 100, 执行数: 100, 得分: 10, 复核: { 复核执行数: 95.88 } }
绩效指标:
  - { 名称: 检查次数, 权重: 40, 目标值: ≥12 次, 完成值: 12 次, 得分: 40, 复核: { 复核完成值: 10 } }
  - { 名称: 完成时间, 权重: 20, 目标值: 按时完成, 完成值: 按时完成, 得分: 20, 复核: { 复核完成值: 部分延期, 复核得分: 14 } }
  - { 名称: 食品安全水平, 权重: 20, 目标值: ≥95%, 完成值: 95%, 得分: 20, 复核: { 扣分依据: 指标不明确 } }
  - { 名称: 群众满意度, 权重: 10, 目标值: ≥90%, 完成值: 95%, 得分: 10, 复核: { 复核完成值: 0% } }
`;

test('total, grade and 偏离度 follow what was found, the budget’s spending too', () => {
  const { scorecard, profile } = document(form);
  const total = reviewedTotal(scorecard, profile);
  expect([total.value?.toFixed(), total.grade?.name, total.provisional]).toEqual(['64.92', '中', false]);
  const share = departure(scorecard.rows[0]?.claimed?.value, scorecard.rows[0]?.reviewed?.value);
  expect(share && show(share, 4)).toBe('0.1667');
  expect(departure(undefined, total.value)).toBeUndefined();
});

test('a row that is found without a score leaves the total provisional', () => {
  const { scorecard, profile } = document(
    form.replace(', 复核得分: 14', '').replace('完成时间, ', '完成时间, 方向: 时限, '),
  );
  expect(reviewedTotal(scorecard, profile)).toMatchObject({ provisional: true, grade: undefined });
});
