import type { Decimal } from '../number/decimal.js';
import { compare, dividedBy, type Fraction, over, plus, times, whole } from '../number/fraction.js';

/** What a formula is about: weight, target (of a range its bounds: low A, high H) and actual. */
export type Name = 'W' | 'A' | 'H' | 'B';

/**
 * A calculation as data: worked out exactly here, told in words by `messages/`, written as a live formula by `export/`. A number
 * stands for itself; `%` is one that people read as a percentage.
 */
export type Expr =
  Name | Decimal | readonly ['%', Decimal] | readonly [Sign, Expr, Expr] | readonly ['min' | 'max', Expr, Expr];

export type Sign = '+' | '−' | '×' | '÷';

export type Test = readonly [Expr, '≤' | '<' | '=' | '>' | '≥', Expr];

export type Values = Readonly<Record<Name, Fraction>>;

/** What an expression comes to, not yet divided. */
export function evaluate(expr: Expr, values: Values): Fraction {
  if (typeof expr === 'string') return values[expr];
  if (!isCombined(expr)) return whole(isPercent(expr) ? expr[1] : expr);
  const [sign, first, second] = expr;
  return combine(sign, evaluate(first, values), evaluate(second, values));
}

function combine(sign: Sign | 'min' | 'max', left: Fraction, right: Fraction): Fraction {
  switch (sign) {
    case '+':
      return plus(left, right);
    case '−':
      return plus(left, over(right.num.neg(), right.den));
    case '×':
      return times(left, right);
    case '÷':
      return dividedBy(left, right);
    case 'min':
      return compare(left, right) <= 0 ? left : right;
    case 'max':
      return compare(left, right) >= 0 ? left : right;
  }
}

export function holds([left, sign, right]: Test, values: Values): boolean {
  const order = compare(evaluate(left, values), evaluate(right, values));
  switch (sign) {
    case '<':
      return order < 0;
    case '≤':
      return order <= 0;
    case '=':
      return order === 0;
    case '≥':
      return order >= 0;
    case '>':
      return order > 0;
  }
}

export const isPercent = (expr: Expr): expr is readonly ['%', Decimal] => Array.isArray(expr) && expr[0] === '%';

/** Whether an expression combines two others. */
export const isCombined = (expr: Expr): expr is readonly [Sign | 'min' | 'max', Expr, Expr] =>
  Array.isArray(expr) && expr[0] !== '%';

/** An expression without the bounds around it, and the bounds. */
export function unbounded(expr: Expr): { readonly inner: Expr; readonly bounds: readonly ('min' | 'max')[] } {
  if (!isCombined(expr) || (expr[0] !== 'min' && expr[0] !== 'max')) return { inner: expr, bounds: [] };
  const below = unbounded(expr[2]);
  return { inner: below.inner, bounds: [expr[0], ...below.bounds] };
}
