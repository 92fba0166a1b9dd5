import type { Decimal } from '../number/decimal.js';
import { type Fraction, settle } from '../number/fraction.js';
import type { Unit } from './value.js';

/** How two units stand to each other. */
export type Relation = 'same' | 'converted' | 'count-mismatch' | 'mismatch';

/** What separates the count words of a unit that leaves open which of them it counts: 个(处). */
export const either = '|';

/** Words that do the same: 台套, 场次. */
const open: Readonly<Record<string, readonly string[]>> = {
  'count:台套': ['count:台', 'count:套'],
  'count:件套': ['count:件', 'count:套'],
  'count:场次': ['count:场'],
  'count:批次': ['count:批'],
};

/** What a count word may count. */
const choices = ({ dimension }: Unit): readonly string[] => open[dimension] ?? [dimension, ...dimension.split(either)];

const overlap = (a: readonly string[], b: readonly string[]): boolean => a.some(each => b.includes(each));

/** 册/本, which is written for 册 or 本 and might be a rate as well. */
function isEither({ dimension, factor, divisor }: Unit, other: Unit): boolean {
  const sides = dimension.split('/');
  return (
    sides.length > 1 &&
    sides.every(side => side.startsWith('count:')) &&
    factor.equals(divisor) &&
    overlap(sides, choices(other))
  );
}

/** 次/年 beside 次, 元/人·年 beside 元/人: of one year so many a year are so many. */
export const isSameInYear = (a: Unit, b: Unit): boolean => isYearly(a, b) || isYearly(b, a);

function isYearly({ dimension, factor, divisor }: Unit, other: Unit): boolean {
  const [over, under, ...more] = dimension.split('/');
  const parts = under?.split('·') ?? [];
  const rest = parts.filter(part => part !== months);
  if (more.length > 0 || parts.length - rest.length !== 1) return false;
  const own = rest.length > 0 ? `${over}/${rest.join('·')}` : over;
  return own === other.dimension && factor.times(other.divisor).times(12).equals(other.factor.times(divisor));
}

const months = 'time-month';

/** One dimension and one scale, another scale, two count words, or nothing in common. */
export function relation(a: Unit, b: Unit): Relation {
  if (a === b) return 'same';
  if (a.dimension === b.dimension)
    return a.factor.times(b.divisor).equals(b.factor.times(a.divisor)) ? 'same' : 'converted';
  if (a.family === 'count' && b.family === 'count') return overlap(choices(a), choices(b)) ? 'same' : 'count-mismatch';
  return isEither(a, b) || isEither(b, a) ? 'count-mismatch' : 'mismatch';
}

/** An amount of `from` in `to`, of the same dimension, not yet divided: 20 分钟 is 1200 / 3600 小时. */
export const exactIn = (amount: Decimal, from: Unit, to: Unit): Fraction => ({
  num: amount.times(from.factor).times(to.divisor),
  den: from.divisor.times(to.factor),
});

/** The same, divided; multiplied first, so that whatever ends is exact. */
export const inUnit = (amount: Decimal, from: Unit, to: Unit): Decimal => settle(exactIn(amount, from, to));
