import { checkRule } from '../testing.js';
import { criterionDiffers } from './criterion-differs.js';

checkRule(
  criterionDiffers,
  'the sentence and what is spelled out give different scores',
  `绩效指标:
  - { 名称: 甲, 权重: 5, 目标值: ≥85%, 完成值: 83%, 评分标准: 达到85%得5分，每低1个百分点扣1分, 计分方式: { 扣分: [ { 每: 1 个百分点, 扣: 2 } ] } }
#                                              ^^^^^^^^^^^^^^^^^^^ warning 💡 评分标准读作“低于 85% 每 1 个百分点扣 1 分，扣到 0”，应得 3 分；按“计分方式”得 1 分，以后者为准。请核对，改正其中一个。
  - { 名称: 乙, 权重: 5, 目标值: ≥85%, 完成值: 83%, 评分标准: 达到85%得5分，每低1个百分点扣1分, 计分方式: { 扣分: [ { 每: 1 个百分点, 扣: 1 } ] } }
`,
);
