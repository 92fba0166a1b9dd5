import { resultsOutrunSpending } from './results-outrun-spending.js';
import { checkRule } from '../testing.js';

checkRule(
  resultsOutrunSpending,
  'ahead by more than 5 % of the share',
  `预算执行: { 预算数: 489, 执行数: 367.24, 执行率: 75.1% }
#                                   ^^^^^ warning 指标得分率 100%，预算执行率 75.1%，高出 24.9 个百分点，任务完成与资金支出不匹配。请核对目标、预算和完成值，并说明原因。
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥100 个, 完成值: 100 个 }
`,
);

checkRule(
  resultsOutrunSpending,
  'exactly 5 % of the share is not ahead',
  `预算执行: { 预算数: 100, 执行数: 95 }
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥100 个, 完成值: 100 个 }
---
预算执行: { 预算数: 100, 执行数: 94.99 }
#                      ^^^^^ warning 指标得分率 100%，预算执行率 94.99%，高出 5.01 个百分点，任务完成与资金支出不匹配。请核对目标、预算和完成值，并说明原因。
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥100 个, 完成值: 100 个 }
`,
);

checkRule(
  resultsOutrunSpending,
  'much unspent and unexplained; an explanation is enough',
  `预算执行: { 预算数: 100, 执行数: 79 }
#                      ^^ warning 预算执行率 79%，结余 21%，超过 20%，没有说明原因。请在“偏差分析”中说明资金没有用完的原因。
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥100 个, 完成值: 79 个 }
---
预算执行: { 预算数: 100, 执行数: 79 }
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥100 个, 完成值: 79 个 }
偏差分析: 招商活动减少
---
预算执行: { 预算数: 100, 执行数: 80 }
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥100 个, 完成值: 80 个 }
`,
);

checkRule(
  resultsOutrunSpending,
  'not for provisional totals',
  `预算执行: { 预算数: 100, 执行数: 30 }
绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: ≥100 个, 完成值: 100 个 }
  - { 名称: 乙, 权重: 40, 目标值: ≥100 个 }
`,
);

checkRule(
  resultsOutrunSpending,
  'an explanation does not settle it, and the message knows of it',
  `预算执行: { 预算数: 489, 执行数: 367.24 }
#                      ^^^^^^ warning 指标得分率 100%，预算执行率 75.1%，高出 24.9 个百分点，任务完成与资金支出不匹配。请核对目标、预算和完成值，看所写的原因是否已说清。
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥100 个, 完成值: 100 个 }
偏差分析: 招商活动减少
`,
);

checkRule(
  resultsOutrunSpending,
  'in English',
  `budget: { planned: 489, spent: 367.24 }
#                              ^^^^^^ warning The indicators reach 100% (80 ÷ 80) while 75.1% of the budget was spent: ahead by more than 5% of the results’ share. Check whether targets were low, the budget high or the actuals doubtful, and say why.
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥100 个, 完成值: 100 个 }
`,
  { locale: 'en' },
);

checkRule(
  resultsOutrunSpending,
  'the difference is that of the shares as they are shown',
  `预算执行: { 预算数: 100000, 执行数: 49975, 原因: 结余 }
#                         ^^^^^ warning 指标得分率 100%，预算执行率 49.98%，高出 50.02 个百分点，任务完成与资金支出不匹配。请核对目标、预算和完成值，看所写的原因是否已说清。
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥100 个, 完成值: 100 个 }
`,
);
