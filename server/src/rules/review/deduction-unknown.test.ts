import { checkRule } from '../testing.js';
import { deductionUnknown } from './deduction-unknown.js';

checkRule(
  deductionUnknown,
  'ids and titles of either language are known; the rest is told, each where it stands',
  `预算执行: { 预算数: 100, 执行数: 100, 得分: 20, 复核: { 扣分依据: 超支 } }
#                                               ^^ error 扣分目录里没有“超支”，没有据此扣分。可选：无佐证材料、空泛无考核性、不明确、未量化、材料与完成值不符、部分延期。
绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 4, 完成值: 4, 得分: 40, 复核: { 扣分依据: [无佐证材料, vague, 指标不明白] } }
#                                                                       ^^^^^ error 💡 扣分目录里没有“指标不明白”…
`,
);

checkRule(
  deductionUnknown,
  'in English',
  `indicators:
  - { name: a, weight: 5, target: 4, actual: 4, score: 5, review: { deduction: no-evidense } }
#                                                                              ^^^^^^^^^^^ error 💡 The catalogue has no “no-evidense”, so nothing was taken off for it. There are: No evidence; …
`,
  { locale: 'en' },
);
