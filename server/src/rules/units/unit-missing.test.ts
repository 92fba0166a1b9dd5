import { unitMissing } from './unit-missing.js';
import { checkRule } from '../testing.js';

checkRule(
  unitMissing,
  'on one side it is assumed, with its multiplier, and can be added',
  `绩效指标:
  - { 名称: 采购总成本, 权重: 5, 目标值: ≤580万元, 完成值: 598.56, 得分: 4.85 }
#                                         ^^^^^^ warning 💡 完成值“598.56”没有写单位，按目标值的单位“万元”读。请补上单位；不是这个单位的，请改正。
  - { 名称: 平均温度, 权重: 5, 目标值: "[20, 25)", 完成值: 22℃ }
#                           ^^^^^^^^^^ warning 💡 目标值“[20, 25)”没有写单位，按完成值的单位“℃”读。请补上单位；不是这个单位的，请改正。
  - { 名称: 开工率, 权重: 5, 目标值: ≥100%, 完成值: 100 # 年末
#                                      ^^^ warning 💡 完成值“100”没有写单位，按目标值的单位“%”读。请补上单位；不是这个单位的，请改正。
    }
`,
  {
    fixed: `绩效指标:
  - { 名称: 采购总成本, 权重: 5, 目标值: ≤580万元, 完成值: 598.56万元, 得分: 4.85 }
  - { 名称: 平均温度, 权重: 5, 目标值: "[20, 25)℃", 完成值: 22℃ }
  - { 名称: 开工率, 权重: 5, 目标值: ≥100%, 完成值: 100% # 年末
    }
`,
  },
);

checkRule(
  unitMissing,
  'on neither side it is one info; names tell some units',
  `绩效指标:
  - { 名称: 安全隐患整改条数, 权重: 3, 目标值: ≥220, 完成值: 328 }
#                               ^^^^ info 💡 安全隐患整改条数等 3 项：目标值和完成值都没有写单位。请补上单位，或填写“计量单位”。
  - { 名称: 开展应急演练, 权重: 3, 目标值: ≥2, 完成值: 6 }
  - 名称: 环境、环保巡查次数
    权重: 3
    目标值: ≥100
    完成值: 132
  - { 名称: 走访, 权重: 3, 目标值: ≥2, 完成值: 6, 计量单位: 次 }
  - { 名称: 事故发生率, 权重: 3, 目标值: 0, 完成值: 0 }
`,
  {
    fixed: `绩效指标:
  - { 名称: 安全隐患整改条数, 权重: 3, 目标值: ≥220, 完成值: 328, 计量单位: 条 }
  - { 名称: 开展应急演练, 权重: 3, 目标值: ≥2, 完成值: 6 }
  - 名称: 环境、环保巡查次数
    权重: 3
    目标值: ≥100
    完成值: 132
    计量单位: 次
  - { 名称: 走访, 权重: 3, 目标值: ≥2, 完成值: 6, 计量单位: 次 }
  - { 名称: 事故发生率, 权重: 3, 目标值: 0, 完成值: 0 }
`,
  },
);

checkRule(
  unitMissing,
  'a rate without its sign',
  `budget: { planned: 489, spent: 367.24, rate: 75.1 }
#                                            ^^^^ info 💡 “75.1” has no % and is read as 75.1%. Add the %.
indicators:
  - { name: 健全性, weight: 10, target: 健全, actual: 健全, attainment: "95" }
#                                                                ^^^^ warning 💡 “95” has no % and is read as 95%. Add the %.
  - { name: 走访, weight: 10, target: ≥2, actual: 6 }
#                                   ^^ info Neither target nor actual has a unit. Add it, or use the key \`unit\`.
`,
  {
    locale: 'en',
    fixed: `budget: { planned: 489, spent: 367.24, rate: 75.1% }
indicators:
  - { name: 健全性, weight: 10, target: 健全, actual: 健全, attainment: "95%" }
  - { name: 走访, weight: 10, target: ≥2, actual: 6 }
`,
  },
);

checkRule(
  unitMissing,
  'an index has no unit',
  `绩效指标:
  - { 名称: 出水pH值, 权重: 3, 目标值: 6~9, 完成值: 7.2, 得分: 3 }
  - { 名称: 农田灌溉水有效利用系数, 权重: 3, 目标值: ≥0.55, 完成值: 0.56, 得分: 3 }
`,
);

checkRule(
  unitMissing,
  'a bare fraction of the budget is read as what it is, and told; none at all is none in any notation',
  `预算执行: { 预算数: 489, 执行数: 367.24, 执行率: 0.751 }
#                                   ^^^^^ info 💡 “0.751”没有写“%”，按 75.1% 读。请写成百分数。
绩效指标: []
---
预算执行: { 预算数: 489, 执行数: 0, 执行率: 0 }
绩效指标: []
`,
  {
    fixed: `预算执行: { 预算数: 489, 执行数: 367.24, 执行率: 75.1% }
绩效指标: []
---
预算执行: { 预算数: 489, 执行数: 0, 执行率: 0 }
绩效指标: []
`,
  },
);

checkRule(
  unitMissing,
  'a share of one beside a percentage is offered as the percentage that it is',
  `绩效指标:
  - { 名称: 合格率, 权重: 3, 目标值: ≥90%, 完成值: 0.92, 得分: 3 }
#                                     ^^^^ warning 💡 完成值“0.92”没有写单位，按目标值的单位“%”读。请补上单位；不是这个单位的，请改正。
`,
  {
    fixed: `绩效指标:
  - { 名称: 合格率, 权重: 3, 目标值: ≥90%, 完成值: 92%, 得分: 3 }
`,
  },
);
