import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, div, mul, parse, ratio, round } from '../../../test/oracle/ratio.js';
import { Decimal, sum } from './decimal.js';
import { roundTo, show } from './round.js';

test.each([
  ['4.375', 2, '4.38'],
  ['1.005', 2, '1.01'],
  ['-1.005', 2, '-1.01'],
  ['2.675', 2, '2.68'],
  ['89.995', 2, '90.00'],
  ['0.5', 0, '1'],
  ['0.4999', 0, '0'],
  ['2.142857', 2, '2.14'],
])('%s to %i digits is %s', (value, digits, expected) =>
  expect(roundTo(new Decimal(value), digits).toFixed(digits)).toBe(expected),
);

test.each([
  ['3.750', '3.75'],
  ['5.00', '5'],
  ['0.6', '0.6'],
  ['-0.001', '0'],
  ['100', '100'],
  ['1.005', '1.01'],
])('%s is shown as %s', (value, expected) => expect(show(new Decimal(value), 2)).toBe(expected));

const cents = fc.integer({ min: 1, max: 10_000_000 }).map(n => (n / 100).toFixed(2));

test('W × B ÷ A rounds as the rational oracle does', () =>
  fc.assert(
    fc.property(cents, cents, cents, (w, b, a) => {
      const value = new Decimal(w).times(b).div(a);
      expect(roundTo(value, 2).toFixed(2)).toBe(round(div(mul(parse(w), parse(b)), parse(a)), 2));
    }),
    { numRuns: 5000 },
  ));

/** Close to a tie, or to a number with fewer digits: `1.2349999999`. */
const close = fc
  .tuple(
    fc.integer({ min: -99_999, max: 99_999 }),
    fc.constantFrom('', '4', '5', '49', '50'),
    fc.constantFrom('0', '9'),
    fc.nat({ max: 48 }),
    fc.constantFrom('', '1', '7'),
  )
  .map(([whole, tie, run, count, last]) => `${(whole / 1000).toFixed(3)}${tie}${run.repeat(count)}${last}`);

test('a number rounds as the library does it, first to the digits at which it is settled', () =>
  fc.assert(
    fc.property(close, fc.nat({ max: 7 }), fc.constantFrom('half-up', 'half-even', 'down'), (written, digits, mode) => {
      const value = new Decimal(written);
      const modes = {
        'half-up': Decimal.ROUND_HALF_UP,
        'half-even': Decimal.ROUND_HALF_EVEN,
        down: Decimal.ROUND_DOWN,
      };
      const { d, e, s } = roundTo(value, digits, mode);
      const wanted = value.toDecimalPlaces(40).toDecimalPlaces(digits, modes[mode]);
      expect({ d, e, s }).toEqual({ d: wanted.d, e: wanted.e, s: wanted.s });
    }),
    { numRuns: 1000 },
  ));

test('every tie of small numbers rounds up', () => {
  for (let w = 1; w <= 30; w++)
    for (let a = 1; a <= 40; a++)
      for (let b = 0; b <= a; b++) {
        const own = roundTo(new Decimal(w).times(b).div(a), 2).toFixed(2);
        if (own !== round(ratio(BigInt(w * b), BigInt(a)), 2)) expect.fail(`${w} × ${b} ÷ ${a} gave ${own}`);
      }
});

test('a sum of quotients rounds as the exact sum does', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 60 })), { maxLength: 30 }),
      parts => {
        const own = sum(parts.map(([num, den]) => new Decimal(num).div(den)));
        const exact = parts.map(([num, den]) => ratio(BigInt(num), BigInt(den))).reduce(add, ratio(0n));
        expect(roundTo(own, 2).toFixed(2)).toBe(round(exact, 2));
      },
    ),
    { numRuns: 2000 },
  ));
