import { scoreMismatch } from './score-mismatch.js';
import { checkRule } from './testing.js';

checkRule(scoreMismatch, 'the sentence and the fix come from the derivation', `绩效指标:
  - { 名称: 签订亿元以上项目, 权重: 5, 目标值: 4 个, 完成值: 3 个, 得分: 5 }
#                                                  ^ error 💡 填报得分 5，按办法计算应为 3.75 = 5 × 3 ÷ 4，多报 1.25 分。依据：备注 2：…
`, { fixed: `绩效指标:
  - { 名称: 签订亿元以上项目, 权重: 5, 目标值: 4 个, 完成值: 3 个, 得分: 3.75 }
` });

checkRule(scoreMismatch, 'half up, exactly: binary floats would call 1.01 wrong', `indicators:
  - { name: 数, weight: 2, target: 1000, actual: 502.5, score: 1.01 }
`);

checkRule(scoreMismatch, 'a claim of its own precision is no error, a whole number is', `indicators:
  - { name: 甲, weight: 2, target: 1000, actual: 973, score: 1.9 }
  - { name: 乙, weight: 5, target: 100, actual: 96.8, score: 5 }
#                                                           ^ error 💡 Claimed 5, but the rules give 4.84 = 5 × 96.8 ÷ 100…
`, { locale: 'en' });

checkRule(scoreMismatch, 'silent when the score cannot be known or is above its weight', `indicators:
  - { name: 甲, weight: 5, target: 0, direction: at-least, actual: 3, score: 5 }
  - { name: 乙, weight: 5, target: 4, actual: 许多, score: 5 }
  - { name: 丙, weight: 5, target: 4, actual: 3, score: 6 }
`);
