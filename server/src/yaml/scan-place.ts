import { type Culprit, culprit, ownDash } from './scan-culprit.js';
import { usualStep } from './scan-step.js';
import type { Line } from './scan-lines.js';
import {
  beginsItemToo,
  betterMapping,
  compactList,
  fits,
  lacks,
  lastKey,
  twoLevels,
  waitingColumn,
} from './scan-siblings.js';
import { isBrace, rowColumn, textColumn } from './scan-row-column.js';
import { isAboveForm, isAmongItems, isRemark, tellRemark } from './scan-remark.js';
import { beginShift, endShift } from './scan-shift.js';
import { nearest } from './scan-nearest.js';
import { missingDash } from './scan-missing-dash.js';
import { lostHead, tellHead } from './scan-head.js';
import { partedValue } from './scan-parted.js';
import { isNoEntry } from './scan-table-row.js';
import { isSentence } from './scan-text-lines.js';
import type { Level, ScanState, Wish } from './scan-state.js';
import { rejoinRow } from './scan-torn-row.js';
import { emptyKey, type LostKey, lostKey, moveKey, putKey } from './scan-lost-key.js';

/** Where a line is read: its column, and how far it stands in from the dash of the item that it is, where it lacks that. `again`: the reading went back to an earlier line. */
export type Place =
  { readonly column: number; readonly dash?: number; readonly first?: string | undefined } | 'left-out' | 'again';

/** How far a wrongly indented line is moved at most; farther ones are left out. */
const farthest = 64;

/** Closes the collections that a line ends and says at which column it is read; wrong indentation is put right and reported. */
export function place(s: ScanState, line: Line, wish: Wish): Place {
  const forced = s.forced.get(line.start);
  if (forced) return takeForced(s, line, wish, forced);
  const broken = ofBreak(s, line, wish);
  if (broken) return broken;
  if (s.isKey && isNoEntry(s, line)) return leaveOut(s, line, 'remark');
  if (isRemark(s, line, wish)) return leaveOut(s, line, 'remark');
  const { top } = s;
  if (!top && isAboveForm(s, line, wish)) return leaveOut(s, line, 'remark');
  if (!top) return s.rootRead ? leaveOut(s, line, 'unexpected') : { column: wish.column };
  if (s.shift && (line.start >= s.shift.until || wish.column < s.shift.from)) endShift(s);
  return withOthers(s, line, wish) ?? asWritten(s, line, wish, top) ?? elsewhere(s, line, wish);
}

/** A line that stood on the one before stands beside what is on that. */
function ofBreak(s: ScanState, line: Line, wish: Wish): Place | undefined {
  const column = s.columns.get(line.start);
  if (column === undefined) return undefined;
  if (s.top?.pending && column > s.top.column) return { column };
  const index = s.levels.findLastIndex(level => fits(level, { ...wish, column }));
  return index < 0 ? undefined : { column: closeTo(s, index, column) };
}

/** A line that was come back to stands where the lines behind it say. */
function takeForced(
  s: ScanState,
  line: Line,
  wish: Wish,
  { column, until }: { readonly column: number; readonly until: number },
): Place {
  const fitting = s.levels.findLastIndex(level => fits(level, { ...wish, column }));
  if (fitting >= 0) s.levels.length = fitting + 1;
  beginShift(s, line, { from: wish.column, column, until });
  return { column };
}

/** A line that is as far off as those before it belongs to them. */
function withOthers(s: ScanState, line: Line, wish: Wish): Place | undefined {
  const { shift, top } = s;
  if (!shift || !top) return undefined;
  const column = wish.column - shift.by;
  if (top.pending && wish.column > top.column && wish.column - top.column === s.step) return undefined;
  const fitting = s.levels.findLastIndex(level => fits(level, { ...wish, column }));
  const level = s.levels[fitting];
  if (level && wish.shape === 'key' && !lacks(s, level, wish.key)) return heldAbove(s, line, wish, level);
  if (level) return { column: closeTo(s, fitting, column) };
  const asItStands = s.levels.some(
    other => fits(other, wish) && (other.kind === 'list' || wish.shape !== 'item' || s.step === 0),
  );
  const isBelow = top.pending && column > top.column;
  return isBelow && (!asItStands || wish.column > top.written) ? { column } : undefined;
}

/** An entry of the mapping that the last of those lines waits for, as far off as its key. */
function heldAbove(s: ScanState, line: Line, wish: Wish, level: Level): Place | undefined {
  if (level !== s.top || !level.pending || s.words.holds?.(lastKey(level), wish.key ?? '') !== true) return undefined;
  const column = level.column + usualStep;
  beginShift(s, line, { from: wish.column, column, until: Infinity });
  return { column };
}

function asWritten(s: ScanState, line: Line, wish: Wish, top: Level): Place | undefined {
  if (wish.column > top.column && top.pending) return opening(s, line, wish, top);
  if (wish.shape === 'other') return otherText(s, line, wish);
  const fitting = s.levels.findLastIndex(level => fits(level, wish));
  const level = s.levels[fitting];
  if (!level) return undefined;
  const below = underItsKey(s, line, wish, level);
  if (below) return below;
  const compact = compactList(s, wish, fitting);
  if (compact !== undefined) return withoutDash(s, line, compact + 1, wish.key);
  const better = betterMapping(s, wish, fitting);
  if (better) return moveTo(s, line, wish, better);
  if (rejoinRow(s, line, wish, fitting)) return { column: wish.column };
  const dash = level.keys.has(wish.key ?? '') ? ownDash(s, line, wish) : undefined;
  if (dash) return backTo(s, line, dash);
  const lost = lostAmong(s, line, wish, fitting);
  endShift(s);
  if (lost) return { column: putKey(s, line, wish, lost) };
  return beginsItemToo(s, line, wish, fitting)
    ? withoutDash(s, line, fitting, wish.key)
    : { column: closeTo(s, fitting, wish.column) };
}

/** The first line of what a key waits for, where it stands beside that key and is none of its siblings: of a mapping, or of an item that lacks its dash. */
function underItsKey(s: ScanState, line: Line, wish: Wish, level: Level): Place | undefined {
  const { shape, key = '', column } = wish;
  const holder = lastKey(level);
  if (shape !== 'key' || !level.pending || level !== s.top || lacks(s, level, key)) return undefined;
  if (isRowBeside(s, holder, wish)) return firstItem(s, line, column, s.words.firstOf?.(holder, key));
  if (s.words.holds?.(holder, key) !== true) return undefined;
  const wanted = column + usualStep;
  beginShift(s, line, { from: column, column: wanted, until: Infinity });
  return { column: wanted };
}

/** Whether a line begins a row of the list that its neighbour is to hold, where lists stand beside their keys: what else the row says stands farther in. */
function isRowBeside(s: ScanState, holder: string, wish: Wish): boolean {
  const next = s.peek();
  const inside = next ? next.content - next.start - wish.column : 0;
  return (
    s.step === 0 &&
    inside > 0 &&
    inside <= (s.itemWidth ?? usualStep) &&
    mayHold(s, holder, wish) &&
    beginsItem(s, holder, wish)
  );
}

/** Reads a line as the first item of a list. */
function firstItem(s: ScanState, line: Line, column: number, lost: string | undefined): Place {
  const place = { column, dash: s.itemWidth ?? usualStep };
  s.problems.push(missingDash(s, line, place, lost));
  return place;
}

/** The key that is lost where an item stands among texts, or a key among those of another mapping. */
function lostAmong(s: ScanState, line: Line, wish: Wish, index: number): LostKey | undefined {
  const level = s.levels[index] as Level;
  if (wish.shape === 'item') {
    if (level.texts) return lostKey(s, line, wish, { texts: level });
    return level.items > 0 && !beginsItem(s, lastKey(s.levels[index - 1]), wish) ? lostKey(s, line, wish) : undefined;
  }
  return level.column > 0 && !lacks(s, level, wish.key) && !level.keys.has(wish.key ?? '')
    ? lostKey(s, line, wish)
    : undefined;
}

/** The first line of what stands under a key. */
function opening(s: ScanState, line: Line, wish: Wish, top: Level): Place {
  if (wish.shape === 'other' && !isBrace(s, line) && isAmongItems(s, line, top)) return leaveOut(s, line, 'remark');
  const key = lastKey(top);
  const head = wish.shape === 'other' ? withHead(s, line, wish.column, key) : undefined;
  if (head) return head;
  const rows = top.kind === 'map' && mayHold(s, key, wish) && beginsItem(s, key, wish);
  const column = rows ? rowColumn(s, line, wish, top) : textColumn(s, line, wish);
  endShift(s);
  if (column < top.column || (column === top.column && s.step > 0)) return { column: wish.column };
  return firstItem(s, line, column, rows ? s.words.firstOf?.(key, wish.key) : undefined);
}

/** A row that begins with the text behind its first key. */
function withHead(s: ScanState, line: Line, column: number, holder: string): Place | undefined {
  const dash = s.itemWidth ?? usualStep;
  const first = lostHead(s, line.content, line, holder, column + dash);
  if (first === undefined) return undefined;
  endShift(s);
  tellHead(s, line.content, line, first, ' '.repeat(column) + '-'.padEnd(dash));
  return { column, dash, first };
}

const mayHold = (s: ScanState, list: string, { shape }: Wish): boolean =>
  (shape === 'key' ? s.words.mayHoldList : s.words.holdsList)?.(list) === true;

const beginsItem = (s: ScanState, list: string, { key }: Wish): boolean =>
  key === undefined || (s.words.beginsItem?.(list, key) ?? true);

/** A text that stands where items do lacks its dash; one below a key that has no value is its value; another can be no part of the tree. */
function otherText(s: ScanState, line: Line, wish: Wish): Place {
  const parted = partedValue(s, line, wish);
  if (parted !== undefined) return { column: parted };
  const list = s.levels.findLastIndex(({ kind, column }) => kind === 'list' && column === wish.column);
  const isFlow = isBrace(s, line);
  const head = list > 0 && !isFlow ? withHead(s, line, wish.column, lastKey(s.levels[list - 1])) : undefined;
  if (head) {
    s.levels.length = list + 1;
    return head;
  }
  const before = s.levels.findLastIndex(({ kind, column }) => kind === 'list' && column === wish.column - usualStep);
  if (isFlow && before >= 0 && s.levels[before]?.texts === false) return withoutDash(s, line, before + 1);
  if (list >= 0 && s.levels[list]?.texts !== isFlow) return withoutDash(s, line, list + 1);
  const open = s.levels.some(({ column, kind }) => kind === 'map' && column === wish.column);
  const isText = isSentence(s.text.slice(line.content, line.end));
  return leaveOut(s, line, open || isText ? 'missing-colon' : 'bad-indent');
}

/** Reads a line as the next item of the list that holds the collection at `index`; with another key than items there begin with, the line with that is lost. */
function withoutDash(s: ScanState, line: Line, index: number, key?: string): Place {
  const column = s.levels[index - 1]?.column ?? 0;
  const place = { column, dash: (s.levels[index]?.column ?? column + (s.itemWidth ?? usualStep)) - column };
  endShift(s);
  s.levels.length = index;
  s.problems.push(missingDash(s, line, place, s.words.firstOf?.(lastKey(s.levels[index - 2]), key)));
  return place;
}

/** A line that stands at no open column: an earlier one was off, a key is lost, or it is off itself. */
function elsewhere(s: ScanState, line: Line, wish: Wish): Place {
  const moved = emptyKey(s, line, wish);
  if (moved) return { column: moveKey(s, line, wish, moved) };
  const isLost = wish.shape === 'item' || isHomeless(s, wish);
  const outer = isLost ? lostKey(s, line, wish) : undefined;
  const earlier = outer ? undefined : culprit(s, line, wish);
  if (earlier) return backTo(s, line, earlier);
  const lost = outer ?? (isLost ? lostKey(s, line, wish, { inner: true }) : undefined);
  if (!lost) return snap(s, line, wish);
  endShift(s);
  return { column: putKey(s, line, wish, lost) };
}

/** Whether a key is one of no mapping that is open near its column. */
const isHomeless = (s: ScanState, { shape, column, key }: Wish): boolean =>
  shape === 'key' && !s.levels.some(level => Math.abs(level.column - column) <= twoLevels && lacks(s, level, key));

/** Goes back to the line that was off, to read it where it lets this one stand. */
function backTo(s: ScanState, line: Line, { past, column }: Culprit): Place {
  s.goBack(past.before);
  s.forced.set(past.before.line.start, { column, until: line.start });
  return 'again';
}

/** Moves a line to the nearest column where one of its shape may stand, and its key has a place. */
function snap(s: ScanState, line: Line, wish: Wish): Place {
  const waiting = waitingColumn(s, wish);
  if (waiting !== undefined) {
    beginShift(s, line, { from: wish.column, column: waiting, until: Infinity });
    return { column: waiting };
  }
  const kind = wish.shape === 'item' ? 'list' : 'map';
  const near = s.levels.filter(level => level.kind === kind && Math.abs(level.column - wish.column) <= farthest);
  const fitting = near.filter(level => kind === 'list' || lacks(s, level, wish.key));
  const level = nearest(s, line, wish, fitting.length > 0 ? fitting : near);
  if (!level) return leaveOut(s, line, 'bad-indent');
  const index = s.levels.indexOf(level);
  return beginsItemToo(s, line, wish, index) ? withoutDash(s, line, index, wish.key) : moveTo(s, line, wish, level);
}

function moveTo(s: ScanState, line: Line, wish: Wish, { column }: Level): Place {
  closeTo(
    s,
    s.levels.findLastIndex(level => fits(level, { ...wish, column })),
    column,
  );
  beginShift(s, line, { from: wish.column, column, until: Infinity });
  return { column };
}

function closeTo(s: ScanState, index: number, column: number): number {
  s.levels.length = index + 1;
  return column;
}

/** Reads a line as if it were a comment; one finding for lines that follow each other. */
function leaveOut(s: ScanState, line: Line, reason: 'unexpected' | 'missing-colon' | 'bad-indent' | 'remark'): Place {
  const end = s.textEnd(line.content, line.end);
  endShift(s);
  if (reason === 'remark') tellRemark(s, line.content, line);
  else if (s.leftOut !== line.start) s.syntax(reason, { start: line.content, end });
  s.leftOut = line.next;
  s.patches.replace(line.start, line.content, ' '.repeat(line.content - line.start));
  s.patches.replace(line.content, line.content + 1, '#');
  s.finish(end, line);
  return 'left-out';
}
