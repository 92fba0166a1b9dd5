import { listComma } from '../text/punctuation.js';
import type { Locale } from '../text/locale.js';

/** A word as a sentence cites it: “权重”. */
export const cite = (word: string): string => `“${word}”`;

/** Words as alternatives: “正向”、“反向”或“等于”. */
export const anyOf = (words: readonly string[], locale: Locale): string =>
  joinWords(words.map(cite), locale, { 'zh-CN': '或', en: ' or ' });

/** Words together: “预算数”和“执行数”. */
export const allOf = (words: readonly string[], locale: Locale): string =>
  joinWords(words.map(cite), locale, { 'zh-CN': '和', en: ' and ' });

function joinWords(words: readonly string[], locale: Locale, last: Readonly<Record<Locale, string>>): string {
  const comma = listComma[locale];
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(comma)}${last[locale]}${words.at(-1)}`;
}
