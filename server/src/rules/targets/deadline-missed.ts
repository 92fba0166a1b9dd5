import { bandText } from '../../messages/band.js';
import { valueOf } from '../../language/field.js';
import { formatDate } from '../../quantity/dates.js';
import type { FactOf } from '../../scoring/fact.js';
import { attainmentOf } from '../../scoring/attainment.js';
import { bandOf } from '../../scoring/judge.js';
import type { Band } from '../../scoring/score.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { Locale } from '../../text/locale.js';
import { example } from '../support/example.js';
import { factsOf } from '../support/facts.js';
import { defineRule } from '../rule.js';

interface Missed {
  readonly row: RatedRow;
  readonly fact: FactOf<'deadline-missed'>;
  /** The band that a person's score has to stand in; `undefined` where the attainment is a percentage, and where the score is missing, which is said of its own. */
  readonly band: Band | undefined;
}

export const deadlineMissed = defineRule<Missed>({
  code: 'deadline-missed',
  group: 'targets',
  severity: 'warning',
  ofResults: true,
  title: { 'zh-CN': '逾期完成', en: 'Deadline missed' },
  doc: {
    what: { 'zh-CN': '完成日期晚于目标日期。', en: 'The actual date is later than the target.' },
    why: {
      'zh-CN':
        '逾期完成的不得满分，也没有公式可算，由评分人在“部分达成预期指标”一档内给分（写明“未达成预期指标”的，在该档内）。',
      en: 'A late row gets no full marks, and no formula applies: a person sets the score inside the band “partly met”, or “not met” where that is stated.',
    },
    how: {
      'zh-CN': '核对两个日期，填写评定的得分，并在“偏差”中说明逾期原因。没有自动修复：给多少分由评分人决定。',
      en: 'Check both dates, write the judged score, and explain the delay. There is no fix: a person sets the score.',
    },
  },
  examples: {
    bad: [
      example('名称: 安装完成时间, 权重: 80, 目标值: 2020年12月底前, 完成值: 2021-01-15, 得分: 56, 偏差: 设备到货延迟'),
    ],
    good: [example('名称: 安装完成时间, 权重: 80, 目标值: 2020年12月底前, 完成值: 2020-12-15, 得分: 80')],
  },
  message: {
    'zh-CN': state =>
      `逾期 ${state.fact.days} 天：期限 ${formatDate(state.fact.target)}，实际 ${formatDate(state.fact.actual)}。${sayBand(state, 'zh-CN')}`,
    en: state =>
      `Due by ${formatDate(state.fact.target)}, done on ${formatDate(state.fact.actual)}: ${state.fact.days} ${state.fact.days === 1 ? 'day' : 'days'} late.${sayBand(state, 'en')}`,
  },

  *check(document) {
    const { profile } = document;
    for (const { row, fact } of factsOf(document, 'deadline-missed')) {
      const attainment = valueOf(attainmentOf(row.indicator.attainment, profile));
      const level = attainment?.kind === 'level' && attainment.level === 'unmet' ? 'unmet' : 'partial';
      const band = row.weight && attainment?.kind !== 'percent' ? bandOf(level, row.weight, profile) : undefined;
      const unjudged = row.facts.some(({ kind }) => kind === 'score-unjudged');
      yield { span: fact.span, state: { row, fact, band: unjudged ? undefined : (fact.band ?? band) } };
    }
  },
});

function sayBand({ row: { weight }, band }: Missed, locale: Locale): string {
  if (!band || !weight) return '';
  return {
    'zh-CN': `得分应在 ${bandText(band, 'zh-CN')}之内，由评分人给定。`,
    en: ` A person sets the score in ${bandText(band, 'en')}.`,
  }[locale];
}
