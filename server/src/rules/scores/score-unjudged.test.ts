import { scoreUnjudged } from './score-unjudged.js';
import { checkRule } from '../testing.js';

checkRule(
  scoreUnjudged,
  'the band of the attainment is named, else the weight',
  `年度: 2020
绩效指标:
  - { 名称: 维护制度健全性, 权重: 10, 目标值: 健全, 完成值: 基本健全, 达成情况: 部分达成预期指标 }
#                                                    ^^^^^^^^ warning 定性指标由评分人给分，还没有填得分，总分未定。请在 5–8 分（不含 8 分）之内给分。
  - { 名称: 园区形象, 权重: 6, 目标值: 提升, 完成值: 提升 }
#         ^^^^ warning 定性指标由评分人给分，还没有填得分，总分未定。请在 6 分以内给分，并写明达成情况。
  - { 名称: 完工时间, 权重: 6, 目标值: 12月底前, 完成值: 2021-01-15 }
#         ^^^^ warning 逾期完成的指标由评分人给分，还没有填得分，总分未定。请在 3–4.8 分（不含 4.8 分）之内给分。
  - { 名称: 社会反响, 权重: 6, 目标值: 良好, 完成值: 良好, 达成情况: 95% }
  - { 名称: 制度建设, 权重: 6, 目标值: "**", 完成值: 健全 }
`,
);

checkRule(
  scoreUnjudged,
  'in English; nothing is said where the score is unreadable or the row does not apply',
  `indicators:
  - { name: 形象, weight: 6, target: 提升, actual: 提升, attainment: met }
#                                                              ^^^ warning A qualitative row is judged by a person, and has no score yet; the total is provisional. Write a score in 4.8–6.
  - { name: 反响, weight: 6, target: 良好, actual: 良好, score: 高 }
  - { name: 制度, weight: 6, target: 健全, actual: 健全, not-applicable: 停办 }
`,
  { locale: 'en' },
);

checkRule(
  scoreUnjudged,
  'a standard that leaves the score to a person; one that is not understood is told as that',
  `年度: 2020
绩效指标:
  - { 名称: 制度评价, 权重: 20, 目标值: 健全, 完成值: 健全, 计分方式: { 评定: 10–15 分 } }
#         ^^^^ warning 本行按评分标准由评分人给分，还没有填得分，总分未定。请在 10–15 分之内给分。
  - { 名称: 完成率, 权重: 20, 目标值: ≥100%, 完成值: 97%, 评分标准: 由评分人酌情给分 }
#         ^^^ warning 本行按评分标准由评分人给分，还没有填得分，总分未定。请在 20 分以内给分，并写明达成情况。
  - { 名称: 覆盖率, 权重: 20, 目标值: ≥100%, 完成值: 97%, 评分标准: 覆盖率按三级联动系数折算后再减半 }
  - { 名称: 合格率, 权重: 20, 目标值: ≥100%, 完成值: 97%, 得分: 18, 评分标准: 由评分人酌情给分 }
`,
);
