import { weightInvalid } from './weight-invalid.js';
import { checkRule } from '../testing.js';

checkRule(
  weightInvalid,
  'rows, groups and the budget',
  `预算执行: { 权重: 0, 预算数: 1, 执行数: 1 }
#           ^ error 💡 预算执行的权重是 0，应大于 0，否则无法计分。请改正；不填则按评分办法的分值。
绩效指标:
  - 名称: 产出指标
    权重: 80
    指标:
      - { 名称: 甲, 权重: 75 }
      - { 名称: 乙, 权重: -5 分 }
#                    ^^^^ error 💡 “乙”的权重是 -5，应大于 0，否则无法计分。请改正；本年不考核的，去掉权重，写明“不适用”及原因。
  - { 名称: 效益指标, 权重: -0, 指标: [] }
#                   ^^ error “效益指标”的权重是 0，应大于 0，否则无法计分。请改正；不填则按下级权重合计。
`,
  {
    fixed: `预算执行: { 权重: 20, 预算数: 1, 执行数: 1 }
绩效指标:
  - 名称: 产出指标
    权重: 80
    指标:
      - { 名称: 甲, 权重: 75 }
      - { 名称: 乙, 权重: 5 分 }
  - { 名称: 效益指标, 权重: -0, 指标: [] }
`,
  },
);

checkRule(
  weightInvalid,
  'in English, silent about rows that do not apply',
  `indicators:
  - { name: 甲, weight: 0 }
#                      ^ error 💡 “甲” weighs 0; a weight is above 0, or there is nothing to score. Correct it; if the row does not count this year, drop the weight and say why with “not-applicable”.
  - { name: 乙, weight: 0, not-applicable: cancelled }
`,
  { locale: 'en' },
);
