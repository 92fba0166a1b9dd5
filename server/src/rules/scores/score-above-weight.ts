import { clauseName } from '../../messages/clause-name.js';
import { explainScore } from '../../messages/explain.js';
import { number } from '../../messages/number.js';
import type { Decimal } from '../../number/decimal.js';
import type { Profile } from '../../profiles/profile.js';
import { roundScore } from '../../scoring/claim.js';
import type { Score } from '../../scoring/score.js';
import type { Locale } from '../../text/locale.js';
import {
  adopt,
  claimsThat,
  isAboveGroup,
  isAboveWeight,
  type Claim,
  type SumClaim,
  subtotalsOf,
} from '../support/claims.js';
import { example } from '../support/example.js';
import { factsOf } from '../support/facts.js';
import { defineRule } from '../rule.js';

interface AboveWeight {
  readonly of: 'row' | 'group' | 'part';
  readonly claimed: Decimal;
  readonly weight: Decimal;
  readonly score: Score | undefined;
  /** What can be corrected in the file; a part's score is a person's. */
  readonly claim: Claim | SumClaim | undefined;
  readonly profile: Profile;
}

export const scoreAboveWeight = defineRule<AboveWeight>({
  code: 'score-above-weight',
  group: 'scores',
  severity: 'error',
  title: { 'zh-CN': '得分超过权重', en: 'Score above its weight' },
  doc: {
    what: {
      'zh-CN': '填报的得分（或小计、分项得分）大于它的权重。这一处只报这一条，不再另报与计算结果不符。',
      en: 'A claimed score, subtotal or part’s score is above its weight. Nothing else is reported about that claim.',
    },
    why: {
      'zh-CN': '得分不得突破权重总额，超额完成也只得满分。',
      en: 'No score may exceed its weight; a target exceeded earns full marks and no more.',
    },
    how: {
      'zh-CN': '采用计算得分；需由评分人评定的，请评分人在权重以内重新给分，因此没有自动修复。',
      en: 'Use the computed score. A judged score has no fix: a person sets it anew, at most at the weight.',
    },
  },
  examples: {
    bad: [
      example('名称: 招商接洽企业数量, 权重: 80, 目标值: ≥30 个, 完成值: 33 个, 得分: 88'),
      example('名称: 维护制度健全性, 权重: 80, 目标值: 健全, 完成值: 健全, 得分: 90'),
    ],
    good: [example('名称: 招商接洽企业数量, 权重: 80, 目标值: ≥30 个, 完成值: 33 个, 得分: 80')],
  },
  message: {
    'zh-CN': state =>
      `${state.of === 'group' ? '小计' : '得分'} ${number(state.claimed)} 超过权重 ${number(state.weight)} 分${sayComputed(state, 'zh-CN')}。依据：${clauseName(state.profile.clauses.cap, 'zh-CN')}。`,
    en: state =>
      `The ${state.of === 'group' ? 'subtotal' : 'score'} ${number(state.claimed)} is above its weight ${number(state.weight)}${sayComputed(state, 'en')}. Source: ${clauseName(state.profile.clauses.cap, 'en')}.`,
  },

  *check(document) {
    const { profile } = document;
    for (const claim of tooHigh(document)) {
      const {
        rated: { weight, score },
        claimed,
        field,
      } = claim;
      if (weight)
        yield { span: field.span, state: { of: 'row', claimed: claimed.value, weight, score, claim, profile } };
    }
    for (const claim of subtotalsOf(document)) {
      const weight = claim.group?.weight;
      if (weight && isAboveGroup(claim))
        yield {
          span: claim.field.span,
          state: { of: 'group', claimed: claim.claimed.value, weight, score: undefined, claim, profile },
        };
    }
    for (const { fact } of factsOf(document, 'part-score-range')) {
      if (fact.claimed.greaterThan(fact.weight))
        yield {
          span: fact.span,
          state: {
            of: 'part',
            claimed: fact.claimed,
            weight: fact.weight,
            score: undefined,
            claim: undefined,
            profile,
          },
        };
    }
  },

  fixes(state, { text }) {
    const result = resultOf(state);
    if (!result || !state.claim) return [];
    return adopt(
      state.claim,
      result,
      { 'zh-CN': `采用计算得分 ${number(result)}`, en: `Use the computed score ${number(result)}` },
      text,
    );
  },
});

/** The score or subtotal that the rules give, where it is known. */
function resultOf({ score, claim, profile }: AboveWeight): Decimal | undefined {
  if (score) return score.value && roundScore(score.value, profile);
  return claim && 'sum' in claim && !claim.open ? claim.sum.rounded : undefined;
}

function sayComputed(state: AboveWeight, locale: Locale): string {
  const result = resultOf(state);
  if (!result)
    return { 'zh-CN': '，请在权重以内重新给分', en: '; a score of at most the weight has to be set' }[locale];
  const sum = state.score ? explainScore(state.score, state.profile, locale).headline : number(result);
  return { 'zh-CN': `；按办法计算应为 ${sum}`, en: `; the rules give ${sum}` }[locale];
}

const tooHigh = claimsThat(isAboveWeight);
