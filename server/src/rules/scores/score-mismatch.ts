import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { clauseName } from '../../messages/clause-name.js';
import { explainScore } from '../../messages/explain.js';
import { number } from '../../messages/number.js';
import { readingOf } from '../../messages/standard.js';
import type { Decimal } from '../../number/decimal.js';
import type { Profile } from '../../profiles/profile.js';
import { roundScore } from '../../scoring/claim.js';
import { type Effect, effectOnClaims } from '../../scoring/what-if.js';
import type { Score } from '../../scoring/score.js';
import type { Locale } from '../../text/locale.js';
import { isDoubtful, isOpen } from '../support/assumed.js';
import { adopt, type Claim, claimsThat, isAboveWeight, isNegative } from '../support/claims.js';
import { example } from '../support/example.js';
import { rowsThat } from '../support/rows.js';
import { defineRule } from '../rule.js';

interface Mismatch {
  readonly claim: Claim;
  readonly score: Score;
  readonly result: Decimal;
  readonly profile: Profile;
  /** What correcting it does to the sum of all claims. */
  readonly effect: Effect | undefined;
}

export const scoreMismatch = defineRule<Mismatch>({
  code: 'score-mismatch',
  group: 'scores',
  severity: 'error',
  title: { 'zh-CN': '得分与计算结果不符', en: 'Score differs from the calculation' },
  doc: {
    what: {
      'zh-CN':
        '填报的得分与按评分办法计算的得分不一致。方向或单位没有写明、而填报数与另一种读法的得分相符的，不算不符，另有提示。',
      en: 'The score as claimed is not the one the rules give. Where direction or unit is not written and the claim is what another reading gives, that is asked about instead.',
    },
    why: {
      'zh-CN':
        '得分按权重、目标值和完成值计算，有明确的公式；填报数应当等于计算数，或等于计算数按办法保留小数后的数。手工计算容易算错，或在改了完成值之后忘记重算。',
      en: 'Scores follow from weight, target and actual by a formula. A claim must equal the result, or the result rounded as the rules say. Hand-made scores go wrong, or are forgotten when the actual changes.',
    },
    how: {
      'zh-CN': '采用计算得分；如认为完成值或目标值有误，请改正后再看。',
      en: 'Use the computed score; if the target or the actual is wrong, correct that instead.',
    },
  },
  examples: {
    bad: [
      example(
        '名称: 签订亿元以上项目, 权重: 80, 目标值: ≥5 个, 完成值: 3 个, 得分: 80, 偏差: 受疫情影响，两个项目推迟签约',
      ),
    ],
    good: [
      example(
        '名称: 签订亿元以上项目, 权重: 80, 目标值: ≥5 个, 完成值: 3 个, 得分: 48, 偏差: 受疫情影响，两个项目推迟签约',
      ),
    ],
  },
  message: {
    'zh-CN': state => {
      const { headline, clause } = explainScore(state.score, state.profile, 'zh-CN');
      const read = readingOf(state.score, 'zh-CN');
      const source =
        read === undefined
          ? `依据：${clauseName(clause, 'zh-CN')}。`
          : `评分标准读作：${read}；读法不对的，请改写为“计分方式”。`;
      return `填报得分 ${number(state.claim.claimed.value)}，按${read === undefined ? '办法' : '评分标准'}计算应为 ${headline}，${difference(state, '多报', '少报')} 分${consequence(state, 'zh-CN')}。${source}`;
    },
    en: state => {
      const { headline, clause } = explainScore(state.score, state.profile, 'en');
      const read = readingOf(state.score, 'en');
      const source =
        read === undefined
          ? `Source: ${clauseName(clause, 'en')}.`
          : `The scoring standard is read as: ${read}; if that is wrong, spell it out under \`scoring\`.`;
      return `Claimed ${number(state.claim.claimed.value)}, but the ${read === undefined ? 'rules give' : 'standard gives'} ${headline}: ${difference(state, 'over-claimed by', 'under-claimed by')}${consequence(state, 'en')}. ${source}`;
    },
  },

  *check(document) {
    const { profile, scorecard } = document;
    for (const claim of differing(document)) {
      const {
        rated: { score },
        field,
      } = claim;
      if (!score.value) continue;
      const effect = isWhole(document) ? effectOnClaims(claim.rated, scorecard, profile) : undefined;
      yield {
        span: field.span,
        state: {
          claim,
          score,
          result: roundScore(score.value, profile),
          profile,
          effect,
        },
      };
    }
  },

  fixes({ claim, result, profile }, { text }) {
    return adopt(
      claim,
      result,
      { 'zh-CN': `采用计算得分 ${number(result)}`, en: `Use the computed score ${number(result)}` },
      text,
      'budget' in claim.rated || !isOpen(claim.rated, profile),
    );
  },
});

const difference = (
  {
    claim: {
      claimed: { value },
    },
    result,
  }: Mismatch,
  over: string,
  under: string,
): string => `${value.greaterThan(result) ? over : under} ${number(value.minus(result).abs())}`;

/** Whether the claims add up to a total: every score is known and claimed. */
const isWhole = (document: DocumentAnalysis): boolean => {
  const { total, budget } = document.scorecard;
  return !total.provisional && budget?.status !== 'unclaimed' && withoutClaim(document).length === 0;
};

const withoutClaim = rowsThat(({ status }) => status === 'unclaimed');

function consequence({ effect }: Mismatch, locale: Locale): string {
  if (!effect || effect.gradeBefore?.name === effect.gradeAfter?.name) return '';
  const [before, after] = [
    `${number(effect.before)} ${effect.gradeBefore?.name}`,
    `${number(effect.after)} ${effect.gradeAfter?.name}`,
  ];
  return {
    'zh-CN': `；改正后合计由 ${before}变为 ${after}`,
    en: `; the sum of the claims goes from ${before} to ${after}`,
  }[locale];
}

/** A claim that another reading of what was assumed gives is asked about, not held wrong. */
const differing = claimsThat(
  (claim, profile) =>
    claim.rated.status === 'differs' &&
    !isNegative(claim) &&
    !isAboveWeight(claim, profile) &&
    ('budget' in claim.rated || !isDoubtful(claim.rated, profile)),
);
