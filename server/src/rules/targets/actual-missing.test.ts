import { actualMissing } from './actual-missing.js';
import { checkRule } from '../testing.js';

checkRule(
  actualMissing,
  'absent, blank, a mark for nothing, a judged row that stands on nothing',
  `绩效指标:
  - { 名称: 走访企业, 权重: 5, 目标值: ≥30 次, 得分: 5 }
#         ^^^^ error 没有填写完成值，本行不计分，总分未定。请填写实际完成情况；确实不适用的，写“不适用”和原因。
  - { 名称: 应急演练, 权重: 5, 目标值: ≥2 次, 完成值: }
#                                 ^^^ error 没有填写完成值，本行不计分，总分未定。请填写实际完成情况；确实不适用的，写“不适用”和原因。
  - { 名称: 专项检查, 权重: 5, 目标值: ≥4 次, 完成值: 无 }
#                                      ^ error 完成值写的是“无”，等于没有填写，本行不计分，总分未定。请填写实际完成情况；确实不适用的，写“不适用”和原因。
  - { 名称: 维护制度健全性, 权重: 5, 目标值: 健全, 得分: 5 }
#         ^^^^^^^ error 没有填写完成值，也没有达成情况，得分 5 没有依据。请写明完成情况。
  - { 名称: 园区形象, 权重: 5, 目标值: 提升, 达成情况: 达成预期指标, 得分: 5 }
  - { 名称: 问题, 权重: 5, 目标值: 无问题, 完成值: 无, 得分: 5 }
  - { 名称: 停办, 权重: 5, 目标值: ≥4 次, 不适用: 本年停办 }
`,
);

checkRule(
  actualMissing,
  'a part without one',
  `indicators:
  - name: 走访企业
    weight: 5
    target: ≥30 次
    parts:
      - { name: 一所, actual: 20 次 }
      - { name: 二所, actual: — }
#                           ^ error “二所” has no actual, so nothing can be aggregated: the row is not scored and the total is provisional. Write its actual.
`,
  { locale: 'en' },
);

checkRule(
  actualMissing,
  'a printed form has no column for ticks: what is claimed cannot be worked out, and is no error',
  `绩效指标:
  - { 名称: 次数, 权重: 40, 目标值: ≥3 次, 完成值: 3 次, 得分: 40 }
  - { 名称: 制度, 权重: 10, 评分标准: 制度健全得5分，执行有效得5分, 得分: 10 }
#                           ^^^^^^^^^^^^^^^ warning 💡 评分标准还需要“制度健全”是否符合、“执行有效”是否符合，本行不计分，总分未定。请把评分标准写成“计分方式”（修复会留出位置）再填写。
  - { 名称: 机制, 权重: 10, 评分标准: 机制健全得5分，执行有效得5分 }
#                           ^^^^^^^^^^^^^^^ error 💡 评分标准还需要“机制健全”是否符合、“执行有效”是否符合，本行不计分，总分未定。请把评分标准写成“计分方式”（修复会留出位置）再填写。
`,
);

checkRule(
  actualMissing,
  'a form in which nobody has filled in any actual: once; what is written in its place is told by itself',
  `预算执行: { 预算数: 3, 执行数: 3 }
绩效指标:
  - { 名称: 走访企业次数, 权重: 40, 目标值: ≥30 次 }
#         ^^^^^^ error 全部 2 项（“走访企业次数”、“培训场次”）都没有填写完成值，都不计分，总分未定。请填写实际完成情况。
  - { 名称: 培训场次, 权重: 40, 目标值: ≥4 场 }
---
绩效指标:
  - { 名称: 走访企业次数, 权重: 40, 目标值: ≥30 次 }
#         ^^^^^^ error 没有填写完成值，本行不计分，总分未定。请填写实际完成情况；确实不适用的，写“不适用”和原因。
  - { 名称: 培训场次, 权重: 40, 目标值: ≥4 场, 完成值: 待填 }
#                                       ^^ error 完成值写的是“待填”，等于没有填写，本行不计分，总分未定。请填写实际完成情况；确实不适用的，写“不适用”和原因。
`,
);
