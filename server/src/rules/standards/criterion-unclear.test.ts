import { checkRule } from '../testing.js';
import { criterionUnclear } from './criterion-unclear.js';

checkRule(
  criterionUnclear,
  'part of a step that is not spoken of: all three scores',
  `绩效指标:
  - { 名称: 甲, 权重: 5, 目标值: ≥85%, 完成值: 83.5%, 评分标准: 达到85%得5分，每低1个百分点扣1分 }
#                                                ^^^^^^^^^^^^^^^^^^^ info 💡 评分标准没有写不足一档的怎么算：按比例得 3.5 分，不足一档不计得 4 分，按一档计得 3 分。请写明，或填写“计分方式”的“不足一档”。
  - { 名称: 乙, 权重: 5, 目标值: ≥85%, 完成值: 83%, 评分标准: 达到85%得5分，每低1个百分点扣1分 }
  - { 名称: 丙, 权重: 5, 完成值: 250 人次, 评分标准: 每培训100人次得1分，最高5分 }
#                                      ^^^^^^^^^^^^^^^^ info 💡 评分标准没有写不足一档的怎么算：按比例得 2.5 分，不足一档不计得 2 分，按一档计得 3 分。现在按评分办法的“不足一档”计算，请核对。
`,
);

checkRule(
  criterionUnclear,
  'how far a value lies from its target: no mapping says it, so none is offered',
  `绩效指标:
  - { 名称: 甲, 权重: 5, 目标值: 100 个, 完成值: 105 个, 方向: 等于, 评分标准: 偏离度在10%以内得满分，否则不得分 }
#                                                         ^^^^^^^^^^^^^^^^^^ info 评分标准里的数与目标值、完成值对不上，本行不计分。请核对标准里的界限和单位，或填写“计分方式”。
`,
);
