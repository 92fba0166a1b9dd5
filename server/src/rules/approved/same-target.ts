import { compare } from '../../number/fraction.js';
import { relation } from '../../quantity/convert.js';
import { writeNormal } from '../../quantity/normal.js';
import type { CalendarDate, RangeValue, Value } from '../../quantity/value.js';
import { inCommonUnit } from '../../scoring/operand.js';
import type { RatedRow } from '../../scoring/scorecard.js';

/** Whether two rows ask for the same, however it is written: 720 公里以上 and ≥720公里 do, ≤2小时 and ≤120分钟 too. */
export function asksForTheSame(a: RatedRow, b: RatedRow): boolean {
  return tidy(a.target) === tidy(b.target) || (a.direction === b.direction && isSameValue(a.target, b.target));
}

/** Whether two values are the same amount, whatever unit it is written in; one without a unit is taken to have the other's. */
export function isSameValue(a: Value, b: Value): boolean {
  if (tidy(a) === tidy(b)) return true;
  if (a.kind === 'date' && b.kind === 'date') return isSameDay(a.date, b.date);
  if (a.kind === 'yes-no' && b.kind === 'yes-no') return a.value === b.value;
  if (a.kind === 'range' && b.kind === 'range')
    return (['low', 'high'] as const).every(end => isSameValue(endOf(a, end), endOf(b, end)));
  if (a.kind !== 'quantity' || b.kind !== 'quantity') return false;
  const units = [a.unit, b.unit];
  const [first, second] = units;
  if (first && second && !['same', 'converted'].includes(relation(first.unit, second.unit))) return false;
  const unit = first ?? second;
  const { exact } = inCommonUnit([
    { amount: a.amount, unit },
    { amount: b.amount, unit: second ?? unit },
  ]);
  return exact[0] !== undefined && exact[1] !== undefined && compare(exact[0], exact[1]) === 0;
}

const tidy = (value: Value): string => writeNormal(value).replace(/\s/g, '');

const isSameDay = (a: CalendarDate, b: CalendarDate): boolean =>
  a.year === b.year && a.month === b.month && a.day === b.day;

/** One end of a range as a value of its own. */
const endOf = (range: RangeValue, end: 'low' | 'high'): Value => ({
  kind: 'quantity',
  source: [range[end].value.toFixed(), range.unit?.unit.name].join(' '),
  amount: range[end],
  unit: range.unit,
  comparison: undefined,
  label: range.label,
});
