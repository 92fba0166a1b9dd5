import type { Decimal } from '../number/decimal.js';
import { compare, dividedBy, type Fraction, over, plus, settle, times, whole } from '../number/fraction.js';

/** What a formula is about: weight, target (of a range its bounds: low A, high H) and actual. */
export type Name = 'W' | 'A' | 'H' | 'B';

/**
 * A calculation as data: worked out exactly here, told in words by `messages/`, written as a live formula by `export/`. A number
 * stands for itself; `%` is one that people read as a percentage, `shown` a part that they read as the number it comes to.
 */
export type Expr =
  | Name
  | Decimal
  | readonly ['%', Decimal]
  | readonly [Sign, Expr, Expr]
  | readonly ['min' | 'max', Expr, Expr]
  | readonly ['floor' | 'ceil' | 'shown', Expr]
  | readonly ['if', readonly Test[], Expr, Expr];

/** What joins two expressions. */
export type Sign = '+' | '−' | '×' | '÷';

/** Whether one expression stands so to another. */
export type Test = readonly [Expr, '≤' | '<' | '=' | '>' | '≥', Expr];

/** What each name stands for, exactly. */
export type Values = Readonly<Record<Name, Fraction>>;

/** What an expression comes to, not yet divided. */
export function evaluate(expr: Expr, values: Values): Fraction {
  if (typeof expr === 'string') return values[expr];
  if (!isList(expr)) return whole(expr);
  switch (expr[0]) {
    case '%':
      return whole(expr[1]);
    case 'shown':
      return evaluate(expr[1], values);
    case 'floor':
    case 'ceil':
      return wholeSteps(expr[0], evaluate(expr[1], values));
    case 'if':
      return evaluate(expr[1].every(test => holds(test, values)) ? expr[2] : expr[3], values);
    default:
      return combine(expr[0], evaluate(expr[1], values), evaluate(expr[2], values));
  }
}

function wholeSteps(way: 'floor' | 'ceil', { num, den }: Fraction): Fraction {
  const steps = num.divToInt(den);
  return whole(way === 'ceil' && steps.times(den).lessThan(num) ? steps.plus(1) : steps);
}

/** The same with every part that people read as a number in its place. */
export function withNumbers(expr: Expr, values: Values): Expr {
  if (typeof expr === 'string' || !isList(expr) || expr[0] === '%') return expr;
  switch (expr[0]) {
    case 'shown':
      return settle(evaluate(expr[1], values));
    case 'floor':
    case 'ceil':
      return [expr[0], withNumbers(expr[1], values)];
    case 'if':
      return withNumbers(expr[1].every(test => holds(test, values)) ? expr[2] : expr[3], values);
    default:
      return [expr[0], withNumbers(expr[1], values), withNumbers(expr[2], values)] as Expr;
  }
}

/** Whether an expression is made of others. */
export const isList = (expr: Exclude<Expr, string>): expr is Exclude<Expr, string | Decimal> => Array.isArray(expr);

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

/** Whether a test is met. */
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

/** Whether an expression combines two others by a sign. */
export const isSigned = (expr: Expr): expr is readonly [Sign, Expr, Expr] =>
  Array.isArray(expr) && '+−×÷'.includes(expr[0] as string);

/** An expression without the bounds around it, and the bounds. */
export function stripBounds(expr: Expr): { readonly inner: Expr; readonly bounds: readonly ('min' | 'max')[] } {
  if (typeof expr === 'string' || !isList(expr) || (expr[0] !== 'min' && expr[0] !== 'max'))
    return { inner: expr, bounds: [] };
  const below = stripBounds(expr[2]);
  return { inner: below.inner, bounds: [expr[0], ...below.bounds] };
}
