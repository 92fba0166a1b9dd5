import type { Points, Standard } from '../../criterion/standard.js';
import type { Direction } from '../../language/evaluation.js';
import type { Decimal } from '../../number/decimal.js';
import { one, zero } from '../../number/decimal.js';
import { whole } from '../../number/fraction.js';
import type { Profile } from '../../profiles/profile.js';
import type { Expr, Values } from '../expression.js';
import type { MissingFact } from './facts.js';
import type { Note } from './note.js';
import type { Quantities } from './quantities.js';

/** What a standard scores a row from. */
export interface StandardInput {
  readonly standard: Standard;
  readonly weight: Decimal;
  readonly quantities: Quantities;
  readonly direction: Direction;
  /** The actual as written, for words and levels in the place of numbers. */
  readonly word: string;
  /** Whether the actual counts days behind the date that was due. */
  readonly isLateness: boolean;
  readonly profile: Profile;
}

/** A part of the score, and what it was read from. */
export interface Part {
  readonly expr: Expr;
  readonly notes: readonly Note[];
}

/** A part of a standard as an expression, or what it lacks. */
export type Built = { readonly part: Part } | { readonly missing: readonly MissingFact[] } | { readonly unclear: true };

/** Points as an expression: a share is one of the weight. */
export const pointsExpr = (points: Points): Expr =>
  'points' in points ? points.points : ['×', 'W', ['%', points.share]];

/** The weight, the target’s ends and the actual, under the names that expressions have for them. */
export const valuesOf = ({ weight, quantities: { actual, target } }: StandardInput): Values => ({
  W: whole(weight),
  A: target?.low ?? whole(one),
  H: target?.high ?? whole(one),
  B: actual ?? whole(zero),
});
