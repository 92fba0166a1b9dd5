import type { Decimal } from '../number/decimal.js';
import { type Fraction, settle } from '../number/fraction.js';
import type { Unit } from './value.js';

/** How two units stand to each other. */
export type Relation = 'same' | 'converted' | 'count-mismatch' | 'mismatch';

/** Count words that leave open which of several they count: 台（套）, 场（次）. */
const open: Readonly<Record<string, readonly string[]>> = {
  'count:台套': ['count:台', 'count:套'],
  'count:场次': ['count:场'],
  'count:批次': ['count:批'],
};

const names = (a: Unit, b: Unit): boolean => open[a.dimension]?.includes(b.dimension) === true;

/** One dimension and one scale, another scale, two count words, or nothing in common. */
export function relation(a: Unit, b: Unit): Relation {
  if (a === b) return 'same';
  if (a.dimension === b.dimension)
    return a.factor.times(b.divisor).equals(b.factor.times(a.divisor)) ? 'same' : 'converted';
  if (a.family !== 'count' || b.family !== 'count') return 'mismatch';
  return names(a, b) || names(b, a) ? 'same' : 'count-mismatch';
}

/** An amount of `from` in `to`, of the same dimension, not yet divided: 20 分钟 is 1200 / 3600 小时. */
export const exactIn = (amount: Decimal, from: Unit, to: Unit): Fraction => ({
  num: amount.times(from.factor).times(to.divisor),
  den: from.divisor.times(to.factor),
});

/** The same, divided; multiplied first, so that whatever ends is exact. */
export const inUnit = (amount: Decimal, from: Unit, to: Unit): Decimal => settle(exactIn(amount, from, to));
