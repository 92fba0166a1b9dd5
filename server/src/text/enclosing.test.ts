import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Enclosing } from './enclosing.js';
import { encloses, type Span } from './span.js';

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(30), fc.nat(12))
  .map(([start, length]) => ({ start, end: start + length }));

test('what encloses a place is what a look at everything finds, the smallest first', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), fc.array(span, { maxLength: 12 }), (areas, places) => {
      const enclosing = new Enclosing(areas.map((area, thing) => ({ thing, area })));
      for (const place of [...places].sort((a, b) => a.start - b.start)) {
        const found = enclosing.around(place).map(index => areas[index] as Span);
        const wanted = areas.filter(area => encloses(area, place)).sort((a, b) => a.end - a.start - (b.end - b.start));
        expect(found.map(({ start, end }) => end - start)).toEqual(wanted.map(({ start, end }) => end - start));
        expect(new Set(found)).toEqual(new Set(wanted));
      }
    }),
  );
});

test('of equal areas the first one given', () => {
  const area = { start: 2, end: 5 };
  expect(
    new Enclosing([
      { thing: 'a', area },
      { thing: 'b', area },
    ]).around({ start: 3, end: 3 }),
  ).toEqual(['a', 'b']);
});
