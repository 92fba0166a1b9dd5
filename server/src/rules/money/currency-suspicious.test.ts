import { currencySuspicious } from './currency-suspicious.js';
import { checkRule } from '../testing.js';

checkRule(
  currencySuspicious,
  'over 10 亿 in 万元',
  `预算执行:
  预算数: 4,890,000
#      ^^^^^^^^^ info 💡 预算数 4890000 万元合 489 亿元，超过 10 亿元，金额单位是否应为元？请核对；按元填写的请写明“金额单位: 元”，确为此数的请写上单位。
  执行数: 3672400
绩效指标: []
`,
  {
    fixed: `预算执行:
  预算数: 4,890,000
  执行数: 3672400
绩效指标: []
金额单位: 元
`,
  },
);

checkRule(
  currencySuspicious,
  'over 100 times the money targets; the fix follows the vocabulary',
  `year: 2020
budget: { planned: 58000, spent: 58000 }
#                  ^^^^^ info 💡 Planned 58000 万元 is 7436 times the money targets’ sum 7.8 万元. Are the amounts in 元? Then write \`currency: 元\`; if it is right, write its unit.
indicators:
  - { name: 采购总成本, weight: 40, target: ≤5.8万元, actual: 5.8万元 }
  - { name: 补助标准, weight: 40, target: 20000元, actual: 20000元 }
`,
  {
    locale: 'en',
    fixed: `year: 2020
currency: 元
budget: { planned: 58000, spent: 58000 }
indicators:
  - { name: 采购总成本, weight: 40, target: ≤5.8万元, actual: 5.8万元 }
  - { name: 补助标准, weight: 40, target: 20000元, actual: 20000元 }
`,
  },
);

checkRule(
  currencySuspicious,
  'at the limit, or with a unit of its own, it is beyond suspicion',
  `预算执行: { 预算数: 100000, 执行数: 3 }
绩效指标: []
---
预算执行: { 预算数: 12亿元, 执行数: 3 }
绩效指标: []
---
预算执行: { 预算数: 580, 执行数: 580 }
绩效指标:
  - { 名称: 采购总成本, 权重: 80, 目标值: ≤5.8万元, 完成值: 5.8万元 }
`,
);

checkRule(
  currencySuspicious,
  'an explicit unit is replaced; where 元 is suspicious too there is no fix',
  `金额单位: 万元 # 见批复
预算执行: { 预算数: 4890000, 执行数: 3672400 }
#            ^^^^^^^ info 💡 预算数 4890000 万元合 489 亿元…
绩效指标: []
---
金额单位: 元
预算执行: { 预算数: 4890000000, 执行数: 3672400 }
#            ^^^^^^^^^^ info 预算数 4890000000 元合 48.9 亿元…
绩效指标: []
`,
  {
    fixed: `金额单位: 元 # 见批复
预算执行: { 预算数: 4890000, 执行数: 3672400 }
绩效指标: []
---
金额单位: 元
预算执行: { 预算数: 4890000000, 执行数: 3672400 }
绩效指标: []
`,
  },
);

checkRule(
  currencySuspicious,
  'what one of a thing costs, and what is spared or earned, says nothing of the whole budget',
  `年度: 2022
预算执行: { 预算数: 500, 执行数: 500 }
绩效指标:
  - { 名称: 亩均节本, 权重: 40, 目标值: ≥50元, 完成值: 52元 }
  - { 名称: 节约开支, 权重: 20, 目标值: ≥500元, 完成值: 520元 }
  - { 名称: 单位成本, 权重: 20, 目标值: ≤40元, 完成值: 38元 }
`,
);
