import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ReviewHistory, type Step, stepBetween } from './review-history.js';

const make = (text: string, { at, before, after }: Step): string => {
  expect(text.slice(at, at + before.length)).toBe(before);
  return text.slice(0, at) + after + text.slice(at + before.length);
};

/** Any text of whole characters; fast-check's own kind of it takes a second to be made. */
const anyText = fc.string({
  unit: fc
    .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
    .map(code => String.fromCodePoint(code)),
});

test('the smallest change between two texts makes one of the other, and no half of a sign is cut', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (a, b, c) => {
      const [before, after] = [a + b, a + c];
      const step = stepBetween(before, after);
      expect(make(before, step)).toBe(after);
      expect(step.before.length).toBeLessThanOrEqual(b.length + 1);
    }),
  );
  expect(stepBetween('意见: 😀', '意见: 😁')).toEqual({ at: 4, before: '😀', after: '😁' });
  expect(stepBetween('a\r\n', 'a\r\n  b\r\n')).toEqual({ at: 3, before: '', after: '  b\r\n' });
});

test('steps are taken back the last one first, and made again', () => {
  const texts = ['表', '表 3.5', '表 3.5 缺合同', '表 2 缺合同'];
  const history = new ReviewHistory();
  texts.slice(1).forEach((text, at) => history.record(stepBetween(texts[at] ?? '', text)));
  const go = (text: string, way: 'undo' | 'redo'): string => {
    const step = history.next(way);
    if (!step) return text;
    history.move(way);
    return make(text, step);
  };
  let text = texts.at(-1) ?? '';
  const seen = (['undo', 'undo', 'redo', 'undo', 'undo', 'undo'] as const).map(way => (text = go(text, way)));
  expect(seen).toEqual([texts[2], texts[1], texts[2], texts[1], texts[0], texts[0]]);
  history.record(stepBetween('表', '表 1'));
  expect(history.next('redo')).toBeUndefined();
});
