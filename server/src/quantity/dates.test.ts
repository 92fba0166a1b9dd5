import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDates, daysBetween, formatDate, readDate, readDay } from './dates.js';

const shown = (date: ReturnType<typeof readDay>): string | undefined => date && formatDate(date);

test.each([
  '2021-05-25',
  '2021-5-25',
  '2021年5月25日',
  '2021 年 5 月 25 日',
  '2021/5/25',
  '2021.5.25',
  '2021.05.25',
  '２０２１年５月２５日',
  '２０２１－０５－２５',
  ' 2021年5月25号 ',
  '2021年05月25日',
])('%s is a day', source => expect(shown(readDay(source))).toBe('2021-05-25'));

test.each([
  '',
  '2021-05',
  '2021年5月',
  '2021-02-29',
  '2021-13-01',
  '2021-5/25',
  '5月25日',
  '年底',
  '20210525',
  '2021-05-25前',
  '2021-05-25 完成',
  '0000-01-01',
])('%s is no day', source => expect(readDay(source)).toBeUndefined());

test.each([
  ['12月底之前', 2020, '2020-12-31'],
  ['20211231', 2020, '2021-12-31'],
  ['20211231前', 2020, '2021-12-31'],
  ['2月底', 2020, '2020-02-29'],
  ['2月底', 2021, '2021-02-28'],
  ['年底', 2021, '2021-12-31'],
  ['2018年10月', undefined, '2018-10-31'],
  ['12月底', undefined, undefined],
  ['2020-12-31', undefined, '2020-12-31'],
  ['2020年底前完成', 2020, undefined],
  ['2020年12月31日和2021年1月1日', 2020, undefined],
])('%s in %s is %s', (source, year, expected) => expect(shown(readDate(source, year))).toBe(expected));

const days = fc.date({ min: new Date(Date.UTC(1600, 0, 1)), max: new Date(Date.UTC(2400, 0, 1)), noInvalidDate: true });
const plain = (date: Date): { year: number; month: number; day: number } => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});
const midnight = (date: Date): number => Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());

test('every day reads back, and days are counted as the calendar does', () =>
  fc.assert(
    fc.property(days, days, (from, to) => {
      expect(readDay(formatDate(plain(from)))).toEqual(plain(from));
      expect(daysBetween(plain(from), plain(to))).toBe((midnight(to) - midnight(from)) / 86_400_000);
      expect(Math.sign(compareDates(plain(from), plain(to)))).toBe(Math.sign(midnight(from) - midnight(to)));
    }),
  ));

test('never throws', () =>
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), source => void [readDay(source), readDate(source, 2020)])));
