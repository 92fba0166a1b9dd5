import { goalUncovered } from './goal-uncovered.js';
import { checkRule } from '../testing.js';

checkRule(
  goalUncovered,
  'by id and by position; a row that does not apply covers nothing',
  `年度目标:
  - 编号: M1
#       ^^ info 没有指标对应年度目标“M1 招商活动有效开展, 力争超额完成年初下达…”，这条目标的完成情况无从评价。请在有关指标上写“对应目标”，或补设指标。
    内容: 招商活动有效开展, 力争超额完成年初下达的绩效目标
  - 社会事务稳步推进
  - 党建工作有序开展
#   ^^^^^^^^ info 没有指标对应年度目标“3 党建工作有序开展”，这条目标的完成情况无从评价。请在有关指标上写“对应目标”，或补设指标。
绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 1, 对应目标: [2] }
  - { 名称: 乙, 不适用: 机构撤销, 对应目标: M1 }
`,
);

checkRule(
  goalUncovered,
  'silent while no row names a goal',
  `年度目标:
  - 编号: M1
    内容: 招商活动有效开展, 力争超额完成年初下达的绩效目标
  - 社会事务稳步推进
  - 党建工作有序开展
绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 1 }
`,
);

checkRule(
  goalUncovered,
  'in English',
  `年度目标:
  - 编号: M1
    内容: 招商活动有效开展, 力争超额完成年初下达的绩效目标
  - 社会事务稳步推进
#   ^^^^^^^^ info No row serves the goal “2 社会事务稳步推进”, so it cannot be evaluated. Name it in the rows that serve it, or add one.
  - 党建工作有序开展
绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 1, 对应目标: [M1, ３] }
`,
  { locale: 'en' },
);

checkRule(
  goalUncovered,
  'a goal that a wrong reference means is not reported beside it; the others are',
  `年度目标:
  - { 编号: 招商, 内容: 招商活动有效开展 }
  - 社会事务稳步推进
  - 党建工作有序开展
#   ^^^^^^^^ info 没有指标对应年度目标“3 党建工作有序开展”…
绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 1, 对应目标: 招商1 }
  - { 名称: 乙, 权重: 40, 目标值: 1, 对应目标: 目标 2 }
`,
);

checkRule(
  goalUncovered,
  'silent while nobody can tell which goal a wrong reference means',
  `年度目标:
  - { 编号: 招商, 内容: 招商活动有效开展 }
  - 社会事务稳步推进
绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 1, 对应目标: 招商 }
  - { 名称: 乙, 权重: 40, 目标值: 1, 对应目标: 9 }
`,
);

checkRule(
  goalUncovered,
  'a wrong reference of a row that does not apply stands for nothing',
  `年度目标:
  - { 编号: 招商, 内容: 招商活动有效开展 }
  - 社会事务稳步推进
#   ^^^^^^^^ info 没有指标对应年度目标“2 社会事务稳步推进”…
绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: 1, 对应目标: 招商 }
  - { 名称: 乙, 不适用: 机构撤销, 对应目标: 9 }
`,
);
