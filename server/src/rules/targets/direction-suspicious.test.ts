import { directionSuspicious } from './direction-suspicious.js';
import { checkRule } from '../testing.js';

checkRule(
  directionSuspicious,
  'the score, the total and the grade the other way round',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - { 名称: 其余, 权重: 70, 目标值: ≥100 次, 完成值: 100 次 }
  - { 名称: 全年污水排放量, 权重: 10, 目标值: 1000 万方, 完成值: 2176 万方, 得分: 10 }
#                               ^^^^^^^ warning 💡 “排放量”一般越小越好，目标值没写方向，现按正向计分。如为反向，得分由 10 变为 4.6，总分由 100 优变为 94.6 优；请写明方向。
`,
  {
    fixed: `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - { 名称: 其余, 权重: 70, 目标值: ≥100 次, 完成值: 100 次 }
  - { 名称: 全年污水排放量, 权重: 10, 目标值: 1000 万方, 方向: 反向, 完成值: 2176 万方, 得分: 10 }
`,
  },
);

checkRule(
  directionSuspicious,
  'the last word decides; silent where the direction is written',
  `indicators:
  - { name: 投诉办结率, weight: 5, target: 100%, actual: 100% }
  - { name: 事故应急演练次数, weight: 5, target: 2 次, actual: 2 次 }
  - { name: 成本节约率, weight: 5, target: 5%, actual: 6% }
  - { name: 投诉件数, weight: 5, target: 3 件, actual: 4 件, direction: at-least }
  - { name: 投诉件数（二）, weight: 5, target: ≤3 件, actual: 4 件 }
  - { name: 企业融资成本, weight: 5, target: 下降0.5个百分点, actual: 下降0.6个百分点 }
  - { name: 投诉件数（三）, weight: 5, target: 3 件, actual: 4 件 }
#                                       ^^^ warning 💡 “投诉” mostly means that less is better, but the target states no direction and is scored as “more is better”. As at-most the score goes from 5 to 3.75. State at-most or at-least.
  - { name: 采购总成本, weight: 5, target: 580万元, actual: 580万元 }
#                                     ^^^^^ warning 💡 “成本” mostly means that less is better, but the target states no direction and is scored as “more is better”. Both ways give 5. State at-most or at-least.
  - { name: 返修率, weight: 5, target: 3% }
#                                   ^^ warning 💡 “返修率” mostly means that less is better, but the target states no direction and is scored as “more is better”. State at-most or at-least.
`,
  { locale: 'en' },
);
