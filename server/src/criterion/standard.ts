import type { Decimal } from '../number/decimal.js';

/**
 * How a row is scored where a form says so row by row: read from a mapping or from a sentence, scored by `scoring/standards/`. Amounts stay
 * texts of the value grammar (`1 个百分点`, `≤100%`), as what they come to depends on the row's own values.
 */
export interface Standard {
  /** What steps, bounds and percentages speak of; unsaid, the units of target and actual decide. */
  readonly basis: 'completion' | 'actual' | undefined;
  /** Whether its percentages say how far from the target a value may lie: 偏差率在10%以内. */
  readonly isDeviation: boolean;
  /** Whether its numbers say how far something fell: 下降5%以上得满分. */
  readonly isFall: boolean;
  /** Whether its numbers say how far beyond the target something lies: 超过3天以内扣1分. */
  readonly isBeyond: boolean;
  /** Whether its 100% is what was planned, in words: 完成得满分，完成80%以上得8分. */
  readonly isOfPlan: boolean;
  /** Which way the sentence says is better, where it does. */
  readonly direction: 'at-least' | 'at-most' | undefined;
  /** From where full marks are given, where the standard carries its own condition. */
  readonly condition: string | undefined;
  /** What the sentence says full marks are; they must be the row's. */
  readonly full: Points | undefined;
  readonly base: Base | undefined;
  readonly checks: readonly Check[];
  /** Below `at` the score; strictly. */
  readonly pass: Bound | undefined;
  /** Above `at` the score, or a loss for each so much. */
  readonly exceed: Exceed | undefined;
  readonly deduct: readonly Deduct[];
  readonly veto: readonly Veto[];
  readonly bonus: readonly Bonus[];
  /** Below 0: down to where losses go. */
  readonly least: Decimal | undefined;
  /** A person's score inside it. */
  readonly judged: Interval | undefined;
}

/** Points, or a share of the row's weight: 0.8. */
export type Points = { readonly points: Decimal } | { readonly share: Decimal };

/** A stretch of values, both ends in it. */
export interface Interval {
  readonly low: Decimal;
  readonly high: Decimal;
}

/** What a row has before anything is taken off or added: a share, all or nothing, or by steps. */
export type Base =
  | { readonly kind: 'proportional' }
  | { readonly kind: 'all-or-nothing' }
  | { readonly kind: 'steps'; readonly steps: readonly Step[]; readonly otherwise: Points }
  | { readonly kind: 'earn'; readonly items: readonly Earn[] };

/** Values from or above one, to or below another, and the points that they give. */
export interface Step {
  readonly from?: string | undefined;
  readonly above?: string | undefined;
  readonly to?: string | undefined;
  readonly below?: string | undefined;
  /** A word or level in the place of bounds. */
  readonly when?: string | undefined;
  readonly score: Points;
}

/** Points for each of something that is there. */
export interface Earn {
  readonly each: string;
  readonly points: Points;
  readonly most: Decimal | undefined;
  readonly count: Fact;
}

/** Something that is either so or not, and its points. */
export interface Check {
  readonly name: string;
  /** Below 0: what the fault costs. */
  readonly points: Decimal;
  readonly met: boolean | undefined;
}

/** A pass mark: below it the score is `score`. */
export interface Bound {
  readonly at: string;
  readonly score: Points;
}

/** What a value beyond a bound costs, for each so much of it. */
export interface Exceed {
  readonly over: string;
  readonly each: string | undefined;
  readonly points: Points | undefined;
  readonly score: Points | undefined;
}

/** What each of something costs. */
export interface Deduct {
  /** What is counted, in the sentence's words; empty where nothing is said. */
  readonly name: string;
  readonly each: string;
  readonly points: Points;
  /** A value, `target`, or `none` for faults; unsaid, what the row has decides. */
  readonly from: string | undefined;
  /** On which side of it losses begin; unsaid, the row's direction decides. */
  readonly side: Side | undefined;
  readonly count: Fact;
  readonly partial: 'proportional' | 'whole' | 'started' | undefined;
  readonly most: Decimal | undefined;
  /** Reached, the score is 0. */
  readonly until: string | undefined;
}

/** `missing`: what lacks is counted, whatever number the sentence names; `grown`: what came on top of nothing. */
export type Side = 'below' | 'above' | 'late' | 'missing' | 'grown';

/** What sets the score whatever else was reached. */
export interface Veto {
  readonly when: string;
  readonly occurred: boolean | undefined;
  readonly score: Decimal;
}

/** Points above what the row otherwise has. */
export interface Bonus {
  readonly name: string;
  readonly each: string | undefined;
  readonly points: Points;
  readonly most: Decimal | undefined;
  readonly count: Fact;
  readonly occurred: boolean | undefined;
  /** Beyond which value of the actual it begins, where no fact of its own is counted. */
  readonly over: string | undefined;
}

/** A number written as a fact, as a text of the value grammar; the first in a standard is the row's own actual. */
export type Fact = string | undefined;

/** A standard that says nothing: what is read is put into it. */
export const nothingSaid: Standard = {
  basis: undefined,
  isDeviation: false,
  isFall: false,
  isBeyond: false,
  isOfPlan: false,
  direction: undefined,
  condition: undefined,
  full: undefined,
  base: undefined,
  checks: [],
  pass: undefined,
  exceed: undefined,
  deduct: [],
  veto: [],
  bonus: [],
  least: undefined,
  judged: undefined,
};
