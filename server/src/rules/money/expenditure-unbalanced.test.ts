import { expenditureUnbalanced } from './expenditure-unbalanced.js';
import { checkRule } from '../testing.js';

checkRule(
  expenditureUnbalanced,
  'the reference form is balanced',
  `支出: { 基本支出总额: 0, 项目支出总额: 415.93, 往来资金: 48.69 }
预算执行: { 预算数: 489, 执行数: 367.24 }
绩效指标: []
`,
);

checkRule(
  expenditureUnbalanced,
  'transit that was not taken off',
  `支出: { 基本支出总额: 0, 项目支出总额: 415.93, 往来资金: 48.69 }
预算执行: { 预算数: 489, 执行数: 415.93 万元 }
#                      ^^^^^^^^^ warning 💡 基本加项目减往来为 0 + 415.93 − 48.69 = 367.24 万元，执行数填 415.93 万元，差 48.69 万元。看来没有扣除往来资金，请改正。
绩效指标: []
`,
  {
    fixed: `支出: { 基本支出总额: 0, 项目支出总额: 415.93, 往来资金: 48.69 }
预算执行: { 预算数: 489, 执行数: 367.24万元 }
绩效指标: []
`,
  },
);

checkRule(
  expenditureUnbalanced,
  'another difference has no fix; what is not written counts as 0',
  `支出: { 项目支出总额: 415.93 }
预算执行: { 预算数: 489, 执行数: 415.39 }
#                      ^^^^^^ warning 基本加项目减往来为 0 + 415.93 − 0 = 415.93 万元，执行数填 415.39 万元，差 0.54 万元。请对照决算报表核对。
绩效指标: []
`,
);

checkRule(
  expenditureUnbalanced,
  'units are converted, and what cannot be read is not compared',
  `expenditure: { basic: '1,000,000 元', project: 0.01 亿元 }
budget: { planned: 489, spent: 200 }
indicators: []
---
expenditure: { basic: 许多, project: 30 }
budget: { planned: 489, spent: 200 }
indicators: []
---
expenditure: { transit: 30 }
budget: { planned: 489, spent: 200 }
indicators: []
`,
);

checkRule(
  expenditureUnbalanced,
  'in English',
  `expenditure: { basic: 100, project: 30, transit: 5 }
budget: { planned: 489, spent: 124 }
#                              ^^^ warning Basic + project − transit is 100 + 30 − 5 = 125 万元, but spent says 124 万元: 1 万元 apart. Check them against the final accounts.
indicators: []
`,
  { locale: 'en' },
);
