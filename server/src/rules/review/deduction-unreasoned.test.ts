import { checkRule } from '../testing.js';
import { deductionUnreasoned } from './deduction-unreasoned.js';

checkRule(
  deductionUnreasoned,
  'without words, a ground or a finding that says why; of the budget too',
  `预算执行: { 预算数: 100, 执行数: 100, 得分: 20, 复核: { 复核得分: 18 } }
#                                               ^^ warning 复核得分 18，比填报的 20 少 2 分，没有写理由。请选“扣分依据”或填“意见”。
绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 4, 完成值: 4, 得分: 40, 复核: { 复核得分: 35 } }
#                                                        ^^ warning 复核得分 35，比填报的 40 少 5 分…
  - { 名称: 乙, 权重: 5, 目标值: 4, 完成值: 4, 得分: 5, 复核: { 复核得分: 3, 意见: 资料不全 } }
  - { 名称: 丙, 权重: 5, 目标值: 4, 完成值: 4, 得分: 5, 复核: { 复核得分: 3, 意见: ' ' } }
#                                                      ^ warning …
  - { 名称: 丁, 权重: 5, 目标值: 4, 完成值: 4, 得分: 5, 复核: { 复核得分: 0, 扣分依据: 无佐证材料 } }
  - { 名称: 戊, 权重: 5, 目标值: 4, 完成值: 3, 得分: 5, 复核: { 复核得分: 3.75 } }
  - { 名称: 己, 权重: 5, 目标值: 4, 完成值: 4, 得分: 5, 复核: { 复核得分: 3.75, 复核完成值: 3 } }
  - { 名称: 庚, 权重: 5, 目标值: 4, 完成值: 4, 得分: 5, 复核: { 复核得分: 2, 复核完成值: 3 } }
#                                                      ^ warning …
  - { 名称: 辛, 权重: 5, 目标值: 4, 完成值: 4, 得分: 5, 复核: { 复核得分: 5 } }
`,
);

checkRule(
  deductionUnreasoned,
  'a budget that a working paper prints as a rate alone follows from it',
  `评分办法: mof-2020
预算执行: { 执行率: 95.88%, 得分: 10, 复核: { 复核得分: 9.59 } }
绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 4, 完成值: 4, 得分: 40 }
`,
);

checkRule(
  deductionUnreasoned,
  'but not what is less than it gives',
  `评分办法: mof-2020
预算执行: { 执行率: 95.88%, 得分: 10, 复核: { 复核得分: 9 } }
#                                        ^ warning 复核得分 9，比填报的 10 少 1 分…
绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 4, 完成值: 4, 得分: 40 }
`,
);

checkRule(
  deductionUnreasoned,
  'in English',
  `indicators:
  - { name: a, weight: 5, target: 4, actual: 4, score: 5, review: { score: 4.5 } }
#                                                                          ^^^ warning Reviewed 4.5, 0.5 below the claimed 5, and nothing says why. Pick a \`deduction\` or write a comment.
`,
  { locale: 'en' },
);

checkRule(
  deductionUnreasoned,
  'another attainment is the reason for a score inside its band',
  `评分办法: mof-2020
绩效指标:
  - { 名称: 甲, 权重: 10, 目标值: 健全, 达成情况: 达成预期指标, 得分: 10, 复核: { 复核达成情况: 部分达成预期指标, 复核得分: 7 } }
  - { 名称: 乙, 权重: 10, 目标值: 健全, 达成情况: 达成预期指标, 得分: 10, 复核: { 复核达成情况: 达成预期指标, 复核得分: 8 } }
#                                                                               ^ warning 复核得分 8，比填报的 10 少 2 分，没有写理由。请选“扣分依据”或填“意见”。
`,
);
