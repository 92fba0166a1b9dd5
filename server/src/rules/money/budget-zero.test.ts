import { budgetZero } from './budget-zero.js';
import { checkRule } from '../testing.js';

checkRule(
  budgetZero,
  'zero and less',
  `绩效指标: []
预算执行: { 预算数: 0, 执行数: 0 }
#            ^ error 预算数为 0 万元，应大于 0，否则执行率和预算执行得分无法计算，总分未定。请填写调整后的财政资金总额。
---
绩效指标: []
预算执行: { 预算数: -5, 执行数: 3 }
#            ^^ error 预算数为 -5 万元，应大于 0，否则执行率和预算执行得分无法计算，总分未定。请填写调整后的财政资金总额。
`,
);

checkRule(
  budgetZero,
  'a missing amount is not zero',
  `indicators: []
budget: { spent: 3 }
---
indicators: []
budget: { planned: 0.01, spent: 0 }
`,
);

checkRule(
  budgetZero,
  'in English',
  `indicators: []
budget: { planned: 0, spent: 3 }
#                  ^ error Planned is 0 万元 and has to be above 0: no rate and no budget score can be computed, and the total is provisional. Write the fiscal funds after adjustment.
`,
  { locale: 'en' },
);

checkRule(
  budgetZero,
  'a whole that nobody added up is told with the sum of its items',
  `绩效指标: []
预算执行:
  预算数: 0
#      ^ error 💡 预算数总额是 0，明细合计 89.5 万元，总额没有填，预算执行无法计分，总分未定。请按明细合计填写总额。
  执行数: 0
  明细: [{ 名称: 财政拨款, 预算数: 60, 执行数: 60 }, { 名称: 其他资金, 预算数: 29.5, 执行数: 20 }]
`,
  {
    fixed: `绩效指标: []
预算执行:
  预算数: 89.5
  执行数: 80
  明细: [{ 名称: 财政拨款, 预算数: 60, 执行数: 60 }, { 名称: 其他资金, 预算数: 29.5, 执行数: 20 }]
`,
  },
);
