import { expect, test } from 'vitest';
import { readThrough } from './through.js';

test.each([
  ['6月', '2020-6-30'],
  ['1-6月', '2020-6-30'],
  ['1月—8月', '2020-8-31'],
  ['截至6月底', '2020-6-30'],
  ['6', '2020-6-30'],
  ['2021-06', '2021-6-30'],
  ['2021年9月', '2021-9-30'],
  ['2021年8月15日', '2021-8-15'],
  ['上半年', '2020-6-30'],
  ['前三季度', '2020-9-30'],
  ['九月', '2020-9-30'],
  ['十月底', '2020-10-31'],
  ['2021年十二月', '2021-12-31'],
  ['2021年1-7月', '2021-7-31'],
  ['2021.7', '2021-7-31'],
  ['全年', '2020-12-31'],
])('%s reaches to %s', (source, day) => {
  const date = readThrough(source, 2020);
  expect(date && `${date.year}-${date.month}-${date.day}`).toBe(day);
});

test.each(['13', '半年多', '2020', ''])('%s is no month', source => expect(readThrough(source, 2020)).toBeUndefined());
