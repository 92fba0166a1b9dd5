import { scoreMismatch } from './score-mismatch.js';
import { checkRule } from '../testing.js';

checkRule(
  scoreMismatch,
  'the sentence and the fix come from the derivation',
  `绩效指标:
  - { 名称: 签订亿元以上项目, 权重: 5, 目标值: 4 个, 完成值: 3 个, 得分: 5 }
#                                                  ^ error 💡 填报得分 5，按办法计算应为 3.75 = 5 × 3 ÷ 4，多报 1.25 分。依据：…
`,
  {
    fixed: `绩效指标:
  - { 名称: 签订亿元以上项目, 权重: 5, 目标值: 4 个, 完成值: 3 个, 得分: 3.75 }
`,
  },
);

checkRule(
  scoreMismatch,
  'half up, exactly: binary floats would call 1.01 wrong',
  `indicators:
  - { name: 数, weight: 2, target: 1000, actual: 502.5, score: 1.01 }
`,
);

checkRule(
  scoreMismatch,
  'a claim of its own precision is no error, a whole number is',
  `indicators:
  - { name: 甲, weight: 2, target: 1000, actual: 973, score: 1.9 }
  - { name: 乙, weight: 5, target: ≥100, actual: 96.8, score: 5 }
#                                                            ^ error 💡 Claimed 5, but the rules give 4.84 = 5 × 96.8 ÷ 100: over-claimed by 0.16. Source: …
`,
  { locale: 'en' },
);

checkRule(
  scoreMismatch,
  'silent when the score cannot be known or is above its weight',
  `indicators:
  - { name: 甲, weight: 5, target: 0, direction: at-least, actual: 3, score: 5 }
  - { name: 乙, weight: 5, target: 4, actual: 许多, score: 5 }
  - { name: 丙, weight: 5, target: 4, actual: 3, score: 6 }
`,
);

checkRule(
  scoreMismatch,
  'a claim that another reading of what was assumed gives may be right: no error; neither way right is one, without a safe fix',
  `绩效指标:
  - { 名称: 平均等候天数, 权重: 10, 目标值: 30 天, 完成值: 45 天, 得分: 6.67 }
  - { 名称: 预算调整率, 权重: 10, 目标值: 3%, 完成值: 0%, 得分: 10 }
  - { 名称: 绿化率, 权重: 10, 目标值: ≥95%, 完成值: 0.96, 得分: 10 }
  - { 名称: 设备投入, 权重: 10, 目标值: ≥5 万元, 完成值: 52000, 得分: 10 }
  - { 名称: 平均用工, 权重: 10, 目标值: 10 人, 完成值: 8 人, 得分: 7 }
#                                                ^ error 💡 填报得分 7，按办法计算应为 8 = 10 × 8 ÷ 10，少报 1 分。依据：…
`,
);

checkRule(
  scoreMismatch,
  'a correction that changes the grade says so; the budget is held to the same',
  `预算执行: { 预算数: 489, 执行数: 367.24, 得分: 20 }
#                                  ^^ error 💡 Claimed 20, but the rules give 15.02 = 20 × 367.24 ÷ 489: over-claimed by 4.98; the sum of the claims goes from 92 优 to 87.02 良. Source: …
绩效指标:
  - { 名称: 环保巡查, 权重: 80, 目标值: ≥100 次, 完成值: 90 次, 得分: 72 }
`,
  { locale: 'en' },
);

checkRule(
  scoreMismatch,
  'what stands around the number stays',
  `绩效指标:
  - 名称: 签订亿元以上项目
    权重: (5分)
    目标值: "≥4 个"
    完成值: 3 个
    得分: （5 分） # 待核
#       ^^^^^ error 💡 填报得分 5，按办法计算应为 3.75 = 5 × 3 ÷ 4，多报 1.25 分。依据：…
`,
  {
    fixed: `绩效指标:
  - 名称: 签订亿元以上项目
    权重: (5分)
    目标值: "≥4 个"
    完成值: 3 个
    得分: （3.75 分） # 待核
`,
  },
);

checkRule(
  scoreMismatch,
  'where the rules are not known no error rests on a formula that they may not have; another number is wrong under any',
  `年度: 2022
预算执行: { 权重: 10, 预算数: 90, 执行数: 90, 得分: 10 }
绩效指标:
  - 名称: 产出指标
    权重: 91
    指标:
      - { 名称: 药剂用量, 权重: 30, 目标值: ≤20 吨, 完成值: 25 吨, 得分: 22.5 }
      - { 名称: 值守人数, 权重: 30, 目标值: =20 人, 完成值: 16 人, 得分: 0 }
      - { 名称: 用电, 权重: 31, 目标值: ≤20 度, 完成值: 25 度, 得分: 20 }
#                                                    ^^ error 💡 填报得分 20，按办法计算应为 24.8 = 31 × 20 ÷ 25，少报 4.8 分。依据：备注 2（暂按 wuhan-2020）。
`,
  { unstated: true },
);
