import { duplicateId } from './duplicate-id.js';
import { checkRule } from '../testing.js';

checkRule(
  duplicateId,
  'at the second, among rows and among goals',
  `年度目标: [{ 编号: M1, 内容: 招商 }, { 编号: M1, 内容: 党建 }]
#                                ^^ error 编号 M1 已用于年度目标“招商”，“对应目标”无法分清是哪一个。请换一个编号。
绩效指标:
  - 名称: 产出指标
    指标:
      - { 编号: C1, 名称: 甲, 权重: 40, 目标值: 1 }
  - { 编号: C１, 名称: 乙, 权重: 40, 目标值: 1 }
#         ^^ error 编号 C１ 已用于指标“甲”，汇总和引用无法分清是哪一个。请换一个编号。
  - { 编号: M1, 名称: 丙, 权重: 40, 目标值: 1 }
`,
);

checkRule(
  duplicateId,
  'in English',
  `indicators: [{ id: C1, name: a, weight: 40, target: 1 }, { id: C1, name: b, weight: 40, target: 1 }]
#                                                              ^^ error The id C1 already belongs to the indicator “a”, so nothing can refer to either. Choose another id.
`,
  { locale: 'en' },
);

checkRule(
  duplicateId,
  'a row that stands there twice, with its id, is told as a repeated row',
  `绩效指标:
  - 名称: 产出指标
    指标:
      - { 编号: C1, 名称: 甲, 权重: 40 }
      - { 编号: C1, 名称: 甲, 权重: 40 }
      - { 编号: C1, 名称: 乙, 权重: 40 }
#             ^^ error 编号 C1 已用于指标“甲”，汇总和引用无法分清是哪一个。请换一个编号。
`,
);
