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
  '＊': '*',
  '＜': '<',
  '﹤': '<',
  '＞': '>',
  '﹥': '>',
  '﹦': '=',
  '》': '》',
};
/** Min(完成率,1)×分值, Max(0,1-超支率)×分值: no more than all, and nothing below 0, hold of any formula. (含95%,下同) holds of this one too. */
const bounded = /,[下以]?[下后]?同(?=\))|min[({[]([^,;]{1,40}),(?:1|100%)[)}\]]|max[({[]0,([^,;]{1,40})[)}\]]/gi;

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
  return without(text, at, source.length);
}

/** The text with what bounds a formula taken away, its brackets kept. */
function without(whole: string, places: readonly number[], end: number): Normal {
  const at: number[] = [];
  let [text, from] = ['', 0];
  const keep = (start: number, stop: number, as = whole.slice(start, stop)): void => {
    text += as;
    at.push(...places.slice(start, stop));
  };
  for (const { 0: all, 1: least, 2: most, index } of whole.matchAll(bounded)) {
    keep(from, index);
    const inner = least ?? most ?? '';
    const start = index + (least === undefined ? all.length - 1 - inner.length : 4);
    from = index + all.length;
    const isWhole = /[÷*+-]/.test(inner);
    if (isWhole) keep(index + 3, index + 4, '(');
    keep(start, start + inner.length);
    if (isWhole) keep(from - 1, from, ')');
  }
  keep(from, whole.length);
  return { text, sourceAt: offset => at[offset] ?? end };
}
