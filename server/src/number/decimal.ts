import { Decimal as Library } from 'decimal.js';

/**
 * Exact decimal arithmetic: 50 significant digits, a clone so that nobody's settings reach it.
 * Multiply before dividing: 5 × 3 ÷ 4, never 5 × (3 ÷ 4).
 */
export const Decimal = Library.clone({
  precision: 50,
  rounding: Library.ROUND_HALF_UP,
  toExpNeg: -1000,
  toExpPos: 1000,
  defaults: true,
});
/** The type of one. */
export type Decimal = Library;

/** A number together with the digits it was written with: a claim of 1.9 agrees with 1.946, a claim of 1.90 does not. */
export interface Written {
  readonly value: Decimal;
  /** How many digits stand after the decimal point in the text. */
  readonly digits: number;
}

/** 0 */
export const zero = new Decimal(0);
/** 1 */
export const one = new Decimal(1);
/** 100 */
export const hundred = new Decimal(100);

/** What decimals add up to; 0 where there are none. */
export const sum = (values: readonly Decimal[]): Decimal => values.reduce((all, value) => all.plus(value), zero);
