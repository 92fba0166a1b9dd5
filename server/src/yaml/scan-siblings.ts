import { isSurelyKey, keyAt } from './scan-keys.js';
import type { Line } from './scan-lines.js';
import type { Level, ScanState, Wish } from './scan-state.js';
import { skipSpaces } from './characters.js';

/** Whether a line may stand at the column of an open collection: as its next entry, or as the list that a key waits for. */
export function fits({ column, kind, pending }: Level, wish: Pick<Wish, 'column' | 'shape'>): boolean {
  if (column !== wish.column) return false;
  return kind === (wish.shape === 'item' ? 'list' : 'map') || (wish.shape === 'item' && pending);
}

/** Whether a line at a mapping's column begins the next item: it repeats the first key, or the second with another value, and the line below one more. */
export function beginsItemToo(s: ScanState, line: Line, { shape, key }: Wish, index: number): boolean {
  const level = s.levels[index];
  if (shape !== 'key' || key === undefined || level?.kind !== 'map' || s.levels[index - 1]?.kind !== 'list')
    return false;
  const [first, second] = level.keys.keys();
  const next = s.peek();
  const below = next && isSurelyKey(s, next.content, next.end) ? keyOn(s, next) : undefined;
  if (second === undefined || !next || below === undefined || below === key || !level.keys.has(below)) return false;
  const isOther = second === key && below !== first && !repeats(s, level, [line, next]);
  return first === key || isOther || (second === key && s.words.holdsList?.(below) === true);
}

/** Whether lines are written as those were that gave a mapping their keys. */
const repeats = (s: ScanState, { keys }: Level, lines: readonly Line[]): boolean =>
  lines.every(line => s.text.startsWith(s.text.slice(line.start, line.next), keys.get(keyOn(s, line) ?? '') ?? -1));

function keyOn(s: ScanState, { content, end }: Line): string | undefined {
  return keyAt(s, { at: content, end, inMap: () => false })?.name;
}

/** The key that the first entry of an item begins with, behind its dashes or its bracket. */
export function keyOfItem(s: ScanState, { content, end }: Line): string | undefined {
  let at = content;
  while ('-{｛'.includes(s.text[at] ?? ' ')) at = skipSpaces(s.text, at + 1, end);
  return isSurelyKey(s, at, end) ? keyOn(s, { content: at, end, start: at, next: end }) : undefined;
}

/** What a row is called: the value behind its first key. */
export function nameOnLine(s: ScanState, { content, end }: Line): string {
  const line = s.text.slice(content, s.textEnd(content, end));
  return line
    .slice(line.search(/[:：]/) + 1)
    .trim()
    .replace(/^["'](.*)["']$/, '$1');
}

/** The key that a mapping was given last. */
export const lastKey = (level: Level | undefined): string => [...(level?.keys.keys() ?? [])].at(-1) ?? '';

/** Whether a mapping may have a key that it does not have yet. */
export const lacks = (s: ScanState, { kind, keys }: Level, key: string | undefined): boolean =>
  kind === 'map' && key !== undefined && !keys.has(key) && belongs(s, keys, key);

const belongs = (s: ScanState, keys: Level['keys'], key: string): boolean =>
  s.words.belongs?.(key, [...keys.keys()]) ?? true;

/** Another open mapping, no more than two levels away from the one at its column unless that is the form itself, that a key belongs to rather. */
export function betterMapping(s: ScanState, wish: Wish, index: number): Level | undefined {
  const { shape, key } = wish;
  const level = s.levels[index];
  if (shape !== 'key' || key === undefined || !level || !s.words.belongs || !isOff(s, wish, level)) return undefined;
  const near = (other: Level): boolean =>
    (level.column === 0 || Math.abs(other.column - level.column) <= twoLevels) && lacks(s, other, key);
  return (
    s.levels.slice(index + 1).findLast(near) ??
    s.levels.slice(0, index).findLast(other => near(other) && leavesFor(s, wish, other))
  );
}

/** How far a key may be off for another mapping to be meant: a list and what it holds. */
export const twoLevels = 4;

/** Whether a key is none of the mapping at its column, or opens there what has been opened. */
const isOff = (s: ScanState, { key = '', bare }: Wish, { keys }: Level): boolean =>
  keys.has(key) ? bare && s.words.holdsList?.(key) === true : !belongs(s, keys, key);

/** Whether what follows a key that stands too far in does not: it goes on further out, or holds what it is to hold. A key of the root is never anything else. */
function leavesFor(s: ScanState, { bare, key = '', column: written }: Wish, { column }: Level): boolean {
  if (column === 0 && s.words.isMisplaced?.(key, false) === true) return true;
  const next = s.peek();
  const indent = next ? next.content - next.start : 0;
  return indent <= column || (bare && indent <= written);
}

/** At which column the first item of the list belongs that the key above waits for, where it has lost all spaces before it. */
export function waitingColumn({ step, top, words }: ScanState, { shape, column, key }: Wish): number | undefined {
  const holder = lastKey(top);
  return shape === 'item' && column === 0 && top?.kind === 'map' && top.pending && isItemOf(words, holder, key)
    ? top.column + step
    : undefined;
}

const isItemOf = (words: ScanState['words'], holder: string, key: string | undefined): boolean =>
  words.mayHoldList?.(holder) === true && key !== undefined && words.beginsItem?.(holder, key) !== false;

/** At which column an item’s dash belongs, going by the key on the next line. */
export function columnBelow(s: ScanState): number {
  const next = s.peek();
  return next && s.text[next.content] !== '-' ? next.content - next.start - 2 : -1;
}

/** How many lists lie inside one another in the item that begins on a line: none in a row, one in a group of rows. */
export function listsInside(s: ScanState, { start, content, next }: Line): number {
  const columns: number[] = [content - start];
  let deepest = 1;
  for (let at = next, left = 60; at < s.end && left > 0; left--) {
    const below = s.line(at);
    at = below.next;
    const column = below.content - below.start;
    if (below.content >= below.end) continue;
    if (column <= content - start) break;
    while (column <= (columns.at(-1) ?? 0)) columns.pop();
    const key = keyOn(s, below);
    if (key !== undefined && s.words.holdsList?.(key)) deepest = Math.max(deepest, columns.push(column));
  }
  return deepest - 1;
}

/** The key of the first list that the item on a line holds. */
export function listInside(s: ScanState, { start, content, next }: Line): string | undefined {
  for (let at = next, left = 20; at < s.end && left > 0; left--) {
    const below = s.line(at);
    at = below.next;
    if (below.content >= below.end) continue;
    if (below.content - below.start <= content - start) return undefined;
    const key = keyOn(s, below);
    if (key !== undefined && s.words.holdsList?.(key)) return key;
  }
  return undefined;
}

/** The list that stands beside its key, where a key at that column begins an item of it: it repeats the first one of the mapping around or is none of it, and its own entries stand farther in. */
export function compactList(s: ScanState, { shape, key = '', column }: Wish, index: number): number | undefined {
  const list = s.levels.findLastIndex(level => level.kind === 'list' && level.column === column);
  const next = s.peek();
  if (shape !== 'key' || list <= index || !next) return undefined;
  const keys = s.levels[index]?.keys ?? new Map<string, number>();
  const holder = lastKey(s.levels[list - 1]);
  const begins = keys.keys().next().value === key || (!belongs(s, keys, key) && s.words.beginsItem?.(holder, key));
  return begins && next.content - next.start > column && isSurelyKey(s, next.content, next.end) ? list : undefined;
}
