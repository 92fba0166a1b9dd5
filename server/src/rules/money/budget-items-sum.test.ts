import { budgetItemsSum } from './budget-items-sum.js';
import { checkRule } from '../testing.js';

checkRule(
  budgetItemsSum,
  'each column on its own',
  `预算执行:
  预算数: 489
#      ^^^ error 💡 2 项明细的预算数合计 479 万元，预算数总额是 489 万元，相差 10 万元。请核对明细有无漏列或重列。
  执行数: 367.24
#      ^^^^^^ error 💡 2 项明细的执行数合计 367.25 万元，执行数总额是 367.24 万元，相差 0.01 万元。请核对明细有无漏列或重列。
  明细:
    - { 名称: 招商工作经费, 预算数: 189, 执行数: 110.25 }
    - { 名称: 尾水管道运营专项, 预算数: 290, 执行数: 257 }
绩效指标: []
`,
  {
    fixed: `预算执行:
  预算数: 479
  执行数: 367.25
  明细:
    - { 名称: 招商工作经费, 预算数: 189, 执行数: 110.25 }
    - { 名称: 尾水管道运营专项, 预算数: 290, 执行数: 257 }
绩效指标: []
`,
  },
);

checkRule(
  budgetItemsSum,
  'exact, in any unit; a column with a gap is not compared',
  `预算执行:
  预算数: 0.3
  执行数: 0.3
  明细:
    - { 名称: 甲, 预算数: 0.1 }
    - { 名称: 乙, 预算数: 2000 元, 执行数: 0.1 }
绩效指标: []
---
预算执行: { 预算数: 0.3, 执行数: 0.3, 明细: [] }
绩效指标: []
`,
);

checkRule(
  budgetItemsSum,
  'a whole left at 0 is told as that, once; one that was begun is not',
  `预算执行: { 预算数: 0, 执行数: 0, 明细: [{ 名称: 财政拨款, 预算数: 60, 执行数: 60 }] }
绩效指标: []
---
预算执行: { 预算数: 60, 执行数: 0, 明细: [{ 名称: 财政拨款, 预算数: 60, 执行数: 60 }] }
#                     ^ error 💡 1 项明细的执行数合计 60 万元，执行数总额是 0 万元，相差 60 万元。请核对明细有无漏列或重列。
绩效指标: []
`,
);

checkRule(
  budgetItemsSum,
  'in English',
  `budget: { planned: 3, spent: 2, items: [{ name: a, planned: 1, spent: 1 }, { name: b, planned: 2, spent: 2 }] }
#                            ^ error 💡 The spent amounts of 2 items add up to 3 万元, but the budget says 2 万元: 1 万元 apart. Look for an item left out or given twice.
indicators: []
`,
  { locale: 'en' },
);
