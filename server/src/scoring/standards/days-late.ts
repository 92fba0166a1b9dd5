import { readAmount, unitOf } from '../../criterion/amount.js';
import type { Standard } from '../../criterion/standard.js';
import { compareDates, daysBetween } from '../../quantity/dates.js';
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
  const unit = days === 0 ? timeUnit(standard) : '天';
  return { actual: readValue(`${days}${unit}`, context), word: days === 0 ? '按时' : '逾期' };
}

/** Nothing is nothing in any unit: 0 个月. */
const timeUnit = ({ deduct: [loss] }: Standard): string => readAmount(loss?.each ?? '')?.unit || '天';

function lateBy(target: Value, actual: Value, standard: Standard, units: UnitTable): number | undefined {
  const onTime = actual.kind === 'text' && isOnTime(actual.source) && countsTime(standard, units);
  if (onTime) return 0;
  if (target.kind !== 'date' || actual.kind !== 'date') return undefined;
  return compareDates(actual.date, target.date) <= 0 ? 0 : daysBetween(target.date, actual.date);
}

/** Whether what it counts or bounds is time. */
function countsTime({ deduct, base }: Standard, units: UnitTable): boolean {
  const steps = base?.kind === 'steps' ? base.steps : [];
  const amounts = [
    ...deduct.map(({ each }) => each),
    ...steps.flatMap(({ from, above, to, below }) => [from, above, to, below].flatMap(edge => edge ?? [])),
  ];
  const isTime = (amount: string): boolean => unitOf(readAmount(amount) ?? { unit: '' }, units)?.family === 'time';
  return amounts.length > 0 && amounts.every(isTime);
}
