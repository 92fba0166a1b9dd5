import type { Lines } from '../text/lines.js';
import { contains, type Span } from '../text/span.js';
import type { Entry, ListNode, MapNode, Tree } from '../yaml/tree.js';
import { isBlockList, linesOfItems } from './item-lines.js';

/** Neighbouring items of one list. */
export interface ChosenItems {
  readonly entry: Entry;
  readonly isBlock: boolean;
  /** From the first to the last of them: whole lines with their comments in a block list, the values alone in brackets. */
  readonly own: Span;
  readonly previous: Span | undefined;
  readonly next: Span | undefined;
}

/** Why a place in a list is none of its items: it lies between them, or the list does not stand as it is read. */
export type NoItem = 'between' | 'broken';

/** The items that hold a selection, in the innermost list that holds the whole of it. */
export function chosenItems(node: Tree | undefined, selection: Span, lines: Lines): ChosenItems | NoItem | undefined {
  const entry = node?.kind === 'map' && !node.borrowed ? entryAt(node, selection.start, lines) : undefined;
  const value = entry?.value;
  if (!entry || value?.borrowed) return undefined;
  return value?.kind === 'list' ? inList(entry, value, selection, lines) : chosenItems(value, selection, lines);
}

/** In lines an entry goes down to the next one, comments and blank lines included. */
const entryAt = ({ entries, flow }: MapNode, offset: number, lines: Lines): Entry | undefined =>
  entries.findLast(({ span, keySpan }) =>
    flow ? contains(span, offset) : lines.lineOf(keySpan.start) <= lines.lineOf(offset),
  );

function inList(entry: Entry, list: ListNode, selection: Span, lines: Lines): ChosenItems | NoItem | undefined {
  const isBlock = isBlockList(entry);
  const isKeyLine = lines.lineOf(selection.start) === lines.lineOf(entry.keySpan.start);
  if (isBlock && isKeyLine) return undefined;
  const spans = isBlock
    ? linesOfItems(entry, lines)?.map(item => spanOf(item, lines))
    : list.items.map(({ span }) => span);
  if (!spans) return 'broken';
  const from = spans.findIndex(({ end }) => end >= selection.start);
  const to = spans.findLastIndex(({ start }) => start <= selection.end);
  const [first, last] = [spans[from], spans[to]];
  if (!first || !last || from > to) return isKeyLine ? undefined : 'between';
  const inner = from === to ? chosenItems(list.items[from], selection, lines) : undefined;
  if (inner) return inner;
  const own = { start: first.start, end: last.end };
  return { entry, isBlock, own, previous: spans[from - 1], next: spans[to + 1] };
}

const spanOf = ({ first, last }: { readonly first: number; readonly last: number }, lines: Lines): Span => ({
  start: lines.start(first),
  end: lines.end(last),
});

/** The items with what parts them from their neighbours; comments between are nobody's and stay. */
export function withSeparator(text: string, { own, previous, next, isBlock }: ChosenItems): Span {
  const [before, behind] = [
    text.slice(previous?.end ?? own.start, own.start),
    text.slice(own.end, next?.start ?? own.end),
  ];
  const blank = isBlock ? /^\s*$/ : /^\s*,\s*$/;
  if (next && blank.test(behind)) return { start: own.start, end: next.start };
  if (previous && !next && blank.test(before)) return { start: previous.end, end: own.end };
  if (!isBlock) return { start: own.start, end: own.end + (/^\s*,/.exec(text.slice(own.end))?.[0].length ?? 0) };
  const ending = /^(?:\r\n|\n|\r)/.exec(text.slice(own.end, own.end + 2))?.[0].length ?? 0;
  return { start: own.start, end: own.end + ending };
}
