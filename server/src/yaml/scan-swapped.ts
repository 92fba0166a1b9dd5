import { isSurelyKey, keyAt, type KeyFound } from './scan-keys.js';
import { isMarker, type Line } from './scan-lines.js';
import { keyOfItem, lacks } from './scan-siblings.js';
import type { Level, ScanState } from './scan-state.js';

/** Two lines in the wrong order: the second of them, and which one was moved. */
export interface Swapped {
  readonly second: Line;
  readonly moved: Line;
}

/** Whether a line and the next one belong the other way round, as a key for moving lines leaves them: one of them is the dash of an item. */
export function findSwapped(s: ScanState, first: Line): Swapped | undefined {
  const second =
    s.words.belongs && s.levels.length > 0 && first.start >= s.patches.movedTo ? lineBelow(s, first) : undefined;
  if (!second || second.next === second.end) return undefined;
  if (s.text.startsWith('- ', first.content)) {
    if (listKeyBelow(s, first, second) || entryOfRowAbove(s, first, second)) return { second, moved: second };
  } else if (s.text.startsWith('- ', second.content) && entryAboveItsDash(s, first, second))
    return { second, moved: first };
  return undefined;
}

/** Tells of two such lines; the second is read first. */
export function tellSwapped(s: ScanState, first: Line, { second, moved }: Swapped): void {
  s.patches.move(second.start, second.next, first.start);
  s.problems.push({
    kind: 'syntax',
    reason: 'swapped-lines',
    span: { start: moved.content, end: s.textEnd(moved.content, moved.end) },
    edits: [
      { span: { start: first.start, end: first.start }, text: s.text.slice(second.start, second.next) },
      { span: { start: second.start, end: second.next }, text: '' },
    ],
  });
}

/** The line right below, where it is an entry or an item. */
function lineBelow(s: ScanState, { next }: Line): Line | undefined {
  const line = next < s.end ? s.line(next) : undefined;
  return line && line.content < line.end && !isMarker(s.text, line) ? line : undefined;
}

const columnOf = ({ start, content }: Line): number => content - start;

function keyOn(s: ScanState, { content, end }: Line): KeyFound | undefined {
  const key = isSurelyKey(s, content, end, ['proper']) ? keyAt(s, { at: content, end, inMap: () => false }) : undefined;
  return key?.kind === 'proper' ? key : undefined;
}

const mappingAt = (s: ScanState, column: number): Level | undefined =>
  s.levels.findLast(level => level.kind === 'map' && level.column === column);

/** `- 名称: a` and `指标:` below it, where the row goes on: that key holds it. */
function listKeyBelow(s: ScanState, first: Line, second: Line): boolean {
  const key = keyOn(s, second);
  const item = keyOfItem(s, first);
  const around = mappingAt(s, columnOf(second));
  if (!key || item === undefined || !around || columnOf(first) < columnOf(second) || !isBare(s, key, second))
    return false;
  if (s.levels.some(level => level.kind === 'list' && level.column === columnOf(first))) return false;
  const isList = s.words.holdsList?.(key.name) === true && s.words.beginsItem?.(key.name, item) !== false;
  return isList && lacks(s, around, key.name) && goesOn(s, first, second);
}

/** Whether the item on the first of two lines, or its list, goes on below the second. */
function goesOn(s: ScanState, first: Line, second: Line): boolean {
  const below = lineBelow(s, second);
  const isItem = below && s.text.startsWith('- ', below.content) && columnOf(below) === columnOf(first);
  return isItem === true || keysBelow(s, second, columnOf(first) + 2).length > 0;
}

const isBare = (s: ScanState, { behind }: KeyFound, { end }: Line): boolean => s.textEnd(behind, end) === behind;

/** `权重: 5` and `- 名称: a` below it, where the row has no such entry and the one above, if any, has it already. */
function entryAboveItsDash(s: ScanState, first: Line, second: Line): boolean {
  const key = keyOn(s, first)?.name;
  const item = keyOfItem(s, second);
  const column = columnOf(first);
  if (key === undefined || item === undefined || key === item || columnOf(second) !== column - 2) return false;
  const above = mappingAt(s, column);
  const isTaken = above ? above.keys.has(key) && [...above.keys.keys()].at(-1) !== key : s.top?.pending === true;
  const own = isTaken ? keysBelow(s, second, column) : [];
  return own.length > 0 && !own.includes(key) && s.words.belongs?.(key, [item, ...own]) === true;
}

/** `- 名称: a` and `得分: 3` below it, where the row has another one further down and the row above has none. */
function entryOfRowAbove(s: ScanState, first: Line, second: Line): boolean {
  const key = keyOn(s, second)?.name;
  const item = keyOfItem(s, first);
  const column = columnOf(second);
  const above = mappingAt(s, column);
  if (key === undefined || item === undefined || columnOf(first) !== column - 2 || !above?.keys.has(item)) return false;
  const own = lacks(s, above, key) ? keysBelow(s, second, column) : [];
  // the keys of two rows are those of a row that was put into another
  return own[0] !== key && own.includes(key) && new Set(own).size === own.length;
}

/** The keys at a column on the lines below, up to where a line stands farther out. */
function keysBelow(s: ScanState, { next }: Line, column: number): readonly string[] {
  const keys: string[] = [];
  for (let at = next, left = 60; at < s.end && left > 0; left--) {
    const line = s.line(at);
    at = line.next;
    if (line.content >= line.end) continue;
    if (columnOf(line) < column || isMarker(s.text, line)) break;
    const key = columnOf(line) === column ? keyOn(s, line) : undefined;
    if (key) keys.push(key.name);
  }
  return keys;
}
