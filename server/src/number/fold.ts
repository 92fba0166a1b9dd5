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

/** The many spellings of one sign as one, full-width as half-width, every white space as a space; one for one, so that offsets stay. */
export const fold = (text: string): string => toHalfWidth(text).replace(spelled, char => twins[char] ?? ' ');
