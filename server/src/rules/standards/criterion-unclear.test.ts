import { checkRule } from '../testing.js';
import { criterionUnclear } from './criterion-unclear.js';

checkRule(
  criterionUnclear,
  'part of a step that is not spoken of: all three scores',
  `绩效指标:
  - { 名称: 甲, 权重: 5, 目标值: ≥85%, 完成值: 83.5%, 评分标准: 达到85%得5分，每低1个百分点扣1分 }
#                                                ^^^^^^^^^^^^^^^^^^^ info 💡 评分标准没有写不足一档的怎么扣：按比例得 3.5 分，不足一档不计得 4 分，按一档计得 3 分。请写明，或填写“计分方式”的“不足一档”。
  - { 名称: 乙, 权重: 5, 目标值: ≥85%, 完成值: 83%, 评分标准: 达到85%得5分，每低1个百分点扣1分 }
`,
);
