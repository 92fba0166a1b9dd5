import { isMarker, type Line } from './scan-lines.js';
import type { Level, ScanState, Wish } from './scan-state.js';
import { usualStep } from './scan-step.js';

/** The column of the dash that a row lacks: as the lines below show, else where a list stands in from its key. */
export function rowColumn(s: ScanState, line: Line, wish: Wish, top: Level): number {
  const inside = wish.column - top.column;
  if (wish.shape === 'other' && isBrace(s, line)) return inside > usualStep ? wish.column - usualStep : wish.column;
  if (wish.shape !== 'key') return textColumn(s, line, wish);
  const width = s.itemWidth ?? usualStep;
  const shown = listBelow(s, line, wish, width);
  return shown < 0 && inside === s.step + width ? wish.column - width : shown;
}

export const isBrace = (s: ScanState, { content }: Line): boolean => '{｛'.includes(s.text[content] ?? ' ');

export const textColumn = (s: ScanState, line: Line, wish: Wish): number =>
  wish.shape === 'other' ? textsBelow(s, line, wish) : -1;

/** The column of the list whose first item lacks its dash, as the lines below show; −1 where they do not. */
function listBelow(s: ScanState, line: Line, { column }: Wish, width: number): number {
  const next = s.peek();
  const deeper = next ? next.content - next.start - column : 0;
  if (next && deeper > 0 && deeper <= width && s.text[next.content] !== '-') return column + deeper - width;
  for (let at = line.next, left = 400; at < s.end && left > 0; left--) {
    const below = s.line(at);
    at = below.next;
    const indent = below.content - below.start;
    if (below.content >= below.end || indent >= column) continue;
    return s.text[below.content] === '-' && indent === column - width && !isMarker(s.text, below) ? indent : -1;
  }
  return -1;
}

/** The column of the list whose first item is a text without a dash: the next line is an item beside it. */
function textsBelow(s: ScanState, line: Line, { column }: Wish): number {
  const next = s.peek();
  const indent = next && s.text[next.content] === '-' && next.content + 1 < next.end ? next.content - next.start : -1;
  return (indent === column || indent === column - 2) && '-{["\''.indexOf(s.text[line.content] ?? '-') < 0
    ? indent
    : -1;
}
