import { type Decimal, sum } from '../number/decimal.js';
import type { Grade, Profile } from '../profiles/profile.js';
import { roundScore } from './claim.js';
import { gradeOf } from './grade.js';
import { rescale } from './not-applicable.js';
import { departure } from './review.js';
import type { RatedBudget, RatedRow, Scorecard } from './scorecard.js';
import { isUnscored, roundSum } from './sum.js';

/** What rows come to with the reviewer's scores in the place of the computed ones. */
export interface ReviewedSum {
  /** After the profile's rounding; `undefined` where nothing is known. */
  readonly value: Decimal | undefined;
  /** How many rows a reviewer gave a score. */
  readonly decided: number;
  /** How many have neither a reviewed nor a computed score. */
  readonly unknown: number;
}

/** What a row is worth after review: as decided or found, else as computed, exact. */
export const reviewedScore = ({ reviewed, score }: RatedRow | RatedBudget): Decimal | undefined =>
  reviewed ? reviewed.value : score.value;

/** Whether a reviewer's score, finding or deduction decides what a row is worth. */
export const isDecided = ({ reviewed }: RatedRow | RatedBudget): boolean =>
  reviewed !== undefined && (reviewed.decided ?? reviewed.again ?? reviewed.reduced) !== undefined;

/** 偏离度 of a row or the budget that was reviewed: what of the claim is not granted, as a share of it. */
export const departureOf = (rated: RatedRow | RatedBudget): Decimal | undefined =>
  isDecided(rated) ? departure(rated.claimed?.value, rated.reviewed?.value) : undefined;

/** What rows come to with the reviewer’s scores in the place of their own. */
export function reviewedSum(rows: readonly (RatedRow | RatedBudget)[], profile: Profile): ReviewedSum {
  const counted = rows.filter(row => (row.status !== 'not-applicable' || row.score.value) && !isUnscored(row));
  const known = counted.flatMap(row => reviewedScore(row) ?? []);
  return {
    value: known.length > 0 ? roundSum(sum(known), known, profile) : undefined,
    decided: counted.filter(isDecided).length,
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
  const value = all.value && rescaled ? roundScore(rescale(all.value, rescaled), profile) : all.value;
  return { ...all, value, provisional, grade: value && !provisional ? gradeOf(value, profile) : undefined };
}

/** 偏离度 of the whole form, from the claimed total or else the sum of the claims; none while nobody reviewed it or something is unknown. */
export function totalDeparture(scorecard: Scorecard, profile: Profile): Decimal | undefined {
  const { value, provisional } = reviewedTotal(scorecard, profile);
  const { claimed, sum: claims } = scorecard.total;
  return isReviewed(scorecard) && !provisional ? departure(claimed?.value ?? claims.claimed, value) : undefined;
}

/** Whether anybody reviewed a row or the budget. */
export const isReviewed = ({ budget, rows }: Scorecard): boolean =>
  budget?.reviewed !== undefined || rows.some(({ reviewed }) => reviewed !== undefined);
