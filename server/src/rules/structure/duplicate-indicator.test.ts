import { duplicateIndicator } from './duplicate-indicator.js';
import { checkRule } from '../testing.js';

checkRule(
  duplicateIndicator,
  'in one group, or in two with the same target',
  `绩效指标:
  - 名称: 数量指标
    指标:
      - { 名称: 开展专项检查, 权重: 40, 目标值: 1 }
      - { 名称: 开展专项 检查（3 分）, 权重: 40, 目标值: 1 }
#             ^^^^^^^^^^^^ warning “开展专项 检查（3 分）”与同组的“开展专项检查”重复，同一件事会计两次分。请删去一行并调整权重，或把名称改得能分清。
      - { 名称: 开展检查, 权重: 40, 目标值: 1 }
  - 名称: 质量指标
    指标:
      - { 名称: 开展专项检查, 权重: 40, 目标值: 2 }
      - { 名称: 开展检查, 权重: 40, 目标值: 1 }
#             ^^^^ warning “开展检查”在“数量指标”和“质量指标”下各列了一次，目标值也相同，同一件事重复计分。请只留一行并调整权重。
`,
);

checkRule(
  duplicateIndicator,
  'names of signs alone are compared as they are; marks that a template left for names are nobody’s names',
  `绩效指标:
  - { 名称: ★★, 权重: 20, 目标值: 1 }
  - { 名称: ☆, 权重: 20, 目标值: 1 }
  - { 名称: ★★, 权重: 20, 目标值: 1 }
#         ^^ warning 💡 “★★”与同组的“★★”重复，同一件事会计两次分。请删去一行并调整权重，或把名称改得能分清。
  - { 名称: "**", 权重: 10, 目标值: 1 }
  - { 名称: "**", 权重: 10, 目标值: 1 }
`,
);

checkRule(
  duplicateIndicator,
  'many rows of one name are one finding',
  `绩效指标:
  - { 名称: 专项检查, 权重: 40, 目标值: 1 }
  - { 名称: 应急演练, 权重: 10, 目标值: 1 }
  - { 名称: 专项检查, 权重: 40, 目标值: 1 }
#         ^^^^ warning 💡 同组有 3 行都叫“专项检查”，同一件事会计 3 次分。请只留一行并调整权重，或把名称改得能分清。
  - { 名称: 专项检查（40分）, 权重: 40, 目标值: 1 }
`,
);

checkRule(
  duplicateIndicator,
  'a row that was pasted twice can be taken out; one that differs cannot',
  `绩效指标:
  - 名称: 专项检查
    权重: 40 # 按批复
    目标值: 4 次
  - 名称: 专项检查
#       ^^^^ warning 💡 “专项检查”与同组的“专项检查”重复，同一件事会计两次分。请删去一行并调整权重，或把名称改得能分清。
    权重: 40 # 按批复
    目标值: 4 次
  - { 名称: 应急演练, 权重: 10, 目标值: 1 }
  - { 名称: 应急演练, 权重: 10, 目标值: 2 }
#         ^^^^ warning “应急演练”与同组的“应急演练”重复，同一件事会计两次分。请删去一行并调整权重，或把名称改得能分清。
`,
  {
    fixed: `绩效指标:
  - 名称: 专项检查
    权重: 40 # 按批复
    目标值: 4 次
  - { 名称: 应急演练, 权重: 10, 目标值: 1 }
  - { 名称: 应急演练, 权重: 10, 目标值: 2 }
`,
  },
);
