import type { Line } from './scan-lines.js';
import { lacks } from './scan-siblings.js';
import { usualStep } from './scan-step.js';
import type { Level, Past, ScanState, Shape, Wish } from './scan-state.js';

/** An earlier line that was read at the wrong column, and the right one. */
export interface Culprit {
  readonly past: Past;
  readonly column: number;
}

/** The earlier line because of which a line fits nowhere: moved itself, it lets this one stand where it is written. */
export const culprit = (s: ScanState, line: Line, wish: Wish): Culprit | undefined =>
  ownDash(s, line, wish) ?? closing(s, wish) ?? firstOfLevel(s, line, wish);

/** How far back a culprit is looked for: lines with entries. */
export const farBack = 150;

/** The line with the dash of the item to which a key belongs, where only that was moved. */
export function ownDash(s: ScanState, line: Line, { shape, column }: Wish): Culprit | undefined {
  const { top } = s;
  const list = s.levels.at(-2);
  const past = s.history.findLast(({ before }) => before.line.start === top?.openedAt);
  if (shape !== 'key' || !top || !list || top.keys.size !== 1 || past?.wish.shape !== 'item') return undefined;
  const target = column - (top.column - list.column);
  return allows(s, past, target) && nextSibling(s, line, shape, [column, top.column]) !== top.column
    ? possible(s, past, target)
    : undefined;
}

/** Whether an item may stand at a column, as the reading stood before a line: a list is open there, or a key waits for one. */
const allows = (s: ScanState, { before: { levels } }: Past, column: number): boolean =>
  levels.some(level => level.kind === 'list' && level.column === column) || waits(s, levels, column);

const waits = (s: ScanState, levels: readonly Level[], column: number): boolean => {
  const top = levels.at(-1);
  return top?.kind === 'map' && top.pending && column - top.column === s.step;
};

/** The line that closed the collection to which this one belongs. */
function closing(s: ScanState, wish: Wish): Culprit | undefined {
  const dashes = new Set<number>();
  for (const past of s.history.toReversed()) {
    const { levels } = past.before;
    const index = levels.findLastIndex(level => takes(level, wish.shape) && level.column === wish.column);
    if (index >= 0)
      return endsAnyway(levels.slice(0, index), dashes) ? undefined : closedBy(s, past, wish, levels, index);
    if (past.wish.shape === 'item') dashes.add(past.wish.column);
    if (past.wish.shape === wish.shape && waits(s, levels, wish.column) && isStranger(s, past, levels))
      return possible(s, past, wish.column);
  }
  return undefined;
}

/** Whether items further down stand in a list around what a line closed: they would have closed it, too. */
const endsAnyway = (around: readonly Level[], dashes: ReadonlySet<number>): boolean =>
  around.some(({ kind, column }) => kind === 'list' && dashes.has(column));

/** The line that closed the level at `index`, moved into it; a key that closed the list of an item is one of the item’s. */
function closedBy(s: ScanState, past: Past, wish: Wish, levels: readonly Level[], index: number): Culprit | undefined {
  const { shape, key } = past.wish;
  const holder = levels[shape === wish.shape ? index : index + 1];
  if (!holder || !takes(holder, shape) || (shape === 'item' && wish.shape === 'key')) return undefined;
  return shape === 'key' && !lacks(s, holder, key) ? undefined : possible(s, past, holder.column);
}

/** Whether a key that stands beside one which waits for its value is none of that mapping. */
const isStranger = (s: ScanState, { wish: { shape, key } }: Past, levels: readonly Level[]): boolean =>
  shape === 'item' || !levels.some(level => level.pending && lacks(s, level, key));

const takes = ({ kind }: Level, shape: Shape): boolean => kind === (shape === 'item' ? 'list' : 'map');

/** The first line of a collection, where the next one behind it stands at this line's column. */
function firstOfLevel(s: ScanState, line: Line, { shape, column }: Wish): Culprit | undefined {
  const kind = shape === 'item' ? 'list' : 'map';
  const index = s.levels.findLastIndex(level => level.kind === kind);
  const level = s.levels[index];
  const size = kind === 'list' ? level?.items : level?.keys.size;
  if (!level || size !== 1 || Math.abs(level.column - column) > 4) return undefined;
  const parent = s.levels[index - 1]?.column ?? -1;
  const past = s.history.findLast(({ before }) => before.line.start === level.openedAt);
  if (parent >= column || past?.wish.shape !== shape || past.wish.column !== level.column) return undefined;
  const step = s.step;
  const from = Math.max(parent, 0);
  if (parent >= 0 && level.column - from === usualStep && column - from !== usualStep) return undefined;
  const next = nextSibling(s, line, shape, [column, level.column]);
  const tie = next === undefined && column - from === step;
  return next === column || tie ? possible(s, past, column) : undefined;
}

/** At which of two columns the next line of a shape stands below; none where one stands before both. */
function nextSibling(
  s: ScanState,
  { next }: Line,
  shape: Shape,
  columns: readonly [number, number],
): number | undefined {
  for (let at = next, left = 40; at < s.end && left > 0; left--) {
    const line = s.line(at);
    at = line.next;
    const column = line.content - line.start;
    if (line.content >= line.end || s.text[line.content] === '#') continue;
    const isItem = s.text[line.content] === '-';
    if (columns.includes(column) && isItem === (shape === 'item')) return column;
    if (column < Math.max(...columns)) return undefined;
  }
  return undefined;
}

const possible = (s: ScanState, past: Past, column: number): Culprit | undefined =>
  s.forced.has(past.before.line.start) || past.wish.column === column ? undefined : { past, column };
