import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';

const scoreOf = (target: string, actual: string, standard: string): string | undefined => {
  const text = `评分办法: mof-2020\n年度: 2022\n绩效指标:\n  - { 名称: 甲, 权重: 5, 目标值: ${target}, 完成值: ${actual}, ${standard} }\n`;
  return analyze(text, { profile: profileLookup() }).documents[0]?.scorecard.rows[0]?.score.value?.toFixed();
};

test.each([
  ['2022-12-31', '2023-01-03', '评分标准: 每逾期1天扣1分', '2'],
  ['12月底前', '2022-12-20', '评分标准: 按时完成得满分，每逾期1天扣1分', '5'],
  ['12月底前', '2023-01-05', '评分标准: 逾期5天以内扣1分，逾期5天以上不得分', '4'],
  ['12月底前', '2023-01-05', '评分标准: 按时完成得满分，逾期不得分', '0'],
  ['—', '按期完成', '评分标准: 按期完成得5分，每延期一个月扣2分', '5'],
  ['12月底前', '2022-12-20', '评分标准: 按期完成得5分，每延误一个工作日扣1分', '5'],
  ['12月底前', '按时完成', '评分标准: 逾期5天以内扣1分，逾期5天以上不得分', '5'],
  ['12月底前', '2023-01-04', '计分方式: { 扣分: [ { 每: 1 天, 扣: 1 } ] }', '1'],
  ['12月底前', '2023-01-04', '计分方式: { 扣分: [ { 每: 1 天, 扣: 1, 不得分: 3 天 } ] }', '0'],
  ['12月底前', '2022-12-01', '计分方式: { 全有或全无: 是 }', '5'],
  ['12月底前', '2023-01-01', '计分方式: { 全有或全无: 是 }', '0'],
])('due %s, done %s, %s: %s', (target, actual, standard, score) => {
  expect(scoreOf(target, actual, standard)).toBe(score);
});

test.each([
  ['2022-11-20', '5'],
  ['2022-12-20', '3'],
  ['2023-01-20', '1'],
  ['2023-04-20', '0'],
  // a month by the calendar, and 31 days
  ['2022-12-31', undefined],
])('between which months it lies is told by two dates where all ways of counting agree: %s', (actual, score) => {
  const sentence = '评分标准: 如期完成得5分，延期1个月以内得3分，延期1-3个月得1分，延期3个月以上不得分';
  expect(scoreOf('2022-11-30', actual, sentence)).toBe(score);
});

test('how many working days or months lie between two dates is not guessed', () => {
  expect(scoreOf('12月底前', '2023-01-05', '评分标准: 每延误一个工作日扣0.5分')).toBeUndefined();
  expect(scoreOf('12月底前', '2023-02-15', '评分标准: 每延期1个月扣1分')).toBeUndefined();
});

test('how far a value may lie from its target is not taken for the value itself', () => {
  const within = '方向: 等于, 评分标准: 偏离度在10%以内得满分，否则不得分';
  expect(scoreOf('100 个', '105 个', within)).toBeUndefined();
  expect(scoreOf('100 个', '105 个', within.replace('等于', '反向'))).toBe('5');
});

test('what is taken off for each unit away from an exact target is taken off on either side', () => {
  const away = '计分方式: { 扣分: [ { 每: 1%, 扣: 0.2 } ] }';
  expect(scoreOf('=100 个', '90 个', away)).toBe('3');
  expect(scoreOf('=100 个', '105 个', away)).toBe('4');
  expect(scoreOf('20~25℃', '28℃', '计分方式: { 扣分: [ { 每: 1 ℃, 扣: 1 } ] }')).toBe('2');
});

test('how far something fell is not taken for a number that counts downwards, nor a share of the plan for one of the value', () => {
  const fall = '评分标准: 较上年下降5%以上得满分，下降5%以下得3分，未下降不得分';
  expect(scoreOf('下降5%', '下降6%', fall)).toBe('5');
  expect(scoreOf('下降5%', '-6%', fall)).toBe('5');
  expect(scoreOf('5%', '-6%', fall)).toBeUndefined();
  const plan = '评分标准: 完成得满分，完成80%以上得3分，80%以下不得分';
  expect(scoreOf('100 个', '90 个', plan)).toBe('3');
  expect(scoreOf('≥95%', '96%', plan)).toBeUndefined();
});
