import { readAmount, unitOf } from '../../criterion/amount.js';
import type { Standard } from '../../criterion/standard.js';
import { compareDates, daysBetween, monthsBehind } from '../../quantity/dates.js';
import { readValue } from '../../quantity/read-value.js';
import type { UnitTable } from '../../quantity/units.js';
import type { Value } from '../../quantity/value.js';
import { isOnTime } from './words.js';

/** A row as a standard that counts time sees it: how many days late it was, and whether that is on time. */
export interface DaysLate {
  readonly actual: Value;
  readonly word: string;
}

/**
 * The days that an actual lies behind the date that was due, 0 where it is said to be on time; `undefined` where the row is no matter of dates.
 * Of working days and months nobody knows from two dates how many there were.
 */
export function daysLate(target: Value, actual: Value, standard: Standard, units: UnitTable): DaysLate | undefined {
  const days = lateBy(target, actual, standard, units);
  if (days === undefined) return undefined;
  const context = { units, unit: undefined, year: undefined, noneIsEmpty: true };
  const months = days > 0 ? monthsLate(target, actual, standard) : undefined;
  const unit = days === 0 ? timeUnit(standard) : '天';
  const late = months === undefined ? `${days}${unit}` : `${months}个月`;
  return { actual: readValue(late, context), word: days === 0 ? '按时' : '逾期' };
}

/** Nothing is nothing in any unit: 0 个月. */
const timeUnit = (standard: Standard): string =>
  readAmount(standard.deduct[0]?.each ?? boundsOf(standard)[0] ?? '')?.unit || '天';

/**
 * 延迟1个月以内扣1分，1-3个月扣2分: between which of these bounds a date lies, as half a month before the next; `undefined` where that hangs on
 * how long a month is.
 */
function monthsLate(target: Value, actual: Value, standard: Standard): number | undefined {
  const bounds = boundsOf(standard).flatMap(bound => readAmount(bound) ?? []);
  if (target.kind !== 'date' || actual.kind !== 'date' || standard.deduct.length > 0) return undefined;
  if (bounds.length === 0 || !bounds.every(({ unit }) => /^个?月$/.test(unit))) return undefined;
  const counts = bounds.map(({ number }) => number.toNumber()).filter(count => count > 0);
  if (!counts.every(Number.isInteger)) return undefined;
  const days = daysBetween(target.date, actual.date);
  const isWithin = (months: number): boolean => compareDates(actual.date, monthsBehind(target.date, months)) <= 0;
  if (counts.some(count => isWithin(count) !== days <= 30 * count)) return undefined;
  return Math.max(0, ...counts.filter(count => !isWithin(count))) + 0.5;
}

const boundsOf = ({ base }: Standard): readonly string[] =>
  base?.kind === 'steps'
    ? base.steps.flatMap(({ from, above, to, below }) => [from, above, to, below].flatMap(edge => edge ?? []))
    : [];

function lateBy(target: Value, actual: Value, standard: Standard, units: UnitTable): number | undefined {
  const onTime = actual.kind === 'text' && isOnTime(actual.source) && countsTime(standard, units);
  if (onTime) return 0;
  if (target.kind !== 'date' || actual.kind !== 'date') return undefined;
  return compareDates(actual.date, target.date) <= 0 ? 0 : daysBetween(target.date, actual.date);
}

/** Whether what it counts or bounds is time. */
function countsTime(standard: Standard, units: UnitTable): boolean {
  const amounts = [...standard.deduct.map(({ each }) => each), ...boundsOf(standard)];
  const isTime = (amount: string): boolean => unitOf(readAmount(amount) ?? { unit: '' }, units)?.family === 'time';
  return amounts.length > 0 && amounts.every(isTime);
}
