import { directionWord } from '../../messages/direction.js';
import { number } from '../../messages/number.js';
import { citeValue } from '../../messages/values.js';
import type { Profile } from '../../profiles/profile.js';
import { roundScore } from '../../scoring/claim.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { type Effect, otherWay, readAs } from '../../scoring/what-if.js';
import type { Locale } from '../../text/locale.js';
import { suspiciouslyAssumed } from '../support/assumed.js';
import { example } from '../support/example.js';
import { defineRule } from '../rule.js';
import { stateDirection } from '../support/values.js';

interface Suspicious {
  readonly row: RatedRow;
  /** The word in the name that speaks for “less is better”; `undefined` where only the claim does. */
  readonly word: string | undefined;
  readonly profile: Profile;
  /** Worked out when it is told. */
  otherwise(): {
    /** The row as it would be scored then. */
    readonly other: RatedRow;
    /** The total then; `undefined` while it is provisional. */
    readonly effect: Effect | undefined;
  };
}

export const directionSuspicious = defineRule<Suspicious>({
  code: 'direction-suspicious',
  group: 'targets',
  severity: 'warning',
  misses: ['direction'],
  title: { 'zh-CN': '名称像是越小越好，却按正向计分', en: 'Scored as “more is better”, but the name says less' },
  doc: {
    what: {
      'zh-CN':
        '目标值没有写明方向，按正向计分，而名称里的词（事故、投诉、成本、排放量……）说明越小越好。名称里有几个这样的词，以最后一个为准：“投诉办结率”仍是越大越好。名称里没有这样的词，而填报得分只有按反向才对得上的，也在此列，不算得分不符。',
      en: 'No direction is written and the row is scored as “more is better”, while a word in its name (事故 accident, 投诉 complaint, 成本 cost, 排放量 emissions …) says less. Of several words the last decides: 投诉办结率, complaints settled, is better high. A claim that only “less is better” gives is asked about here as well, not held wrong.',
    },
    why: {
      'zh-CN': '方向相反，得分、总分以至等级都会不同：超过目标值的，正向得满分，反向要扣分。',
      en: 'The other way round, score, total and even grade may differ: beyond its target a row gets full marks one way and loses points the other.',
    },
    how: {
      'zh-CN': '写明方向：确属越小越好的写“反向”（或目标值写“≤”），确属越大越好的写“正向”。',
      en: 'State the direction: at-most (or ≤ before the target) where less is better, at-least where more is.',
    },
  },
  examples: {
    bad: [
      example('名称: 全年污水排放量, 权重: 80, 目标值: 1000 万方, 完成值: 1176 万方, 得分: 80'),
      example('名称: 预算调整率, 权重: 80, 目标值: 3%, 完成值: 0%, 得分: 80'),
      example('名称: 平均用工, 权重: 80, 目标值: 10 人, 完成值: 8 人, 得分: 80'),
    ],
    good: [
      example('名称: 全年污水排放量, 权重: 80, 目标值: 1000 万方, 方向: 正向, 完成值: 1176 万方, 得分: 80'),
      example('名称: 信访投诉办结率, 权重: 80, 目标值: 100%, 完成值: 100%, 得分: 80'),
    ],
  },
  message: {
    'zh-CN': state => `${reason(state, 'zh-CN')}${comparison(state, 'zh-CN')}请写明方向。`,
    en: state => `${reason(state, 'en')}${comparison(state, 'en')}State at-most or at-least.`,
  },

  *check(document) {
    const { scorecard, context, profile } = document;
    for (const { row, word } of suspiciouslyAssumed(document)) {
      const otherwise = (): ReturnType<Suspicious['otherwise']> => ({
        other: readAs(row, 'at-most', context),
        effect: otherWay(row, 'at-most', scorecard, context),
      });
      yield { span: row.indicator.target.span, state: { row, word, profile, otherwise } };
    }
  },

  fixes({ row }, document) {
    return (['at-most', 'at-least'] as const).flatMap(direction => {
      const edit = stateDirection(row.indicator, direction, document);
      return edit
        ? [
            {
              title: {
                'zh-CN': `写明方向：${directionWord(direction, 'zh-CN')}`,
                en: `State the direction ${directionWord(direction, 'en')}`,
              },
              edits: [edit],
            },
          ]
        : [];
    });
  },
});

/** What speaks for the other direction: a word in the name, else the claim. */
function reason({ row, word }: Suspicious, locale: Locale): string {
  const target = citeValue(row.target);
  const claimed = number(row.claimed?.value);
  if (word !== undefined)
    return {
      'zh-CN': `“${word}”一般越小越好，目标值没写方向，现按正向计分。`,
      en: `“${word}” mostly means that less is better, but the target states no direction and is scored as “more is better”. `,
    }[locale];
  return {
    'zh-CN': `目标值${target}没写方向，现按正向计分，填报的 ${claimed} 分却是按反向计算的。`,
    en: `The target ${target} states no direction and is scored as “more is better”, while the claimed ${claimed} is what “less is better” gives. `,
  }[locale];
}

/** Score, total and grade both ways, as far as they are known. */
function comparison({ row, profile, otherwise }: Suspicious, locale: Locale): string {
  const { other, effect } = otherwise();
  if (!row.score.value || !other.score.value) return '';
  const now = number(roundScore(row.score.value, profile));
  if (roundScore(other.score.value, profile).equals(roundScore(row.score.value, profile)))
    return { 'zh-CN': `两种方向都得 ${now} 分；`, en: `Both ways give ${now}. ` }[locale];
  const then = number(roundScore(other.score.value, profile));
  const [before, after] = [
    `${number(effect?.before)} ${effect?.gradeBefore?.name}`,
    `${number(effect?.after)} ${effect?.gradeAfter?.name}`,
  ];
  return {
    'zh-CN': `如为反向，得分由 ${now} 变为 ${then}${effect ? `，总分由 ${before}变为 ${after}` : ''}；`,
    en: `As at-most the score goes from ${now} to ${then}${effect ? ` and the total from ${before} to ${after}` : ''}. `,
  }[locale];
}
