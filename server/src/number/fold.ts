import { halfWidthOf } from '../text/width.js';

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

/** Whatever is spelled otherwise. Every Chinese sentence holds some of it, so it is looked for once, and not sign by sign. */
const oddSigns = `[\\uff01-\\uff5e${Object.keys(twins).join('')}]|[^\\S ]`;
const isOdd = new RegExp(oddSigns);
const odd = new RegExp(oddSigns, 'g');

/** The many spellings of one sign as one, full-width as half-width, every white space as a space; one for one, so that offsets stay. */
export const fold = (text: string): string =>
  isOdd.test(text) ? text.replace(odd, char => twins[char] ?? halfWidthOf(char)) : text;
