import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScorecardJson } from '../../server/src/reports/scorecard-json.js';
import { add, div, mul, parse, type Ratio, round } from '../oracle/ratio.js';
import { scoresIn } from '../support/engine.js';

/** A decimal as people write it, from 0 up. */
const decimal = fc
  .tuple(fc.integer({ min: 0, max: 99999 }), fc.constantFrom('', '.5', '.25', '.1', '.33', '.005', '.999'))
  .map(([whole, fraction]) => `${whole}${fraction}`);
const positive = decimal.filter(text => Number(text) > 0);

interface RowCase {
  readonly sign: '≥' | '≤' | '=';
  readonly weight: string;
  readonly target: string;
  readonly actual: string;
}

const row: fc.Arbitrary<RowCase> = fc.record({
  sign: fc.constantFrom('≥', '≤', '='),
  weight: positive,
  target: positive,
  actual: decimal,
});

test('scores and their total are those of exact rational arithmetic, rounded once', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), rows => {
      const [card] = scoresIn(file(rows)) as ScorecardJson[];
      const exact = rows.map(oracle);
      expect(card?.indicators.map(({ computed }) => computed)).toEqual(exact.map(value => text(round(value, 2))));
      const total = exact.reduce(add, parse('20') as Ratio);
      expect(card?.total.computed).toBe(text(round(total, 2)));
    }),
    { numRuns: 300 },
  );
});

test('no row scores below 0 or above its weight, and a total is the sum of its parts', () => {
  const value = fc.oneof(
    decimal,
    decimal.map(text => `-${text}`),
    fc.constantFrom(
      '0',
      '20~25',
      '是',
      '否',
      '无',
      '2020-06-01',
      '12月底前',
      '健全',
      '95%',
      '2小时',
      '30个',
      '≥3',
      '<= 5%',
      '—',
    ),
  );
  const wild = fc.record({
    weight: positive,
    target: value,
    actual: value,
    direction: fc.constantFrom(
      undefined,
      'at-least',
      'at-most',
      'equal',
      'between',
      'deadline',
      'yes-no',
      'qualitative',
    ),
  });
  fc.assert(
    fc.property(fc.array(wild, { minLength: 1, maxLength: 6 }), rows => {
      const lines = rows.flatMap(({ weight, target, actual, direction }, i) => [
        `  - name: 行${i}`,
        `    weight: ${weight}`,
        `    target: "${target}"`,
        `    actual: "${actual}"`,
        ...(direction ? [`    direction: ${direction}`] : []),
      ]);
      const [card] = scoresIn(['year: 2020', 'indicators:', ...lines].join('\n')) as ScorecardJson[];
      for (const [i, { computed, weight }] of (card?.indicators ?? []).entries()) {
        if (computed === null) continue;
        expect(Number(computed)).toBeGreaterThanOrEqual(0);
        expect(Number(computed)).toBeLessThanOrEqual(Number(rows[i]?.weight) + 0.0051); // a weight of three decimals may be rounded up
        expect(weight).not.toBeNull();
      }
      expect(card?.grade.computed === null).toBe(card?.total.provisional ?? true);
    }),
    { numRuns: 300 },
  );
});

function file(rows: readonly RowCase[]): string {
  const lines = rows.flatMap(({ sign, weight, target, actual }, i) => [
    `  - name: 行${i}`,
    `    weight: ${weight}`,
    `    target: ${sign}${target}`,
    `    actual: ${actual}`,
  ]);
  return ['budget: { planned: 1, spent: 1 }', 'indicators:', ...lines, ''].join('\n');
}

function oracle({ sign, weight, target, actual }: RowCase): Ratio {
  const [w, a, b] = [weight, target, actual].map(it => parse(it) as Ratio) as [Ratio, Ratio, Ratio];
  const atLeast = b.num * a.den >= a.num * b.den;
  if (sign === '≤') return !atLeast || b.num * a.den === a.num * b.den ? w : div(mul(w, a), b);
  return atLeast ? w : div(mul(w, b), a);
}

/** Without trailing zeros, as scores are shown. */
const text = (rounded: string): string => rounded.replace(/\.?0+$/, '');
