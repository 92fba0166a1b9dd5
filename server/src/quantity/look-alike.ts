import { builtIn } from './built-in-units.js';

/** Letters that look like a digit in print, as a text read by a machine has them. */
const digits: Readonly<Record<string, string>> = { O: '0', o: '0', 〇: '0', '○': '0', l: '1', I: '1' };

const token = /(?<![A-Za-z\dOolI〇○.])[\dOolI〇○][\dOolI〇○.,]*(?![A-Za-z])/g;

/**
 * A value with digits in place of the letters that stand among its digits: 9O% as 90%, 2O21年 as 2021年. `undefined` where there are none. A reading
 * for people to look at: nobody but who has the original knows what was meant.
 */
export function withDigits(text: string): string | undefined {
  if (!/[OolI〇○]/.test(text)) return undefined;
  const read = text.replace(token, (found, at: number) =>
    isNumber(found, text.slice(0, at), text.slice(at + found.length)) ? found.replace(/[OolI〇○]/g, asDigit) : found,
  );
  return read === text ? undefined : read;
}

const asDigit = (letter: string): string => digits[letter] ?? letter;

/** 5l is litres, and O3 or O2O are words; a letter in front is a digit only where a value begins and its unit follows. */
function isNumber(found: string, before: string, after: string): boolean {
  const behind = after.trim();
  const isUnit = /^[年月日号]/.test(behind) || [1, 2, 3, 4].some(size => builtIn.has(behind.slice(0, size)));
  if (/^\d[\d.,]*l$/.test(found)) return isUnit;
  if (/^\d/.test(found)) return true;
  return isUnit && !/^O\dO$/i.test(found) && /[\dOo〇○]/.test(found) && /(?:^|[≥≤≧≦=＝><＞＜于到过])\s?$/.test(before);
}
