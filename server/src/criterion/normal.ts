import { fold } from '../number/fold.js';

/** A sentence with one spelling of each sign and without white space and quotation marks, and where each character stands in the source. */
export interface Normal {
  readonly text: string;
  sourceAt(offset: number): number;
}

const spellings: Readonly<Record<string, string>> = {
  '；': ';',
  '。': ';',
  '！': ';',
  '!': ';',
  '、': '、',
  '∶': ':',
  '【': '(',
  '】': ')',
  '〖': '(',
  '〗': ')',
  '─': '-',
  '﹣': '-',
  '℅': '%',
  '％': '%',
  '/': '÷',
  '＜': '<',
  '﹤': '<',
  '＞': '>',
  '﹥': '>',
  '﹦': '=',
  '》': '》',
};
const dropped = /[\s“”"'‘’「」『』]/;

/** A sentence in one way of writing, and where each of its letters stood. */
export function normalize(source: string): Normal {
  const folded = fold(source);
  const at: number[] = [];
  let text = '';
  for (let i = 0; i < folded.length; i++) {
    const char = folded[i] as string;
    if (dropped.test(char) && source[i] !== '\n') continue;
    at.push(i);
    text += source[i] === '\n' ? ';' : (spellings[char] ?? char);
  }
  return { text, sourceAt: offset => at[offset] ?? source.length };
}
