import { flatWords } from './flat-words.js';

const byFirst: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const word of [...flatWords].sort((a, b) => b.length - a.length)) {
    const first = word.charAt(0);
    found.set(first, [...(found.get(first) ?? []), word]);
  }
  return found;
})();

/** Known words that a blank parts where a cell's line ended, whole again: 年度指标 值 is 年度指标值, 经济 效益 指标 is 经济效益指标. */
export function joinSplitWords(text: string): string {
  let whole = '';
  for (let at = 0; at < text.length;) {
    const found = splitWordAt(text, at);
    whole += found?.word ?? text.charAt(at);
    at = found?.to ?? at + 1;
  }
  return whole;
}

/** The longest known word at a place that needs a blank left out. */
function splitWordAt(text: string, at: number): { readonly word: string; readonly to: number } | undefined {
  for (const word of byFirst.get(text.charAt(at)) ?? []) {
    const to = endOfWord(text, at, word);
    if (to !== undefined) return { word, to };
  }
  return undefined;
}

/** Where a word ends whose letters stand one after the other, with a blank between some; `undefined` where it does not stand. */
function endOfWord(text: string, start: number, word: string): number | undefined {
  let at = start;
  for (const letter of word) {
    if (at > start && text.charAt(at) === ' ') at++;
    if (text.charAt(at) !== letter) return undefined;
    at++;
  }
  return at;
}
