import { number } from '../../messages/number.js';
import type { Decimal, Written } from '../../number/decimal.js';
import { show } from '../../number/round.js';
import type { Profile } from '../../profiles/profile.js';
import { roundScore } from '../../scoring/claim.js';
import { adopt, type Claim, claimsThat, type SumClaim, sumAgreement, subtotalsOf, totalOf } from '../support/claims.js';
import { example } from '../support/example.js';
import { defineRule } from '../rule.js';

interface Rounded {
  readonly claim: Claim | SumClaim;
  readonly claimed: Written;
  readonly exact: Decimal;
  /** At the profile's digits. */
  readonly result: Decimal;
  readonly profile: Profile;
}

export const scoreRounded = defineRule<Rounded>({
  code: 'score-rounded',
  group: 'scores',
  severity: 'info',
  title: { 'zh-CN': '得分保留的小数位数较少', en: 'Score with fewer decimals' },
  doc: {
    what: {
      'zh-CN': '填报的得分（或小计、总分）是计算结果按较少的小数位数四舍五入的数，例如把 1.946 写成 1.9。',
      en: 'A claimed score, subtotal or total is the computed one rounded to fewer decimals: 1.9 for 1.946.',
    },
    why: {
      'zh-CN': '不算错，但各行这样取舍以后，合计会与总分相差几分之一分。',
      en: 'It is no mistake, but after a few such rows the sum is off by tenths.',
    },
    how: {
      'zh-CN': '按评分办法保留的小数位数填写；也可以不改。',
      en: 'Write it with the decimals the profile keeps, or leave it.',
    },
  },
  examples: {
    bad: [example('名称: 验收合格率, 权重: 80, 目标值: ≥99%, 完成值: 97.3%, 得分: 78.6, 偏差: 一批设备需返厂')],
    good: [example('名称: 验收合格率, 权重: 80, 目标值: ≥99%, 完成值: 97.3%, 得分: 78.63, 偏差: 一批设备需返厂')],
  },
  message: {
    'zh-CN': ({ claimed, exact, result, profile }) =>
      `填报 ${claimed.value.toFixed(claimed.digits)} ${claimed.digits === 0 ? '没有保留小数' : `只保留了 ${claimed.digits} 位小数`}，计算结果是 ${show(exact, 4)}；办法保留 ${profile.rounding.digits} 位，可改为 ${number(result)}。`,
    en: ({ claimed, exact, result, profile }) =>
      `Claimed ${claimed.value.toFixed(claimed.digits)}, computed ${show(exact, 4)}: rounded to ${decimals(claimed.digits)}, where the profile keeps ${decimals(profile.rounding.digits)}: ${number(result)}.`,
  },

  *check(document) {
    const { profile } = document;
    for (const claim of roundedClaims(document)) {
      const { value } = claim.rated.score;
      if (value)
        yield {
          span: claim.field.span,
          state: { claim, claimed: claim.claimed, exact: value, result: roundScore(value, profile), profile },
        };
    }
    for (const claim of [...subtotalsOf(document), ...totalOf(document)]) {
      const { value, rounded: result } = claim.sum;
      if (value && result && sumAgreement(claim, profile) === 'rounded')
        yield { span: claim.field.span, state: { claim, claimed: claim.claimed, exact: value, result, profile } };
    }
  },

  fixes({ claim, result }, { text }) {
    return adopt(claim, result, { 'zh-CN': `改为 ${number(result)}`, en: `Write ${number(result)}` }, text);
  },
});

const decimals = (digits: number): string => (digits === 1 ? '1 decimal' : `${digits} decimals`);

const roundedClaims = claimsThat(({ rated: { status } }) => status === 'rounded');
