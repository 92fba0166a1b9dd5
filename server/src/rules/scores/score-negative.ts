import { number } from '../../messages/number.js';
import type { Decimal } from '../../number/decimal.js';
import { roundScore } from '../../scoring/claim.js';
import { isBelowZero } from '../../scoring/status.js';
import type { Locale, Words } from '../../text/locale.js';
import type { Span } from '../../text/span.js';
import { adopt, type Claim, claimsThat, isNegative, type SumClaim, subtotalsOf, totalOf } from '../support/claims.js';
import { example } from '../support/example.js';
import { factsOf } from '../support/facts.js';
import { defineRule } from '../rule.js';

interface Negative {
  readonly claimed: Decimal;
  /** What the rules give, as shown; `undefined` where that is not known or a person's. */
  readonly result: Decimal | undefined;
  readonly claim: Claim | SumClaim | undefined;
}

export const scoreNegative = defineRule<Negative>({
  code: 'score-negative',
  group: 'scores',
  severity: 'error',
  title: { 'zh-CN': '得分为负数', en: 'Score below 0' },
  doc: {
    what: { 'zh-CN': '填报的得分、小计或总分是负数。', en: 'A claimed score, subtotal or total is below 0.' },
    why: {
      'zh-CN': '各档分值最低为 0，评分办法中没有倒扣分。多为录入时误带负号。',
      en: 'The lowest band begins at 0, and no rule takes points away. Most often the sign is a slip.',
    },
    how: {
      'zh-CN': '采用计算得分；需由评分人评定的，请评分人重新给分，因此没有自动修复。',
      en: 'Use the computed score. A judged score has no fix: a person sets it again.',
    },
  },
  examples: {
    bad: [example('名称: 开展应急演练, 权重: 80, 目标值: ≥2 次, 完成值: 2 次, 得分: -80')],
    good: [example('名称: 开展应急演练, 权重: 80, 目标值: ≥2 次, 完成值: 2 次, 得分: 80')],
  },
  message: {
    'zh-CN': ({ claimed, result, claim }) =>
      `${nameOfClaim(claim, 'zh-CN')} ${number(claimed)} 是负数，得分最低为 0 分。${result ? `按办法计算应为 ${number(result)}，请改正。` : '请核对后重新填写。'}`,
    en: ({ claimed, result, claim }) =>
      `The ${nameOfClaim(claim, 'en')} ${number(claimed)} is below 0, the lowest there is. ${result ? `The rules give ${number(result)}; correct it.` : 'Check it and write it again.'}`,
  },

  *check(document) {
    const hit = (claim: Claim | SumClaim, result: Decimal | undefined): { span: Span; state: Negative } => ({
      span: claim.field.span,
      state: { claimed: claim.claimed.value, result, claim },
    });
    for (const claim of negative(document)) {
      const { value } = claim.rated.score;
      yield hit(claim, value && roundScore(value, document.profile));
    }
    for (const claim of [...subtotalsOf(document), ...totalOf(document)].filter(isNegative))
      yield hit(claim, claim.open ? undefined : claim.sum.rounded);
    for (const { fact } of factsOf(document, 'part-score-range')) {
      if (isBelowZero(fact.claimed))
        yield { span: fact.span, state: { claimed: fact.claimed, result: undefined, claim: undefined } };
    }
  },

  fixes({ claim, result }, { text }) {
    return claim && result
      ? adopt(
          claim,
          result,
          { 'zh-CN': `采用计算的数 ${number(result)}`, en: `Use the computed number ${number(result)}` },
          text,
        )
      : [];
  },
});

const score: Words = { 'zh-CN': '得分', en: 'score' };
const subtotal: Words = { 'zh-CN': '小计', en: 'subtotal' };
const total: Words = { 'zh-CN': '总分', en: 'total' };

function nameOfClaim(claim: Negative['claim'], locale: Locale): string {
  if (!claim || !('sum' in claim)) return score[locale];
  return (claim.group ? subtotal : total)[locale];
}

const negative = claimsThat(isNegative);
