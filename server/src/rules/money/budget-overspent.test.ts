import { budgetOverspent } from './budget-overspent.js';
import { checkRule } from '../testing.js';

checkRule(
  budgetOverspent,
  'numbers, rate and cap',
  `绩效指标: []
预算执行: { 预算数: 580, 执行数: 598.56 }
#                      ^^^^^^ warning 执行数 598.56 万元比预算数 580 万元多 18.56 万元（103.2%），得分以权重 20 分为限。请核对口径，确属超支的请说明。
`,
);

checkRule(
  budgetOverspent,
  'equal amounts in two units are not overspent',
  `indicators: []
budget: { planned: 580, spent: 5800000 元 }
`,
);

checkRule(
  budgetOverspent,
  'in English',
  `indicators: []
budget: { planned: 580, spent: 598.56 }
#                              ^^^^^^ warning Spent 598.56 万元 is 18.56 万元 more than planned 580 万元 (103.2%); the score stops at its weight 20…
`,
  { locale: 'en' },
);
