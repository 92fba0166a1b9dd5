import { unitMismatch } from './unit-mismatch.js';
import { checkRule } from '../testing.js';

checkRule(
  unitMismatch,
  'different quantities are not scored; count words are, with a warning',
  `绩效指标:
  - { 名称: 新建绿道, 权重: 5, 目标值: ≥30 公里, 完成值: 30 个 }
#                                        ^^^^ error 目标值的单位是“公里”，完成值的是“个”，一个是长度，一个是数目，无法比较，本行不计分，总分未定。请改成同一单位。
  - { 名称: 走访企业, 权重: 5, 目标值: ≥30 个, 完成值: 33家, 得分: 5 }
#                                       ^^^ warning 💡 目标值的单位是“个”，完成值的是“家”，请统一写法；现按数字照常计分，说的不是同一件事的，请改正。
`,
  {
    fixed: `绩效指标:
  - { 名称: 新建绿道, 权重: 5, 目标值: ≥30 公里, 完成值: 30 个 }
  - { 名称: 走访企业, 权重: 5, 目标值: ≥30 个, 完成值: 33个, 得分: 5 }
`,
  },
);

checkRule(
  unitMismatch,
  'so many a year are so many, in the form of one year',
  `绩效指标:
  - { 名称: 巡查, 权重: 5, 目标值: ≥2 次/年, 完成值: 2 次 }
  - { 名称: 补助标准, 权重: 5, 目标值: 5000元/人, 完成值: 4500元/人·年 }
  - { 名称: 检修, 权重: 5, 目标值: ≥2 次/季度, 完成值: 8 次 }
#                                       ^^^ error 目标值的单位是“次/季度”，完成值的是“次”，一个是比率，一个是数目，无法比较，本行不计分，总分未定。请改成同一单位。
`,
);

checkRule(
  unitMismatch,
  'the key against written units, once a row',
  `indicators:
  - { name: 走访, weight: 5, target: ≥30 家, actual: 33 家, unit: 个 }
#                                  ^^^^^ warning 💡 The unit of the key \`unit\` is “个”, that of the target is “家”. The numbers are compared all the same; write one unit, or correct them if they do not count the same thing.
  - { name: 绿道, weight: 5, target: ≥30 公里, actual: 33 公里, unit: 个 }
#                                  ^^^^^^ error The unit of the key \`unit\` is “个”, that of the target is “公里”: a count and a length cannot be compared: the row is not scored and the total is provisional. Use one unit.
`,
  {
    locale: 'en',
    fixed: `indicators:
  - { name: 走访, weight: 5, target: ≥30 家, actual: 33 家, unit: 家 }
  - { name: 绿道, weight: 5, target: ≥30 公里, actual: 33 公里, unit: 个 }
`,
  },
);

checkRule(
  unitMismatch,
  'between parts',
  `绩效指标:
  - 名称: 新建绿道
    权重: 5
    目标值: ≥30 公里
    分项: [{ 名称: 一所, 完成值: 20 公里 }, { 名称: 二所, 完成值: 20 个 }]
#                                               ^^^^ error 分项的单位是“公里”，分项“二所”的是“个”，一个是长度，一个是数目，无法比较，本行不计分，总分未定。请改成同一单位。
`,
);
