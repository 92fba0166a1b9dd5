import { checkRule } from '../testing.js';
import { criterionUnread } from './criterion-unread.js';

checkRule(
  criterionUnread,
  'the part is marked; a sentence in several rows is told once',
  `绩效指标:
  - { 名称: 甲, 权重: 5, 目标值: ≥90%, 完成值: 95%, 评分标准: 达到90%得满分，特别突出的得分翻倍 }
#                                                       ^^^^^^^^^ info 评分标准中的“特别突出的得分翻倍”没有读懂，整句不采用，由评分人给分（同样的句子共 2 行）。请改写成常见的说法，或填写“计分方式”。
  - { 名称: 乙, 权重: 5, 目标值: ≥90%, 完成值: 95%, 评分标准: 达到90%得满分，特别突出的得分翻倍 }
`,
);

checkRule(
  criterionUnread,
  'what is left to a person is understood',
  `绩效指标:
  - { 名称: 甲, 权重: 5, 目标值: 健全, 完成值: 健全, 评分标准: 由专家组评分, 得分: 5 }
  - { 名称: 乙, 权重: 5, 目标值: ≥90%, 完成值: 95%, 评分标准: 达到90%得满分，否则不得分, 得分: 5 }
`,
);

checkRule(
  criterionUnread,
  'sentences of a group and of the budget',
  `预算执行: { 预算数: 100, 执行数: 90, 评分标准: 视完成情况递增扣分 }
#                                ^^^^^^^^^ info 预算执行的评分标准没有读懂，整句不采用，预算执行不计分，总分未定。请改写成常见的说法，或填写“计分方式”。
绩效指标:
  - 名称: 产出指标
    评分标准: 达到目标得满分，特别突出的得分翻倍
#         ^^^^^^^^^^^^^^^^^ info 评分标准没有读懂，整句不采用，由评分人给分（同样的句子共 2 行）。请改写成常见的说法，或填写“计分方式”。
    指标:
      - { 名称: 甲, 权重: 5, 目标值: ≥100 个, 完成值: 105 个 }
      - { 名称: 乙, 权重: 5, 目标值: ≥100 个, 完成值: 105 个, 得分: 5 }
`,
);
