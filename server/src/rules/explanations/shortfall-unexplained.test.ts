import { shortfallUnexplained } from './shortfall-unexplained.js';
import { checkRule } from '../testing.js';

checkRule(
  shortfallUnexplained,
  'one finding a row, and a stub in block and flow style',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - 名称: 党建相关活动次数
    权重: 40
    目标值: ≥10 次
    完成值: 3 次 # 上半年 1 次
    得分: 12
#       ^^ warning 💡 目标 ≥10 次，完成 3 次，得 12 分（满分 40 分），未说明原因。请在“偏差”中说明。
  - { 名称: 签订亿元以上项目, 权重: 40, 目标值: ≥4 个, 完成值: 3 个 }
#                                           ^^^ warning 💡 目标 ≥4 个，完成 3 个，得 30 分（满分 40 分），未说明原因。请在“偏差”中说明。
`,
  {
    fixed: `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - 名称: 党建相关活动次数
    权重: 40
    目标值: ≥10 次
    完成值: 3 次 # 上半年 1 次
    得分: 12
    偏差:
      原因: 待填
      措施: 待填
  - { 名称: 签订亿元以上项目, 权重: 40, 目标值: ≥4 个, 完成值: 3 个, 偏差: { 原因: 待填, 措施: 待填 } }
`,
  },
);

checkRule(
  shortfallUnexplained,
  'a thousandth that costs no points as scores are shown is no shortfall',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - { 名称: 合格率, 权重: 10, 目标值: 95%, 完成值: 94.999%, 得分: 10 }
  - { 名称: 覆盖率, 权重: 10, 目标值: 95%, 完成值: 94.9%, 得分: 9.99 }
#                                                ^^^^ warning 💡 目标 95%，完成 94.9%，得 9.99 分（满分 10 分），未说明原因。请在“偏差”中说明。
`,
);

checkRule(
  shortfallUnexplained,
  'English keys',
  `budget: { planned: 100, spent: 100 }
indicators:
  - weight: 40
    name: visits
    target: at least ten
    actual: three
    score: 12
#          ^^ warning 💡 Target at least ten, actual three: 12 of 40 points, and no reason is given. Write a \`deviation\` here, or name the row in \`deviations\`.
  - { name: deals, weight: 40, target: ≥4, actual: 3 }
#                                                  ^ warning 💡 Target ≥4, actual 3: 30 of 40 points, and no reason is given. Write a \`deviation\` here, or name the row in \`deviations\`.
`,
  {
    locale: 'en',
    fixed: `budget: { planned: 100, spent: 100 }
indicators:
  - weight: 40
    name: visits
    target: at least ten
    actual: three
    score: 12
    deviation:
      reason: TBD
      measure: TBD
  - { name: deals, weight: 40, target: ≥4, actual: 3, deviation: { reason: TBD, measure: TBD } }
`,
  },
);

checkRule(
  shortfallUnexplained,
  'explained by an own text',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - 名称: 党建相关活动次数
    编号: C8
    权重: 80
    目标值: ≥10 次
    完成值: 3 次
    得分: 24
    偏差: 疫情影响
`,
);

checkRule(
  shortfallUnexplained,
  'explained by reason and measure',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - 名称: 党建相关活动次数
    编号: C8
    权重: 80
    目标值: ≥10 次
    完成值: 3 次
    得分: 24
    偏差: { 原因: 疫情影响, 措施: 线上补办 }
`,
);

checkRule(
  shortfallUnexplained,
  'explained by a text that names the row, white space ignored',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - 名称: 党建相关活动次数
    编号: C8
    权重: 80
    目标值: ≥10 次
    完成值: 3 次
    得分: 24
偏差分析: |
  党建相关
  活动次数减少，是因为疫情。
`,
);

checkRule(
  shortfallUnexplained,
  'explained by a text that names the id',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - 名称: 党建相关活动次数
    编号: C8
    权重: 80
    目标值: ≥10 次
    完成值: 3 次
    得分: 24
偏差分析: C8 因疫情未完成
`,
);

checkRule(
  shortfallUnexplained,
  'explained by an entry that names it',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - 名称: 党建相关活动次数
    编号: C8
    权重: 80
    目标值: ≥10 次
    完成值: 3 次
    得分: 24
偏差分析:
  - { 指标: 党建相关 活动次数, 原因: 疫情影响 }
`,
);

checkRule(
  shortfallUnexplained,
  'explained by an entry that names the id',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - 名称: 党建相关活动次数
    编号: C8
    权重: 80
    目标值: ≥10 次
    完成值: 3 次
    得分: 24
偏差分析:
  - { 指标: c8, 措施: 线上补办 }
`,
);

checkRule(
  shortfallUnexplained,
  'not explained by 无',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - 名称: 党建相关活动次数
    编号: C8
    权重: 80
    目标值: ≥10 次
    完成值: 3 次
    得分: 24
#       ^^ warning 目标 ≥10 次，完成 3 次，得 24 分（满分 80 分），未说明原因。请在“偏差”中说明。
    偏差: 无
`,
);

checkRule(
  shortfallUnexplained,
  'not explained by 待填, so that a stub keeps its finding and has no second one',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - 名称: 党建相关活动次数
    编号: C8
    权重: 80
    目标值: ≥10 次
    完成值: 3 次
    得分: 24
#       ^^ warning 目标 ≥10 次，完成 3 次，得 24 分（满分 80 分），未说明原因。请在“偏差”中说明。
    偏差: { 原因: 待填, 措施: —— }
`,
);

checkRule(
  shortfallUnexplained,
  'not explained by a text about others',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - 名称: 党建相关活动次数
    编号: C8
    权重: 80
    目标值: ≥10 次
    完成值: 3 次
    得分: 24
#       ^^ warning 💡 目标 ≥10 次，完成 3 次，得 24 分（满分 80 分），“偏差分析”中未找到说明。请在“偏差”中说明。
偏差分析: C80 与 AC8 因疫情未完成，招商减少
`,
);

checkRule(
  shortfallUnexplained,
  'not explained by an entry that says nothing',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - 名称: 党建相关活动次数
    编号: C8
    权重: 80
    目标值: ≥10 次
    完成值: 3 次
    得分: 24
#       ^^ warning 💡 目标 ≥10 次，完成 3 次，得 24 分（满分 80 分），未说明原因。请在“偏差”中说明。
偏差分析:
  - { 指标: C8, 原因: 无偏差。 }
`,
);

checkRule(
  shortfallUnexplained,
  'a judged row in the met band has missed nothing, below it it has',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - { 名称: 甲, 权重: 10, 目标值: 健全, 完成值: 基本健全, 得分: 9 }
  - { 名称: 乙, 权重: 10, 目标值: 健全, 完成值: 不够健全, 达成情况: 部分达成预期指标, 得分: 7 }
#                                                            ^ warning 💡 目标 健全，完成 不够健全，得 7 分（满分 10 分），未说明原因。请在“偏差”中说明。
  - { 名称: 丙, 权重: 10, 目标值: 健全, 完成值: 健全, 达成情况: 95% }
  - { 名称: 丁, 权重: 10, 目标值: 健全, 完成值: 不健全, 达成情况: 60% }
#                                  ^^^ warning 💡 目标 健全，完成 不健全，得 6 分（满分 10 分），未说明原因。请在“偏差”中说明。
  - { 名称: 戊, 权重: 10, 目标值: 健全, 完成值: 完成, 不适用: 机构撤销 }
`,
);

checkRule(
  shortfallUnexplained,
  'the budget, and a stub for it',
  `预算执行: { 预算数: 100, 执行数: 94, 执行率: 94%, 得分: 18.8 }
#                                        ^^^^ warning 💡 预算执行率 94%，得 18.8 分（满分 20 分），未说明原因。请在“偏差分析”中说明。
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥100 个, 完成值: 100 个 }
总分: 98.8
`,
  {
    fixed: `预算执行: { 预算数: 100, 执行数: 94, 执行率: 94%, 得分: 18.8 }
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥100 个, 完成值: 100 个 }
偏差分析:
  - 指标: 预算执行
    原因: 待填
    措施: 待填
总分: 98.8
`,
  },
);

checkRule(
  shortfallUnexplained,
  'the budget is explained by any text or by an entry of its own',
  `预算执行: { 预算数: 100, 执行数: 94 }
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥100 个, 完成值: 100 个 }
偏差分析: 会议改为线上
---
预算执行: { 预算数: 100, 执行数: 94 }
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥100 个, 完成值: 100 个 }
偏差分析: [{ 指标: 预算执行率, 原因: 会议改为线上 }]
---
预算执行: { 预算数: 100, 执行数: 94 }
#                      ^^ warning 预算执行率 94%，得 18.8 分…
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥100 个, 完成值: 100 个 }
偏差分析: 无
`,
);

checkRule(
  shortfallUnexplained,
  'much unspent without results to show is said once, by results-outrun-spending',
  `预算执行: { 预算数: 100, 执行数: 70 }
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥100 个, 完成值: 70 个 }
#                                      ^^^^ warning 💡 目标 ≥100 个，完成 70 个，得 56 分（满分 80 分），未说明原因。请在“偏差”中说明。
`,
);

checkRule(
  shortfallUnexplained,
  'one entry may name several rows',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - { 名称: 甲事项, 权重: 40, 目标值: ≥4, 完成值: 3 }
  - { 名称: 乙事项, 权重: 40, 目标值: ≥4, 完成值: 3 }
偏差分析: [{ 指标: 甲事项（40分）、乙 事项, 原因: 疫情影响 }]
`,
);

checkRule(
  shortfallUnexplained,
  'an explanation that leaves a row out, in English',
  `预算执行: { 预算数: 100, 执行数: 100 }
indicators:
  - { name: visits, weight: 80, target: ≥4, actual: 3 }
#                                                   ^ warning 💡 Target ≥4, actual 3: 60 of 80 points, and \`deviations\` does not name it. Write a \`deviation\` here, or name the row in \`deviations\`.
deviations: Deals were delayed.
`,
  { locale: 'en' },
);

checkRule(
  shortfallUnexplained,
  'a row that only its doubtful direction makes short is direction-suspicious',
  `绩效指标:
  - { 名称: 全年投诉, 权重: 40, 目标值: 30 件, 完成值: 20 件 }
  - { 名称: 走访企业, 权重: 40, 目标值: 30 次, 完成值: 20 次 }
#                                       ^^^^ warning 💡 目标 30 次，完成 20 次，得 26.67 分（满分 40 分），未说明原因。请在“偏差”中说明。
`,
);

checkRule(
  shortfallUnexplained,
  'the budget’s own reason explains it',
  `预算执行: { 预算数: 100, 执行数: 90, 原因: 招标结余 }
绩效指标:
  - { 名称: 甲, 权重: 80, 目标值: ≥10 次, 完成值: 10 次 }
`,
);

checkRule(
  shortfallUnexplained,
  'not where another unit is meant, nor where a rank lies within the target',
  `绩效指标:
  - { 名称: 覆盖率, 权重: 40, 目标值: 100%, 完成值: 1, 得分: 40 }
  - { 名称: 营商环境评价位次, 权重: 40, 目标值: 全市前3名, 完成值: 第2名, 得分: 40 }
`,
);

checkRule(
  shortfallUnexplained,
  'a name is mentioned without its number, its unit, its quotes and what it is counted by, and where one of several is',
  `预算执行: { 预算数: 100, 执行数: 100 }
绩效指标:
  - { 名称: 3.节水型单位创建数（个）, 权重: 20, 目标值: ≥10, 完成值: 8 }
  - { 名称: “双随机”检查次数, 权重: 20, 目标值: ≥10 次, 完成值: 8 次 }
  - { 名称: 新建/改造公厕数量, 权重: 20, 目标值: ≥10 座, 完成值: 8 座 }
  - { 名称: 群众满意率, 权重: 10, 目标值: ≥90%, 完成值: 80% }
#                                        ^^^ warning 💡 目标 ≥90%，完成 80%，得 8.89 分（满分 10 分），“偏差分析”中未找到说明。请在“偏差”中说明。
  - { 名称: 年排放量, 权重: 10, 目标值: ≥10 吨, 完成值: 8 吨 }
#                                        ^^^ warning 💡 目标 ≥10 吨，完成 8 吨，得 8 分（满分 10 分），“偏差分析”中未找到说明。请在“偏差”中说明。
偏差分析: 节水型单位创建申报延后；双随机检查因人员调整少开展 2 次；改造公厕选址调整；其余年排放正常，总体群众满意。
`,
);
