import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { number } from '../../messages/number.js';
import { asScalar, setScalar } from '../../language/edit.js';
import type { Field, Present } from '../../language/field.js';
import { type Decimal, order, type Written, zero } from '../../number/decimal.js';
import type { Profile } from '../../profiles/profile.js';
import { agreement, type Agreement } from '../../scoring/claim.js';
import type { RatedBudget, RatedGroup, RatedRow, Sum } from '../../scoring/scorecard.js';
import { limitsOf } from '../../scoring/standards/limits.js';
import type { Words } from '../../text/locale.js';
import { groupsThat, rowsThat } from './rows.js';
import type { Fix } from '../rule.js';

/** A score that a person wrote, beside what it is a score of. */
export interface Claim {
  readonly rated: RatedRow | RatedBudget;
  readonly claimed: Written;
  readonly field: Present<Written>;
}

/** Those claimed scores of the budget and of the rows that count of which a test holds. */
export function claimsThat(
  test: (claim: Claim, profile: Profile) => boolean,
): (document: DocumentAnalysis) => readonly Claim[] {
  const holds = (claim: Claim | undefined, profile: Profile): claim is Claim => !!claim && test(claim, profile);
  const rows = rowsThat((row, profile) => holds(claimOf(row), profile));
  return document => {
    const {
      scorecard: { budget },
      profile,
    } = document;
    const ofBudget = budget && claimOf(budget);
    return [...(holds(ofBudget, profile) ? [ofBudget] : []), ...rows(document).flatMap(row => claimOf(row) ?? [])];
  };
}

function claimOf(rated: RatedRow | RatedBudget): Claim | undefined {
  const field = 'budget' in rated ? rated.budget.score : rated.indicator.score;
  return rated.status !== 'not-applicable' && rated.claimed && field.state === 'ok'
    ? { rated, claimed: rated.claimed, field }
    : undefined;
}

/** A written subtotal or total beside what the rows come to. */
export interface SumClaim {
  /** `undefined` for the total. */
  readonly group: RatedGroup | undefined;
  readonly claimed: Written;
  readonly field: Present<Written>;
  readonly sum: Sum;
  /** Whether a part of the sum is unknown, so that nothing can be held against it. */
  readonly open: boolean;
  /** The total before rows that do not apply were made up for: a claim of it is silent too. */
  readonly plain?: readonly Decimal[];
}

/** The claimed subtotals of the groups. */
export const subtotalsOf = (document: DocumentAnalysis): readonly SumClaim[] =>
  withSubtotal(document).flatMap(group => sumClaim(group, group.group.score, group.sum, group.sum.unknown > 0));

const withSubtotal = groupsThat(({ group: { score } }) => score.state === 'ok');

/** The claimed total, if there is one. */
export function totalOf({ scorecard, evaluation }: DocumentAnalysis): readonly SumClaim[] {
  // where none is claimed nobody has to look what the rows come to
  if (evaluation.total.state !== 'ok') return [];
  const { sum, provisional, rescaled } = scorecard.total;
  return sumClaim(undefined, evaluation.total, sum, provisional).map(claim => ({
    ...claim,
    plain: rescaled ? [rescaled.sum] : [],
  }));
}

const sumClaim = (group: RatedGroup | undefined, field: Field<Written>, sum: Sum, open: boolean): SumClaim[] =>
  field.state === 'ok' ? [{ group, claimed: field.value, field, sum, open }] : [];

/** Whether a row's claim exceeds its weight; a budget without a cap may. */
export function isAboveWeight({ rated, claimed }: Claim, { budget }: Profile): boolean {
  const { most } = limitsOf(rated.standard?.standard, rated.weight);
  return most !== undefined && order(most, claimed.value) < 0 && !('budget' in rated && !budget.cap);
}

/** Whether a subtotal exceeds its group's own weight, and not because the weights in it do. */
export function isAboveGroup({ group, claimed }: SumClaim): boolean {
  if (group?.group.weight.state !== 'ok' || !group.weight?.greaterThan(0)) return false;
  return claimed.value.greaterThan(group.weight) && !group.childWeight?.greaterThan(group.weight);
}

/** Whether a claim is below the least that its row may have. */
export const isNegative = (claim: Claim | SumClaim): boolean =>
  order(
    claim.claimed.value,
    'rated' in claim ? limitsOf(claim.rated.standard?.standard, claim.rated.weight).least : zero,
  ) < 0;

/** How a claimed sum stands to the computed one; `undefined` where that is not known or the claim is wrong in itself. */
export function sumAgreement(claim: SumClaim, profile: Profile): Agreement | undefined {
  const computed = profile.rounding.total === 'rows' ? claim.sum.rounded : claim.sum.value;
  if (claim.open || !computed || isNegative(claim) || isAboveGroup(claim)) return undefined;
  const stands = agreement(claim.claimed, computed, profile);
  const others = [computed.plus(claim.sum.doubt), ...(claim.plain ?? [])];
  const agrees = others.some(other => agreement(claim.claimed, other, profile) !== 'differs');
  return stands === 'differs' && agrees ? undefined : stands;
}

/** Writes the computed number in the claim's place; what stands around the number (分, brackets) stays. */
export function adopt(
  { field }: { readonly field: Present<Written> },
  result: Decimal,
  title: Words,
  text: string,
  safe = true,
): readonly Fix[] {
  const node = asScalar(field.entry.value);
  const edit =
    node && setScalar(text, node, node.value.replace(/[-+－＋−]?[\d０-９.．][\d０-９,，.．]*/u, number(result)));
  return edit ? [{ title, edits: [edit], preferred: true, safe }] : [];
}
