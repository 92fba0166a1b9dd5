import { typeMismatch } from './type-mismatch.js';
import { checkRule } from '../testing.js';

checkRule(
  typeMismatch,
  'what is expected and what is written',
  `年度: 2020
绩效指标:
  - { 名称: 走访企业, 权重: 5, 目标值: ≥30 次, 完成值: 基本完成 }
#                                       ^^^^ error 目标值是“≥30 次”，完成值应填数值，填的却是文字“基本完成”，无法比较，本行不计分，总分未定。请按目标值的写法填写完成值。
  - { 名称: 平均温度, 权重: 5, 目标值: 20~25℃, 完成值: 是 }
#                                        ^ error 目标值是“20~25℃”，完成值应填数值，填的却是“是”，无法比较，本行不计分，总分未定。请按目标值的写法填写完成值。
  - { 名称: 完工, 权重: 5, 目标值: 12月底前, 完成值: 100% }
#                                     ^^^^ error 目标值是“12月底前”，完成值应填日期，填的却是数值“100%”，无法比较，本行不计分，总分未定。请按目标值的写法填写完成值。
  - { 名称: 是否验收, 权重: 5, 目标值: 是, 完成值: 3 次 }
#                                   ^^^ error 目标值是“是”，完成值应填“是”或“否”，填的却是数值“3 次”，无法比较，本行不计分，总分未定。请按目标值的写法填写完成值。
  - { 名称: 园区形象, 权重: 5, 目标值: 提升, 完成值: 90%, 得分: 5 }
#                                    ^^^ warning 💡 目标值“提升”是文字，完成值“90%”是数值，不能按比例计算，按定性指标由评分人给分。目标有数量的，请在目标值中写明；确属定性的，请写明方向为“定性”。
  - { 名称: 占位, 权重: 5, 目标值: ≥3 次, 完成值: "**" }
`,
  {
    fixed: `年度: 2020
绩效指标:
  - { 名称: 走访企业, 权重: 5, 目标值: ≥30 次, 完成值: 基本完成 }
  - { 名称: 平均温度, 权重: 5, 目标值: 20~25℃, 完成值: 是 }
  - { 名称: 完工, 权重: 5, 目标值: 12月底前, 完成值: 100% }
  - { 名称: 是否验收, 权重: 5, 目标值: 是, 完成值: 3 次 }
  - { 名称: 园区形象, 权重: 5, 目标值: 提升, 方向: 定性, 完成值: 90%, 得分: 5 }
  - { 名称: 占位, 权重: 5, 目标值: ≥3 次, 完成值: "**" }
`,
  },
);

checkRule(
  typeMismatch,
  'what was done, told in words with a number in them, beside how far the target was met',
  `年度: 2020
绩效指标:
  - { 名称: 就医便利, 权重: 5, 目标值: 明显改善, 完成值: 14个卫生院均可开展, 达成情况: 达成预期指标, 得分: 5 }
  - { 名称: 发放时限, 权重: 5, 目标值: 每学期开学后30日内, 完成值: 春季3月20日、秋季9月26日, 达成情况: 达成预期指标, 得分: 5 }
`,
);

checkRule(
  typeMismatch,
  'a direction that does not fit the target',
  `indicators:
  - { name: 走访, weight: 5, target: 30 次, direction: deadline, actual: 32 次 }
#                                  ^^^^ error 💡 With the direction deadline the target should be a date, but “30 次” is a number: the row is not scored. Correct the direction or the target.
  - { name: 形象, weight: 5, target: 提升, direction: at-least, actual: 提升 }
#                                  ^^ error 💡 With the direction at-least the target should be a number, but “提升” is a text: the row is not scored. Correct the direction or the target.
`,
  {
    locale: 'en',
    fixed: `indicators:
  - { name: 走访, weight: 5, target: 30 次, direction: at-least, actual: 32 次 }
  - { name: 形象, weight: 5, target: 提升, direction: qualitative, actual: 提升 }
`,
  },
);

checkRule(
  typeMismatch,
  'a part of another kind',
  `绩效指标:
  - 名称: 走访企业
    权重: 5
    目标值: ≥30 次
    分项:
      - { 名称: 一所, 完成值: 20 次 }
      - { 名称: 二所, 完成值: 许多 }
#                      ^^ error 分项“二所”的完成值“许多”是文字，不能与目标值“≥30 次”和其他分项汇总，本行不计分。请改为同一种数据。
`,
);

checkRule(
  typeMismatch,
  'what a reviewer found is no number either, and no score is written beside it',
  `绩效指标:
  - { 名称: 甲, 权重: 5, 目标值: ≥95%, 完成值: 95%, 得分: 5, 复核: { 复核完成值: 不具考核性 } }
#                                                            ^^^^^ warning 目标值是“≥95%”，复核完成值是文字“不具考核性”，算不出复核得分。请填“复核得分”，并写明理由。
  - { 名称: 乙, 权重: 5, 目标值: ≥95%, 完成值: 95%, 得分: 5, 复核: { 复核完成值: 不具考核性, 复核得分: 2, 意见: 空洞 } }
  - { 名称: 丙, 权重: 5, 目标值: ≥95%, 完成值: 95%, 得分: 5, 复核: { 复核完成值: 90% } }
`,
);

checkRule(
  typeMismatch,
  'what is not done has no day yet',
  `绩效指标:
  - { 名称: 竣工时间, 权重: 80, 目标值: 2022年10月31日, 完成值: 尚未完工, 得分: 0 }
#                                              ^^^^ error 期限是“2022年10月31日”，完成值写的是“尚未完工”，没有日期，本行不计分，总分未定。完成后请填写实际完成日期。
`,
);
