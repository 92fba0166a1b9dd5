import { type Decimal, one, order } from './decimal.js';

/** An exact quotient that has not been divided yet: 2 小时 in 30-minute steps, a weighted mean. The denominator is above 0. */
export interface Fraction {
  readonly num: Decimal;
  readonly den: Decimal;
}

/** A decimal as a fraction. */
export const whole = (value: Decimal): Fraction => ({ num: value, den: one });

/** `den` must not be 0. */
export const over = (num: Decimal, den: Decimal): Fraction =>
  den.isNegative() ? { num: num.neg(), den: den.neg() } : { num, den };

/** The product. */
export const times = (a: Fraction, b: Fraction): Fraction => ({
  num: product(a.num, b.num),
  den: product(a.den, b.den),
});

/** The sum. */
export const plus = (a: Fraction, b: Fraction): Fraction =>
  order(a.den, b.den) === 0
    ? { num: a.num.plus(b.num), den: a.den }
    : { num: a.num.times(b.den).plus(b.num.times(a.den)), den: a.den.times(b.den) };

/** `b` must not be 0. */
export const dividedBy = (a: Fraction, b: Fraction): Fraction => over(product(a.num, b.den), product(a.den, b.num));

/** Below 0, 0 or above 0 as `a` is smaller than, equal to or larger than `b`. */
export const compare = (a: Fraction, b: Fraction): number =>
  a.den === b.den ? order(a.num, b.num) : order(product(a.num, b.den), product(b.num, a.den));

/** The one division; 50 digits. */
export const settle = ({ num, den }: Fraction): Decimal => (den === one || order(den, one) === 0 ? num : num.div(den));

/** Below 0, 0 or above 0, as the fraction is. */
export function sign({ num }: Fraction): number {
  if (num.isZero()) return 0;
  return num.isNegative() ? -1 : 1;
}

/** Most denominators are 1. */
export function product(a: Decimal, b: Decimal): Decimal {
  if (a === one) return b;
  return b === one ? a : a.times(b);
}
