import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { number } from '../../messages/number.js';
import type { Decimal } from '../../number/decimal.js';
import type { Locale, Words } from '../../text/locale.js';
import { gradeOf } from '../../scoring/grade.js';
import type { Fix, Hit } from '../rule.js';
import { adopt, claimsThat, type SumClaim, sumAgreement } from './claims.js';

/** A claimed subtotal or total that is not what the rows come to. */
export interface SumMismatch {
  readonly claim: SumClaim;
  readonly claimed: Decimal;
  /** As the profile rounds it. */
  readonly result: Decimal;
  readonly inRows: Decimal | undefined;
  /** Whether all it did was to add up rows that were rounded, each of them right. */
  readonly isOfRounded: boolean;
}

/** What a claim of a sum differs by; `undefined` where it agrees or cannot be compared. */
export function sumMismatch(claim: SumClaim, document: DocumentAnalysis): Hit<SumMismatch> | undefined {
  const { profile } = document;
  const {
    sum: { rounded: result, claimed: inRows },
    claimed: { value: claimed },
    field,
  } = claim;
  if (!result || sumAgreement(claim, profile) !== 'differs') return undefined;
  const isOfRounded =
    inRows?.equals(claimed) === true &&
    gradeOf(claimed, profile) === gradeOf(result, profile) &&
    claimsThatDiffer(document).length === 0;
  const state = { claim, claimed, result, inRows, isOfRounded };
  return { span: field.span, state, ...(isOfRounded && { severity: 'info' }) };
}

const claimsThatDiffer = claimsThat(({ rated: { status } }) => status === 'differs');

/** By how much a claim is off. */
export function difference({ claimed, result }: SumMismatch, locale: Locale): string {
  const points = number(claimed.minus(result).abs());
  return {
    'zh-CN': `${claimed.greaterThan(result) ? '多报' : '少报'} ${points} 分`,
    en: `${claimed.greaterThan(result) ? 'over' : 'under'}-claimed by ${points}`,
  }[locale];
}

/** What the claims in the rows sum to, and what that says about where the difference comes from. */
export function inRows({ claimed, result, inRows: sum, isOfRounded }: SumMismatch, locale: Locale): string {
  if (!sum) return '';
  if (isOfRounded)
    return {
      'zh-CN': `各行得分都对，差额只因先舍入、后相加；办法是先相加、后舍入。`,
      en: ' Every row is right: they were rounded before they were added, and the rules add first.',
    }[locale];
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

/** Takes the computed sum; `what` it is. On its own only where nothing in it is doubtful and a row may not be what is wrong. */
export const adoptResult = ({ claim, result, isOfRounded }: SumMismatch, what: Words, text: string): readonly Fix[] =>
  adopt(
    claim,
    result,
    { 'zh-CN': `采用计算的${what['zh-CN']} ${number(result)}`, en: `Use the computed ${what.en} ${number(result)}` },
    text,
    claim.sum.doubt.isZero() && !isOfRounded,
  );
