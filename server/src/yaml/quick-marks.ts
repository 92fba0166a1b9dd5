import type { Entry, Tree } from './tree.js';

/** Characters that are not plain text everywhere: controls, tabs, uncommon spaces and line breaks, halves of pairs, private use. */
export const odd = /[^\n -~\u00a1-\u1fff\u2010-\u2027\u2030-\u2fff\u3001-\ud7ff\uf8ff-\ufdff\uff01-\uffef]/;

/** Deeper than this nobody indents; the library knows the limit of the language. */
export const deepest = 60;

export const [space, sharp, dash, colonMark] = [0x20, 0x23, 0x2d, 0x3a];
const [wideColon, quote, backslash] = [0xff1a, 0x22, 0x5c];
/** The longest key, in characters. */
export const longestKey = 64;
/** What no plain text begins with. */
export const indicators = '&*!|>%@`,]}#｛';
/** A text in quotes on one line, without escapes. */
export const quotes = /"[^"\\\n]*"|'[^'\n]*'/y;
/** A plain text in brackets, such as a name, a number or a bound. */
export const words = /[A-Za-z\d_≥≤\u4e00-\u9fff][^,[\]{}()（）:：#"'<>\n]*/y;
/** Whatever stands before a colon. */
export const otherKey = /([^\n:：]{1,64})[:：]/y;

/** Whether a character may stand in a key, by its code. */
export const isKeyCode = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0x5f ||
  code === dash;

/** Where a value without quotes ends that goes to `end` or to a comment; −1 where something in it may be more than text. */
export function plainEnd(text: string, start: number, end: number): number {
  let at = start;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === colonMark && (at + 1 >= end || text.charCodeAt(at + 1) === space)) return -1;
    if (code === wideColon && number.test(text[start] ?? '')) return -1;
    if (code === sharp && text.charCodeAt(at - 1) === space) break;
  }
  while (text.charCodeAt(at - 1) === space) at--;
  const isOdd = endsOdd(text.charCodeAt(at - 1), text[start] ?? '') || text.charCodeAt(at - 2) === backslash;
  return at - start > 1 && isOdd ? -1 : at;
}

/** A quote at the end that belongs to none, or to one of Chinese writing; what a web page or a sheet may have left there. */
const endsOdd = (last: number, first: string): boolean =>
  last === quote || remains.has(last) || (last === 0x27 && '“”‘’'.includes(first));

/** The ends of `<br>`, `&nbsp;`, `_x000D_`, and marks of line ends. */
const remains = new Set([0x3e, 0x3b, 0x5f, 0x21b5, 0xb6]);

/** How a number begins, which may have the next entry behind it. */
const number = /[\d０-９≥≤＞＜=]/;

/** Notes the keys of a mapping. One that repeats may mean that a line, a dash or an indentation was lost, a line stands there twice, or a row in the middle of another. */
export class KeysMet {
  private readonly first: string[] = [];
  private rest: Set<string> | undefined;

  /** Whether a key was met before; from then on it was. */
  repeats(key: string): boolean {
    if (this.first.includes(key) || this.rest?.has(key)) return true;
    if (this.first.length < few) this.first.push(key);
    else (this.rest ??= new Set()).add(key);
    return false;
  }
}

/** So many keys, those of a row and more, are sooner looked through than looked up. */
const few = 16;

/** Whether a key is of Chinese characters with letters before or behind them, which the typing of a word may have left there. */
export const isMixed = (key: string): boolean => {
  const [first, last] = [key.charCodeAt(0), key.charCodeAt(key.length - 1)];
  return isLetter(first) ? isHan(last) : isHan(first) && isLetter(last);
};
const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Whether an item holds nothing but what the next one begins with: a line may stand there twice. */
export function isTwice(before: Tree | undefined, item: Tree): boolean {
  if (before?.kind !== 'map' || before.entries.length !== 1 || item.kind !== 'map') return false;
  const [{ key, value } = noEntry, own = noEntry] = [before.entries[0], item.entries[0]];
  return key === own.key && value?.kind === 'scalar' && own.value?.kind === 'scalar' && value.value === own.value.value;
}

/** Whether an item begins with none of the keys of the one before: the dash before it may be one too many. */
export function mayGoOn(before: Tree | undefined, item: Tree): boolean {
  if (before?.kind !== 'map' || before.flow || item.kind !== 'map' || item.flow) return false;
  const key = item.entries[0]?.key;
  return before.entries[0]?.key !== key && before.entries.every(entry => entry.key !== key);
}

const noEntry: Partial<Entry> = {};
