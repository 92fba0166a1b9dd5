import { bandText } from '../../messages/band.js';
import { number, percent } from '../../messages/number.js';
import { asScalar, setScalar } from '../../language/edit.js';
import { attainments } from '../../language/choices.js';
import type { Attainment } from '../../language/evaluation.js';
import { type Field, valueOf } from '../../language/field.js';
import { spell } from '../../language/vocabulary.js';
import type { Decimal } from '../../number/decimal.js';
import type { Profile } from '../../profiles/profile.js';
import { bandAt } from '../../scoring/judge.js';
import type { Band } from '../../scoring/score.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import type { Locale } from '../../text/locale.js';
import type { Span } from '../../text/span.js';
import { example } from '../support/example.js';
import { factsOf } from '../support/facts.js';
import { attainmentOf } from '../../scoring/attainment.js';
import { isStandIn } from '../support/weights.js';
import { defineRule } from '../rule.js';

interface OutsideBand {
  readonly claimed: Decimal;
  readonly weight: Decimal;
  readonly band: Band;
  readonly late: boolean;
  readonly attainment: Field<Attainment>;
  readonly profile: Profile;
  /** Whether the interval is the standard’s own. */
  readonly printed: boolean;
}

export const scoreOutsideBand = defineRule<OutsideBand>({
  code: 'score-outside-band',
  group: 'scores',
  severity: 'error',
  title: { 'zh-CN': '得分不在对应的分值区间', en: 'Score outside its band' },
  doc: {
    what: {
      'zh-CN': '定性指标或逾期完成的指标，评定的得分不在达成情况对应的分值区间内。这样的得分不计入，总分未定。',
      en: 'A judged score lies outside the band of its attainment. It does not count, and the total is provisional.',
    },
    why: {
      'zh-CN': '评分办法把达成情况分为三档，每一档对应权重的一段比例，分值只能在这一段内确定。',
      en: 'The rules divide attainment into three bands, each a part of the weight, inside which the score is set.',
    },
    how: {
      'zh-CN': '改正得分，或改正达成情况；改得分要由评分人决定，所以自动修复只改达成情况。',
      en: 'Correct the score or the attainment. Only a person can set the score, so the fix changes the attainment.',
    },
  },
  examples: {
    bad: [
      example(
        '名称: 维护制度健全性, 权重: 80, 目标值: 健全, 完成值: 基本健全, 达成情况: 部分达成预期指标, 得分: 72, 偏差: 两项制度尚在修订',
      ),
      example('名称: 安装完成时间, 权重: 80, 目标值: 2020年12月底前, 完成值: 2021-01-15, 得分: 80, 偏差: 设备到货延迟'),
    ],
    good: [
      example(
        '名称: 维护制度健全性, 权重: 80, 目标值: 健全, 完成值: 基本健全, 达成情况: 部分达成预期指标, 得分: 56, 偏差: 两项制度尚在修订',
      ),
      example('名称: 安装完成时间, 权重: 80, 目标值: 2020年12月底前, 完成值: 2021-01-15, 得分: 56, 偏差: 设备到货延迟'),
    ],
  },
  message: {
    'zh-CN': state =>
      `${reason(state, 'zh-CN')}，得分应在 ${bandText(state.band, 'zh-CN')}之内，现为 ${number(state.claimed)} 分，不计入总分。请改正得分或达成情况。`,
    en: state =>
      `${reason(state, 'en')}, so the score lies in ${bandText(state.band, 'en')}; ${number(state.claimed)} does not count. Correct one of them.`,
  },

  *check(document) {
    for (const {
      row,
      fact: { span, claimed, weight, band },
    } of factsOf(document, 'score-outside-band')) {
      const late = row.direction === 'deadline';
      yield {
        span,
        // the bands of rules that nobody chose prove nothing
        ...(row.standard?.interval === undefined && isStandIn(document) && { severity: 'warning' as const }),
        state: {
          claimed,
          weight,
          band,
          late,
          attainment: attainmentOf(attainmentAt(row, span), document.profile),
          printed: row.standard?.interval !== undefined,
          profile: document.profile,
        },
      };
    }
  },

  fixes({ claimed, weight, late, attainment, profile, printed }, document) {
    const {
      text,
      evaluation: { vocabulary },
    } = document;
    if (printed || isStandIn(document)) return [];
    const node =
      attainment.state === 'ok' && attainment.value.kind === 'level' ? asScalar(attainment.entry.value) : undefined;
    const level = bandAt(claimed, weight, profile)?.level;
    const choice = attainments.find(({ name }) => name === level);
    if (!node || !choice || (late && level === 'met')) return [];
    const edit = setScalar(text, node, spell(choice, vocabulary));
    return edit
      ? [
          {
            title: { 'zh-CN': `达成情况改为“${choice.zh}”`, en: `Set the attainment to ${choice.name}` },
            edits: [edit],
          },
        ]
      : [];
  },
});

/** The attainment that a score was judged by: the row's, or that of the part it stands in. */
function attainmentAt({ indicator }: RatedRow, { start, end }: Span): Field<Attainment> {
  const part = (indicator.parts ?? []).find(({ node }) => node.span.start <= start && end <= node.span.end);
  return part?.attainment ?? indicator.attainment;
}

function reason({ late, attainment, band, printed }: OutsideBand, locale: Locale): string {
  const level = attainments.find(({ name }) => name === band.level);
  const stated = valueOf(attainment);
  if (printed)
    return { 'zh-CN': '评分标准印有分值区间', en: 'The scoring standard leaves an interval to a person' }[locale];
  if (late)
    return { 'zh-CN': `逾期完成，按“${level?.zh}”一档给分`, en: `It was late and counts as ${level?.name}` }[locale];
  if (stated?.kind === 'percent')
    return {
      'zh-CN': `达成情况填的是 ${percent(stated.percent.share)}`,
      en: `The attainment is ${percent(stated.percent.share)}`,
    }[locale];
  return { 'zh-CN': `达成情况是“${level?.zh}”`, en: `The attainment is ${level?.name}` }[locale];
}
