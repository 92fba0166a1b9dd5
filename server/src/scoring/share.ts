import type { Direction } from '../language/evaluation.js';
import { type Decimal, one } from '../number/decimal.js';
import { compare, dividedBy, type Fraction, over, plus, settle, sign, times, whole } from '../number/fraction.js';
import type { Clause, Profile } from '../profiles/profile.js';
import type { Fact } from './fact.js';
import type { Decided, Operand, Score, UnknownReason } from './score.js';

/** A number in the common unit, exact and as formulas show it. */
export interface Term {
  readonly exact: Fraction;
  readonly operand: Operand;
}

/** What one calculation came to: a score, or why there is none; and what a person should hear of it. */
export type Outcome = { readonly how: Score } | { readonly unknown: UnknownReason };
export type Sign =
  | { readonly zero: 'target' }
  | { readonly negative: 'target' | 'actual'; readonly outcome: Extract<Fact, { kind: 'negative-value' }>['outcome'] };
export interface Shared {
  readonly outcome: Outcome;
  readonly sign?: Sign;
}

/** The arithmetic of the directions that compare numbers (language.md section 3): weight W, target A, actual B. */
export function share(
  direction: Direction,
  weight: Decimal,
  targets: readonly Term[],
  actual: Term,
  profile: Profile,
): Shared {
  const [target, upper = target] = targets;
  if (!target || !upper) return { outcome: { unknown: 'target' } };
  switch (direction) {
    case 'at-least':
      return atLeast(weight, target, actual, 'positive');
    case 'at-most':
      return atMost(weight, upper, actual, profile);
    case 'equal':
      return equal(weight, target, actual, profile);
    case 'between':
      return between(weight, target, upper, actual);
    default:
      return { outcome: { unknown: 'target' } };
  }
}

function atLeast(weight: Decimal, target: Term, actual: Term, clause: Clause): Shared {
  if (sign(target.exact) === 0) return { outcome: { unknown: 'zero-target' }, sign: { zero: 'target' } };
  if (sign(target.exact) < 0)
    return { outcome: { unknown: 'negative-target' }, sign: { negative: 'target', outcome: 'unscored' } };
  if (sign(actual.exact) < 0)
    return { outcome: decided(clause, weight, false, 'negative'), sign: { negative: 'actual', outcome: 'none' } };
  return { outcome: ratio(clause, weight, actual, target) };
}

function atMost(weight: Decimal, target: Term, actual: Term, profile: Profile): Shared {
  if (sign(target.exact) < 0)
    return { outcome: { unknown: 'negative-target' }, sign: { negative: 'target', outcome: 'unscored' } };
  if (sign(actual.exact) < 0)
    return { outcome: decided('negative', weight, true, 'negative'), sign: { negative: 'actual', outcome: 'full' } };
  if (compare(actual.exact, target.exact) <= 0) return { outcome: decided('negative', weight, true, 'within') };
  if (sign(target.exact) === 0) return { outcome: decided('negative', weight, false, 'exceeded-zero') };
  return {
    outcome:
      profile.formulas.exceeded === 'linear'
        ? linear(weight, target, actual)
        : ratio('negative', weight, target, actual),
  };
}

function equal(weight: Decimal, target: Term, actual: Term, profile: Profile): Shared {
  const same = compare(actual.exact, target.exact) === 0;
  if (same) return { outcome: decided('equal', weight, true, 'equal') };
  if (sign(target.exact) < 0 && profile.formulas.equal === 'ratio')
    return { outcome: { unknown: 'negative-target' }, sign: { negative: 'target', outcome: 'unscored' } };
  if (sign(target.exact) === 0 || profile.formulas.equal === 'exact')
    return { outcome: decided('equal', weight, false, 'unequal') };
  return atLeast(weight, target, actual, 'equal');
}

function between(weight: Decimal, low: Term, high: Term, actual: Term): Shared {
  const below = compare(actual.exact, low.exact) < 0;
  if (!below && compare(actual.exact, high.exact) <= 0) return { outcome: decided('between', weight, true, 'inside') };
  const bound = below ? low : high;
  if (sign(bound.exact) <= 0) {
    const cause: Sign = sign(bound.exact) === 0 ? { zero: 'target' } : { negative: 'target', outcome: 'unscored' };
    return { outcome: { unknown: sign(bound.exact) === 0 ? 'zero-target' : 'negative-target' }, sign: cause };
  }
  if (!below) return { outcome: ratio('between', weight, high, actual) };
  if (sign(actual.exact) < 0)
    return { outcome: decided('between', weight, false, 'negative'), sign: { negative: 'actual', outcome: 'none' } };
  return { outcome: ratio('between', weight, actual, low) };
}

/** W × numerator ÷ denominator, at most W; multiplied before it is divided. */
export function ratio(clause: Clause, weight: Decimal, numerator: Term, denominator: Term, cap = true): Outcome {
  const raw = dividedBy(times(whole(weight), numerator.exact), denominator.exact);
  const capped = cap && compare(raw, whole(weight)) > 0;
  const value = capped ? weight : settle(raw);
  return {
    how: {
      value,
      how: {
        kind: 'ratio',
        clause,
        weight,
        numerator: numerator.operand,
        denominator: denominator.operand,
        raw: settle(raw),
        capped,
      },
    },
  };
}

function linear(weight: Decimal, target: Term, actual: Term): Outcome {
  const minus = (fraction: Fraction): Fraction => over(fraction.num.neg(), fraction.den);
  const excess = dividedBy(plus(actual.exact, minus(target.exact)), target.exact);
  const raw = settle(times(whole(weight), plus(whole(one), minus(excess))));
  return {
    how: {
      value: raw.isNegative() ? raw.times(0).abs() : raw,
      how: { kind: 'linear', clause: 'negative', weight, target: target.operand, actual: actual.operand, raw },
    },
  };
}

export function decided(clause: Clause, weight: Decimal, full: boolean, because: Decided['because']): Outcome {
  return { how: { value: full ? weight : weight.times(0), how: { kind: 'decided', clause, weight, full, because } } };
}
