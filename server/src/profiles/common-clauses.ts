import type { Words } from '../text/locale.js';
import type { Clause } from './profile.js';

/** What holds where a form itself is silent; said as such, never passed off as the form’s own words. */
export const commonClauses: Readonly<Record<Clause, Words>> = {
  budget: {
    'zh-CN': '得分=权重×执行数÷预算数，不超过权重',
    en: 'Score = weight × spent ÷ planned, at most the weight',
  },
  positive: {
    'zh-CN': '正向指标：得分=权重×完成值÷目标值，不超过权重',
    en: 'More is better: score = weight × actual ÷ target, at most the weight',
  },
  negative: {
    'zh-CN': '反向指标：得分=权重×目标值÷完成值，不超过权重',
    en: 'Less is better: score = weight × target ÷ actual, at most the weight',
  },
  cap: { 'zh-CN': '得分不超过权重', en: 'No score exceeds its weight' },
  equal: {
    'zh-CN': '本表未对“等于”类指标另作规定，比照正向指标计分',
    en: 'The form has no rule of its own for “equal” targets; they are scored as “more is better”',
  },
  between: {
    'zh-CN': '本表未对区间类指标另作规定：落在区间内得满分，低于下限或高于上限的按比例扣分',
    en: 'The form has no rule of its own for ranges: full marks inside, in proportion below or above',
  },
  deadline: { 'zh-CN': '按期完成得满分', en: 'On time: full marks' },
  late: {
    'zh-CN': '逾期完成的，由评分人在“部分达成预期指标”一档内合理确定分值',
    en: 'Late: a person sets the score inside the “partly met” band',
  },
  'yes-no': { 'zh-CN': '与目标一致得满分，不一致不得分', en: 'Full marks when the answer is the target’s, else none' },
  qualitative: {
    'zh-CN': '定性指标由评分人在达成情况对应的分值区间内合理确定分值',
    en: 'A person sets the score of a qualitative row inside the band of its attainment',
  },
  percentage: {
    'zh-CN': '达成情况以百分比填写的，得分=权重×该百分比',
    en: 'Where the attainment is a percentage, score = weight × that percentage',
  },
  sum: { 'zh-CN': '绝对值直接累加计算', en: 'Absolute values are added up' },
  'weighted-mean': { 'zh-CN': '相对值按照资金额度加权平均计算', en: 'Relative values are averaged, weighted by funds' },
  'qualitative-mean': {
    'zh-CN': '汇总时，以资金额度为权重，对分值进行加权平均计算',
    en: 'In aggregating, scores are averaged, weighted by funds',
  },
  weights: { 'zh-CN': '各项权重之和应等于总分', en: 'The weights add up to the form’s total' },
  shortfall: {
    'zh-CN': '未完成目标的指标应说明原因和改进措施',
    en: 'A missed target must be explained, with what will be done about it',
  },
  overachievement: {
    'zh-CN': '完成值明显高于目标值的，应说明原因（目标是否定得偏低）',
    en: 'A target far exceeded must be explained: it may have been set too low',
  },
  grades: {
    'zh-CN': '总分 90（含）—100 分为优、80（含）—90 分为良、60（含）—80 分为中、60 分以下为差',
    en: '90–100 is 优, 80–90 is 良, 60–80 is 中, below 60 is 差; each lower bound included',
  },
  satisfaction: { 'zh-CN': '一般应设置满意度指标', en: 'A form usually has a satisfaction indicator' },
};
