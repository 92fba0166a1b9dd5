import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { applyEdits } from '../../text/span.js';
import { weightAdjusted } from './weight-adjusted.js';
import { checkRule } from '../testing.js';

checkRule(
  weightAdjusted,
  'each level-1 weight that was shifted',
  `评分办法: mof-2020
绩效指标:
  - 名称: 产出指标
    权重: 60
#       ^^ warning 💡 “产出指标”的权重是 60 分，原则上为 50 分（财预〔2020〕10号）。请改回；确需调整的，注明理由。
    指标: [{ 名称: 甲, 权重: 40 }, { 名称: 乙, 权重: 20 }]
  - 名称: 效益指标
    权重: 20
#       ^^ warning 💡 “效益指标”的权重是 20 分，原则上为 30 分（财预〔2020〕10号）。请改回；确需调整的，注明理由。
    指标: [{ 名称: 丙, 权重: 20 }]
  - 名称: 满意度
    权重: 10
    指标: [{ 名称: 丁, 权重: 10 }]
`,
);

checkRule(
  weightAdjusted,
  'silent where the sum is wrong, which is said there, and under a profile that fixes none',
  `评分办法: mof-2020
绩效指标:
  - { 名称: 产出指标, 权重: 60, 指标: [{ 名称: 甲, 权重: 60 }] }
---
绩效指标:
  - { 名称: 产出指标, 权重: 60, 指标: [{ 名称: 甲, 权重: 60 }] }
  - { 名称: 效益指标, 权重: 20, 指标: [{ 名称: 丙, 权重: 20 }] }
`,
);

checkRule(
  weightAdjusted,
  'in English',
  `profile: mof-2021-cost
indicators:
  - { name: 成本, weight: 10, indicators: [{ name: 甲, weight: 10 }] }
#                       ^^ warning 💡 “成本” weighs 10, but as a rule it is 20 (财预〔2021〕101号). Set it back, or state the reason.
  - { name: 产出, weight: 50, indicators: [{ name: 乙, weight: 50 }] }
#                       ^^ warning 💡 “产出” weighs 50, but as a rule it is 40 (财预〔2021〕101号). Set it back, or state the reason.
  - { name: 效益, weight: 20, indicators: [{ name: 丙, weight: 20 }] }
  - { name: 满意度, weight: 10, indicators: [{ name: 丁, weight: 10 }] }
`,
  { locale: 'en' },
);

test('the fix sets all level-1 weights at once, with what is below them', () => {
  const text = `评分办法: mof-2020
绩效指标:
  - { 名称: 产出, 权重: 60, 指标: [{ 名称: 甲, 权重: 40 }, { 名称: 乙, 权重: 20 }] }
  - { 名称: 效益, 权重: 20 分, 指标: [{ 名称: 丙, 权重: 20 }] }
  - { 名称: 满意度, 权重: 10, 指标: [{ 名称: 丁, 权重: 10 }] }
`;
  const [finding] = analyze(text, { profile: profileLookup() }).documents.flatMap(document =>
    weightAdjusted.run(document, { fileExists: () => undefined }),
  );
  expect(applyEdits(text, finding?.fixes()[0]?.edits ?? [])).toBe(`评分办法: mof-2020
绩效指标:
  - { 名称: 产出, 权重: 50, 指标: [{ 名称: 甲, 权重: 33 }, { 名称: 乙, 权重: 17 }] }
  - { 名称: 效益, 权重: 30 分, 指标: [{ 名称: 丙, 权重: 30 }] }
  - { 名称: 满意度, 权重: 10, 指标: [{ 名称: 丁, 权重: 10 }] }
`);
});
