import { bandText } from '../../messages/band.js';
import { number } from '../../messages/number.js';
import type { Decimal } from '../../number/decimal.js';
import type { Band } from '../../scoring/score.js';
import { example } from '../support/example.js';
import { factsOf } from '../support/facts.js';
import { isNothingElse } from '../support/placeholders.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { Words } from '../../text/locale.js';
import { defineRule } from '../rule.js';

interface Unjudged {
  readonly weight: Decimal;
  readonly band: Band | undefined;
  readonly why: 'late' | 'qualitative' | 'standard';
}

export const scoreUnjudged = defineRule<Unjudged>({
  code: 'score-unjudged',
  group: 'scores',
  severity: 'warning',
  title: { 'zh-CN': '需由评分人给分，尚未填写', en: 'A person has to judge it' },
  doc: {
    what: {
      'zh-CN': '定性指标（或逾期完成、按评分标准由人评定的指标）没有填写得分，无法由公式算出，总分未定。',
      en: 'A qualitative or late row, or one that its standard leaves to a person, has no score. No formula gives one, so the total is provisional.',
    },
    why: {
      'zh-CN': '这类指标由评分人在达成情况对应的分值区间内合理确定分值，程序不代为评定。',
      en: 'A person sets the score inside the band of the attainment; nothing is guessed here.',
    },
    how: {
      'zh-CN': '请评分人填写得分，或把达成情况写成百分比。没有自动修复：给多少分由人决定。',
      en: 'Write the score, or give the attainment as a percentage. There is no fix: a person decides.',
    },
  },
  examples: {
    bad: [example('名称: 维护制度健全性, 权重: 80, 目标值: 健全, 完成值: 健全, 达成情况: 达成预期指标')],
    good: [
      example('名称: 维护制度健全性, 权重: 80, 目标值: 健全, 完成值: 健全, 达成情况: 达成预期指标, 得分: 76'),
      example('名称: 维护制度健全性, 权重: 80, 目标值: 健全, 达成情况: 95%'),
    ],
  },
  message: {
    'zh-CN': ({ weight, band, why }) =>
      `${subjects[why]['zh-CN']}由评分人给分，还没有填得分，总分未定。请${band ? `在 ${bandText(band, 'zh-CN')}之内给分` : `在 ${number(weight)} 分以内给分，并写明达成情况`}。`,
    en: ({ weight, band, why }) =>
      `${subjects[why].en} is judged by a person, and has no score yet; the total is provisional. Write a score ${band ? `in ${bandText(band, 'en')}` : `of at most ${number(weight)}, and the attainment`}.`,
  },

  *check(document) {
    for (const {
      row,
      fact: { span, weight, band },
    } of factsOf(document, 'score-unjudged')) {
      // nobody can judge against a target that is not written yet, which has been said
      if (isNothingElse(row.indicator.target)) continue;
      yield { span, state: { weight, band, why: whyJudged(row) } };
    }
  },
});

function whyJudged({ standard, direction }: RatedRow): Unjudged['why'] {
  if (standard) return 'standard';
  return direction === 'deadline' ? 'late' : 'qualitative';
}

const subjects: Readonly<Record<Unjudged['why'], Words>> = {
  late: { 'zh-CN': '逾期完成的指标', en: 'A late row' },
  qualitative: { 'zh-CN': '定性指标', en: 'A qualitative row' },
  standard: { 'zh-CN': '本行按评分标准', en: 'By its standard this row' },
};
