import { scoreOutsideBand } from './score-outside-band.js';
import { checkRule } from '../testing.js';

checkRule(
  scoreOutsideBand,
  'the attainment is corrected by the fix, the score by a person',
  `绩效指标:
  - { 名称: 维护制度健全性, 权重: 10, 目标值: 健全, 完成值: 健全, 达成情况: 部分达成预期指标, 得分: 8 }
#                                                                ^ error 💡 达成情况是“部分达成预期指标”，得分应在 5–8 分（不含 8 分）之内，现为 8 分，不计入总分。请改正得分或达成情况。
  - { 名称: 园区形象, 权重: 6, 目标值: 提升, 完成值: 提升, 达成情况: 达成预期指标, 得分: 4.8 }
`,
  {
    fixed: `绩效指标:
  - { 名称: 维护制度健全性, 权重: 10, 目标值: 健全, 完成值: 健全, 达成情况: 达成预期指标, 得分: 8 }
  - { 名称: 园区形象, 权重: 6, 目标值: 提升, 完成值: 提升, 达成情况: 达成预期指标, 得分: 4.8 }
`,
  },
);

checkRule(
  scoreOutsideBand,
  'a percentage above the weight, a late row with full marks, a part',
  `year: 2020
indicators:
  - { name: 健全性, weight: 10, target: 健全, actual: 健全, attainment: 120% }
#                                                                ^^^^ error The attainment is 120%, so the score lies in 8–10; 12 does not count. Correct one of them.
  - { name: 完工, weight: 6, target: 2020-12-31, actual: 2021-01-15, score: 6 }
#                                                                         ^ error It was late and counts as partial, so the score lies in 3–4.8 (4.8 excluded); 6 does not count. Correct one of them.
  - { name: 开工, weight: 6, target: 2020-12-31, actual: 2021-01-15, attainment: unmet, score: 2.9 }
  - name: 环境
    weight: 5
    target: 改善
    parts: [{ name: 甲, funds: 1, attainment: met, score: 3 }, { name: 乙, funds: 1, attainment: met, score: 5 }]
#                                                        ^ error 💡 The attainment is met, so the score lies in 4–5; 3 does not count. Correct one of them.
`,
  { locale: 'en' },
);
