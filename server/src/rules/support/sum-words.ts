import { number } from '../../messages/number.js';
import type { Decimal } from '../../number/decimal.js';
import type { Profile } from '../../profiles/profile.js';
import type { Locale } from '../../text/locale.js';
import type { Span } from '../../text/span.js';
import { type SumClaim, sumAgreement } from './claims.js';

/** A claimed subtotal or total that is not what the rows come to. */
export interface SumMismatch {
  readonly claim: SumClaim;
  readonly claimed: Decimal;
  /** As the profile rounds it. */
  readonly result: Decimal;
  readonly inRows: Decimal | undefined;
}

export function sumMismatch(
  claim: SumClaim,
  profile: Profile,
): { readonly span: Span; readonly state: SumMismatch } | undefined {
  const {
    sum: { rounded: result, claimed: inRows },
    claimed: { value: claimed },
    field,
  } = claim;
  return result && sumAgreement(claim, profile) === 'differs'
    ? { span: field.span, state: { claim, claimed, result, inRows } }
    : undefined;
}

/** By how much a claim is off. */
export function difference({ claimed, result }: SumMismatch, locale: Locale): string {
  const points = number(claimed.minus(result).abs());
  return {
    'zh-CN': `${claimed.greaterThan(result) ? '多报' : '少报'} ${points} 分`,
    en: `${claimed.greaterThan(result) ? 'over' : 'under'}-claimed by ${points}`,
  }[locale];
}

/** What the claims in the rows sum to, and what that says about where the difference comes from. */
export function inRows({ claimed, result, inRows: sum }: SumMismatch, locale: Locale): string {
  if (!sum) return '';
  if (sum.equals(claimed))
    return {
      'zh-CN': `各行填报得分合计也是 ${number(sum)}，差额出在各行得分上。`,
      en: ` The claims in the rows add up to ${number(sum)} as well: the difference lies in the rows.`,
    }[locale];
  if (sum.equals(result))
    return {
      'zh-CN': `各行填报得分合计为 ${number(sum)}，各行没有错，是加总有误。`,
      en: ` The claims in the rows add up to ${number(sum)}: only the adding went wrong.`,
    }[locale];
  return { 'zh-CN': `各行填报得分合计为 ${number(sum)}。`, en: ` The claims in the rows add up to ${number(sum)}.` }[
    locale
  ];
}
