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

/** What decimals add up to; 0 where there are none. The weights, scores and claims of a form are added up at every keystroke: mostly numbers that need no library. */
export function sum(values: readonly Decimal[]): Decimal {
  let fine = 0;
  for (const value of values) fine += fineOf(value);
  if (!(Math.abs(fine) < mostFine)) return values.reduce((all, value) => all.plus(value), zero);
  return fine === 0 ? zero : new Decimal(fine / word);
}

/** Below 0, 0 or above 0 as `a` is smaller than, equal to or larger than `b`; not a number where one of them is none. The library copies `b` to find that out. */
export function order(a: Decimal, b: Decimal): number {
  const by = fineOf(a) - fineOf(b);
  return Number.isNaN(by) ? a.comparedTo(b) : Math.sign(by);
}

/** The library keeps seven digits in a word, the decimal point between two words. */
const digitsInWord = 7;
const word = 10 ** digitsInWord;

/** Whole numbers below have at most fifteen digits: they are exact, and so is what is written of one divided by a power of ten. */
const mostFine = 1e15;

/** A number in ten-millionths, where it is a small one without finer parts; else not a number. */
function fineOf({ d: words, e: exponent, s: sign }: Decimal): number {
  // what is no number has no exponent either
  if (!(exponent >= -digitsInWord && exponent < digitsInWord)) return NaN;
  const isWhole = exponent >= 0;
  if (words.length > (isWhole ? 2 : 1)) return NaN;
  const first = words[0] ?? 0;
  return sign * (isWhole ? first * word + (words[1] ?? 0) : first);
}
