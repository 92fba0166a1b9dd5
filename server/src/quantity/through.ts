import { readChinese } from '../number/chinese-number.js';
import { fold } from '../number/fold.js';
import { readDate } from './dates.js';
import type { CalendarDate } from './value.js';

/** The last day that a monitoring reaches: `6月`, `1-6月`, `六月`, `2020-06`, `6`, `前三季度`, `截至6月底`, or any date; `year` is the one of months written without. */
export function readThrough(source: string, year: number | undefined): CalendarDate | undefined {
  const text = fold(source)
    .trim()
    .replace(/^截[至止到]*\s*/, '')
    .replace(/^(20\d\d\s{0,4}年\s{0,4})?0?1\s{0,4}(?:月\s{0,4})?[-~—–至到]{1,4}\s{0,4}(?=\d)/, '$1')
    .replace(/^(20\d\d)\.(0?[1-9]|1[0-2])$/, '$1年$2月')
    .replace(
      /(^|年)\s*(十[一二]?|[一二三四五六七八九])(?=\s*月)/u,
      (_, before: string, month: string) => before + readChinese(month).toFixed(),
    )
    .replace(/前(?=[一二三]季度$)/u, '')
    .replace(/^(?:半年|年中)[末底]?$/u, '上半年')
    .replace(/^([1-4])(?=季度)/u, '第$1')
    .replace(/^Q([1-4])$/i, '第$1季度')
    .replace(/^(?:本年度?|当年)?全年$/u, '年底');
  return readDate(/^\d{1,2}$/.test(text) ? `${text}月` : text, year);
}
