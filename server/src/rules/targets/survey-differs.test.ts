import { checkRule } from '../testing.js';
import { surveyDiffers } from './survey-differs.js';

checkRule(
  surveyDiffers,
  'against the rate, at the digits that are written; a survey that says too little decides nothing',
  `绩效指标:
  - { 名称: 群众满意度, 权重: 5, 目标值: ≥90%, 完成值: 95%, 问卷: { 发放: 320, 有效: 300, 满意: 280 } }
#                                       ^^^ warning 💡 完成值填的是 95%，问卷是 93.33%（280 ÷ 300），计分用问卷的数。请采用问卷的数，或改正问卷份数。
  - { 名称: 群众满意度, 权重: 5, 目标值: ≥90%, 完成值: 93%, 问卷: { 有效: 300, 满意: 280 } }
  - { 名称: 群众满意度, 权重: 5, 目标值: ≥90%, 完成值: 93.3%, 问卷: { 有效: 300, 满意: 280 } }
  - { 名称: 群众满意度, 权重: 5, 目标值: ≥90%, 完成值: 93.4%, 问卷: { 有效: 300, 满意: 280 } }
#                                       ^^^^^ warning 💡 …
  - { 名称: 群众满意度, 权重: 5, 目标值: ≥90%, 问卷: { 有效: 300, 满意: 280 } }
  - { 名称: 群众满意度, 权重: 5, 目标值: ≥90%, 完成值: 95%, 问卷: { 发放: 300 } }
  - { 名称: 群众满意度, 权重: 5, 目标值: ≥90 分, 完成值: 95 分, 问卷: { 有效: 300, 满意: 280 } }
  - { 名称: 群众满意度, 权重: 5, 目标值: ≥0.9, 计量单位: '%', 完成值: 95, 问卷: { 有效: 0, 满意: 0 } }
`,
);

checkRule(
  surveyDiffers,
  'in English',
  `indicators:
  - { name: a, weight: 5, target: ≥90%, actual: 0.95, survey: { valid: 10, satisfied: 9 } }
#                                               ^^^^ warning 💡 The actual says 0.95, the survey 90% (9 ÷ 10), which is what is scored…
`,
  { locale: 'en' },
);
