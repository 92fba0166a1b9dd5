import { sourceProfileDiffers } from './source-profile-differs.js';
import { checkRule } from '../testing.js';

checkRule(
  sourceProfileDiffers,
  'one finding for each other profile, with the files; those of the same one say nothing',
  `汇总来源:
  - 甲.perf.yaml
  - 乙.perf.yaml
#   ^^^^^^^^^^^ info 来源“乙.perf.yaml”、“丙.perf.yaml”采用的评分办法是“财政部项目支出绩效自评（2020）”（mof-2020），本表采用“武汉 2020 年度整体绩效自评表”（wuhan-2020）。汇总后按本表的办法计分，来源自己的得分不能直接对照。请核对是否应当统一。
  - 丙.perf.yaml
绩效指标: [{ 名称: 次数, 权重: 80, 目标值: 1 次 }]
#- 甲.perf.yaml
评分办法: wuhan-2020
绩效指标: [{ 名称: 次数, 完成值: 1 次 }]
#- 乙.perf.yaml
评分办法: mof-2020
绩效指标: [{ 名称: 次数, 完成值: 1 次 }]
#- 丙.perf.yaml
评分办法: mof-2020
绩效指标: [{ 名称: 次数, 完成值: 1 次 }]
`,
);

checkRule(
  sourceProfileDiffers,
  'a warning where judged scores come from other bands',
  `汇总来源: ["*.perf.yaml"]
#      ^^^^^^^^^^^^^ warning 来源“甲.perf.yaml”采用的评分办法是“财政部项目支出绩效自评（2020）”（mof-2020），本表采用“武汉 2020 年度整体绩效自评表”（wuhan-2020）。定性指标（“制度”）按来源得分的比例加权，而两种办法的分档界限不同（来源 80%/60%，本表 80%/50%），不宜直接加权。请按同一办法重新评定后再汇总。
绩效指标: [{ 名称: 制度, 权重: 80, 目标值: 健全 }]
#- 甲.perf.yaml
评分办法: mof-2020
预算执行: { 预算数: 1, 执行数: 1 }
绩效指标: [{ 名称: 制度, 权重: 90, 目标值: 健全, 完成值: 基本健全, 得分: 60, 达成情况: 部分达成预期指标 }]
`,
);

checkRule(
  sourceProfileDiffers,
  'in English; silent about what cannot be had, which has a finding of its own',
  `sources: [a.perf.yaml, b.perf.yaml]
#                      ^^^^^^^^^^^ info “b.perf.yaml” is scored by “Ministry of Finance, project self-evaluation 2021 with cost indicators” (mof-2021-cost), this form by “Wuhan self-evaluation form 2020” (wuhan-2020). Their actuals are scored by the rules of this form, so their own scores cannot be compared with it. Check whether both should use the same.
indicators: [{ name: visits, weight: 80, target: 1 次 }]
#- a.perf.yaml
profile: nowhere-2020
indicators: [{ name: visits, actual: 1 次 }]
#- b.perf.yaml
profile: mof-2021-cost
indicators: [{ name: visits, actual: 1 次 }]
`,
  { locale: 'en' },
);

checkRule(
  sourceProfileDiffers,
  'silent where the roll-up itself names rules that cannot be had',
  `评分办法: nowhere-2020
汇总来源: [甲.perf.yaml]
绩效指标: [{ 名称: 次数, 权重: 80, 目标值: 1 次 }]
#- 甲.perf.yaml
评分办法: mof-2020
绩效指标: [{ 名称: 次数, 完成值: 1 次 }]
`,
);
