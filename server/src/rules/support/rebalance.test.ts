import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Decimal, sum } from '../../number/decimal.js';
import { inProportion } from './rebalance.js';

const shown = (weights: readonly (number | string)[], total: number): string | undefined =>
  inProportion(
    weights.map(weight => new Decimal(weight)),
    new Decimal(total),
  )
    ?.map(weight => weight.toFixed())
    .join(' ');

test.each<[readonly (number | string)[], number, string | undefined]>([
  [[20, 10, 5], 40, '23 11 6'],
  [[1, 1, 1], 10, '4 3 3'],
  [['2.5', '2.5'], 8, '4 4'],
  [['1.5', 1], 4, '2.5 1.5'],
  [[100, 1, 1], 3, '1 1 1'],
  [[1, 1, 1], 2, '1 0.5 0.5'],
  [[1, 1, 1], 1, undefined],
  [['1.3'], 2, '2'],
])('%j to %i', (weights, total, expected) => expect(shown(weights, total)).toBe(expected));

test('always exact, never nothing', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 100 }),
      (weights, total) => {
        const shares = inProportion(
          weights.map(weight => new Decimal(weight)),
          new Decimal(total),
        );
        if (!shares) expect(total).toBeLessThan(weights.length);
        expect(shares ? sum(shares).toNumber() : total).toBe(total);
        expect(shares?.every(share => share.greaterThan(0)) ?? true).toBe(true);
      },
    ),
  ));
