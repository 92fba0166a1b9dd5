import type { CalendarDate } from './value.js';

/** A day that exists; `undefined` for 2020-02-30. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month)
    ? { year, month, day }
    : undefined;
}

/** The number of days of a month, 29 in a leap year's February. */
export function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The same day so many months later, or the last of a shorter month; the last day of one month is that of another. */
export function monthsBehind({ year, month, day }: CalendarDate, months: number): CalendarDate {
  const all = year * 12 + month - 1 + months;
  const [ownYear, ownMonth] = [Math.floor(all / 12), (all % 12) + 1];
  const last = lastDay(ownYear, ownMonth);
  return { year: ownYear, month: ownMonth, day: day === lastDay(year, month) ? last : Math.min(day, last) };
}

/** Below 0, 0 or above 0 as `a` is earlier than, the same as or later than `b`. */
export const compareDates = (a: CalendarDate, b: CalendarDate): number =>
  a.year - b.year || a.month - b.month || a.day - b.day;

/** How many days `to` is after `from`. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** `2020-12-31`. */
export const formatDate = ({ year, month, day }: CalendarDate): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** Days since an arbitrary one, in the Gregorian calendar; the year is counted from March, so that the leap day comes last. */
function dayNumber({ year, month, day }: CalendarDate): number {
  const years = month > 2 ? year : year - 1;
  const months = (month + 9) % 12;
  return (
    365 * years +
    Math.floor(years / 4) -
    Math.floor(years / 100) +
    Math.floor(years / 400) +
    Math.floor((153 * months + 2) / 5) +
    day
  );
}
