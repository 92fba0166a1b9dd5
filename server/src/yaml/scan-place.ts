import { isMarker } from './scan-block-text.js';
import type { Line } from './scan-lines.js';
import type { Level, ScanState } from './scan-state.js';

/** What a line begins with: `- `, a key, or neither. */
export type Shape = 'item' | 'key' | 'other';

/** A line wants to stand at a column. */
interface Wish {
  readonly column: number;
  readonly shape: Shape;
}

/** How far a wrongly indented line is moved at most; farther ones are left out. */
const farthest = 64;

/**
 * Closes the collections that a line ends and says at which column it is read; wrong indentation is put right and reported.
 * `undefined` where the line can be no part of the tree.
 */
export function place(s: ScanState, line: Line, wish: Wish): number | undefined {
  const top = s.top;
  if (!top) return s.rootRead ? leaveOut(s, line, 'unexpected') : wish.column;
  if (wish.column > top.column && top.pending) return wish.column;
  if (wish.shape === 'other')
    return leaveOut(
      s,
      line,
      s.levels.some(({ column, kind }) => kind === 'map' && column === wish.column) ? 'missing-colon' : 'bad-indent',
    );
  const fitting = s.levels.findLastIndex(level => fits(level, wish));
  if (fitting >= 0) return closeTo(s, fitting + 1, wish.column);
  return snap(s, line, wish);
}

/** Whether a line may stand at the column of an open collection: as its next entry, or as the list that a key waits for. */
function fits({ column, kind, pending }: Level, wish: Wish): boolean {
  if (column !== wish.column) return false;
  return kind === (wish.shape === 'item' ? 'list' : 'map') || (wish.shape === 'item' && pending);
}

function closeTo(s: ScanState, count: number, column: number): number {
  s.levels.length = count;
  return column;
}

/** Moves a line to the nearest column where one of its shape may stand. */
function snap(s: ScanState, line: Line, { column, shape }: Wish): number | undefined {
  const kind = shape === 'item' ? 'list' : 'map';
  let best = -1;
  for (const [index, level] of s.levels.entries()) {
    const distance = Math.abs(level.column - column);
    if (
      level.kind === kind &&
      distance <= farthest &&
      distance <= Math.abs((s.levels[best]?.column ?? Infinity) - column)
    )
      best = index;
  }
  if (best < 0) return leaveOut(s, line, 'bad-indent');
  if (!/[\u3000\u00a0]/.test(s.text.slice(line.start, line.content))) badIndent(s, line, column);
  return closeTo(s, best + 1, s.levels[best]?.column ?? column);
}

/** Says it once for lines that follow each other with the same wrong indentation. */
function badIndent(s: ScanState, line: Line, column: number): void {
  const again = s.moved?.column === column && s.moved.next === line.start;
  s.moved = { column, next: line.next };
  const start = line.content > line.start ? line.start : line.content;
  if (!again)
    s.syntax('bad-indent', {
      start,
      end: line.content > line.start ? line.content : Math.min(line.content + 1, line.end),
    });
}

/** Reads a line as if it were a comment; one finding for lines that follow each other. */
function leaveOut(s: ScanState, line: Line, reason: 'unexpected' | 'missing-colon' | 'bad-indent'): undefined {
  const end = s.textEnd(line.content, line.end);
  if (s.leftOut !== line.start) s.syntax(reason, { start: line.content, end });
  s.leftOut = line.next;
  s.patches.replace(line.start, line.content, ' '.repeat(line.content - line.start));
  s.patches.replace(line.content, line.content + 1, '#');
  s.finish(end, line);
  return undefined;
}

/**
 * The column at which a line's content stands. Tabs and wide spaces count as many columns as let the line fit what is open;
 * where none does, a tab counts two and a wide space two.
 */
export function chooseColumn(s: ScanState, line: Line): number {
  let tabs = 0;
  let wide = 0;
  for (let i = line.start; i < line.content; i++) {
    if (s.text[i] === '\t') tabs++;
    else if (s.text[i] === '\u3000') wide++;
  }
  const length = line.content - line.start;
  if (tabs + wide === 0) return length;
  const shape: Shape = s.text[line.content] === '-' && !isMarker(s.text, line) ? 'item' : 'key';
  const columns = widths.map(width => length + tabs * (width - 1) + wide * (Math.min(width, 2) - 1));
  return columns.find(column => s.levels.some(level => fits(level, { column, shape }))) ?? columns[0] ?? length;
}

const widths = [2, 4, 8, 1];
