import type { Span } from '../text/span.js';
import type { Keys } from './keys.js';
import { mayBeItem } from './scan-stray-dash.js';
import type { ListNode } from './tree.js';

/** A block list that stands alone under a key, and the stretches of its items: whole lines, comments below them included. */
export interface ListOutline {
  readonly span: Span;
  /** Where the dashes stand. */
  readonly column: number;
  readonly items: readonly Span[];
}

/** A part of a text: the document, or one item. `column` is that of its keys. */
export interface Part {
  readonly text: string;
  readonly span: Span;
  readonly column: number;
  readonly words: OutlineWords;
  /** How long the item is that is known to begin at an offset; its lines need no look. */
  readonly known: (start: number, column: number) => number | undefined;
}

/** What is known of the words of a text. */
export type OutlineWords = Pick<Keys, 'beginsItem' | 'mayHoldList' | 'listsTexts'> & {
  readonly isKey: NonNullable<Keys['isKey']>;
};

/** The block lists directly under the keys of a part; `undefined` where the lines alone do not say for certain. */
export function outline(part: Part): readonly ListOutline[] | undefined {
  const { text, span, column } = part;
  const lists: ListOutline[] = [];
  const keys = new Set<string>();
  let waiting = false;
  let lastKey = '';
  const line = new Line(text, span.end);
  for (let at = span.start; at < span.end;) {
    line.go(at);
    const first = at === span.start && column > 0;
    const content = first ? at + column : line.content;
    if (!first && (line.blank || text[content] === '#')) at = line.next;
    else if (waiting && isDash(text, content) && content - at >= column) {
      const list = listAt(part, lastKey, at, content - at);
      if (!list || keys.has(lastKey)) return undefined;
      keys.add(lastKey);
      lists.push(list);
      waiting = false;
      at = list.span.end;
    } else {
      waiting = content - at === column && bareKey(part, content, line.end);
      if (waiting) lastKey = text.slice(content, line.end).split(':')[0]?.trim() ?? '';
      at = line.next;
    }
  }
  return lists;
}

/** The list whose first dash stands on the line at `from`. It must end where a key stands farther out, or with its part. */
function listAt(part: Part, holder: string, from: number, column: number): ListOutline | undefined {
  const { text, span, known } = part;
  const starts: number[] = [];
  let textsFirst = true;
  let keyBefore = '';
  let end = from;
  let at = from;
  const line = new Line(text, span.end);
  while (at < span.end) {
    line.go(at);
    const indent = line.content - at;
    if (line.blank || (text[line.content] === '#' && indent <= column)) at = line.next;
    else if (indent > column) at = end = line.next;
    else if (indent === column && isDash(text, line.content)) {
      const hasKey = keyAt(part, line.content + 2) !== undefined || text[line.content + 2] === '{';
      if (starts.length > 0 && textsFirst && hasKey) return undefined;
      textsFirst &&= !hasKey;
      const key = keyOfItem(text, line.content + 2);
      const before = starts.at(-1);
      if (hasKey && !mayBegin(part, holder, key)) return undefined;
      if (isTwice(text, before, at, line.next) || (key !== keyBefore && mayGoOn(text, before, at, key)))
        return undefined;
      keyBefore = key;
      starts.push(at);
      const length = known(at, column);
      at = end = length !== undefined && text[at + length - 1] === '\n' ? at + length : line.next;
    } else if (indent <= part.column && keyAt(part, line.content) !== undefined) break;
    else return undefined;
  }
  return listOf(starts, end, column);
}

const listOf = (starts: readonly number[], end: number, column: number): ListOutline => ({
  span: { start: starts[0] ?? end, end },
  column,
  items: starts.map((start, index) => ({ start, end: starts[index + 1] ?? end })),
});

/** The outline of a list that was read: each item begins on a line of its own. */
export function outlineOf(text: string, { start, items, end: last }: ListNode, limit: number): ListOutline {
  const column = start - startOf(text, start);
  const line = new Line(text, limit);
  let end = last;
  for (let at = last; at < limit; at = line.next) {
    line.go(at);
    const isDeeper = line.content - at > column;
    if (at === last || (isDeeper && !line.blank)) end = line.next;
    else if (!isDeeper && !line.blank && text[line.content] !== '#') break;
  }
  return listOf(
    items.map(item => startOf(text, item.start)),
    end,
    column,
  );
}

/** Where the line begins that holds an offset. */
const startOf = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Whether an item is the very line that the next one begins with. */
const isTwice = (text: string, before: number | undefined, at: number, next: number): boolean =>
  before !== undefined && at - before === next - at && text.startsWith(text.slice(at, next), before);

/** Whether an item below a key may begin with another one; with a dash too many, or another list’s key lost, it may not. */
const mayBegin = ({ words }: Part, holder: string, key: string): boolean =>
  words.mayHoldList ? mayBeItem(words, holder, key) : (words.beginsItem?.(holder, key) ?? true);

/** Whether an item begins with a key that the one before it does not have: the dash before it may be one too many. */
const mayGoOn = (text: string, before: number | undefined, at: number, key: string): boolean =>
  before !== undefined && key !== '' && !text.slice(before, at).includes(`${key}:`);

/** The line that is looked at: one goes along a part, which may have a hundred thousand. */
class Line {
  content = 0;
  end = 0;
  next = 0;
  blank = true;

  constructor(
    private readonly text: string,
    private readonly limit: number,
  ) {}

  /** To the line that begins at an offset. */
  go(at: number): void {
    const { text, limit } = this;
    const found = text.indexOf('\n', at);
    const end = found < 0 || found >= limit ? limit : found;
    let content = at;
    while (text.charCodeAt(content) === 0x20) content++;
    this.content = content;
    this.end = end;
    this.next = Math.min(end + 1, limit);
    this.blank = content >= end || (content === end - 1 && text[content] === '\r');
  }
}

const isDash = (text: string, at: number): boolean => text[at] === '-' && ' \r\n'.includes(text[at + 1] ?? '\n');

/** A known key and nothing behind its colon. */
function bareKey(part: Part, at: number, end: number): boolean {
  const colon = keyAt(part, at);
  return colon !== undefined && /^ *\r?$/.test(part.text.slice(colon + 1, end));
}

/** The colon of the known key at `at`, if one stands there. */
function keyAt({ text, words: { isKey } }: Part, at: number): number | undefined {
  key.lastIndex = at;
  return key.test(text) && isKey(text.slice(at, key.lastIndex)) ? key.lastIndex : undefined;
}

/** The word before the first colon of an item, behind its bracket where it has one. */
function keyOfItem(text: string, at: number): string {
  beforeKey.lastIndex = at;
  beforeKey.test(text);
  const from = (itemKey.lastIndex = beforeKey.lastIndex);
  itemKey.test(text);
  return text.slice(from, itemKey.lastIndex);
}

const beforeKey = / *\{? */y;
const itemKey = /[\p{L}\w-]*/uy;
const key = /[\p{L}\w-]+(?=:(?:[ \r\n]|$))/uy;
