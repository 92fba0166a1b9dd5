import { expect, test } from 'vitest';
import { analyzed, findingsIn } from '../../../test/support/engine.js';

const formOf = (target: string, actual: string, name = '甲'): string =>
  `评分办法: mof-2020\n年度: 2022\n绩效指标:\n  - { 名称: ${name}, 权重: 10, 目标值: ${JSON.stringify(target)}, 完成值: ${JSON.stringify(actual)} }\n`;

const scoreOf = (target: string, actual: string, name?: string): string | undefined =>
  analyzed(formOf(target, actual, name))
    .documents[0]?.scorecard.rows[0]?.score.value?.toDecimalPlaces(3)
    .toFixed();

test.each([
  ['增长5%', '下降2%', '0'],
  ['同比增长≥5%', '同比下降2%', '0'],
  ['下降3%', '上升2%', '0'],
  ['下降3%', '-3.5%', '10'],
  ['下降3%', '下降2.4%', '8'],
  ['增长5%', '-2%', '0'],
  ['提高到95%', '下降到90%', '9.474'],
  ['服务提升，满意度≥90%', '投诉减少，满意度95%', '10'],
])('a change the other way is no part of it: %s, %s: %s', (target, actual, score) => {
  expect(scoreOf(target, actual)).toBe(score);
});

test.each([
  ['0起', '未发生', '10'],
  ['≤2起', '全年未发生安全事故', '10'],
  ['0', '零事故', '10'],
  ['≥10起', '未发生', undefined],
  ['≤5%', '未发生', undefined],
])('what did not happen is 0 of what is to be few: %s, %s: %s', (target, actual, score) => {
  expect(scoreOf(target, actual)).toBe(score);
});

test.each([
  ['≥1000人', '近1000人', undefined],
  ['≥1000人', '近1100人', '10'],
  ['≤1000人', '1000余人', undefined],
  ['≥1000人', '1000余人', '10'],
])('not quite, or somewhat more, is told where just that decides: %s, %s: %s', (target, actual, score) => {
  expect(scoreOf(target, actual)).toBe(score);
  const codes = findingsIn(formOf(target, actual)).map(({ code }) => code);
  expect(codes.includes('actual-is-comparison')).toBe(score === undefined);
});

test.each([
  ['产值增长率', '≥3%', '下降3.5%', '0'],
  ['产值增长率（%）', '≥3%', '增长3.5%', '10'],
  ['能耗下降率', '3%', '上升3.5%', '0'],
  ['能耗下降率', '≥3%', '降低3.5%', '10'],
  ['成本增长率', '≤3%', '下降2%', '10'],
  ['知晓率提升', '≥90%', '下降到91%', '10'],
])('where the target does not say which way, the name does: %s, %s, %s: %s', (name, target, actual, score) => {
  expect(scoreOf(target, actual, name)).toBe(score);
});

test.each([
  ['半年', '5个月', '8.333'],
  ['≤半年', '5个月', '10'],
  ['6个月', '半年', '10'],
  ['半年', '已完成', undefined],
  ['3-5月', '4月', '10'],
  ['2022年3月至5月', '2022-04-15', '10'],
  ['2022年3月至5月', '2022-06-15', undefined],
  ['1-12月', '1-12月', '10'],
  ['1-12月', '已完成', undefined],
  ['4月底前', '3-5月', undefined],
  ['当年', '2022年11月', '10'],
  ['每年6月30日前', '2022年6月20日', '10'],
])('a span of months and half a year count beside another of their kind: %s, %s: %s', (target, actual, score) => {
  expect(scoreOf(target, actual)).toBe(score);
});

test.each(['1-12月', '半年', '当年'])('beside what is no time %s is a text, and nobody is accused', target => {
  const codes = findingsIn(formOf(target, '已完成')).map(({ code }) => code);
  expect(codes).not.toContain('type-mismatch');
});
