import { expect, test } from 'vitest';
import { exportedText } from '../export/export-testing.js';
import { official } from './additions.js';
import { textOf } from './form.js';

const text = `评分办法: mof-2020
表式: review-sheet
预算执行: { 权重: 10, 预算数: 100, 执行数: 90, 得分: 9, 复核: { 复核得分: 4.5 } }
绩效指标:
  - { 名称: 新建公厕, 权重: 45, 目标值: ≥12 座, 完成值: 12 座, 得分: 45, 复核: { 复核得分: 36, 意见: 缺两座的验收单 } }
  - { 名称: 满意度, 权重: 45, 目标值: ≥90%, 完成值: 95%, 得分: 45 }
`;

test('the working paper prints 偏离度 of the budget, of each reviewed row and of the whole', () => {
  const rows = exportedText(text, 'zh-CN', new Map(), { additions: official })[0]?.form.rows ?? [];
  const last = (name: string): string[] =>
    rows
      .filter(({ cells }) => cells.some(cell => textOf(cell) === name))
      .flatMap(({ cells }) => cells.slice(-3).map(textOf));
  expect(last('预算执行')).toEqual(['4.5', '50%', '']);
  expect(last('新建公厕')).toEqual(['36', '20%', '缺两座的验收单']);
  expect(last('满意度')).toEqual(['', '', '']);
  expect(last('合计')).toEqual(['85.5', '13.64%', '']);
});

const found = `评分办法: mof-2020
表式: review-sheet
预算执行: { 权重: 10, 预算数: 100, 执行数: 95.88, 得分: 10, 复核: { 复核执行数: 90 } }
绩效指标:
  - { 名称: 检查次数, 权重: 40, 目标值: ≥12 次, 完成值: 12 次, 得分: 40, 复核: { 复核完成值: 10 次 } }
  - { 名称: 食品安全水平, 权重: 50, 目标值: ≥95%, 完成值: 95%, 得分: 50, 复核: { 扣分依据: 不明确, 意见: 已告知单位 } }
`;

test('what was found and taken off is printed as the score it comes to, with the ground', () => {
  const rows = exportedText(found, 'zh-CN', new Map(), { additions: official })[0]?.form.rows ?? [];
  const last = (name: string): string[] =>
    rows
      .filter(({ cells }) => cells.some(cell => textOf(cell) === name))
      .flatMap(({ cells }) => cells.slice(-4).map(textOf));
  expect(last('预算执行')).toEqual(['90%', '9', '10%', '']);
  expect(last('检查次数')).toEqual(['10', '33.33', '16.67%', '']);
  expect(last('食品安全水平')).toEqual(['', '20', '60%', '不明确，扣 60%\n已告知单位']);
  expect(last('合计')).toEqual(['', '62.33', '37.67%', '']);
});

test('the rate is what was found too where the reviewed score follows from it', () => {
  const rateFor = (score: string): string | undefined =>
    exportedText(found.replace('{ 复核执行数: 90 }', `{ 复核得分: ${score} }`), 'zh-CN', new Map(), {
      additions: official,
    })[0]
      ?.form.rows.find(({ cells }) => cells.some(cell => textOf(cell) === '预算执行'))
      ?.cells.map(textOf)
      .at(-4);
  expect(rateFor('9.59')).toBe('95.88%');
  expect(rateFor('8')).toBe('');
});
