import type { Draft } from './complete.js';

/** What Wuhan's form of a whole unit and Hubei's of a project share: how the points are shared out, and the notes below the table. */
export const hubeiCommon = {
  budget: { weight: 20 },
  groups: [
    {
      name: '产出指标',
      weight: 40,
      required: true,
      fixed: false,
      groups: [{ name: '数量指标' }, { name: '质量指标' }, { name: '时效指标' }, { name: '成本指标' }],
    },
    {
      name: '效益指标',
      weight: 40,
      required: false,
      fixed: false,
      groups: [
        { name: '经济效益指标' },
        { name: '社会效益指标' },
        { name: '生态效益指标' },
        { name: '可持续影响指标' },
      ],
    },
    { name: '满意度指标', required: false, fixed: false, groups: [{ name: '服务对象满意度指标' }] },
  ],
} as const satisfies Draft;

/** The notes, and what is usual where the forms are silent, said as such. */
export const hubeiNotes = {
  positive: {
    'zh-CN': '备注 2：正向指标（即目标值为≥X，得分=权重×B/A），得分不得突破权重总额',
    en: 'Note 2: more is better (target ≥ X, score = weight × B/A); no score may exceed its weight',
  },
  negative: {
    'zh-CN': '备注 2：反向指标（即目标值为≤X，得分=权重×A/B），得分不得突破权重总额',
    en: 'Note 2: less is better (target ≤ X, score = weight × A/B); no score may exceed its weight',
  },
  cap: { 'zh-CN': '备注 2：得分不得突破权重总额', en: 'Note 2: no score may exceed its weight' },
  qualitative: {
    'zh-CN':
      '备注 3：达成预期指标、部分达成预期指标、未达成预期指标三档，分别按照该指标对应分值区间 100%-80%（≥80%）、80%-50%（≥50%，<80%）、50%-0%（<50%）合理确定分值',
    en: 'Note 3: met, partly met, not met: the score is set within reason inside 100–80 % (≥ 80 %), 80–50 % (≥ 50 %, < 80 %), 50–0 % (< 50 %) of the weight',
  },
  sum: {
    'zh-CN': '备注 2：绝对值直接累加计算；定量指标先汇总完成数，再计算得分',
    en: 'Note 2: absolute values are added up; aggregate the actuals first, then score',
  },
  'weighted-mean': {
    'zh-CN': '备注 2：相对值按照资金额度加权平均计算；定量指标先汇总完成数，再计算得分',
    en: 'Note 2: relative values are averaged, weighted by funds; aggregate the actuals first, then score',
  },
  'qualitative-mean': {
    'zh-CN': '备注 3：汇总时，以资金额度为权重，对分值进行加权平均计算',
    en: 'Note 3: in aggregating, scores are averaged, weighted by funds',
  },
  satisfaction: {
    'zh-CN': '备注 4：基于经济性和必要性等因素考虑，满意度指标暂可不作为必评指标',
    en: 'Note 4: for economy and need, satisfaction indicators are not required for now',
  },
  late: {
    'zh-CN':
      '本表未对逾期完成另作规定，比照备注 3“部分达成预期指标”一档，在分值区间 80%-50%（≥50%，<80%）内合理确定分值',
    en: 'The form has no rule of its own for late rows; as for “partly met” in note 3, the score is set within reason inside 80–50% (≥ 50%, < 80%) of the weight',
  },
  shortfall: {
    'zh-CN': '未完成目标的应说明原因和改进措施（表内设“偏差大或目标未完成原因分析”“改进措施及结果应用方案”两栏）',
    en: 'A missed target must be explained, with what will be done about it (the form has boxes for both)',
  },
  overachievement: {
    'zh-CN': '完成值明显高于目标值的也应说明原因（表内设“偏差大或目标未完成原因分析”一栏）',
    en: 'A target far exceeded must be explained too (the form has a box for large deviations)',
  },
  grades: {
    'zh-CN':
      '本表未规定等级，按通行划分：总分 90（含）—100 分为优、80（含）—90 分为良、60（含）—80 分为中、60 分以下为差',
    en: 'The form has no grades of its own; as is usual, 90–100 is 优, 80–90 is 良, 60–80 is 中, below 60 is 差; each lower bound included',
  },
} as const satisfies Draft['clauses'];
