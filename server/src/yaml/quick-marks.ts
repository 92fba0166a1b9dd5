/** Characters that are not plain text everywhere: controls, tabs, uncommon spaces and line breaks, halves of pairs, private use. */
export const odd = /[^\n -~\u00a1-\u1fff\u2010-\u2027\u2030-\u2fff\u3001-\ud7ff\uf8ff-\ufdff\uff01-\uffef]/;

/** Deeper than this nobody indents; the library knows the limit of the language. */
export const deepest = 60;

export const [space, sharp, dash, colonMark] = [0x20, 0x23, 0x2d, 0x3a];
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
