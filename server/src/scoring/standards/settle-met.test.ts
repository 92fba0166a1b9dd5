import { expect, test } from 'vitest';
import { analyzed } from '../../../../test/support/engine.js';

const scoreOf = (target: string, actual: string, sentence: string, more = ''): string | undefined => {
  const row = `名称: 甲, 权重: 10, 目标值: ${JSON.stringify(target)}, 完成值: ${JSON.stringify(actual)}, 评分标准: ${sentence}${more}`;
  const text = `评分办法: mof-2020\n年度: 2022\n绩效指标:\n  - { ${row} }\n`;
  return analyzed(text).documents[0]?.scorecard.rows[0]?.score.value?.toFixed();
};

test.each([
  ['≥50 个', '49 个', '完成得满分，未完成不得分', '0'],
  ['≤3 次', '2 次', '完成得满分，未完成不得分', '10'],
  ['≥50 个', '49 个', '未完成扣4分', '6'],
  ['完成', '未完成', '未完成扣4分', '6'],
  ['≥50 个', '60 个', '超额完成得10分，完成得8分，未完成得0分', '10'],
  ['≥50 个', '50 个', '超额完成得10分，完成得8分，未完成得0分', '8'],
  ['≥50 个', '49 个', '完成得10分，基本完成得8分，未完成得0分', undefined],
  ['0 起', '1 起', '年内无重大责任事故得满分，否则得0分', '0'],
  ['≤500 元', '520 元', '不超标准得满分，超标准不得分', '0'],
  // whether it was on time, a number does not say
  ['≥50 个', '50 个', '按时完成得满分，未按时完成不得分', undefined],
])('due %s, done %s, %s: %s', (target, actual, sentence, score) => {
  expect(scoreOf(target, actual, sentence)).toBe(score);
});

test('what must be the same as the target is held against it only where the row says so', () => {
  const sentence = '与目标值一致得满分，不一致不得分';
  expect(scoreOf('100 个', '99 个', sentence, ', 方向: 等于')).toBe('0');
  expect(scoreOf('100 个', '120 个', sentence)).toBeUndefined();
});

test('a sentence that names a day is held against a row that is due on it, and no other', () => {
  const sentence = '在2022年12月31日前完成得满分，否则不得分';
  expect(scoreOf('2022年12月31日', '2022年12月30日', sentence)).toBe('10');
  expect(scoreOf('12月底前', '2023年1月5日', sentence)).toBe('0');
  expect(scoreOf('2022年11月30日', '2022年12月30日', sentence)).toBeUndefined();
});

test('levels of time are told by the days', () => {
  const sentence = '按时完成得满分，延期完成得50%，未完成不得分';
  expect(scoreOf('12月底前', '2022年12月30日', sentence)).toBe('10');
  expect(scoreOf('12月底前', '2023年1月5日', sentence)).toBe('5');
});
