import { reviewDiffers } from './review-differs.js';
import { checkRule } from '../testing.js';

checkRule(
  reviewDiffers,
  'from the claim, from the calculation, from both',
  `绩效指标:
  - { 名称: 甲, 权重: 5, 目标值: 4, 完成值: 3, 得分: 5, 复核: { 复核得分: 3.75 } }
#                                                      ^^^^ info 复核得分 3.75…
  - { 名称: 乙, 权重: 5, 目标值: 4, 完成值: 3, 得分: 5, 复核: { 复核得分: 5 } }
#                                                      ^ info 复核得分 5，填报得分 5，按办法计算 3.75…
  - { 名称: 丙, 权重: 5, 目标值: 4, 完成值: 3, 复核: { 复核得分: 3 } }
#                                               ^ info 复核得分 3，按办法计算 3.75…
  - { 名称: 丁, 权重: 5, 目标值: 健全, 完成值: 健全, 得分: 5, 复核: { 复核得分: 4.5 } }
#                                                        ^^^ info 复核得分 4.5，填报得分 5。请按复核意见核对；复核得分与计算不符的，请在“意见”中写明理由。
`,
);

checkRule(
  reviewDiffers,
  'agrees after rounding; above the weight is said by its own rule',
  `indicators:
  - { name: a, weight: 2, target: 7, actual: 5, score: 1.43, review: { score: 1.43 } }
  - { name: b, weight: 2, target: 7, actual: 5, score: 1.43, review: { score: 3 } }
  - { name: c, weight: 2, target: 7, actual: 5, review: { comment: well } }
  - { name: d, weight: 2, target: 7, actual: 5, review: { score: 1 } }
#                                                                ^ info Reviewed 1, computed 1.43. Check it against the comment; a reviewed score other than the computed one needs its reason there.
`,
  { locale: 'en' },
);
