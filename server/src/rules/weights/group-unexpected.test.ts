import { groupUnexpected } from './group-unexpected.js';
import { checkRule } from '../testing.js';

checkRule(
  groupUnexpected,
  'points in the name, a slip, and a name of one’s own',
  `绩效指标:
  - 名称: 产出指标（40分）
#       ^^^^^^^^^ warning 💡 “武汉 2020 年度整体绩效自评表”的一级指标里没有“产出指标（40分）”这一组。是不是“产出指标”？
    指标: []
  - 名称: 效意指标
#       ^^^^ warning 💡 “武汉 2020 年度整体绩效自评表”的一级指标里没有“效意指标”这一组。是不是“效益指标”？
    指标: []
  - 名称: 党建指标
#       ^^^^ warning “武汉 2020 年度整体绩效自评表”的一级指标里没有“党建指标”这一组。办法列出的有：产出指标、效益指标、满意度指标。请归入其中一组；确需自设的，注明理由。
    指标: []
`,
  {
    fixed: `绩效指标:
  - 名称: 产出指标
    指标: []
  - 名称: 效益指标
    指标: []
  - 名称: 党建指标
    指标: []
`,
  },
);

checkRule(
  groupUnexpected,
  'level 2',
  `indicators:
  - name: 产出
    indicators:
      - { name: 数量, indicators: [] }
      - { name: 培训, indicators: [] }
#               ^^ warning Under “产出指标”, “Wuhan self-evaluation form 2020” has no group “培训”. It has: 数量指标, 质量指标, 时效指标, 成本指标. Use one of these, or state why another is needed.
`,
  { locale: 'en' },
);

checkRule(
  groupUnexpected,
  'a level-2 group at level 1',
  `绩效指标:
  - { 名称: 数量指标, 指标: [] }
#         ^^^^ warning “武汉 2020 年度整体绩效自评表”的一级指标里没有“数量指标”这一组。“数量指标”是“产出指标”下的二级指标，请移到它下面。
`,
);

checkRule(
  groupUnexpected,
  'silent about other spellings, rows at level 1, and deeper levels',
  `绩效指标:
  - 名称: 产出
    指标:
      - 名称: …… 质量
        指标: [{ 名称: 施工, 指标: [] }]
  - 名称: 效果指标
    指标: [{ 名称: 社会效果, 指标: [] }]
  - { 名称: 走访企业次数, 权重: 3 }
`,
);

checkRule(
  groupUnexpected,
  '满意度指标 below 满意度指标 is its group, however it is called; below 效益指标 it belongs to level 1',
  `评分办法: mof-2020
绩效指标:
  - 名称: 满意度指标
    指标:
      - { 名称: 满意度指标, 指标: [] }
      - { 名称: 学员满意度指标, 指标: [] }
  - 名称: 效益指标
    指标:
      - { 名称: 满意度指标, 指标: [] }
#             ^^^^^ warning “财政部项目支出绩效自评（2020）”的“效益指标”下没有“满意度指标”这一组。“满意度指标”在办法里是一级指标，请移到最外层，单独计分。
`,
);

checkRule(
  groupUnexpected,
  '满意度指标 below 效益指标 is where a form prints it whose points leave nothing for it at level 1',
  `评分办法: wuhan-2020
绩效指标:
  - 名称: 产出指标
    指标:
      - { 名称: 满意度指标, 指标: [] }
#             ^^^^^ warning “武汉 2020 年度整体绩效自评表”的“产出指标”下没有“满意度指标”这一组。“满意度指标”在办法里是一级指标，请移到最外层，单独计分。
  - 名称: 效益指标
    指标:
      - { 名称: 社会效益指标, 指标: [] }
      - { 名称: 服务对象满意度指标, 指标: [] }
      - { 名称: 社会公众或服务对象满意度指标, 指标: [] }
      - { 名称: 党建指标, 指标: [] }
#             ^^^^ warning “武汉 2020 年度整体绩效自评表”的“效益指标”下没有“党建指标”这一组。办法列出的有：经济效益指标、社会效益指标、生态效益指标、可持续影响指标。请归入其中一组；确需自设的，注明理由。
`,
);
