import { zeroTarget } from './zero-target.js';
import { checkRule } from '../testing.js';

checkRule(
  zeroTarget,
  'the direction is turned where the target does not speak against it',
  `绩效指标:
  - { 名称: 事故起数, 权重: 4, 目标值: 0 起, 方向: 正向, 完成值: 5 起 }
#                           ^^^ error 💡 目标值“0 起”为 0，“正向”指标不能按比例计分，总分未定。应当不发生的，请改为“反向”；应当增长的，请写大于 0 的数。
  - { 名称: 事故起数二, 权重: 4, 目标值: ≥0 起, 完成值: 5 起 }
#                            ^^^^ error 💡 目标值“≥0 起”为 0，“正向”指标不能按比例计分，总分未定。应当不发生的，请写“≤0”；应当增长的，请写大于 0 的数。
  - { 名称: 事故起数三, 权重: 4, 目标值: 0 起, 完成值: 0 起 }
`,
  {
    fixed: `绩效指标:
  - { 名称: 事故起数, 权重: 4, 目标值: 0 起, 方向: 反向, 完成值: 5 起 }
  - { 名称: 事故起数二, 权重: 4, 目标值: ≤0 起, 完成值: 5 起 }
  - { 名称: 事故起数三, 权重: 4, 目标值: 0 起, 完成值: 0 起 }
`,
  },
);

checkRule(
  zeroTarget,
  'a range that begins at 0',
  `indicators:
  - { name: 温差, weight: 4, target: 0~5℃, actual: -1℃ }
#                                  ^^^^ error The range “0~5℃” ends at 0, which cannot be divided by: an actual beyond that end gets no score and the total is provisional. Check the range and the actual.
`,
  { locale: 'en' },
);
