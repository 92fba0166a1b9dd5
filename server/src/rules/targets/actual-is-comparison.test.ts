import { actualIsComparison } from './actual-is-comparison.js';
import { checkRule } from '../testing.js';

checkRule(
  actualIsComparison,
  'the sign is moved where both numbers are the same, and never from a copied target',
  `绩效指标:
  - { 名称: 渔民满意度, 权重: 40, 目标值: 90%, 完成值: ≥90%, 得分: 40 }
#                                       ^^^^ warning 💡 完成值“≥90%”只写了范围，看不出实际完成多少，本行不计分，总分未定。请填写实际完成数。
  - { 名称: 走访企业, 权重: 5, 目标值: ≥30 次, 完成值: ≥30 次 }
#                                       ^^^^^ warning 完成值“≥30 次”只写了范围（与目标值一样，像是照抄的），看不出实际完成多少，本行不计分，总分未定。请填写实际完成数。
  - { 名称: 平均温度, 权重: 5, 目标值: 20~25℃, 完成值: 20~25℃ }
#                                        ^^^^^^ warning 完成值“20~25℃”只写了范围（与目标值一样，像是照抄的），看不出实际完成多少，本行不计分，总分未定。请填写实际完成数。
  - { 名称: 办理天数, 权重: 5, 目标值: "30 天", 完成值: "≤ 30 天" }
#                                        ^^^^^^^^ warning 💡 完成值“≤ 30 天”只写了范围，看不出实际完成多少，本行不计分，总分未定。请填写实际完成数。
  - { 名称: 安全检查, 权重: 5, 目标值: 30 次, 完成值: 40 次以上 }
#                                      ^^^^^^ warning 完成值“40 次以上”只写了范围，看不出实际完成多少，本行不计分，总分未定。请填写实际完成数。
`,
  {
    fixed: `绩效指标:
  - { 名称: 渔民满意度, 权重: 40, 目标值: ≥90%, 完成值: 90%, 得分: 40 }
  - { 名称: 走访企业, 权重: 5, 目标值: ≥30 次, 完成值: ≥30 次 }
  - { 名称: 平均温度, 权重: 5, 目标值: 20~25℃, 完成值: 20~25℃ }
  - { 名称: 办理天数, 权重: 5, 目标值: "≤ 30 天", 完成值: "30 天" }
  - { 名称: 安全检查, 权重: 5, 目标值: 30 次, 完成值: 40 次以上 }
`,
  },
);

checkRule(
  actualIsComparison,
  'what was reached is said to be reached',
  `indicators:
  - { name: 水质, weight: 5, target: 合格率≥100%, actual: 合格率达到100% }
  - { name: 走访, weight: 5, target: ≥30 次, actual: 不少于30 次 }
#                                                 ^^^^^^^ warning The actual “不少于30 次” is only a bound and does not say what was reached: the row is not scored and the total is provisional. Write the number that was reached.
`,
  { locale: 'en' },
);

checkRule(
  actualIsComparison,
  'a part that states a bound leaves nothing to add up',
  `绩效指标:
  - { 名称: 走访企业, 权重: 5, 目标值: 30 次, 分项: [{ 名称: 上半年, 完成值: ≥10 次 }, { 名称: 下半年, 完成值: 20 次 }] }
#                                                      ^^^^^ warning “上半年”的完成值“≥10 次”只写了范围，看不出实际完成多少，本行不计分，总分未定。请填写实际完成数。
  - { 名称: 平均温度, 权重: 5, 目标值: 20℃, 分项: [{ 名称: 上半年, 资金额度: 1, 完成值: 10~20℃ }] }
#                                                              ^^^^^^ warning “上半年”的完成值“10~20℃”只写了范围，看不出实际完成多少，本行不计分，总分未定。请填写实际完成数。
`,
);
