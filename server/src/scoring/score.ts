import type { Decimal } from '../number/decimal.js';
import type { Clause } from '../profiles/profile.js';
import type { AttainmentLevel } from '../language/evaluation.js';
import type { Span } from '../text/span.js';
import type { Standard } from '../criterion/standard.js';
import type { Expr, Name } from './expression.js';
import type { Note, StandardSource } from './standards/note.js';

/**
 * A number and the whole story of how it came to be. Hover, hint, finding, preview, export and command line read this;
 * none of them computes.
 */
export interface Score {
  /** Points, exact (50 digits), not rounded. Absent when any part it needs is: a guess is never shown as a score. */
  readonly value: Decimal | undefined;
  readonly how: Derivation;
}

/** A claim that only another reading of what nobody wrote gives: the claim may be right, so that it is no error. */
export interface Doubt {
  readonly about: 'direction' | 'unit' | 'profile';
  /** The score of that other reading; the claim agrees with it. */
  readonly score: Score;
}

/** How a score came about, or why there is none. */
export type Derivation = Calculated | ByStandard | Decided | Percentage | Judged | MeanShare | Unknown;

/** A formula of the direction, and the bound it met, if it did. */
export interface Calculated {
  readonly kind: 'calculated';
  readonly clause: Clause;
  readonly weight: Decimal;
  /** Without the bounds around it. */
  readonly expr: Expr;
  readonly operands: Readonly<Record<Name, Operand>>;
  /** What it comes to before the bounds. */
  readonly raw: Decimal;
  readonly met: 'weight' | 'zero' | undefined;
}

/** As the row's own standard says. */
export interface ByStandard {
  readonly kind: 'standard';
  readonly weight: Decimal;
  readonly standard: Standard;
  /** Whether it was read from a sentence. */
  readonly source: StandardSource;
  /** The calculation of the sheet, with its bounds. */
  readonly live: Expr;
  /** The same as people read it, without them. */
  readonly shown: Expr;
  readonly operands: Readonly<Record<Name, Operand>>;
  readonly notes: readonly Note[];
}

/** All or nothing, without a division. */
export interface Decided {
  readonly kind: 'decided';
  readonly clause: Clause;
  readonly weight: Decimal;
  readonly full: boolean;
  readonly because:
    | 'within' // at most: B ≤ A
    | 'inside' // between
    | 'on-time'
    | 'same'
    | 'different'
    | 'equal'
    | 'not-applicable' // counted as met
    | 'unequal'
    | 'exceeded-zero' // at most: A = 0 < B
    | 'negative'; // B < 0
}

/** W × the percentage written as attainment. */
export interface Percentage {
  readonly kind: 'percentage';
  readonly clause: Clause;
  readonly weight: Decimal;
  /** A share: 0.95. */
  readonly share: Decimal;
}

/** A person's score that stands in its band. */
export interface Judged {
  readonly kind: 'judged';
  readonly clause: Clause;
  readonly weight: Decimal;
  readonly band: Band;
  /** Whether `attainment` names the band, or it is only the one the score falls in. */
  readonly stated: boolean;
}

/** Qualitative parts: the mean of their shares, weighted by funds, times the weight. */
export interface MeanShare {
  readonly kind: 'mean-share';
  readonly clause: Clause;
  readonly weight: Decimal;
  readonly parts: readonly { readonly name: string; readonly funds: Decimal; readonly share: Decimal }[];
}

/** Why there is no score. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly because: UnknownReason;
  /** Where to look; the finding about it stands there too. */
  readonly span: Span;
}

/** The profile's sentence that decides it; a row's own standard needs none. */
export const clauseOf = (how: Derivation): Clause | undefined =>
  how.kind === 'unknown' || how.kind === 'standard' ? undefined : how.clause;

/** What is lacking, or contradicts itself. */
export type UnknownReason =
  | 'unscored' // a form without points
  | 'weight'
  | 'target'
  | 'actual'
  | 'direction'
  | 'attainment' // missing or unreadable
  | 'unit-mismatch'
  | 'type-mismatch'
  | 'actual-is-comparison'
  | 'zero-target'
  | 'negative-target'
  | 'empty-range'
  | 'unjudged'
  | 'outside-band'
  | 'part'
  | 'source' // a part or source of it is unknown
  | 'planned'
  | 'spent'
  | 'zero-planned'
  | 'standard-unread' // its sentence was not understood
  | 'standard-unclear' // its standard does not fit its values
  | 'standard-facts'; // a fact that its standard needs is missing

/** A number as a formula shows it: in the unit that both sides are held in. */
export interface Operand {
  /** The number in the common unit; rounded only where it has no end. */
  readonly shown: Decimal;
  /** The unit's text, with its multiplier: 万方, 分钟; empty where there is none. */
  readonly unit: string;
}

/** The part of the weight a judged score may take. */
export interface Band {
  readonly level: AttainmentLevel;
  /** Points. */
  readonly low: Decimal;
  readonly high: Decimal;
  readonly highIncluded: boolean;
}
