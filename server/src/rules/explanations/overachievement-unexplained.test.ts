import { overachievementUnexplained } from './overachievement-unexplained.js';
import { checkRule } from '../testing.js';

checkRule(
  overachievementUnexplained,
  'one finding with all such rows; exactly 130 % is not above it',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - { 名称: 招商接洽企业数量, 权重: 20, 目标值: 30 个, 完成值: 74 个, 得分: 20 }
#                                           ^^^^ info 💡 2 项完成值超过目标的 130%，未说明原因：招商接洽企业数量 246.67%；开展应急演练 300%。请填“偏差”，或写入“偏差分析”。
  - { 名称: 开展专项检查, 权重: 20, 目标值: 4 次, 完成值: 4 次, 得分: 20 }
  - { 名称: 走出去招商次数, 权重: 20, 目标值: ≥10 次, 完成值: 13 次, 得分: 20 }
  - { 名称: 开展应急演练, 权重: 20, 目标值: =2 次, 完成值: 6 次, 得分: 20 }
`,
  {
    fixed: `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - { 名称: 招商接洽企业数量, 权重: 20, 目标值: 30 个, 完成值: 74 个, 得分: 20, 偏差: { 原因: 待填, 措施: 待填 } }
  - { 名称: 开展专项检查, 权重: 20, 目标值: 4 次, 完成值: 4 次, 得分: 20 }
  - { 名称: 走出去招商次数, 权重: 20, 目标值: ≥10 次, 完成值: 13 次, 得分: 20 }
  - { 名称: 开展应急演练, 权重: 20, 目标值: =2 次, 完成值: 6 次, 得分: 20 }
`,
  },
);

checkRule(
  overachievementUnexplained,
  'explained rows are left out',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - { 名称: 招商接洽企业数量, 权重: 20, 目标值: 30 个, 完成值: 74 个, 得分: 20 }
  - { 名称: 开展专项检查, 权重: 20, 目标值: 4 次, 完成值: 4 次, 得分: 20 }
  - { 名称: 走出去招商次数, 权重: 20, 目标值: ≥10 次, 完成值: 13 次, 得分: 20 }
  - { 名称: 开展应急演练, 权重: 20, 目标值: =2 次, 完成值: 6 次, 得分: 20 }
偏差分析: 招商接洽企业数量、开展应急演练超额，是因为改为线上。
`,
);

checkRule(
  overachievementUnexplained,
  'less is better: no over-achievement',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - { 名称: 投诉, 权重: 40, 目标值: ≤10 次, 完成值: 1 次 }
  - { 名称: 事故, 权重: 40, 目标值: 0, 完成值: 0 }
`,
);

checkRule(
  overachievementUnexplained,
  'in English, one row',
  `budget: { planned: 100, spent: 100 }
indicators: [{ name: visits, weight: 80, target: 30, actual: 74 }]
#                                                            ^^ info 💡 The actual is more than 130% of the target without a reason: visits 246.67%. Write a \`deviation\`, or name the row in \`deviations\`.
`,
  {
    locale: 'en',
    fixed: `budget: { planned: 100, spent: 100 }
indicators: [{ name: visits, weight: 80, target: 30, actual: 74, deviation: { reason: TBD, measure: TBD } }]
`,
  },
);
