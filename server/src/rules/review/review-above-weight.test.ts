import { reviewAboveWeight } from './review-above-weight.js';
import { checkRule } from '../testing.js';

checkRule(
  reviewAboveWeight,
  'above, not at the weight, nor where a standard adds something on top',
  `绩效指标:
  - { 名称: 甲, 权重: 5, 目标值: 1, 复核: { 复核得分: 5.01 } }
#                                       ^^^^ error 复核得分 5.01 超过权重 5 分。依据：备注 2。请改正复核得分。
  - { 名称: 乙, 权重: 5, 目标值: 1, 复核: { 复核得分: 5.00 } }
  - { 名称: 丙, 权重: 5, 目标值: 1, 复核: { 复核得分: 6 }, 计分方式: { 另加: [ { 情形: 受到表彰, 计: 1, 出现: 是 } ] } }
`,
);

checkRule(
  reviewAboveWeight,
  'in English',
  `indicators:
  - { name: a, weight: 5, target: 1, review: { score: 6 } }
#                                                     ^ error The reviewed score 6 is above the weight 5…
`,
  { locale: 'en' },
);
