import type { Decimal } from '../number/decimal.js';
import { compare, type Fraction, settle, sign, whole } from '../number/fraction.js';
import type { Clause } from '../profiles/profile.js';
import type { Case, Formula } from './directions.js';
import { evaluate, type Expr, holds, type Name, stripBounds, type Values } from './expression.js';
import type { Fact } from './fact.js';
import type { Decided, Operand, Score, UnknownReason } from './score.js';

/** A number in the common unit, exact and as formulas show it. */
export interface Term {
  readonly exact: Fraction;
  readonly operand: Operand;
}

/** What one calculation came to: a score, or why there is none. */
export type Outcome = { readonly how: Score } | { readonly unknown: UnknownReason };

/** A sign that a person should hear of. */
export type Sign =
  | { readonly zero: 'target' }
  | { readonly negative: 'target' | 'actual'; readonly outcome: Extract<Fact, { kind: 'negative-value' }>['outcome'] };

/** Scores with the first case that holds. `low` and `high` are one where the target is one number. */
export function decide(
  { clause, cases }: Formula,
  weight: Decimal,
  { low, high, actual }: { readonly low: Term; readonly high: Term; readonly actual: Term },
): { readonly outcome: Outcome; readonly sign?: Sign | undefined } {
  const values: Values = { W: whole(weight), A: low.exact, H: high.exact, B: actual.exact };
  const found = cases.find(({ when }) => when.every(test => holds(test, values))) as Case;
  const { score, because } = found;
  if (typeof score === 'object' && 'unknown' in score) return { outcome: score, sign: signOf(found) };
  if (because) return { outcome: scoreDecided(clause, weight, score === 'W', because), sign: signOf(found) };
  const operands = { W: { shown: weight, unit: '' }, A: low.operand, H: high.operand, B: actual.operand };
  return { outcome: calculateScore(clause, weight, score, values, operands) };
}

function signOf({ score, because }: Case): Sign | undefined {
  if (because === 'negative') return { negative: 'actual', outcome: score === 'W' ? 'full' : 'none' };
  const unknown = typeof score === 'object' && 'unknown' in score && score.unknown;
  if (unknown === 'zero-target') return { zero: 'target' };
  return unknown ? { negative: 'target', outcome: 'unscored' } : undefined;
}

/** A calculation, and which of its bounds it met. */
function calculateScore(
  clause: Clause,
  weight: Decimal,
  score: Expr,
  values: Values,
  operands: Readonly<Record<Name, Operand>>,
): Outcome {
  const { inner: expr, bounds } = stripBounds(score);
  const exact = evaluate(expr, values);
  const raw = settle(exact);
  const [value, met] = withinBounds(exact, raw, weight, bounds);
  return { how: { value, how: { kind: 'calculated', clause, weight, expr, operands, raw, met } } };
}

function withinBounds(
  exact: Fraction,
  raw: Decimal,
  weight: Decimal,
  bounds: readonly string[],
): readonly [value: Decimal, met: 'weight' | 'zero' | undefined] {
  if (bounds.includes('min') && compare(exact, whole(weight)) > 0) return [weight, 'weight'];
  if (bounds.includes('max') && sign(exact) < 0) return [raw.times(0).abs(), 'zero'];
  return [raw, undefined];
}

/** The score of what is decided without a calculation: all of the weight or nothing. */
export function scoreDecided(
  clause: Clause,
  weight: Decimal,
  full: boolean,
  because: Decided['because'],
): Extract<Outcome, { how: Score }> {
  return { how: { value: full ? weight : weight.times(0), how: { kind: 'decided', clause, weight, full, because } } };
}
