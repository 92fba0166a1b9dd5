import type { Direction } from '../language/evaluation.js';
import { type Decimal, one } from '../number/decimal.js';
import { compare, dividedBy, settle, sign } from '../number/fraction.js';
import type { Term } from './decide.js';
import type { RatedRow } from './scorecard.js';

/** How much of a target was reached, whatever the row's formula: of an upper limit, how much of it was used. `undefined` where there is nothing to divide by. */
export function completionOf(
  direction: Direction,
  { low, high, actual }: { readonly low: Term; readonly high: Term; readonly actual: Term },
): Decimal | undefined {
  switch (direction) {
    case 'at-least':
    case 'equal':
      return share(actual, low);
    case 'at-most':
      return share(actual, high);
    case 'between':
      if (compare(actual.exact, low.exact) < 0) return share(actual, low);
      return compare(actual.exact, high.exact) > 0 ? share(actual, high) : one;
    default:
      return undefined;
  }
}

/** Whether a row fell short of its target, told from target and actual alone: for forms without points. */
export function missesTarget({ direction, completion, target, actual }: RatedRow): boolean {
  if (direction === 'qualitative' || direction === 'deadline') return false;
  if (completion && direction === 'between') return !completion.equals(one);
  if (completion) return direction === 'at-most' ? completion.greaterThan(one) : completion.lessThan(one);
  const isZero = target.kind === 'quantity' && target.amount.value.isZero() && actual.kind === 'quantity';
  return isZero && (direction === 'at-most' || direction === 'equal') && actual.amount.value.greaterThan(0);
}

const share = (actual: Term, target: Term): Decimal | undefined =>
  sign(target.exact) === 0 ? undefined : settle(dividedBy(actual.exact, target.exact));
