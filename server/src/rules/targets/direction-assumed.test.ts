import { directionAssumed } from './direction-assumed.js';
import { checkRule } from '../testing.js';

checkRule(
  directionAssumed,
  'once, at the first, with their number; the suspicious ones are not counted',
  `绩效指标:
  - { 名称: 走访企业, 权重: 5, 目标值: ≥30 次, 完成值: 30 次 }
  - { 名称: 投诉件数, 权重: 5, 目标值: 30 件, 完成值: 30 件 }
  - { 名称: 应急演练, 权重: 5, 目标值: 2 次, 完成值: 2 次 }
#                           ^^^ info 💡 应急演练等 2 项：目标值没有写明“≥”还是“≤”，按正向计分。请填“方向”，或在目标值前加“≥”。
  - 名称: 专项检查
    权重: 5
    目标值: 4 次 # 年初
    完成值: 4 次
  - { 名称: 事故, 权重: 5, 目标值: 0 起, 完成值: 0 起 }
`,
  {
    fixed: `绩效指标:
  - { 名称: 走访企业, 权重: 5, 目标值: ≥30 次, 完成值: 30 次 }
  - { 名称: 投诉件数, 权重: 5, 目标值: 30 件, 完成值: 30 件 }
  - { 名称: 应急演练, 权重: 5, 目标值: 2 次, 方向: 正向, 完成值: 2 次 }
  - 名称: 专项检查
    权重: 5
    目标值: 4 次 # 年初
    完成值: 4 次
  - { 名称: 事故, 权重: 5, 目标值: 0 起, 完成值: 0 起 }
`,
  },
);

checkRule(
  directionAssumed,
  'in English and in its keys',
  `indicators:
  - name: 专项检查
    weight: 5
    target: 4 次
#           ^^^ info 💡 The target “4 次” says neither ≥ nor ≤ and is scored as “more is better”. State the direction, or write ≥ before the target.
    actual: 4 次
`,
  {
    locale: 'en',
    fixed: `indicators:
  - name: 专项检查
    weight: 5
    target: 4 次
    direction: at-least
    actual: 4 次
`,
  },
);
