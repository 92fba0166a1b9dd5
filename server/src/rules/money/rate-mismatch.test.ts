import { rateMismatch } from './rate-mismatch.js';
import { checkRule } from '../testing.js';

checkRule(
  rateMismatch,
  'any rounding agrees',
  `绩效指标: []
预算执行: { 预算数: 489, 执行数: 367.24, 执行率: 75% }
---
绩效指标: []
预算执行: { 预算数: 489, 执行数: 367.24, 执行率: 75.1002% }
---
绩效指标: []
预算执行: { 预算数: 489, 执行数: 367.24, 执行率: 0.8 }
`,
);

checkRule(
  rateMismatch,
  'the fix keeps the claim’s notation',
  `绩效指标: []
预算执行: { 预算数: 489, 执行数: 367.24, 执行率: 85.1% }
#                                   ^^^^^ error 💡 填报执行率 85.1%，按执行数÷预算数应为 75.1%（367.24 万元 ÷ 489 万元）。请改执行率，或核对这两个数。
---
indicators: []
budget: { planned: 3, spent: 2, rate: 0.7 }  # two of three
---
indicators: []
budget: { planned: 489, spent: '3,672,400元', rate: 85.1 % }
#                                                  ^^^^^^ error 💡 填报执行率 85.1 %，按执行数÷预算数应为 75.1 %（367.24 万元 ÷ 489 万元）。请改执行率，或核对这两个数。
---
indicators: []
budget:
  planned: 3
  spent: 2
  rate: '0.5'
#       ^^^^^ error 💡 填报执行率 0.5，按执行数÷预算数应为 0.6667（2 万元 ÷ 3 万元）。请改执行率，或核对这两个数。
`,
  {
    fixed: `绩效指标: []
预算执行: { 预算数: 489, 执行数: 367.24, 执行率: 75.1% }
---
indicators: []
budget: { planned: 3, spent: 2, rate: 0.7 }  # two of three
---
indicators: []
budget: { planned: 489, spent: '3,672,400元', rate: 75.1 % }
---
indicators: []
budget:
  planned: 3
  spent: 2
  rate: '0.6667'
`,
  },
);

checkRule(
  rateMismatch,
  'silent where the rate cannot be known',
  `绩效指标: []
预算执行: { 预算数: 0, 执行数: 3, 执行率: 100% }
---
绩效指标: []
预算执行: { 预算数: 489, 执行率: 100% }
---
绩效指标: []
预算执行: { 预算数: 489, 执行数: -3, 执行率: 100% }
`,
);

checkRule(
  rateMismatch,
  'an overspent budget has a rate above 100 %',
  `indicators: []
budget: { planned: 580, spent: 598.56, rate: 100% }
#                                            ^^^^ error 💡 Claimed rate 100%, but spent ÷ planned is 103.2% (598.56 万元 ÷ 580 万元). Correct the rate, or check the two amounts.
`,
  { locale: 'en' },
);

checkRule(
  rateMismatch,
  'digits cut off instead of rounded are no error; whole numbers and digits that are wrong are',
  `预算执行: { 预算数: 190, 执行数: 110.003, 执行率: 57.89% }
#                                    ^^^^^^ info 💡 执行率 57.89% 是舍去尾数得来的，四舍五入为 57.9%。可以改为 57.9%。
绩效指标: []
---
预算执行: { 预算数: 190, 执行数: 110.003, 执行率: 57.88% }
#                                    ^^^^^^ error 💡 填报执行率 57.88%，按执行数÷预算数应为 57.9%（110.003 万元 ÷ 190 万元）。请改执行率，或核对这两个数。
绩效指标: []
---
预算执行: { 预算数: 3, 执行数: 2, 执行率: 66% }
#                            ^^^ error 💡 填报执行率 66%，按执行数÷预算数应为 66.67%（2 万元 ÷ 3 万元）。请改执行率，或核对这两个数。
绩效指标: []
`,
);
