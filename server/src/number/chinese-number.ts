import { Decimal } from './decimal.js';

const digits = '零一二三四五六七八九';

/** 三, 两, 十五, 二十, 半, 零点五: numbers below a hundred as sentences spell them. */
export function readChinese(text: string): Decimal {
  if (text === '半') return new Decimal('0.5');
  if (text.includes('点')) return new Decimal([...text].map(word => (word === '点' ? '.' : digitOf(word))).join(''));
  const [tens, ones] = text.includes('十') ? text.split('十') : [undefined, text];
  if (tens === undefined) return new Decimal(digitOf(ones ?? ''));
  return new Decimal((tens === '' ? 1 : digitOf(tens)) * 10 + (ones ? digitOf(ones) : 0));
}

const digitOf = (word: string): number => (word === '两' ? 2 : Math.max(0, digits.indexOf(word)));
