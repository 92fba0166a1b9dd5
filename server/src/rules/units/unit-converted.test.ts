import { unitConverted } from './unit-converted.js';
import { checkRule } from '../testing.js';

checkRule(
  unitConverted,
  'what it was taken for, and on which side',
  `绩效指标:
  - { 名称: 响应时间, 权重: 8, 目标值: ≤30分钟, 完成值: 平均 2小时, 得分: 2 }
#                                       ^^^^^^ info 💡 完成值与目标值的单位不同，已换算：2小时 = 120 分钟。请确认单位无误。
  - { 名称: 办理时间, 权重: 8, 目标值: ≤2 小时, 完成值: 90 分钟, 得分: 8 }
#                           ^^^^^ info 💡 目标值与完成值的单位不同，已换算：2 小时 = 120 分钟。请确认单位无误。
  - { 名称: 采购成本, 权重: 8, 目标值: ≤580万元, 完成值: 5800000 元, 得分: 8 }
#                           ^^^^^^ info 💡 目标值与完成值的单位不同，已换算：580万元 = 5800000 元。请确认单位无误。
`,
  {
    fixed: `绩效指标:
  - { 名称: 响应时间, 权重: 8, 目标值: ≤30分钟, 完成值: 平均 120 分钟, 得分: 2 }
  - { 名称: 办理时间, 权重: 8, 目标值: ≤120 分钟, 完成值: 90 分钟, 得分: 8 }
  - { 名称: 采购成本, 权重: 8, 目标值: ≤5800000 元, 完成值: 5800000 元, 得分: 8 }
`,
  },
);

checkRule(
  unitConverted,
  'a value that has no end is not written',
  `indicators:
  - { name: 用地, weight: 8, target: ≤100 平方米, actual: 1 亩, score: 1.2 }
#                                                    ^^^ info The actual is in another unit than the target and was converted: 1 亩 = 666.666667 平方米. Make sure that the unit is meant.
`,
  { locale: 'en' },
);
