import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal, order, sum, zero } from './decimal.js';

const written = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: -12, max: 4 }));
const long = fc.tuple(fc.bigInt({ min: -(10n ** 50n), max: 10n ** 50n }), fc.integer({ min: -60, max: -40 }));
const small = fc.tuple(fc.bigInt({ min: -100_000n, max: 100_000n }), fc.integer({ min: -8, max: 1 }));

test('a sum is what one number after the other comes to', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(small, small, written), { maxLength: 12 }), numbers => {
      const values = numbers.map(([digits, exponent]) => new Decimal(`${digits}e${exponent}`));
      const added = values.reduce((all, value) => all.plus(value), zero);
      const { d, e, s } = sum(values);
      expect({ d, e, s }).toEqual({ d: added.d, e: added.e, s: added.s });
    }),
  );
});

test('two numbers stand to each other as the library says', () => {
  fc.assert(
    fc.property(fc.oneof(small, written, long), fc.oneof(small, written, long), fc.boolean(), (one, other, isSame) => {
      const [a, b] = [one, isSame ? one : other].map(([digits, exponent]) => new Decimal(`${digits}e${exponent}`));
      expect(order(a ?? zero, b ?? zero) + 0).toBe(a?.comparedTo(b ?? zero));
    }),
  );
  expect(order(new Decimal(NaN), zero)).toBeNaN();
  expect(order(new Decimal('-0'), zero) === 0).toBe(true);
});

test.each([
  [['0.1', '0.2'], '0.3'],
  [['9999999.9999999', '0.0000001'], '10000000'],
  [['0.00000001', '1'], '1.00000001'],
  [['-0', '0'], '0'],
  [['NaN', '1'], 'NaN'],
  [[], '0'],
])('%j come to %s', (numbers, wanted) => {
  expect(sum(numbers.map(number => new Decimal(number))).toString()).toBe(wanted);
});
