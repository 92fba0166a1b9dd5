import { unknownGoal } from './unknown-goal.js';
import { checkRule } from '../testing.js';

checkRule(
  unknownGoal,
  'a letter away, or by a word for its position',
  `年度目标:
  - 编号: M1
    内容: 招商活动有效开展, 力争超额完成年初下达的绩效目标
  - 社会事务稳步推进
  - 党建工作有序开展
绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 1, 对应目标: M }
#                                  ^ error 💡 年度目标中没有“M”，现有 3 条…
  - { 名称: 乙, 权重: 40, 目标值: 1, 对应目标: [ 目标 2, 4 ] }
#                                    ^^^^ error 💡 年度目标中没有“目标 2”，现有 3 条…
#                                          ^ error 年度目标中没有“4”，现有 3 条…
`,
  {
    fixed: `年度目标:
  - 编号: M1
    内容: 招商活动有效开展, 力争超额完成年初下达的绩效目标
  - 社会事务稳步推进
  - 党建工作有序开展
绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 1, 对应目标: M1 }
  - { 名称: 乙, 权重: 40, 目标值: 1, 对应目标: [ 2, 4 ] }
`,
  },
);

checkRule(
  unknownGoal,
  'no goals at all',
  `indicators:
  - { name: a, weight: 40, target: 1, goal: 1 }
#                                           ^ error There is no goal “1”: the form has no goals. Add them, or remove the reference.
`,
  { locale: 'en' },
);

checkRule(
  unknownGoal,
  'one wrong reference in many rows is one finding, and one fix',
  `年度目标:
  - { 编号: 招商, 内容: 招商活动有效开展 }
绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 1, 对应目标: "招商1" } # 口径待定
#                                  ^^^^^ error 💡 年度目标中没有“招商1”（共 2 处这样写），现有 1 条：招商 招商活动有效开展。请改成目标的编号或序号。
  - { 名称: 乙, 权重: 40, 目标值: 1, 对应目标: 招商1 }
`,
  {
    fixed: `年度目标:
  - { 编号: 招商, 内容: 招商活动有效开展 }
绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 1, 对应目标: "招商" } # 口径待定
  - { 名称: 乙, 权重: 40, 目标值: 1, 对应目标: 招商 }
`,
  },
);

checkRule(
  unknownGoal,
  'references without any goals have one cause',
  `绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 1, 对应目标: 1 }
#                                  ^ error 年度目标中没有“1”（共 2 处写了“对应目标”），本表没有填写年度目标。请补填“年度目标”，或删去“对应目标”。
  - { 名称: 乙, 权重: 40, 目标值: 1, 对应目标: 2 }
`,
);
