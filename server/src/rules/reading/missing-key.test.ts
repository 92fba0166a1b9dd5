import { missingKey } from './missing-key.js';
import { checkRule } from '../testing.js';

checkRule(
  missingKey,
  'each required key of a row; a single weight can be filled from the rest',
  `年度: 2020
预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - 名称: 产出指标
    权重: 80
    指标:
      - 名称: 走访企业次数
        权重: 50
        目标值: ≥30 次
      - 名称: 回访企业次数
#           ^^^^^^ error 💡 未填“权重”，暂不计分。请补填分值；确实不考核的，写明“不适用”及原因。
        目标值: ≥10 次
      - { 名称: 培训场次, 不适用: 受疫情影响取消 }
`,
  {
    fixed: `年度: 2020
预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - 名称: 产出指标
    权重: 80
    指标:
      - 名称: 走访企业次数
        权重: 50
        目标值: ≥30 次
      - 名称: 回访企业次数
        权重: 30
        目标值: ≥10 次
      - { 名称: 培训场次, 不适用: 受疫情影响取消 }
`,
  },
);

checkRule(
  missingKey,
  'a placeholder is no target',
  `年度: 2020
预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: —, 完成值: 3 }
#                         ^ error 未填“目标值”，暂不计分。请按年初批复的绩效目标填写。
`,
);

checkRule(
  missingKey,
  'nothing behind the key',
  `budget: { planned: 100, spent: 100 }
indicators:
  - name: Visits
    weight:
#   ^^^^^^ error 💡 “weight” is missing: the row cannot be scored and the total is provisional. Write its points, or say with “not-applicable” why it does not count.
    target:
#   ^^^^^^ error “target” is missing: there is nothing to compare the actual with, the row cannot be scored and the total is provisional. Write the target as approved.
`,
  { locale: 'en' },
);

checkRule(
  missingKey,
  'no budget is a warning at the top',
  `年度: 2020
^^ warning 未填“预算执行”，预算执行暂不计分。请补填。
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: 3, 完成值: 3 }
`,
);

checkRule(
  missingKey,
  'no amounts in the budget',
  `预算执行: { 预算数: 100, 执行数: — }
#                 ^^^ warning 未填“执行数”，预算执行暂不计分。请补填。
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: 3, 完成值: 3 }
---
预算执行: { 得分: 20 }
^^^^ warning 未填“预算数”和“执行数”，预算执行暂不计分。请补填。
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: 3, 完成值: 3 }
`,
);

checkRule(
  missingKey,
  'no indicators is one finding',
  `年度: 2020
^^ error 未填“绩效指标”，这份文件没有可以计分的内容。请列出一级、二级、三级指标。
`,
);

checkRule(
  missingKey,
  'silent about a key that was misspelt',
  `预算执行: { 预算: 100, 执行数: 100 }
绩效指标:
  - { 名称: 甲, 分值: 80, 目标植: 3, 完成值: 3 }
`,
);

checkRule(
  missingKey,
  'several rows that lack the same are one finding',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥3 个, 完成值: 3 个 }
  - { 名称: 乙, 目标值: ≥3 个, 完成值: 3 个 }
#         ^ error 有 2 项（“乙”、“丙”）未填“权重”，暂不计分。请补填分值；确实不考核的，写明“不适用”及原因。
  - { 名称: 丙, 目标值: —, 完成值: 3 个 }
#                 ^ error 未填“目标值”，暂不计分。请按年初批复的绩效目标填写。
`,
);

checkRule(
  missingKey,
  'points are not missing where no row has any',
  `绩效指标:
  - { 名称: 甲, 目标值: ≥3 个, 完成值: 3 个 }
  - { 名称: 乙, 目标值: ≥3 个, 完成值: 3 个 }
`,
);

checkRule(
  missingKey,
  'nothing is scored yet where targets are being set',
  `阶段: 目标申报
预算执行: { 预算数: 100 }
绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: ≥3 个 }
  - { 名称: 乙, 权重: 40, 目标值: — }
#                         ^ error 未填“目标值”。请补填。
`,
);
