import { fold } from '../number/fold.js';
import { readDate } from './dates.js';
import type { CalendarDate } from './value.js';

/** The last day that a monitoring reaches: `6月`, `1-6月`, `2020-06`, `6`, `截至6月底`, or any date; `year` is the one of months written without. */
export function readThrough(source: string, year: number | undefined): CalendarDate | undefined {
  const text = fold(source)
    .trim()
    .replace(/^截[至止到]*\s*/, '')
    .replace(/^0?1\s{0,4}(?:月\s{0,4})?[-~—–至到]{1,4}\s{0,4}(?=\d)/, '');
  return readDate(/^\d{1,2}$/.test(text) ? `${text}月` : text, year);
}
