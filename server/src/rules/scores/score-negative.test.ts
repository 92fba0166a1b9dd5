import { scoreNegative } from './score-negative.js';
import { checkRule } from '../testing.js';

checkRule(
  scoreNegative,
  'rows, the budget and sums; the computed score is offered where it is known',
  `总分: -5
#   ^^ error 总分 -5 是负数，得分最低为 0 分。请核对后重新填写。
预算执行: { 预算数: 100, 执行数: 100, 得分: -20 }
#                               ^^^ error 💡 得分 -20 是负数，得分最低为 0 分。按办法计算应为 20，请改正。
绩效指标:
  - { 名称: 环保巡查, 权重: 4, 目标值: ≥100 次, 完成值: 90 次, 得分: -3.6 }
#                                                  ^^^^ error 💡 得分 -3.6 是负数，得分最低为 0 分。按办法计算应为 3.6，请改正。
  - { 名称: 维护制度健全性, 权重: 6, 目标值: 健全, 完成值: 健全, 得分: -1 }
#                                               ^^ error 得分 -1 是负数，得分最低为 0 分。请核对后重新填写。
  - { 名称: 应急演练, 权重: 6, 目标值: ≥2 次, 完成值: 0 次, 得分: -0 }
`,
);

checkRule(
  scoreNegative,
  'in English, with the fix',
  `indicators:
  - { name: 环保巡查, weight: 4, target: ≥100 次, actual: 90 次, score: "-3.6" }
#                                                                 ^^^^^^ error 💡 The score -3.6 is below 0, the lowest there is. The rules give 3.6; correct it.
`,
  {
    locale: 'en',
    fixed: `indicators:
  - { name: 环保巡查, weight: 4, target: ≥100 次, actual: 90 次, score: "3.6" }
`,
  },
);
