import type { Entry } from './tree.js';

/** Characters that are not plain text everywhere: controls, tabs, uncommon spaces and line breaks, halves of pairs, private use. */
export const odd = /[^\n -~\u00a1-\u1fff\u2010-\u2027\u2030-\u2fff\u3001-\ud7ff\uf8ff-\ufdff\uff01-\uffef]/;

/** Deeper than this nobody indents; the library knows the limit of the language. */
export const deepest = 60;

export const [space, sharp, dash, colonMark, wideColon, quote] = [0x20, 0x23, 0x2d, 0x3a, 0xff1a, 0x22];
export const longestKey = 64;
export const indicators = '&*!|>%@`,]}#｛';
export const quotes = /"[^"\\\n]*"|'[^'\n]*'/y;
export const words = /[A-Za-z\d_\u4e00-\u9fff][^,[\]{}()（）:：#"'<>\n]*/y;
export const otherKey = /([^\n:：]{1,64})[:：]/y;

export const isKeyCode = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0x5f ||
  code === dash;

/** Whether a value begins as a number does, which may have the next entry behind it. */
export const beginsNumber = (first = ''): boolean => /^[\d０-９≥≤＞＜=]/.test(first);

/** Whether an entry repeats the first one, or one with a list: a dash or an indentation may have been lost. */
export const mayBeAnotherItem = (entries: readonly Entry[], { key, value }: Entry): boolean =>
  entries[0]?.key === key || (value.kind === 'list' && entries.some(entry => entry.key === key));
