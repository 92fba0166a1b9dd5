import { type Decimal, sum } from '../number/decimal.js';
import type { Grade, Profile } from '../profiles/profile.js';
import { rounded } from './claim.js';
import { rescale } from './not-applicable.js';
import { gradeOf } from './grade.js';
import type { RatedBudget, RatedRow, Scorecard } from './scorecard.js';
import { isBelowZero } from './status.js';
import { roundSum } from './sum.js';

/** What rows come to with the reviewer's scores in the place of the computed ones. */
export interface ReviewedSum {
  /** After the profile's rounding; `undefined` where nothing is known. */
  readonly value: Decimal | undefined;
  /** How many rows a reviewer gave a score. */
  readonly decided: number;
  /** How many have neither a reviewed nor a computed score. */
  readonly unknown: number;
}

/** The reviewer's own score of a row; one outside 0 to the weight counts nowhere (`review-above-weight`). */
export function decidedScore({ indicator: { review }, weight, status }: RatedRow): Decimal | undefined {
  if (review?.score.state !== 'ok' || status === 'not-applicable') return undefined;
  const { value } = review.score.value;
  return isBelowZero(value) || (weight && value.greaterThan(weight)) ? undefined : value;
}

/** What a row is worth after review: as decided, else as computed, exact. */
export const reviewedScore = (row: RatedRow | RatedBudget): Decimal | undefined =>
  ('indicator' in row ? decidedScore(row) : undefined) ?? row.score.value;

/** 偏离度: what of the claim the reviewer does not grant, as a share of it. */
export function departureOf(row: RatedRow): Decimal | undefined {
  const decided = decidedScore(row);
  const claimed = row.claimed?.value;
  return decided && claimed && !claimed.isZero() ? claimed.minus(decided).div(claimed) : undefined;
}

export function reviewedSum(rows: readonly (RatedRow | RatedBudget)[], profile: Profile): ReviewedSum {
  const counted = rows.filter(({ status }) => status !== 'not-applicable');
  const known = counted.flatMap(row => reviewedScore(row) ?? []);
  const decided = counted.filter(row => 'indicator' in row && decidedScore(row)).length;
  return {
    value: known.length > 0 ? roundSum(sum(known), known, profile) : undefined,
    decided,
    unknown: counted.length - known.length,
  };
}

/** Total and grade after review; no grade while something is unknown. */
export function reviewedTotal(
  { budget, rows, total }: Scorecard,
  profile: Profile,
): ReviewedSum & { readonly provisional: boolean; readonly grade: Grade | undefined } {
  const all = reviewedSum(budget ? [budget, ...rows] : rows, profile);
  const provisional = all.unknown > 0 || total.budgetMissing;
  const { rescaled } = total;
  const value = all.value && rescaled ? rounded(rescale(all.value, rescaled), profile) : all.value;
  return { ...all, value, provisional, grade: value && !provisional ? gradeOf(value, profile) : undefined };
}
