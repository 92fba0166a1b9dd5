import { expect, test } from 'vitest';
import type { ReviewChange } from './review-change.js';
import { refuseReview } from './refuse-review.js';
import { writeReview } from './write-review.js';
import { analysisOf, written } from './write-review-testing.js';

test('in a review that has a line of its own, one without a value, and one on the row’s line', () => {
  const head = '绩效指标:\n  - 名称: 甲\n    权重: 40\n    目标值: 1\n';
  const score = (text: string): string => written(text, { row: 0, field: 'score', value: '3' });
  expect(score(`${head}    复核:\n`)).toBe(`${head}    复核: { 复核得分: 3 }\n`);
  expect(score(`${head}    复核:\n      意见: 好\n    说明: 乙\n`)).toBe(
    `${head}    复核:\n      意见: 好\n      复核得分: 3\n    说明: 乙\n`,
  );
  expect(score(`${head}    review: { comment: fine }\n`)).toBe(`${head}    review: { comment: fine, 复核得分: 3 }\n`);
  expect(score(`${head}    复核: { }\n`)).toBe(`${head}    复核: { 复核得分: 3 }\n`);
});

test('the budget is reviewed in its own mapping', () => {
  const text = '预算执行:\n  预算数: 100\n  执行数: 80\n绩效指标:\n  - 名称: 甲\n';
  const once = written(text, { row: 'budget', field: 'score', value: '15' });
  expect(once).toBe('预算执行:\n  预算数: 100\n  执行数: 80\n  复核:\n    复核得分: 15\n绩效指标:\n  - 名称: 甲\n');
  expect(written(once, { row: 'budget', field: 'score', value: '' })).toBe(text);
  const [none] = analysisOf('绩效指标:\n  - 名称: 甲\n').documents;
  expect(none && writeReview(none, { row: 'budget', field: 'score', value: '15' })).toBeUndefined();
});

const row = '绩效指标:\n  - { 名称: 甲, 权重: 20, 目标值: ≥10 次, 完成值: 10 次, 得分: 20 }\n';
const pick = (text: string, value: string): string => written(text, { row: 0, field: 'deduction', value });

test('a deduction that is picked brings its score and its words in one step, and takes them with it again', () => {
  const first = pick(row, 'partly-late');
  expect(first).toContain('得分: 20, 复核: { 扣分依据: 部分延期, 复核得分: 14, 意见: 部分延期，扣 30% } }');
  const both = pick(first, '部分延期\n指标不明确');
  expect(both).toContain('扣分依据: [部分延期, 不明确], 复核得分: 2, 意见: 部分延期，扣 30%；不明确，扣 60%');
  expect(pick(both, '')).toBe(row);
});

test('words that a reviewer wrote stay; a found actual is what the deduction is taken from', () => {
  const text = row.replace('20 }', '20, 复核: { 复核完成值: 5 次, 意见: 资料不全 } }');
  expect(pick(text, '部分延期、指标未量化')).toContain(
    '复核: { 复核完成值: 5 次, 意见: 资料不全, 扣分依据: [部分延期, 未量化], 复核得分: 4 }',
  );
});

test('of the budget: what was spent, in a block', () => {
  const text = `预算执行:\n  预算数: 100\n  执行数: 100\n  得分: 20\n${row}`;
  expect(written(text, { row: 'budget', field: 'spent', value: '90' })).toBe(
    text.replace('得分: 20\n', '得分: 20\n  复核:\n    复核执行数: 90\n'),
  );
});

test.each<[ReviewChange, RegExp]>([
  [{ row: 0, field: 'score', value: 'abc' }, /^“abc”不是分数，没有写入。请填 0 到 20 之间的数。$/],
  [{ row: 0, field: 'score', value: '21' }, /^复核得分 21 超过权重 20 分，没有写入。/],
  [{ row: 0, field: 'score', value: '-1' }, /小于 0/],
  [{ row: 0, field: 'actual', value: '≥9 次' }, /只是一个范围/],
  [{ row: 0, field: 'attainment', value: '还行' }, /不是达成情况/],
  [{ row: 0, field: 'attainment', value: '120%' }, /不是达成情况/],
  [{ row: 0, field: 'deduction', value: '心情不好' }, /扣分目录里没有“心情不好”.*无佐证材料、/],
  [{ field: 'date', value: '改天' }, /不是日期/],
])('what cannot be right is refused in words: %j', (change, expected) => {
  const [document] = analysisOf(row).documents;
  expect(document && refuseReview(document, change)?.['zh-CN']).toMatch(expected);
});

test.each<ReviewChange>([
  { row: 0, field: 'score', value: '20' },
  { row: 0, field: 'score', value: '' },
  { row: 0, field: 'actual', value: '不具考核性' },
  { row: 0, field: 'attainment', value: '部分达成预期指标' },
  { row: 0, field: 'deduction', value: 'no-evidence' },
  { field: 'date', value: '2021年3月5日' },
])('what can be is not refused: %j', change => {
  const [document] = analysisOf(row).documents;
  expect(document && refuseReview(document, change)).toBeUndefined();
});
