import { filedEarly } from './filed-early.js';
import { checkRule } from '../testing.js';

checkRule(
  filedEarly,
  'a day before the year’s end',
  `年度: 2020年度
填报日期: 2020 年 12 月 30 日
#     ^^^^^^^^^^^^^^^^ warning 填报日期 2020-12-30 早于 2020 年度结束，全年的完成数和执行数还没有出来。请核对年度和填报日期。
绩效指标: []
`,
);

checkRule(
  filedEarly,
  'the last day is early enough; without a year nothing is known',
  `年度: 2020
填报日期: 2020.12.31
绩效指标: []
---
填报日期: 2020-01-05
绩效指标: []
---
年度: 2020
填报日期: 年初
绩效指标: []
`,
);

checkRule(
  filedEarly,
  'in English',
  `year: 2021
filed: 2021/5/25
#      ^^^^^^^^^ warning Filed on 2021-05-25, before the end of 2021: the year’s figures were not there yet. Check the year and the date.
indicators: []
`,
  { locale: 'en' },
);
