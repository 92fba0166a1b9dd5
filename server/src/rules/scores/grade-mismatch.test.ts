import { gradeMismatch } from './grade-mismatch.js';
import { checkRule } from '../testing.js';

checkRule(
  gradeMismatch,
  'the grade of the computed total',
  `等级: "优"
#   ^^^ error 💡 填报等级“优”，计算总分 88.62 对应“良”（80 分及以上、不足 90 分）。请改正。依据：本表未规定等级。
预算执行: { 预算数: 489, 执行数: 367.24 }
绩效指标:
  - { 名称: 质量, 权重: 80, 目标值: ≥100 次, 完成值: 92 次, 得分: 80 }
`,
  {
    fixed: `等级: "良"
预算执行: { 预算数: 489, 执行数: 367.24 }
绩效指标:
  - { 名称: 质量, 权重: 80, 目标值: ≥100 次, 完成值: 92 次, 得分: 80 }
`,
  },
);

checkRule(
  gradeMismatch,
  'silent while the total is provisional, and about what is no grade',
  `grade: 差
indicators:
  - { name: 质量, weight: 80, target: ≥4 个, actual: 4 个 }
---
grade: 很好
budget: { planned: 100, spent: 100 }
indicators:
  - { name: 质量, weight: 80, target: ≥4 个, actual: 4 个 }
---
grade: 差
#      ^ error 💡 Claimed grade “差”, but the computed total 100 is “优” (from 90). Correct it. Source: The form has no grades of its own.
budget: { planned: 100, spent: 100 }
indicators:
  - { name: 质量, weight: 80, target: ≥4 个, actual: 4 个 }
`,
  { locale: 'en' },
);
