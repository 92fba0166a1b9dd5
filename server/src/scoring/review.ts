import type { BudgetReview, Indicator, RowReview } from '../language/evaluation.js';
import { type Field, valueOf } from '../language/field.js';
import { type Decimal, hundred, type Written, zero } from '../number/decimal.js';
import type { Deduction, Profile } from '../profiles/profile.js';
import { isNothing } from '../quantity/read-value.js';
import { roundScore } from './claim.js';
import type { Again, Ground, PlacedGround, RatedReview } from './rated-review.js';
import type { Score } from './score.js';
import { isBelowZero } from './status.js';

/** What is scored as it stands, before a review. */
interface Standing {
  readonly weight: Decimal | undefined;
  readonly claimed: Written | undefined;
  readonly score: Score;
}

/** Score by review: as decided, else what was found gives less the deductions, else the claim less them. */
export function rateReview(
  review: RowReview | BudgetReview,
  standing: Standing,
  again: Again | undefined,
  profile: Profile,
): RatedReview {
  const { weight, score } = standing;
  const grounds = groundsOf(review.deduction, profile);
  const base = again ? again.score.value : standingScore(standing);
  const reduced = grounds.some(({ entry }) => entry) ? deduct(base, grounds) : undefined;
  const decided = within(valueOf(review.score)?.value, weight);
  const found = again || reduced ? (reduced ?? base) : score.value;
  return { again, base, grounds, reduced, decided, value: decided ?? found };
}

/** The claim, where it can be one; else the computed score. */
const standingScore = ({ weight, claimed, score }: Standing): Decimal | undefined =>
  within(claimed?.value, weight) ?? score.value;

/** What a deduction is taken from, whether or not there is a review yet. */
export const baseOf = (rated: Standing & { readonly reviewed: RatedReview | undefined }): Decimal | undefined =>
  rated.reviewed ? rated.reviewed.base : standingScore(rated);

/** What points are taken off for, each as the profile's catalogue has it. */
const groundsOf = (fields: readonly Field<string>[], profile: Profile): readonly PlacedGround[] =>
  fields.flatMap(field => {
    const source = valueOf(field)?.trim();
    return source ? [{ span: field.span, source, entry: findDeduction(source, profile) }] : [];
  });

/** The entry of the catalogue that an id or a title, in either language, names. */
export function findDeduction(source: string, { deductions }: Profile): Deduction | undefined {
  const name = foldGround(source);
  return deductions.find(({ id, title }) => [id, title['zh-CN'], title.en].some(known => foldGround(known) === name));
}

/** A title as it is compared: 指标未量化 is 未量化, as what it is about may be said with it. */
export const foldGround = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/^(?:指标|佐证(?=材料))/, '');

/** The share of a score that some grounds take off, per cent: they add up, at most to all; one given twice counts once. */
export function shareOf(grounds: readonly Ground[]): Decimal {
  const entries = new Set(grounds.flatMap(({ entry }) => entry ?? []));
  const share = [...entries].reduce((all, entry) => all.plus(entry.share), zero);
  return share.greaterThan(hundred) ? hundred : share;
}

/** A score less what the grounds take off, exact. */
export const deduct = (base: Decimal | undefined, grounds: readonly Ground[]): Decimal | undefined =>
  base?.times(hundred.minus(shareOf(grounds))).div(hundred);

/** A row as its reviewer found it; `undefined` where nothing is written that would be scored. */
export function asFound(indicator: Indicator, review: RowReview): Indicator | undefined {
  const isActual = review.actual.state === 'ok' && !isNothing(review.actual.value);
  const isAttained = review.attainment.state !== 'absent';
  if (!isActual && !isAttained) return undefined;
  return {
    ...indicator,
    ...(isActual ? { actual: review.actual, parts: undefined, survey: undefined } : {}),
    ...(isAttained ? { attainment: review.attainment } : {}),
    review: undefined,
  };
}

/** A score from 0 to the weight; any other is told as such and counts nowhere. */
const within = (value: Decimal | undefined, weight: Decimal | undefined): Decimal | undefined =>
  !value || isBelowZero(value) || (weight && value.greaterThan(weight)) ? undefined : value;

/** 偏离度: how much of what was claimed a review took away, as a share; `undefined` where nothing above 0 was claimed. */
export const departure = (claimed: Decimal | undefined, reviewed: Decimal | undefined): Decimal | undefined =>
  claimed?.greaterThan(0) && reviewed ? claimed.minus(reviewed).div(claimed) : undefined;

/** The reviewed score after the profile's rounding; one that was decided stays as it is written. */
export const shownReview = ({ decided, value }: RatedReview, profile: Profile): Decimal | undefined =>
  decided ?? (value && roundScore(value, profile));
