import { placeholderLeft } from './placeholder-left.js';
import { checkRule } from '../testing.js';

checkRule(
  placeholderLeft,
  'marks of a template, wherever they stand',
  `单位名称: "××中心"
#     ^^^^^^ info 这里还留着模板的占位符“××”，请写上实际内容；用不着的，删去这一行。
年度目标: ["……", 招商、环保等工作有序开展……]
#      ^^^^ info 这里还留着模板的占位符“……”，请写上实际内容；用不着的，删去这一行。
绩效指标:
  - { 名称: "……", 权重: 5, 目标值: "**", 完成值: "***" }
#         ^^^^ info 待填 3 项：还有 1 行指标没有开始填写。
  - { 名称: XX 项目验收, 权重: 5, 目标值: ≥3 次, 完成值: 3 次 }
#         ^^^^^^^ info 这里还留着模板的占位符“XX”，请写上实际内容；用不着的，删去这一行。
  - { 名称: XXL 服装, 权重: 5, 目标值: ≥3 套, 完成值: 3 套 }
`,
);

checkRule(
  placeholderLeft,
  'silent where YAML does not read the mark as text: that is reported as such',
  `单位名称: **单位
`,
);

checkRule(
  placeholderLeft,
  'the template numbers before names are one finding',
  `绩效指标:
  - 名称: 产出指标
    权重: 10
    指标:
      - { 名称: 指标1：走访企业, 权重: 5, 目标值: ≥3 次, 完成值: 3 次 }
#             ^^^^^^^^ info 💡 有 3 个名称（“指标1：走访企业”、“指标 2: 专项检查”、“指标3”）还带着模板的序号，请删去序号，只写指标名称。
      - { 名称: "指标 2: 专项检查", 权重: 5, 目标值: ≥3 次, 完成值: 3 次 }
      - { 名称: 指标3, 权重: 5, 目标值: ≥3 次, 完成值: 3 次 }
      - { 名称: 指标完成率, 权重: 5, 目标值: ≥3%, 完成值: 3% }
`,
  {
    fixed: `绩效指标:
  - 名称: 产出指标
    权重: 10
    指标:
      - { 名称: 走访企业, 权重: 5, 目标值: ≥3 次, 完成值: 3 次 }
      - { 名称: "指标 2: 专项检查", 权重: 5, 目标值: ≥3 次, 完成值: 3 次 }
      - { 名称: 指标3, 权重: 5, 目标值: ≥3 次, 完成值: 3 次 }
      - { 名称: 指标完成率, 权重: 5, 目标值: ≥3%, 完成值: 3% }
`,
  },
);

checkRule(
  placeholderLeft,
  'in English',
  `indicators:
  - { name: 指标1, weight: 5, target: ≥3 次, actual: 3 次 }
#           ^^^ info The name “指标1” still begins with the template’s number. Remove the number and keep the name.
  - { name: 走访, weight: 5, target: ≥3 次, actual: XX 次 }
#                                                ^^^^ info The template’s placeholder “XX” is still here. Write what belongs there, or remove the row.
`,
  { locale: 'en' },
);
