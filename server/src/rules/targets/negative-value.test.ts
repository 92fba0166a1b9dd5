import { negativeValue } from './negative-value.js';
import { checkRule } from '../testing.js';

checkRule(
  negativeValue,
  'each outcome is named',
  `预算执行: { 预算数: 100, 执行数: -5 }
#                      ^^ warning 执行数 -5 是负数，按 0 分计。请核对正负号。
绩效指标:
  - { 名称: 净增人数, 权重: 4, 目标值: 10 人, 完成值: -5 人, 得分: 0 }
#                                      ^^^^ warning 完成值 -5 是负数，按 0 分计。请核对正负号；以下降为目标的，请把降幅写成正数。
  - { 名称: 温度, 权重: 4, 目标值: ≤5 ℃, 完成值: -2 ℃, 得分: 4 }
#                                    ^^^^ warning 完成值 -2 是负数，没有超过目标值，按满分 4 分计。请核对正负号；以下降为目标的，请把降幅写成正数。
  - { 名称: 降幅, 权重: 4, 目标值: ≤-5%, 完成值: -6% }
#                         ^^^^ warning 目标值 -5 是负数，无法按比例计算，本行不计分，总分未定。请核对正负号；以下降为目标的，请把降幅写成正数。
  - { 名称: 三公经费变动率, 权重: 4, 目标值: ≤0%, 完成值: -8.2%, 得分: 4 }
  - { 名称: 同值, 权重: 4, 目标值: =-5%, 完成值: -5%, 得分: 4 }
`,
);

checkRule(
  negativeValue,
  'in English',
  `indicators:
  - { name: 净增人数, weight: 4, target: 10 人, actual: -5 人 }
#                                                  ^^^^ warning The actual -5 is below 0: it scores 0. Check the sign; write a fall as a positive number.
`,
  { locale: 'en' },
);
