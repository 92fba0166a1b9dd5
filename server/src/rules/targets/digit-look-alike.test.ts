import { expect, test } from 'vitest';
import { look } from '../../../../test/support/slips.js';
import { checkRule } from '../testing.js';
import { digitLookAlike } from './digit-look-alike.js';

checkRule(
  digitLookAlike,
  'letters among digits are told at the value, and nothing is put in their place',
  `绩效指标:
  - { 名称: 抽检合格率, 权重: 40, 目标值: ≥9O%, 完成值: 98%, 得分: 40 }
#                             ^^^^ info 目标值“≥9O%”里夹着像数字的字母，看着像“≥90%”。请对照原件，改成数字。
  - { 名称: 走访企业, 权重: 5, 目标值: 30 次, 完成值: 3O 次 }
#                                      ^^^^ error 完成值“3O 次”里夹着像数字的字母，看着像“30 次”，本行不计分，总分未定。请对照原件，改成数字。
  - { 名称: 验收, 权重: 5, 目标值: 2021年, 完成值: 2O21年 }
#                                     ^^^^^ error 完成值“2O21年”里夹着像数字的字母，看着像“2021年”，本行不计分，总分未定。请对照原件，改成数字。
  - { 名称: 臭氧浓度, 权重: 5, 目标值: O3≤160微克/立方米, 完成值: 5l }
`,
);

checkRule(
  digitLookAlike,
  'in English',
  `indicators:
  - { name: 走访, weight: 5, target: 30 次, actual: l0 次 }
#                                                ^^^^ error The actual “l0 次” has letters that look like digits, as in “10 次”: the row is not scored and the total is provisional. Compare with the source and write digits.
`,
  { locale: 'en' },
);

test.each([
  ['≥30 次', '3O 次', 'error'],
  ['≥95%', '93.l%', 'error'],
  ['12月底前', '2O21年1月', 'error'],
  ['≥9O%', '98%', 'info'],
])('a target %s and an actual %s are told by this rule alone: %s', (target, actual, severity) => {
  const text = `评分办法: wuhan-2020\n年度: 2021\n绩效指标:\n  - 名称: 走访企业\n    权重: 5\n    目标值: ${target}\n    完成值: ${actual}\n    得分: 5\n`;
  const atRow = look(text).findings.filter(({ span }) => span.start > text.indexOf('权重'));
  expect(atRow.map(finding => [finding.rule.code, finding.severity])).toEqual([['digit-look-alike', severity]]);
});
