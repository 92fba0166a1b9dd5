import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMoney } from './money.js';
import { unitTable } from './units.js';

const units = unitTable();

test.each([
  ['489', '万元', '489', 0, false],
  ['489万元', '万元', '489', 0, false],
  ['489 万元', '万元', '489', 0, false],
  ['4,890,000 元', '万元', '489', 0, true],
  ['0.0489 亿元', '万元', '489', 4, true],
  ['489万', '万元', '489', 0, false],
  ['-48.69', '万元', '-48.69', 2, false],
  ['－48.69 万元', '万元', '-48.69', 2, false],
  ['４８９', '万元', '489', 0, false],
  ['367.24', '元', '367.24', 2, false],
  ['1万元', '元', '10000', 0, true],
  ['5百万元', '亿元', '0.05', 0, true],
  ['489千元', '百万元', '0.489', 0, true],
  ['0', '万元', '0', 0, false],
  ['¥4,890,000', '万元', '489', 0, true],
  ['367.240', '万元', '367.24', 3, false],
  ['“489”', '万元', '489', 0, false],
  ['489.', '万元', '489', 0, false],
  ['（489）', '万元', '489', 0, false],
  ['“489万元”', '万元', '489', 0, false],
  ['3.5 角', '元', '0.35', 1, true],
])('%s in %s is %s', (source, currency, value, digits, converted) => {
  const money = readMoney(source, currency, units);
  expect(money && [money.value.toFixed(), money.written.digits, money.converted]).toEqual([value, digits, converted]);
});

test.each([
  '',
  '489 个',
  '489美元',
  '≥489',
  '约489',
  '415.93(含往来资金 48.69)',
  '400-500',
  'NaN',
  '0x1F',
  '1_000',
  '1,00',
  '75%',
  '2020-12-31',
  '无',
  '489元/人',
])('%s is no money', source => expect(readMoney(source, '万元', units)).toBeUndefined());

test('never throws', () =>
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), source => void readMoney(source, '万元', units))));
