import { skipSpaces } from './characters.js';
import type { Keys } from './keys.js';
import { isSurelyKey, keyAt } from './scan-keys.js';
import type { Line } from './scan-lines.js';
import { lacks, lastKey } from './scan-siblings.js';
import type { Level, ScanState } from './scan-state.js';

/** A line without the dash that was written before one of a mapping’s entries, and the column at which that stands. */
export interface Undashed {
  readonly line: Line;
  readonly column: number;
}

/** `- 目标值: 5` in the middle of a row: the dash belongs to nothing, and is told of. */
export function withoutStrayDash(s: ScanState, line: Line, column: number): Undashed | undefined {
  if (!s.words.belongs || s.text[line.content] !== '-' || s.columns.has(line.start) || s.shift) return undefined;
  const at = skipSpaces(s.text, line.content + 1, line.end);
  const key = isSurelyKey(s, at, line.end) ? keyAt(s, { at, end: line.end, inMap: () => false })?.name : undefined;
  const own = key === undefined ? undefined : columnOf(s, { line, key, columns: [column, column + at - line.content] });
  if (own === undefined) return undefined;
  const edits = [{ span: { start: line.start, end: at }, text: ' '.repeat(own) }];
  const span = { start: line.content, end: line.content + 1 };
  s.problems.push({ kind: 'syntax', reason: 'stray-mark', span, detail: '-', edits });
  return { line: { ...line, content: at }, column: own };
}

interface Dashed {
  readonly line: Line;
  readonly key: string;
  /** The columns of the dash and of the key. */
  readonly columns: readonly [dash: number, key: number];
}

/** The column of the mapping that a key behind a dash is an entry of. */
function columnOf(s: ScanState, dashed: Dashed): number | undefined {
  const { top } = s;
  const [column, own] = dashed.columns;
  if (!top) return !s.rootRead && entryFollows(s, column) ? column : undefined;
  const inside = top.kind === 'map' && top.pending && own > top.column ? firstInside(s, dashed, top) : undefined;
  return inside ?? besideEntries(s, dashed) ?? inTheirPlace(s, dashed) ?? inItsRow(s, dashed);
}

/** The first entry of the mapping that a key holds. */
function firstInside(s: ScanState, { key, columns: [dash, own] }: Dashed, top: Level): number | undefined {
  const holder = lastKey(top);
  if (!isOfMapping(s.words, holder, key)) return undefined;
  return dash > top.column && !entryFollows(s, own) ? dash : own;
}

/** The dash stands where the entries of a mapping do, and no list does. */
function besideEntries(s: ScanState, { key, columns: [column] }: Dashed): number | undefined {
  const map = s.levels.findLast(level => level.kind === 'map' && level.column === column);
  const list = s.levels.findLastIndex(level => level.kind === 'list' && level.column === column);
  if (!map || !isEntryOf(s, map, key)) return undefined;
  const holder = lastKey(list < 0 ? map : s.levels[list - 1]);
  const waits = list >= 0 || (map === s.top && map.pending);
  return waits && mayBeItem(s.words, holder, key) ? undefined : column;
}

/** The dash stands in the blanks before the entries of a mapping, where no list is. */
function inTheirPlace(s: ScanState, { key, columns: [dash, own] }: Dashed): number | undefined {
  const map = s.levels.find(level => level.kind === 'map' && level.column === own);
  const isList = s.levels.some(level => level.kind === 'list' && level.column === dash);
  return map && !isList && isEntryOf(s, map, key) ? own : undefined;
}

/** Whether a mapping, known by what it has, lacks a key that it may have. */
const isEntryOf = (s: ScanState, map: Level, key: string): boolean =>
  lacks(s, map, key) && [...map.keys.keys()].some(each => s.isKey?.(each));

/** The dash stands where those of the rows do, and what stands behind it and below is what the row above lacks: its first entry not, which each row has. */
function inItsRow(s: ScanState, { line, key, columns: [column] }: Dashed): number | undefined {
  const index = s.levels.findIndex(level => level.kind === 'list' && level.column === column);
  const row = s.levels[index + 1];
  const first = s.words.firstOf?.(lastKey(s.levels[index - 1]), key);
  if (index < 1 || !row || !(first === undefined ? s.words.holdsList?.(key) : row.keys.has(first))) return undefined;
  const begins = s.history.some(({ wish }) => wish.shape === 'item' && wish.column === column && wish.key === key);
  return !begins && [key, ...keysBelow(s, line, row.column)].every(each => lacks(s, row, each))
    ? row.column
    : undefined;
}

/** The keys at a column on the lines below, up to one that stands farther out. */
function keysBelow(s: ScanState, { next }: Line, column: number): readonly string[] {
  const keys: string[] = [];
  for (let at = next, left = 60; at < s.end && left > 0; left--) {
    const below = s.line(at);
    at = below.next;
    const indent = below.content - below.start;
    if (below.content >= below.end) continue;
    if (indent < column) break;
    const isEntry = indent === column && s.text[below.content] !== '-';
    const key = isEntry ? keyAt(s, { at: below.content, end: below.end, inMap: () => false }) : undefined;
    if (key) keys.push(key.name);
  }
  return keys;
}

/** Whether the next line is an entry at a column. */
function entryFollows(s: ScanState, column: number): boolean {
  const next = s.peek();
  return next !== undefined && next.content - next.start === column && isSurelyKey(s, next.content, next.end);
}

/** Whether what a key holds is a mapping that has another key, and no list. */
const isOfMapping = (words: Keys, holder: string, key: string): boolean =>
  words.mayHoldList?.(holder) !== true && words.holds?.(holder, key) === true;

/** Whether an item below a key may begin with another one. */
export const mayBeItem = (words: Keys, holder: string, key: string): boolean =>
  words.mayHoldList?.(holder) === true
    ? (words.beginsItem?.(holder, key) ?? true)
    : words.isKey?.(holder) !== true || words.listsTexts?.(holder) === true;
