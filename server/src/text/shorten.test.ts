import { expect, test } from 'vitest';
import { abridge, shorten } from './shorten.js';

test('a text within the bound is left alone', () => {
  expect(shorten('一二三', 3)).toBe('一二三');
  expect(abridge('一二三', 3)).toBe('一二三');
});

test('a longer one loses its end, or its middle, and no half of a pair is left', () => {
  expect(shorten('一二三四', 3)).toBe('一二三…');
  expect(shorten('一二😀四', 3)).toBe('一二…');
  expect(abridge('一二三四五六七八九十', 6)).toBe('一二三四…九十');
  expect(abridge('一二三😀😀八九😀十', 6)).toBe('一二三…十');
});
