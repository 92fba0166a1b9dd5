import { compare } from '../../number/fraction.js';
import { relation } from '../../quantity/convert.js';
import { compareDates } from '../../quantity/dates.js';
import type { QuantityValue, RangeValue, Value } from '../../quantity/value.js';
import { inCommonUnit } from '../../scoring/operand.js';
import type { RatedRow } from '../../scoring/scorecard.js';

/** Which way a target moved: easier is what a reviewer asks about first. */
export type TargetShift = 'easier' | 'harder';

/** Whether the new target is easier to meet than the old one; `undefined` where it is neither, or that cannot be told. */
export function shiftOf(before: RatedRow, after: RatedRow): TargetShift | undefined {
  if (before.direction !== after.direction) return undefined;
  const [a, b] = [before.target, after.target];
  if (a.kind === 'date' && b.kind === 'date') return sideOf(compareDates(b.date, a.date));
  if (a.kind === 'range' && b.kind === 'range') return rangeShift(a, b);
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return undefined;
  const order = compareAmounts(a, b);
  if (order === undefined || (before.direction !== 'at-least' && before.direction !== 'at-most')) return undefined;
  return sideOf(before.direction === 'at-most' ? order : -order);
}

/** Whether a row's target asks for less than a level that was reached already; false where that cannot be told. */
export function asksForLess({ direction, target }: RatedRow, reached: Value): boolean {
  if (target.kind === 'date' && reached.kind === 'date') return compareDates(target.date, reached.date) > 0;
  if (target.kind !== 'quantity' || reached.kind !== 'quantity') return false;
  const order = compareAmounts(target, reached) ?? 0;
  return direction === 'at-least' || direction === 'equal' ? order > 0 : direction === 'at-most' && order < 0;
}

function sideOf(order: number): TargetShift | undefined {
  if (order === 0) return undefined;
  return order > 0 ? 'easier' : 'harder';
}

/** Above 0 where `b` is the larger. */
function compareAmounts(
  a: Pick<QuantityValue, 'amount' | 'unit'>,
  b: Pick<QuantityValue, 'amount' | 'unit'>,
): number | undefined {
  if (a.unit && b.unit && !['same', 'converted'].includes(relation(a.unit.unit, b.unit.unit))) return undefined;
  const unit = a.unit ?? b.unit;
  const {
    exact: [first, second],
  } = inCommonUnit([
    { amount: a.amount, unit: a.unit ?? unit },
    { amount: b.amount, unit: b.unit ?? unit },
  ]);
  return first && second && compare(second, first);
}

/** A range that holds the old one is easier, one inside it harder. */
function rangeShift(a: RangeValue, b: RangeValue): TargetShift | undefined {
  const low = compareAmounts({ amount: a.low, unit: a.unit }, { amount: b.low, unit: b.unit });
  const high = compareAmounts({ amount: a.high, unit: a.unit }, { amount: b.high, unit: b.unit });
  if (low === undefined || high === undefined || (low === 0 && high === 0)) return undefined;
  if (low <= 0 && high >= 0) return 'easier';
  return low >= 0 && high <= 0 ? 'harder' : undefined;
}
