import { weightSum } from './weight-sum.js';
import { checkRule } from '../testing.js';

checkRule(
  weightSum,
  'a group against its rows: the rows are brought in proportion where the whole is right',
  `绩效指标:
  - 名称: 产出指标
    权重: 40
#       ^^ error 💡 “产出指标”的权重是 40 分，下级权重合计 20 + 10 + 5 = 35 分，少 5 分。请改正下级权重，或改正本组权重。
    指标:
      - { 名称: 甲, 权重: 20 }
      - { 名称: 乙, 权重: (10分) }
      - { 名称: 丙, 权重: 5 }
  - 名称: 效益指标
    权重: 40
    指标: [{ 名称: 丁, 权重: 40 }]
`,
  {
    fixed: `绩效指标:
  - 名称: 产出指标
    权重: 40
    指标:
      - { 名称: 甲, 权重: 23 }
      - { 名称: 乙, 权重: (11分) }
      - { 名称: 丙, 权重: 6 }
  - 名称: 效益指标
    权重: 40
    指标: [{ 名称: 丁, 权重: 40 }]
`,
  },
);

checkRule(
  weightSum,
  'the group itself is wrong where its rows make the whole right',
  `绩效指标:
  - 名称: 产出指标
    权重: 42 分
#       ^^^^ error 💡 “产出指标”的权重是 42 分，下级权重合计 30 + 10 = 40 分，少 2 分。请改正下级权重，或改正本组权重。
    指标: [{ 名称: 甲, 权重: 30 }, { 名称: 乙, 权重: 10 }]
  - 名称: 效益指标
    权重: 40
    指标: [{ 名称: 丁, 权重: 40 }]
`,
  {
    fixed: `绩效指标:
  - 名称: 产出指标
    权重: 40 分
    指标: [{ 名称: 甲, 权重: 30 }, { 名称: 乙, 权重: 10 }]
  - 名称: 效益指标
    权重: 40
    指标: [{ 名称: 丁, 权重: 40 }]
`,
  },
);

checkRule(
  weightSum,
  'the whole against the profile, down to the rows',
  `绩效指标:
^^^^ error 💡 一级指标权重合计 60 + 40 = 100 分，加上预算执行 20 分共 120 分，应为 80 分（“武汉 2020 年度整体绩效自评表”总分 100 分），多 20 分。请核对各级权重。
  - 名称: 产出指标
    权重: 60
    指标:
      - 名称: 数量指标
        权重: 45
        指标: [{ 名称: 甲, 权重: 20 }, { 名称: 乙, 权重: 25 }]
      - { 名称: 丙, 权重: 15 }
  - { 名称: 丁, 权重: 40 }
`,
  {
    fixed: `绩效指标:
  - 名称: 产出指标
    权重: 48
    指标:
      - 名称: 数量指标
        权重: 36
        指标: [{ 名称: 甲, 权重: 16 }, { 名称: 乙, 权重: 20 }]
      - { 名称: 丙, 权重: 12 }
  - { 名称: 丁, 权重: 32 }
`,
  },
);

checkRule(
  weightSum,
  'an inner fault is not told again further out',
  `绩效指标:
  - 名称: 产出指标
    权重: 80
    指标:
      - 名称: 数量指标
        权重: 60
#           ^^ error 💡 “数量指标”的权重是 60 分，下级权重合计 50 分，少 10 分。请改正下级权重，或改正本组权重。
        指标: [{ 名称: 甲, 权重: 50 }]
      - { 名称: 乙, 权重: 30 }
`,
);

checkRule(
  weightSum,
  'a budget weight other than the profile’s',
  `预算执行: { 权重: 10, 预算数: 1, 执行数: 1 }
#           ^^ error 💡 预算执行的权重是 10 分，“武汉 2020 年度整体绩效自评表”规定为 20 分。请改正；不填则按办法计算。
绩效指标:
  - { 名称: 甲, 权重: 80 }
`,
  {
    fixed: `预算执行: { 权重: 20, 预算数: 1, 执行数: 1 }
绩效指标:
  - { 名称: 甲, 权重: 80 }
`,
  },
);

checkRule(
  weightSum,
  'a budget weight that the indicators make up for is one fault',
  `budget: { weight: 10, planned: 1, spent: 1 }
#                 ^^ error 💡 The budget weighs 10, but “Wuhan self-evaluation form 2020” gives it 20. Correct it, or leave it out to have the profile’s.
indicators:
  - { name: 甲, weight: 60 }
  - { name: 乙, weight: 30 }
`,
  {
    locale: 'en',
    fixed: `budget: { weight: 20, planned: 1, spent: 1 }
indicators:
  - { name: 甲, weight: 53 }
  - { name: 乙, weight: 27 }
`,
  },
);

checkRule(
  weightSum,
  'level-1 weights go back to those of the profile',
  `评分办法: mof-2020
绩效指标:
^^^^ error 💡 一级指标权重合计 45 + 30 + 10 = 85 分，加上预算执行 10 分共 95 分，应为 90 分（“财政部项目支出绩效自评（2020）”总分 100 分），少 5 分。请核对各级权重。
  - { 名称: 产出, 权重: 45 }
  - { 名称: 效益, 权重: 30 }
  - { 名称: 满意度, 权重: 10 }
`,
  {
    fixed: `评分办法: mof-2020
绩效指标:
  - { 名称: 产出, 权重: 50 }
  - { 名称: 效益, 权重: 30 }
  - { 名称: 满意度, 权重: 10 }
`,
  },
);

checkRule(
  weightSum,
  'no rows, in English',
  `indicators:
  - name: 产出指标
    weight: 80
#           ^^ error “产出指标” weighs 80, but has no rows that count. Add them, or move its points to another group.
    indicators: []
`,
  { locale: 'en' },
);

checkRule(
  weightSum,
  'silent where a weight is missing, unreadable or invalid, and about rows that do not apply',
  `绩效指标:
  - 名称: 产出指标
    权重: 50
    指标: [{ 名称: 甲, 权重: 3 }, { 名称: 乙 }]
  - 名称: 效益指标
    权重: 30
    指标: [{ 名称: 丙, 权重: 三 }, { 名称: 丁, 权重: -3 }]
---
绩效指标:
  - 名称: 产出指标
    指标: [{ 名称: 甲, 权重: 80 }, { 名称: 乙, 权重: 9, 不适用: 取消 }]
---
绩效指标:
  - 名称: 产出指标
    权重: 80
    指标: [{ 名称: 甲, 权重: 70 }, 乙]
`,
);

checkRule(
  weightSum,
  'silent behind a limit, which has been reported',
  `备注: ${'['.repeat(300)}${']'.repeat(300)}
---
绩效指标:
  - { 名称: 甲, 权重: 70, 说明: ${'['.repeat(300)}${']'.repeat(300)} }
`,
);

checkRule(
  weightSum,
  'what earns points in a row adds up to its weight; an empty group adds up to nothing yet',
  `绩效指标:
  - 名称: 产出指标
    权重: 80
    指标:
      - { 名称: 甲, 权重: 80, 计分方式: { 检查项: [ { 名称: 有制度, 分值: 30 }, { 名称: 有台账, 分值: 40 } ] } }
#                        ^^^^ error “甲”的检查项分值合计 30 + 40 = 70 分，权重是 80 分，少 10 分。请改正检查项的分值，或改正权重。
---
绩效指标:
  - 名称: 产出指标
    权重: 80
    指标: [{ 名称: 数量指标, 指标: [] }, { 名称: 质量指标, 指标: [{ 名称: 甲, 权重: 20 }] }]
`,
);

const between = `绩效指标:
  - 名称: 产出指标
    权重: 40
    指标:
      - 名称: 数量指标
        权重: 30
        指标:
          - { 名称: 甲, 权重: 20, 目标值: 2 个, 完成值: 2 个 }
          - { 名称: 乙, 权重: 10, 目标值: 2 个, 完成值: 2 个 }
      - 名称: 质量指标
        权重: 10
        指标:
          - 名称: 丙
            权重: 10
            说明: |
              两行
              文字
  - 名称: 效益指标
    权重: 40
    指标:
      - { 名称: 丁, 权重: 40, 目标值: 2 个, 完成值: 2 个 }
`;

checkRule(
  weightSum,
  'a row moved out of its group by one level',
  between.replace(
    '          - { 名称: 乙, 权重: 10, 目标值: 2 个, 完成值: 2 个 }\n',
    `      - { 名称: 乙, 权重: 10, 目标值: 2 个, 完成值: 2 个 }
#             ^ error 💡 “乙”前面少 4 个空格，写到了“数量指标”外面：“数量指标”应为 30 分，现为 20 分。请整体右移。
`,
  ),
  { fixed: between },
);

checkRule(
  weightSum,
  'a group moved into the one before it, with its rows and their texts',
  between.replace(
    /      - 名称: 质量指标[^]*?文字\n/,
    `          - 名称: 质量指标
#               ^^^^ error 💡 “质量指标”前面多 4 个空格，写进了“数量指标”里面：“数量指标”应为 30 分，现为 40 分。请整体左移。
            权重: 10
            指标:
              - 名称: 丙
                权重: 10
                说明: |
                  两行
                  文字
`,
  ),
  { fixed: between },
);

checkRule(
  weightSum,
  'a group moved out to the first level',
  between.replace(
    /      - 名称: 质量指标[^]*?文字\n/,
    `  - 名称: 质量指标
#       ^^^^ error 💡 “质量指标”前面少 4 个空格，写到了“产出指标”外面：“产出指标”应为 40 分，现为 30 分。请整体右移。
    权重: 10
    指标:
      - 名称: 丙
        权重: 10
        说明: |
          两行
          文字
`,
  ),
  { fixed: between },
);
