import { totalMismatch } from './total-mismatch.js';
import { checkRule } from '../testing.js';

checkRule(
  totalMismatch,
  'the total as claimed, as computed, as the rows add up',
  `总分: 97.5分
#   ^^^^^ error 💡 填报总分 97.5，按办法计算应为 95.02，多报 2.48 分。各行填报得分合计为 95.02，各行没有错，是加总有误。
预算执行: { 预算数: 489, 执行数: 367.24, 得分: 15.02 }
绩效指标:
  - { 名称: 质量, 权重: 80, 目标值: ≥4 个, 完成值: 4 个, 得分: 80 }
`,
  {
    fixed: `总分: 95.02分
预算执行: { 预算数: 489, 执行数: 367.24, 得分: 15.02 }
绩效指标:
  - { 名称: 质量, 权重: 80, 目标值: ≥4 个, 完成值: 4 个, 得分: 80 }
`,
  },
);

checkRule(
  totalMismatch,
  'silent while the total is provisional or agrees',
  `总分: 100
绩效指标:
  - { 名称: 质量, 权重: 80, 目标值: ≥4 个, 完成值: 4 个, 得分: 80 }
---
总分: 95.02
预算执行: { 预算数: 489, 执行数: 367.24 }
绩效指标:
  - { 名称: 质量, 权重: 80, 目标值: ≥4 个, 完成值: 4 个 }
`,
);

checkRule(
  totalMismatch,
  'the difference lies in the rows',
  `total: 100
#      ^^^ error 💡 Claimed total 100, but the rules give 80: over-claimed by 20. The claims in the rows add up to 100 as well: the difference lies in the rows.
budget: { planned: 100, spent: 100, score: 20 }
indicators:
  - { name: 质量, weight: 80, target: ≥4 个, actual: 3 个, score: 80 }
`,
  { locale: 'en' },
);

checkRule(
  totalMismatch,
  'rows that are right and were rounded before they were added: an info, and nothing is corrected unseen',
  `总分: 93.36
#   ^^^^^ info 💡 填报总分 93.36，按办法计算应为 93.35，多报 0.01 分。各行得分都对，差额只因先舍入、后相加；办法是先相加、后舍入。
预算执行: { 预算数: 3, 执行数: 3, 得分: 20 }
绩效指标:
  - { 名称: 走访, 权重: 20, 目标值: ≥300 次, 完成值: 275.06 次, 得分: 18.34 }
  - { 名称: 培训, 权重: 20, 目标值: ≥300 次, 完成值: 275.06 次, 得分: 18.34 }
  - { 名称: 检查, 权重: 20, 目标值: ≥300 次, 完成值: 275.06 次, 得分: 18.34 }
  - { 名称: 宣传, 权重: 20, 目标值: ≥300 次, 完成值: 275.06 次, 得分: 18.34 }
`,
);
