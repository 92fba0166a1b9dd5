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
  return Number.isNaN(by) ? orderWords(a, b) : Math.sign(by);
}

/** The same where one has many digits, as quotients have. */
function orderWords(a: Decimal, b: Decimal): number {
  const { d: words, e: exponent, s: sign } = a;
  if (sign !== b.s || !a.isFinite() || !b.isFinite() || a.isZero() || b.isZero()) return a.comparedTo(b);
  if (exponent !== b.e) return exponent > b.e ? sign : -sign;
  for (let at = 0; at < Math.max(words.length, b.d.length); at++) {
    const by = (words[at] ?? 0) - (b.d[at] ?? 0);
    if (by !== 0) return by > 0 ? sign : -sign;
  }
  return 0;
}

/** The library keeps seven digits in a word, the decimal point between two words. */
const digitsInWord = 7;
const word = 10 ** digitsInWord;

/** Whole numbers below have at most fifteen digits: they are exact, and so is what is written of one divided by a power of ten. */
const mostFine = 1e15;

/** A number in ten-millionths, where it is a small one without finer parts; else not a number. */
function fineOf(value: Decimal): number {
  const coarse = coarseOf(value);
  return Number.isNaN(coarse) || value.d.length <= (value.e >= 0 ? 2 : 1) ? coarse : NaN;
}

/** The same without the finer parts. */
function coarseOf({ d: words, e: exponent, s: sign }: Decimal): number {
  // what is no number has no exponent either
  if (!(exponent >= -digitsInWord && exponent < digitsInWord)) return NaN;
  const first = words[0] ?? 0;
  return sign * (exponent >= 0 ? first * word + (words[1] ?? 0) : first);
}

/** How many decimals are rounded to at a glance: what is left of a word tells how far a tie is. */
const mostDecimals = 5;

/** A number rounded half up to so many decimals, as far as its first digits decide that: nearly all are far from a tie. */
export function roundAtGlance(value: Decimal, decimals: number): Decimal | undefined {
  const coarse = coarseOf(value);
  if (!(coarse >= 0) || decimals > mostDecimals) return undefined;
  const step = 10 ** (digitsInWord - decimals);
  const rest = coarse % step;
  if (rest === 0 && fineOf(value) === coarse) return value;
  if (rest === step / 2 - 1) return undefined;
  return new Decimal((coarse - rest + (rest < step / 2 ? 0 : step)) / word);
}
