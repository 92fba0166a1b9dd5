import { expect, test } from 'vitest';
import { check } from '../check.js';
import { unreadableValue } from './unreadable-value.js';
import { analyzeFiles, checkRule } from '../testing.js';

checkRule(
  unreadableValue,
  'numbers of the language only',
  `绩效指标:
  - { 名称: 甲, 权重: 0x1F, 得分: NaN }
#                ^^^^ error “权重”填的是“0x1F”，不是分值。请只写数字，如 3、3 分、(3分)。
#                          ^^^ error “得分”填的是“NaN”，不是分值。请只写数字，如 3、3 分、(3分)。
  - { 名称: 乙, 权重: 1_000, 得分: 三分 }
#                ^^^^^ error “权重”填的是“1_000”，不是分值。请只写数字，如 3、3 分、(3分)。
#                           ^^ error “得分”填的是“三分”，不是分值。请只写数字，如 3、3 分、(3分)。
`,
);

checkRule(
  unreadableValue,
  'money wherever it stands',
  `支出: { 项目支出总额: 415.93(含往来资金 48.69) }
#             ^^^^^^^^^^^^^^^^^^^ error “项目支出总额”填的是“415.93(含往来资金 48.69)”，不是能读出的金额。请只写数字，可带单位，如 489、489 万元；其他的话写在“说明”里。
预算执行:
  预算数: 约489
#      ^^^^ error “预算数”填的是“约489”，不是能读出的金额。请只写数字，可带单位，如 489、489 万元；其他的话写在“说明”里。
  执行数: —
  明细: [{ 名称: 甲, 预算数: 若干 }]
#                    ^^ error “预算数”填的是“若干”，不是能读出的金额。请只写数字，可带单位，如 489、489 万元；其他的话写在“说明”里。
绩效指标: []
`,
);

checkRule(
  unreadableValue,
  'listed words with a guess',
  `金额单位: 万
#     ^ error 💡 “金额单位”填的是“万”，不是可用的用语。是不是“万元”？
绩效指标:
  - { 名称: 甲, 方向: 越小越好, 达成情况: 还行, 数值类型: 百分数 }
#                ^^^^ error 💡 “方向”填的是“越小越好”，不是可用的用语。是不是“反向”？
#                            ^^ error “达成情况”填的是“还行”，既不是三档之一，也不是百分比。可填“达成预期指标”“部分达成预期指标”“未达成预期指标”，或百分比如 95%。
#                                      ^^^ error “数值类型”填的是“百分数”，不是可用的用语。可填“绝对值”或“相对值”。
`,
  {
    fixed: `金额单位: 万元
绩效指标:
  - { 名称: 甲, 方向: 反向, 达成情况: 还行, 数值类型: 百分数 }
`,
  },
);

checkRule(
  unreadableValue,
  'dates, years and grades',
  `year: 20-21
#     ^^^^^ error “year” is “20-21”, which is not a year. Write a year of four digits, such as 2020.
filed: yesterday
#      ^^^^^^^^^ error “filed” is “yesterday”, which is not a date. Write 2021-05-25 or 2021年5月25日.
grade: 优秀
#      ^^ error 💡 “grade” is “优秀”, which is not a grade of this profile. Did you mean “优”?
review: { date: soon }
#               ^^^^ error “date” is “soon”, which is not a date. Write 2021-05-25 or 2021年5月25日.
indicators: []
`,
  { locale: 'en' },
);

checkRule(
  unreadableValue,
  'a range the wrong way round',
  `绩效指标:
  - { 名称: 冷库平均温度, 权重: 80, 目标值: 25~20℃, 完成值: 22℃ }
#                              ^^^^^^ error 💡 “目标值”填的是“25~20℃”，下限大于上限，没有数能落在里面。请把上下限对调，或改正其中一个。
`,
  {
    fixed: `绩效指标:
  - { 名称: 冷库平均温度, 权重: 80, 目标值: 20~25℃, 完成值: 22℃ }
`,
  },
);

checkRule(
  unreadableValue,
  'bounds in units of their own are not swapped',
  `绩效指标:
  - { 名称: 办理时间, 权重: 80, 目标值: 2小时~30分钟, 完成值: 1小时 }
#                            ^^^^^^^^ error “目标值”填的是“2小时~30分钟”，下限大于上限，没有数能落在里面。请把上下限对调，或改正其中一个。
`,
);

checkRule(
  unreadableValue,
  'silent about what can be read',
  `年度: 2020 年度
填报日期: 2021.5.25
等级: 优
支出: { 基本支出总额: 0 }
预算执行: { 预算数: "1,000 万元", 执行数: 9,800,000元, 执行率: 98% }
绩效指标:
  - { 名称: 甲, 权重: （3 分）, 方向: 正向 }
`,
);

test('a name is no essay', () => {
  const names = ['甲', '产出'.repeat(250), `${'产出'.repeat(250)}乙`].map(
    name => `  - { 名称: ${name}, 权重: 1, 目标值: 1 }\n`,
  );
  const found = check(analyzeFiles(`绩效指标:\n${names.join('')}`)).findings.filter(
    ({ rule }) => rule.code === 'unreadable-value',
  );
  expect(found.map(finding => finding.message('zh-CN'))).toEqual([
    `“名称”填的是“${'产出'.repeat(15)}…”，太长，当不了名称。名称请写在 500 字以内，其他的话写在“说明”里。`,
  ]);
});

checkRule(
  unreadableValue,
  'the newer keys by their kinds: months, counts, listed words, figures too long',
  `阶段: 申报
#   ^^ error 💡 “阶段”填的是“申报”，不是可用的用语。是不是“目标申报”？
预算执行: { 预算数: 100, 执行数: 50, 复核: { 复核执行数: 五十 }, 监控: [{ 截至: 年中某日, 执行率: 半 }] }
#                                       ^^ error “复核执行数”填的是“五十”，不是能读出的金额。请只写数字，可带单位，如 489、489 万元；其他的话写在“说明”里。
#                                                        ^^^^ error “截至”填的是“年中某日”，不是月份或日期。请写成 2020年6月，或写明日期。
#                                                                   ^ error “执行率”填的是“半”，不是比率。请写成百分比，如 75.1%。
绩效指标:
  - 名称: 甲
    权重: （25 分）
    目标值: 90%
    基线值: 80.00000000000000000000000000000000000000001%
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error “基线值”填的是“80.000000000000000000000000000…”，超过 40 位，不能精确计算。请核对是否多写了数位，或换用大一些的单位。
    问卷: { 发放: 200 份, 有效: 约190, 满意: 180 }
#                        ^^^^ error “有效”填的是“约190”，不是数目。请只写数目，如 200、200 份。
    监控: [{ 截至: 1-6月, 完成值: 50%, 完成可能性: 也许 }]
#                                     ^^ error “完成可能性”填的是“也许”，不是可用的用语。可填“确定能”、“有可能”或“完全不可能”。
    计分方式: { 按比例: true, 扣分: [{ 每: 1 个百分点, 扣: 0.5 分, 不足一档: 进一 }] }
#                                                        ^^ error “不足一档”填的是“进一”，不是可用的用语。可填“按比例”、“不计”或“按一档”。
`,
);

checkRule(
  unreadableValue,
  'a way of scoring that the profile does not have, of rows, groups and the budget',
  `预算执行: { 预算数: 100, 执行数: 50, 计分方式: 某法 }
#                                ^^ error “计分方式”填的是“某法”，不是本办法的计分方式。请写明怎样计分，或在评分办法的“计分方式”里加上。
绩效指标:
  - 名称: 产出指标
    计分方式: 满意度
#         ^^^ error “计分方式”填的是“满意度”，不是本办法的计分方式。请写明怎样计分，或在评分办法的“计分方式”里加上。
    指标:
      - { 名称: 甲, 权重: 40, 目标值: ≥4 个, 完成值: 3 个, 计分方式: 某法 }
#                                                   ^^ error “计分方式”填的是“某法”，不是本办法的计分方式。请写明怎样计分，或在评分办法的“计分方式”里加上。
      - { 名称: 乙, 权重: 40, 目标值: ≥4 个, 完成值: 3 个, 计分方式: { 全有或全无: 是 } }
`,
);
