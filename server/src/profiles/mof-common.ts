import type { Draft } from './complete.js';
import { mofOutline } from './outlines.js';

/**
 * What the two forms of the Ministry of Finance share. The sentences marked 按通行做法 stand in neither document: they say what
 * is common practice where the documents leave the matter to the units. Articles are not numbered here, only the document is named.
 */
export const mofCommon = {
  budget: { weight: 10 },
  bands: { met: 80, partial: 60 },
  'band-words': {
    met: ['达成年度目标', '达成目标', '基本达成目标', '基本达成预期指标', '全部或基本达成预期指标'],
    partial: ['部分达成年度指标', '部分达成目标', '部分达成年度目标并具有一定效果'],
    unmet: ['未达成年度指标', '未达成目标', '未达成年度目标且效果较差'],
  },
  layout: 'mof-project',
  report: { sections: mofOutline },
} as const satisfies Draft;

/** The scoring sentences of 财预〔2020〕10号, which the later document leaves in force. */
export const mofClauses = {
  budget: {
    'zh-CN': '财预〔2020〕10号：预算执行率原则上占 10%；按通行做法，得分=分值×执行数÷预算数，不超过分值',
    en: '财预〔2020〕10号: the execution rate counts 10 % as a rule; by common practice, score = weight × spent ÷ planned, at most the weight',
  },
  positive: {
    'zh-CN': '财预〔2020〕10号：完成指标值的，记该指标所赋全部分值；未完成指标值的，按照完成值与指标值的比例记分',
    en: '财预〔2020〕10号: a target that is met earns all its points; one that is not earns them in the proportion of actual to target',
  },
  negative: {
    'zh-CN':
      '财预〔2020〕10号：完成指标值的记全部分值，未完成的按比例记分；按通行做法，反向指标得分=分值×指标值÷完成值',
    en: '财预〔2020〕10号: a target that is met earns all its points, one that is not in proportion; by common practice, less is better scores weight × target ÷ actual',
  },
  cap: {
    'zh-CN': '财预〔2020〕10号：完成指标值的，记该指标所赋全部分值（超过的不加分）',
    en: '财预〔2020〕10号: a target that is met earns all its points, and no more',
  },
  deadline: {
    'zh-CN': '财预〔2020〕10号：完成指标值的，记该指标所赋全部分值；按期完成视为完成',
    en: '财预〔2020〕10号: a target that is met earns all its points; on time is met',
  },
  late: {
    'zh-CN': '按通行做法：逾期完成的比照“部分达成年度指标并具有一定效果”一档，在分值的 80%-60%（含）内合理确定分值',
    en: 'By common practice: late counts as “partly met with some effect”, inside 80–60 % (60 included) of the weight',
  },
  qualitative: {
    'zh-CN':
      '财预〔2020〕10号：达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差三档，分别按照该指标对应分值区间 100-80%（含）、80-60%（含）、60-0% 合理确定分值',
    en: '财预〔2020〕10号: met, partly met with some effect, not met with little effect: the score is set within reason inside 100–80 % (80 included), 80–60 % (60 included), 60–0 % of the weight',
  },
  shortfall: {
    'zh-CN': '按通行做法：未完成绩效指标的，在自评表中说明偏差原因及改进措施',
    en: 'By common practice: the form’s column for deviations says why a target was missed and what is done about it',
  },
  overachievement: {
    'zh-CN':
      '财预〔2020〕10号：对完成值高于指标值较多的，要分析原因，如果是由于年初指标值设定明显偏低造成的，要按照偏离度适度调减分值；“较多”按通行做法取 130%',
    en: '财预〔2020〕10号: where an actual is far above its target the cause is analysed, and points are reduced if the target was set too low; “far” is taken as 130 % by common practice',
  },
  grades: {
    'zh-CN':
      '财预〔2020〕10号：总分一般设置为 100 分，等级一般划分为四档：90（含）-100 分为优、80（含）-90 分为良、60（含）-80 分为中、60 分以下为差',
    en: '财预〔2020〕10号: the total is 100 as a rule, with four grades: 90–100 优, 80–90 良, 60–80 中, below 60 差, each lower bound included',
  },
} as const satisfies Draft['clauses'];

/** The level-1 groups of 财预〔2020〕10号. */
export const mof2020Groups = [
  {
    name: '产出指标',
    weight: 50,
    required: true,
    fixed: true,
    groups: [{ name: '数量指标' }, { name: '质量指标' }, { name: '时效指标' }, { name: '成本指标' }],
  },
  {
    name: '效益指标',
    weight: 30,
    required: true,
    fixed: true,
    groups: [{ name: '经济效益指标' }, { name: '社会效益指标' }, { name: '生态效益指标' }, { name: '可持续影响指标' }],
  },
  { name: '满意度指标', weight: 10, required: true, fixed: true, groups: [{ name: '服务对象满意度指标' }] },
] as const satisfies Draft['groups'];

/** The clause on weights, shared by the profiles that follow it. */
export const mof2020Weights = {
  'zh-CN':
    '财预〔2020〕10号：原则上预算执行率和一级指标权重统一设置为：预算执行率 10%、产出指标 50%、效益指标 30%、服务对象满意度指标 10%；如有特殊情况，一级指标权重可做适当调整',
  en: '财预〔2020〕10号: as a rule the execution rate counts 10 %, outputs 50 %, benefits 30 %, satisfaction of those served 10 %; level-1 weights may be adjusted where circumstances are special',
} as const;
