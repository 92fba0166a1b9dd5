import { directionConflict } from './direction-conflict.js';
import { checkRule } from '../testing.js';

checkRule(
  directionConflict,
  'the key wins; either side may be corrected',
  `绩效指标:
  - { 名称: 走访企业, 权重: 5, 目标值: ≥30 次, 方向: 反向, 完成值: 30 次 }
#                                      ^^ warning 💡 方向写的是“反向”，目标值“≥30 次”却是“正向”的写法。现按“反向”计分，请改正其中一处。
  - { 名称: 办理天数, 权重: 5, 目标值: 30 天以内, 方向: 正向, 完成值: 30 天 }
#                                       ^^ warning 💡 方向写的是“正向”，目标值“30 天以内”却是“反向”的写法。现按“正向”计分，请改正其中一处。
  - { 名称: 温度, 权重: 5, 目标值: 20~25℃, 方向: 正向, 完成值: 22℃ }
#                                     ^^ warning 💡 方向写的是“正向”，目标值“20~25℃”却是“区间”的写法。现按“正向”计分，请改正其中一处。
  - { 名称: 时限, 权重: 5, 目标值: ≥30 次, 方向: 时限, 完成值: 30 次 }
`,
  {
    fixed: `绩效指标:
  - { 名称: 走访企业, 权重: 5, 目标值: ≥30 次, 方向: 正向, 完成值: 30 次 }
  - { 名称: 办理天数, 权重: 5, 目标值: 30 天以内, 方向: 反向, 完成值: 30 天 }
  - { 名称: 温度, 权重: 5, 目标值: 20~25℃, 方向: 区间, 完成值: 22℃ }
  - { 名称: 时限, 权重: 5, 目标值: ≥30 次, 方向: 时限, 完成值: 30 次 }
`,
  },
);

checkRule(
  directionConflict,
  'in English',
  `indicators:
  - { name: 走访, weight: 5, target: ≤ 30 次, direction: at-least, actual: 30 次 }
#                                                     ^^^^^^^^ warning 💡 The direction is at-least, but the target “≤ 30 次” says at-most. The row is scored as at-least; correct one of the two.
`,
  { locale: 'en' },
);
