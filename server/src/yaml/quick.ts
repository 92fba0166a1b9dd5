import type { Span } from '../text/span.js';
import { isDoubled } from './characters.js';
import type { Keys } from './keys.js';
import {
  colonMark,
  dash,
  deepest,
  indicators,
  isKeyCode,
  KeysMet,
  longestKey,
  odd,
  isMixed,
  isTwice,
  mayGoOn,
  otherKey,
  plainEnd,
  quotes,
  sharp,
  space,
  words,
} from './quick-marks.js';
import { beginsAsMail } from './scan-mail.js';
import { mayBeItem } from './scan-stray-dash.js';
import { range } from './scan-range.js';
import { type Comment, Entry, ListNode, MapNode, ScalarNode, type Tree } from './tree.js';

/** What a text holds, where it is written plainly enough to be read at a glance. */
export interface QuickRead {
  readonly root: Tree;
  readonly comments: readonly Comment[];
}

/**
 * Reads a text that keeps to what nearly all lines of nearly all files are: `key: value` and `- item` at even indentation, values on one line, comments.
 * `undefined` at the first thing that is anything else, for the library to read; what is read is to the letter what the library makes of it.
 * Spans count as if the text began at `base`.
 */
export function quickRead(text: string, words: Keys, base = 0): QuickRead | undefined {
  return odd.test(text) || beginsAsMail(text) ? undefined : new QuickReader(text, words, base).document();
}

class QuickReader {
  private readonly comments: Comment[] = [];
  /** The line that is read: where its content begins, at which column, and where it ends. Behind the last line the column is −1. */
  private at = 0;
  private column = 0;
  private end = 0;
  /** Where the value on one line that was read last ends. */
  private stop = 0;
  /** The mapping read last: rows have the same keys in the same order, and one text does for all of them. */
  private last: readonly Entry[] = [];

  constructor(
    private readonly text: string,
    private readonly words: Keys,
    private readonly base: number,
  ) {}

  document(): QuickRead | undefined {
    this.enter(0);
    const root = this.column >= 0 ? this.block() : undefined;
    return root && this.column === -1 ? { root, comments: this.comments } : undefined;
  }

  /** Goes to the next line from `start` on that holds more than a comment. */
  private enter(start: number): void {
    for (let at = start; at < this.text.length; at = this.end + 1) {
      const found = this.text.indexOf('\n', at);
      this.end = found < 0 ? this.text.length : found;
      this.at = this.skip(at);
      this.column = this.at - at;
      if (this.at >= this.end) continue;
      if (this.text.charCodeAt(this.at) !== sharp) return;
      this.comment(this.at, false);
    }
    this.column = -1;
  }

  private span(start: number, end: number): Span {
    return { start: start + this.base, end: end + this.base };
  }

  private comment(at: number, trailing: boolean): void {
    this.comments.push({ span: this.span(at, this.end), text: this.text.slice(at + 1, this.end).trim(), trailing });
  }

  private block(): Tree | undefined {
    if (this.column > deepest) return undefined;
    return this.isMark(this.at, dash) ? this.list() : this.map();
  }

  private list(): ListNode | undefined {
    const { at: start, column } = this;
    const items: Tree[] = [];
    while (this.column === column && this.isMark(this.at, dash)) {
      const item = this.item(column);
      if (!item || this.isOfAnotherList(item, items[0]) || isTwice(items.at(-1), item)) return undefined;
      if (mayGoOn(items.at(-1), item)) return undefined;
      items.push(item);
    }
    const begin = start + this.base;
    return this.column > column ? undefined : new ListNode(begin, items.at(-1)?.end ?? begin, items, false, false);
  }

  /** Whether an item is none of the list that the first one began: a key that held it may have been lost. */
  private isOfAnotherList(item: Tree, first: Tree | undefined): boolean {
    if (item.kind !== 'map' || !first) return false;
    if (first.kind !== 'map') return true;
    const [own = '', other = ''] = [item.entries[0]?.key, first.entries[0]?.key];
    return own !== other && this.isForeign(own, first.entries);
  }

  private item(column: number): Tree | undefined {
    const content = this.skip(this.at + 1);
    if (content >= this.end || this.isMark(content, dash)) return undefined;
    if (this.colon(content) < 0) return this.mayBeKey(content) ? undefined : this.inline(content, column);
    this.column += content - this.at;
    this.at = content;
    return this.map();
  }

  private map(): MapNode | undefined {
    const { at: start, column } = this;
    const read: Entry[] = [];
    const met = new KeysMet();
    while (this.column === column) {
      const from = this.at;
      const colon = this.colon(from);
      const value = colon < 0 ? undefined : this.value(colon + 1, column);
      if (!value) return undefined;
      const entry = this.entry(from, colon, value, this.last[read.length]?.key);
      if (this.isOutOfPlace(entry, column)) return undefined;
      if (met.repeats(entry.key) || this.isOfTheOneBefore(read, entry)) return undefined;
      read.push(entry);
    }
    if (this.column > column) return undefined;
    // a copy is as long as it must be: what was pushed to keeps room for more
    const entries = (this.last = read.slice());
    const begin = start + this.base;
    return new MapNode(begin, entries.at(-1)?.value.end ?? begin, entries, false, false, false);
  }

  /** Whether the line of a key, or those below it, may have been moved. */
  private isOutOfPlace({ key, value }: Entry, column: number): boolean {
    if (this.words.isMisplaced?.(key, column === 0) === true || isMixed(key) || isDoubled(key)) return true;
    if (value.kind === 'map' && !value.flow && this.words.mayHoldList?.(key) === true) return true;
    if (value.kind === 'list' && !value.flow && this.isNoList(key, value)) return true;
    const waits = value.kind === 'scalar' && value.style === 'empty' && this.column === column;
    const next = waits ? this.colon(this.at) : -1;
    return next >= 0 && this.words.holds?.(key, this.text.slice(this.at, next)) === true;
  }

  /** Whether the items below a key may be the entries of a mapping, or of the one around, with dashes before them. */
  private isNoList(key: string, { items: [item] }: ListNode): boolean {
    const first = item?.kind === 'map' && !item.flow ? item.entries[0]?.key : undefined;
    return first !== undefined && this.words.isKey?.(first) === true && !mayBeItem(this.words, key, first);
  }

  /** Whether a key stands behind a block that it belongs into rather than beside it: none of the keys here may have it. */
  private isOfTheOneBefore(entries: readonly Entry[], { key }: Entry): boolean {
    const before = entries.at(-1)?.value;
    if (before === undefined || before.kind === 'scalar' || before.flow) return false;
    return this.isForeign(key, entries);
  }

  /** Whether no mapping has a key beside those of some entries. */
  private isForeign(key: string, entries: readonly Entry[]): boolean {
    const others = entries.map(entry => entry.key);
    return this.words.belongs?.(key, others) === false;
  }

  private entry(start: number, colon: number, value: Tree, likely?: string): Entry {
    const isLikely = likely?.length === colon - start && this.text.startsWith(likely, start);
    const key = isLikely ? likely : this.text.slice(start, colon);
    return new Entry(key, start + this.base, colon + this.base, value);
  }

  /** The value of a key at `column`: on its line, or the block below. */
  private value(from: number, column: number): Tree | undefined {
    const at = this.skip(from);
    const isComment = at < this.end && this.text.charCodeAt(at) === sharp;
    if (at < this.end && !isComment) return this.inline(at, column);
    if (isComment) this.comment(at, true);
    this.enter(this.end + 1);
    if (this.column > column || (this.column === column && this.isMark(this.at, dash))) return this.block();
    return new ScalarNode(from + this.base, from + this.base, '', 'empty', false, undefined);
  }

  /** A value that ends on its line, with nothing behind it but a comment and no deeper line below. */
  private inline(from: number, column: number): Tree | undefined {
    const value = this.onLine(from);
    if (!value) return undefined;
    const rest = this.skip(this.stop);
    if (rest < this.end) {
      if (rest === this.stop || this.text.charCodeAt(rest) !== sharp) return undefined;
      this.comment(rest, true);
    }
    this.enter(this.end + 1);
    return this.column > column ? undefined : value;
  }

  private onLine(from: number): Tree | undefined {
    const first = this.text[from] ?? '';
    if (first === '"' || first === "'") return this.quoted(from, first === '"' ? 'double' : 'single');
    if (first === '{' || first === '[') return this.flow(from, first === '{');
    return indicators.includes(first) || ('-?:'.includes(first) && this.isMark(from, first.charCodeAt(0)))
      ? undefined
      : this.readPlain(from);
  }

  private quoted(start: number, style: 'double' | 'single'): ScalarNode | undefined {
    quotes.lastIndex = start;
    if (!quotes.test(this.text)) return undefined;
    const end = (this.stop = quotes.lastIndex);
    return new ScalarNode(start + this.base, end + this.base, this.text.slice(start + 1, end - 1), style, false, 1);
  }

  private readPlain(start: number): ScalarNode | undefined {
    const end = plainEnd(this.text, start, this.end);
    return end < 0 ? undefined : this.scalar(start, (this.stop = end));
  }

  private scalar(start: number, end: number): ScalarNode {
    return new ScalarNode(start + this.base, end + this.base, this.text.slice(start, end), 'plain', false, 0);
  }

  /** `{ a: x, b: y }` and `[x, y]` of simple words; not what reads as an interval. */
  private flow(start: number, isMap: boolean): Tree | undefined {
    if (!isMap && range(this.text, start, this.end, false) !== undefined) return undefined;
    const entries: Entry[] = [];
    const items: Tree[] = [];
    let at = start;
    do {
      const from = this.skip(at + 1);
      const colon = isMap ? this.colon(from) : from - 1;
      const value = colon < 0 ? undefined : this.word(this.skip(colon + 1));
      if (!value) return undefined;
      const entry = isMap ? this.entry(from, colon, value) : undefined;
      if (entry && isMixed(entry.key)) return undefined;
      if (entry) entries.push(entry);
      else items.push(value);
      at = this.skip(this.stop);
    } while (this.text[at] === ',');
    if (this.text[at] !== (isMap ? '}' : ']')) return undefined;
    const [begin, end] = [start + this.base, (this.stop = at + 1) + this.base];
    return isMap ? new MapNode(begin, end, entries, true, false, false) : new ListNode(begin, end, items, true, false);
  }

  /** A text in brackets that holds no mark of any sort that means something there. */
  private word(start: number): ScalarNode | undefined {
    words.lastIndex = start;
    if (!words.test(this.text)) return undefined;
    let end = words.lastIndex;
    while (this.text.charCodeAt(end - 1) === space) end--;
    return this.scalar(start, (this.stop = end));
  }

  /** The colon of the key at `at`, of Chinese characters, Latin letters, digits, `_` and `-`; −1 where there is none. */
  private colon(at: number): number {
    if (this.text.charCodeAt(at) === dash) return -1;
    let to = at;
    while (isKeyCode(this.text.charCodeAt(to)) && to - at < longestKey) to++;
    return to > at && this.text.charCodeAt(to) === colonMark && this.isMark(to, colonMark) ? to : -1;
  }

  /** Whether what stands at `at` may be meant as a key, with a colon of another kind. */
  private mayBeKey(at: number): boolean {
    otherKey.lastIndex = at;
    const word = otherKey.exec(this.text)?.[1];
    return word !== undefined && (this.words.isKey?.(word.trim()) ?? true);
  }

  /** Whether the mark `code` stands at `at` with white space, or the end of the line, behind it. */
  private isMark(at: number, code: number): boolean {
    return this.text.charCodeAt(at) === code && (at + 1 >= this.end || this.text.charCodeAt(at + 1) === space);
  }

  private skip(at: number): number {
    while (at < this.end && this.text.charCodeAt(at) === space) at++;
    return at;
  }
}
