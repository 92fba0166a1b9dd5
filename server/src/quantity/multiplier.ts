import { Decimal, one, order } from '../number/decimal.js';

const words: Readonly<Record<string, string>> = {
  百: '100',
  千: '1000',
  万: '10000',
  十万: '100000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
  十亿: '1000000000',
  百亿: '10000000000',
  千亿: '100000000000',
  万亿: '1000000000000',
};
const sizes = new Map(Object.entries(words).map(([word, size]) => [word, new Decimal(size)]));
const texts = new Map(Object.entries(words).map(([word, size]) => [size, word]));

/** The multiplier that begins at `at`: 万 in `万方`. */
export function multiplierAt(
  text: string,
  at: number,
): { readonly size: Decimal; readonly length: number } | undefined {
  for (const length of [2, 1]) {
    const word = text.slice(at, at + length);
    const size = sizes.get(word);
    if (size) return { size, length: word.length };
  }
  return undefined;
}

/** How a multiplier is written: 万 for 10000; empty for 1. */
export const multiplierText = (size: Decimal): string =>
  order(size, one) === 0 ? '' : (texts.get(size.toFixed()) ?? '');
