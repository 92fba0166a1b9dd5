import { expect, it } from 'vitest';
import { unitsWithin } from './size.js';

const utf8 = (text: string): number => new TextEncoder().encode(text).length;

it.each(['a', '得分', 'é', '\u{20000}'])('a text of %s is as long as its bytes allow', word => {
  const text = `x${word.repeat(30_000)}`;
  for (const bytes of [1, 2, 3, 4, 5, 20_000, 29_999, utf8(text) / 2, utf8(text) - 1]) {
    const units = unitsWithin(text, bytes);
    expect(utf8(text.slice(0, units).replace(/[\ud800-\udbff]$/, '')), `${bytes}`).toBeLessThanOrEqual(bytes);
    expect(utf8(text.slice(0, units + 2)), `${bytes}`).toBeGreaterThan(bytes);
  }
  expect(unitsWithin(text, utf8(text))).toBe(text.length);
});

it('a pair that lies across two pieces counts as one sign', () => {
  const text = `${'a'.repeat((1 << 14) - 1)}\u{20000}${'a'.repeat(10)}`;
  expect(unitsWithin(text, utf8(text))).toBe(text.length);
  expect(unitsWithin(text, utf8(text) - 1)).toBe(text.length - 1);
});
