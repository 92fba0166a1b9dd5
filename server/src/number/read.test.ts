import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, round, same } from '../../../test/oracle/ratio.js';
import { Decimal } from './decimal.js';
import { rateAgrees, readDecimal, readPoints, readRate } from './read.js';

const shown = (source: string): string | undefined => {
  const read = readDecimal(source);
  return read && `${read.value.toFixed()}|${read.digits}`;
};

test.each([
  ['30', '30|0'],
  ['1.90', '1.9|2'],
  ['0', '0|0'],
  ['007', '7|0'],
  ['+5', '5|0'],
  ['-5', '-5|0'],
  ['＋５', '5|0'],
  ['－５', '-5|0'],
  ['−5', '-5|0'],
  ['１，０００．５０', '1000.5|2'],
  ['1,000', '1000|0'],
  ['1，000', '1000|0'],
  ['12,345,678.9', '12345678.9|1'],
  ['.5', '0.5|1'],
  [' 3 ', '3|0'],
  ['\u30003\u00a0', '3|0'],
  ['12345678901234567890.123456789', '12345678901234567890.123456789|9'],
  ['-0', '0|0'],
])('reads the number %s', (source, expected) => expect(shown(source)).toBe(expected));

test.each([
  '',
  ' ',
  '1,00',
  '1,0000',
  '1,000,00',
  ',000',
  '1,',
  '0,001',
  '1.',
  '.',
  '1.2.3',
  '1.000,5',
  '1e3',
  '1E3',
  '0x1F',
  '1_000',
  'NaN',
  'Infinity',
  '∞',
  '+',
  '-',
  '--1',
  '+-1',
  '- 5',
  '1 000',
  '三',
  '3 个',
  '5%',
  '1,,000',
])('%s is no number', source => expect(readDecimal(source)).toBeUndefined());

test.each([
  ['3', '3|0'],
  ['3 分', '3|0'],
  ['3分', '3|0'],
  ['(3分)', '3|0'],
  ['（25 分）', '25|0'],
  ['(3)', '3|0'],
  ['（3)', '3|0'],
  ['(3分）', '3|0'],
  ['３．５分', '3.5|1'],
  ['-1', '-1|0'],
  ['( 3 )', '3|0'],
  ['1.90 分', '1.9|2'],
])('reads the points %s', (source, expected) => {
  const read = readPoints(source);
  expect(read && `${read.value.toFixed()}|${read.digits}`).toBe(expected);
});

test.each(['', '分', '()', '(3', '3)', '3分分', '((3))', '3 个', '3分钟', '三分', '3%', 'NaN', '0x1F', '1_000'])(
  '%s is no number of points',
  source => expect(readPoints(source)).toBeUndefined(),
);

test.each([
  ['75.1%', '0.751', 1, false],
  ['７５．１％', '0.751', 1, false],
  ['75.1 %', '0.751', 1, false],
  ['0.751', '0.751', 3, false],
  ['75.1', '0.751', 1, true],
  ['1.5', '1.5', 1, false],
  ['1.51', '0.0151', 2, true],
  ['100', '1', 0, true],
  ['1', '1', 0, false],
  ['100%', '1', 0, false],
  ['0', '0', 0, false],
  ['751‰', '0.751', 0, false],
  ['-5%', '-0.05', 0, false],
  ['0.5%', '0.005', 1, false],
  ['75.10%', '0.751', 2, false],
])('reads the rate %s', (source, share, digits, unitMissing) => {
  const read = readRate(source);
  expect(read && [read.share.toFixed(), read.digits, read.unitMissing]).toEqual([share, digits, unitMissing]);
});

test.each(['', '%', '75.1%%', '≥90%', 'NaN', '1_000', '75,1%', '三成'])('%s is no rate', source =>
  expect(readRate(source)).toBeUndefined(),
);

test.each([
  ['75.1%', true],
  ['75%', true],
  ['75.10%', true],
  ['75.1002%', true],
  ['75.2%', false],
  ['75.11%', false],
  ['0.751', true],
  ['0.75', true],
  ['0.8', true],
  ['1', true],
  ['0.7511', false],
  ['75.1', true],
  ['76', false],
  ['751‰', true],
])('the rate of 367.24 in 489 claimed as %s: %s', (source, agrees) => {
  const claim = readRate(source);
  expect(claim && rateAgrees(claim, { num: new Decimal('367.24'), den: new Decimal(489) })).toBe(agrees);
});

const plain = fc.tuple(fc.boolean(), fc.bigInt(0n, 10n ** 20n), fc.option(fc.stringMatching(/^\d{1,12}$/)));

test('agrees with the rational oracle', () =>
  fc.assert(
    fc.property(plain, ([negative, whole, digits]) => {
      const text = `${negative ? '-' : ''}${whole}${digits === null ? '' : `.${digits}`}`;
      const read = readDecimal(text);
      expect(read?.digits).toBe(digits?.length ?? 0);
      expect(same(parse(read?.value.toFixed() ?? ''), parse(text))).toBe(true);
      expect(readDecimal(wide(grouped(text)))?.value.toFixed()).toBe(read?.value.toFixed());
      expect(read && read.value.toFixed(digits?.length ?? 0).replace(/^-(?=[0.]*$)/, '')).toBe(
        round(parse(text), digits?.length ?? 0),
      );
    }),
  ));

test('never throws', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      source => void [readDecimal(source), readPoints(source), readRate(source)],
    ),
  ));

const grouped = (text: string): string =>
  text.replace(/^(-?)(\d+)/, (_, sign: string, whole: string) => sign + whole.replace(/\B(?=(\d{3})+$)/g, ','));
const wide = (text: string): string =>
  text.replace(/[0-9.,-]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
