import type { Words } from '../text/locale.js';
import type { Clause } from './profile.js';

/** Which decision each cited sentence belongs to. */
export const clauseAbout: Readonly<Record<Clause, Words>> = {
  budget: { 'zh-CN': '预算执行怎样计分', en: 'How budget execution is scored' },
  positive: { 'zh-CN': '正向指标怎样计分', en: 'How “more is better” is scored' },
  negative: { 'zh-CN': '反向指标怎样计分', en: 'How “less is better” is scored' },
  cap: { 'zh-CN': '得分不超过权重', en: 'No score exceeds its weight' },
  equal: { 'zh-CN': '“等于”类指标怎样计分', en: 'How “equal” is scored' },
  between: { 'zh-CN': '区间类指标怎样计分', en: 'How ranges are scored' },
  deadline: { 'zh-CN': '按期完成的怎样计分', en: 'How “on time” is scored' },
  late: { 'zh-CN': '逾期完成的怎样评分', en: 'How “late” is judged' },
  'yes-no': { 'zh-CN': '是否类指标怎样计分', en: 'How “yes or no” is scored' },
  qualitative: { 'zh-CN': '定性指标怎样分档评分', en: 'How qualitative rows are judged' },
  percentage: { 'zh-CN': '达成情况写成百分比的怎样计分', en: 'How an attainment in per cent is scored' },
  sum: { 'zh-CN': '绝对值怎样汇总', en: 'How absolute values are aggregated' },
  'weighted-mean': { 'zh-CN': '相对值怎样汇总', en: 'How relative values are aggregated' },
  'qualitative-mean': { 'zh-CN': '定性得分怎样汇总', en: 'How judged scores are aggregated' },
  weights: { 'zh-CN': '分值怎样分配', en: 'How the points are shared out' },
  shortfall: { 'zh-CN': '未完成目标的要说明原因', en: 'A missed target is explained' },
  overachievement: { 'zh-CN': '明显超额完成的要说明原因', en: 'A target far exceeded is explained' },
  grades: { 'zh-CN': '等级怎样划分', en: 'How the grades are drawn' },
  satisfaction: { 'zh-CN': '是否要设满意度指标', en: 'Whether a satisfaction indicator is needed' },
};
