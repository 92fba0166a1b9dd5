import { improvementsMissing } from './improvements-missing.js';
import { checkRule } from '../testing.js';

checkRule(
  improvementsMissing,
  'said once, however many rows',
  `预算执行: { 预算数: 100, 执行数: 100 }
^^^^ warning 💡 有 4 项指标没有完成目标（甲；乙；丙等），没有填写“改进措施”。请写明改进措施和结果应用方案。
绩效指标:
  - { 名称: 甲, 权重: 20, 目标值: ≥4, 完成值: 3 }
  - { 名称: 乙, 权重: 20, 目标值: ≥4, 完成值: 3 }
  - { 名称: 丙, 权重: 20, 目标值: ≥4, 完成值: 3 }
  - { 名称: 丁, 权重: 20, 目标值: ≥4, 完成值: 3 }
偏差分析: |
  疫情影响。
总分: 80
`,
  {
    fixed: `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - { 名称: 甲, 权重: 20, 目标值: ≥4, 完成值: 3 }
  - { 名称: 乙, 权重: 20, 目标值: ≥4, 完成值: 3 }
  - { 名称: 丙, 权重: 20, 目标值: ≥4, 完成值: 3 }
  - { 名称: 丁, 权重: 20, 目标值: ≥4, 完成值: 3 }
偏差分析: |
  疫情影响。
改进措施: 待填
总分: 80
`,
  },
);

checkRule(
  improvementsMissing,
  'a text that says nothing',
  `绩效指标:
  - 名称: 党建相关活动次数
    编号: C8
    权重: 80
    目标值: ≥10 次
    完成值: 3 次
    得分: 24
改进措施: 暂无。
#     ^^^ warning 有 1 项指标没有完成目标（党建相关活动次数），“改进措施”等于没有填写。请写明改进措施和结果应用方案。
`,
);

checkRule(
  improvementsMissing,
  'a shortfall of the budget counts; nothing short needs nothing',
  `budget: { planned: 100, spent: 94 }
^^^^^^ warning 💡 The budget was not spent in full, and there are no \`improvements\`. Write what will be done and how the result is used.
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥100 个, 完成值: 100 个 }
---
budget: { planned: 100, spent: 100 }
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥100 个, 完成值: 100 个 }
`,
  { locale: 'en' },
);

checkRule(
  improvementsMissing,
  'a measure in the row’s own deviation, or in an entry about it, will do',
  `偏差分析:
  - { 指标: 乙, 原因: 停工, 措施: 已复工 }
绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: ≥4 个, 完成值: 3 个, 偏差: 一个项目推迟签约。措施已落实。 }
  - { 名称: 乙, 权重: 40, 目标值: ≥4 个, 完成值: 3 个 }
`,
);
