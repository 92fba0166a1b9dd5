import type { Clause } from './clause-names.js';
import { type Knob, openKnob, type Says, words } from './shape.js';

const clause = (zh: string, ...about: Says['about']): Knob<typeof words, true> => openKnob(zh, words, { about });

/** A key for each decision that a sentence is cited for. */
export const clauses = {
  budget: clause('预算执行', '预算执行怎样计分', 'How budget execution is scored'),
  positive: clause('正向', '正向指标怎样计分', 'How “more is better” is scored'),
  negative: clause('反向', '反向指标怎样计分', 'How “less is better” is scored'),
  cap: clause('封顶', '得分不超过权重', 'No score exceeds its weight'),
  equal: clause('等于', '“等于”类指标怎样计分', 'How “equal” is scored'),
  between: clause('区间', '区间类指标怎样计分', 'How ranges are scored'),
  deadline: clause('时限', '按期完成的怎样计分', 'How “on time” is scored'),
  late: clause('逾期', '逾期完成的怎样评分', 'How “late” is judged'),
  'yes-no': clause('是否', '是否类指标怎样计分', 'How “yes or no” is scored'),
  qualitative: clause('定性', '定性指标怎样分档评分', 'How qualitative rows are judged'),
  percentage: clause('百分比', '达成情况写成百分比的怎样计分', 'How an attainment in per cent is scored'),
  sum: clause('累加', '绝对值怎样汇总', 'How absolute values are aggregated'),
  'weighted-mean': clause('加权平均', '相对值怎样汇总', 'How relative values are aggregated'),
  'qualitative-mean': clause('定性汇总', '定性得分怎样汇总', 'How judged scores are aggregated'),
  weights: clause('分值', '分值怎样分配', 'How the points are shared out'),
  shortfall: clause('未完成', '未完成目标的要说明原因', 'A missed target is explained'),
  overachievement: clause('超额', '明显超额完成的要说明原因', 'A target far exceeded is explained'),
  grades: clause('等级', '等级怎样划分', 'How the grades are drawn'),
  satisfaction: clause('满意度', '是否要设满意度指标', 'Whether a satisfaction indicator is needed'),
} satisfies Readonly<Record<Clause, Knob>>;

/** A text in both languages. */
export const texts = {
  'zh-CN': openKnob(
    '中文',
    { kind: 'text' },
    {
      about: ['中文', 'The Chinese text'],
      also: ['zh', 'cn', 'zh-cn', 'zh_CN', 'chinese'],
    },
  ),
  en: openKnob('英文', { kind: 'text' }, { about: ['英文', 'The English text'], also: ['en-US', 'english'] }),
};
