import { toHalfWidth } from '../text/width.js';

const twins: Readonly<Record<string, string>> = {
  '\u2212': '-',
  '\u2010': '-',
  '\u2011': '-',
  '\ufe63': '-',
  '\u301c': '~',
  '\u223c': '~',
  '\u2236': ':',
  '\ufe6a': '%',
  '\u2044': '/',
  '\u2215': '/',
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '═': '=',
  '\ufe65': '>',
  '\ufe64': '<',
  '\ufe66': '=',
  '•': '·',
  '・': '·',
  '‧': '·',
  '∙': '·',
  '⋅': '·',
  '･': '·',
  '×': '*',
  '\u200b': ' ',
  '\ufeff': ' ',
  '\t': ' ',
  '\r': ' ',
  '\n': ' ',
};
const spelled = new RegExp(
  `[${Object.keys(twins)
    .map(char => `\\u{${char.codePointAt(0)?.toString(16)}}`)
    .join('')}\\s]`,
  'gu',
);

/** Whether a text holds anything that is spelled otherwise; most hold nothing. */
const isOdd = new RegExp(
  `[\\uff01-\\uff5e\\u00a0${Object.keys(twins)
    .map(char => `\\u{${char.codePointAt(0)?.toString(16)}}`)
    .join('')}]|[^\\S ]`,
  'u',
);

/** The many spellings of one sign as one, full-width as half-width, every white space as a space; one for one, so that offsets stay. */
export const fold = (text: string): string =>
  isOdd.test(text) ? toHalfWidth(text).replace(spelled, char => twins[char] ?? ' ') : text;
