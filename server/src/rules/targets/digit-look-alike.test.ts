import { checkRule } from '../testing.js';
import { digitLookAlike } from './digit-look-alike.js';

checkRule(
  digitLookAlike,
  'letters among digits are told at the value, and nothing is put in their place',
  `绩效指标:
  - { 名称: 抽检合格率, 权重: 40, 目标值: ≥9O%, 完成值: 98%, 得分: 40 }
#                             ^^^^ info 目标值“≥9O%”里夹着像数字的字母，看着像“≥90%”。请对照原件，改成数字。
  - { 名称: 走访企业, 权重: 5, 目标值: 30 次, 完成值: 3O 次 }
#                                      ^^^^ info 完成值“3O 次”里夹着像数字的字母，看着像“30 次”。请对照原件，改成数字。
  - { 名称: 验收, 权重: 5, 目标值: 2021年, 完成值: 2O21年 }
#                                     ^^^^^ info 完成值“2O21年”里夹着像数字的字母，看着像“2021年”。请对照原件，改成数字。
  - { 名称: 臭氧浓度, 权重: 5, 目标值: O3≤160微克/立方米, 完成值: 5l }
`,
);

checkRule(
  digitLookAlike,
  'in English',
  `indicators:
  - { name: 走访, weight: 5, target: 30 次, actual: l0 次 }
#                                                ^^^^ info The actual “l0 次” has letters that look like digits, as in “10 次”. Compare with the source and write digits.
`,
  { locale: 'en' },
);
