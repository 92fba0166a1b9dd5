import type { Decimal } from '../number/decimal.js';
import type { Deduction } from '../profiles/profile.js';
import type { Value } from '../quantity/value.js';
import type { Span } from '../text/span.js';
import type { Fact } from './fact.js';
import type { Score } from './score.js';

/** What a reviewer found of a row or of the budget, and what it comes to. */
export interface RatedReview {
  /** What the reviewed actual, attainment or spending gives by the same rules; `undefined` where none is written. */
  readonly again: Again | undefined;
  /** The score that deductions are taken from; `undefined` where it is unknown. */
  readonly base: Decimal | undefined;
  readonly grounds: readonly PlacedGround[];
  /** What the base comes to less all deductions, exact; `undefined` without a known ground. */
  readonly reduced: Decimal | undefined;
  /** The reviewer's own score; one outside 0 to the weight counts nowhere. */
  readonly decided: Decimal | undefined;
  /** The reviewed score, exact. */
  readonly value: Decimal | undefined;
}

/** A row or the budget scored with what was found in the place of what was written. */
export interface Again {
  readonly score: Score;
  readonly actual?: Value;
  /** Of the budget: what was found to be spent ÷ planned. */
  readonly rate?: Decimal | undefined;
  /** What was met on the way. */
  readonly facts?: readonly Fact[];
}

/** One entry of what points are taken off for. */
export interface Ground {
  readonly source: string;
  /** `undefined` where the profile's catalogue does not have it. */
  readonly entry: Deduction | undefined;
}

/** The same with where it is written. */
export interface PlacedGround extends Ground {
  readonly span: Span;
}
