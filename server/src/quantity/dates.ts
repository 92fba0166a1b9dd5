import { fold } from '../number/fold.js';
import { calendarDate } from './calendar.js';
import { findDates } from './date-grammar.js';
import type { CalendarDate } from './value.js';

export { calendarDate, compareDates, daysBetween, formatDate, monthsBehind } from './calendar.js';

const day = /^(\d{4})(?:\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]|([-/.])(\d{1,2})\4(\d{1,2}))$/;

/** A day written out in full, as `filed` takes it: ISO, `2021年5月25日` with or without spaces, `2021/5/25`, `2021.5.25`. */
export function readDay(source: string): CalendarDate | undefined {
  const match = day.exec(fold(source).trim());
  return match ? calendarDate(Number(match[1]), Number(match[2] ?? match[5]), Number(match[3] ?? match[6])) : undefined;
}

/** Any text that is a date and nothing else, words such as 12月底前 too; `year` is the one of dates written without. */
export function readDate(source: string, year?: number): CalendarDate | undefined {
  const text = fold(source).trim();
  const [found, ...more] = findDates(text, year);
  return found && more.length === 0 && found.start === 0 && found.end === text.length ? found.date : undefined;
}
