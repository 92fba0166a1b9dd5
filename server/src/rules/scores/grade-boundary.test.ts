import { gradeBoundary } from './grade-boundary.js';
import { checkRule } from '../testing.js';

checkRule(
  gradeBoundary,
  'just below a bound',
  `总分: 89.95
#   ^^^^^ info 计算总分 89.95，距“优”（90 分）只差 0.05 分，现为“良”。请核对各行完成值和佐证材料。
预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - { 名称: 质量, 权重: 80, 目标值: ≥8000 个, 完成值: 6995 个 }
`,
);

checkRule(
  gradeBoundary,
  'on it, above it, and too far away',
  `budget: { planned: 100, spent: 100 }
^^^^^^ info The computed total 80 is exactly the bound of “良”. Check the actuals and their evidence.
indicators:
  - { name: 质量, weight: 80, target: ≥8000 个, actual: 6000 个 }
---
budget: { planned: 100, spent: 100 }
^^^^^^ info The computed total 90.1 is only 0.1 above the bound of “优” (90); below it is “良”. Check the actuals and their evidence.
indicators:
  - { name: 质量, weight: 80, target: ≥8000 个, actual: 7010 个 }
---
budget: { planned: 100, spent: 100 }
indicators:
  - { name: 质量, weight: 80, target: ≥8000 个, actual: 7011 个 }
---
indicators:
  - { name: 质量, weight: 90, target: ≥8000 个, actual: 8000 个 }
`,
  { locale: 'en' },
);

checkRule(
  gradeBoundary,
  'not where a number whose unit is only assumed decides',
  `评分办法: mof-2020
预算执行: { 预算数: 10, 执行数: 10 }
绩效指标:
  - { 名称: 覆盖率, 权重: 20, 目标值: 100%, 完成值: 1, 得分: 20 }
  - { 名称: 检查次数, 权重: 70, 目标值: ≥10 次, 完成值: 10 次, 得分: 70 }
总分: 100
`,
);
