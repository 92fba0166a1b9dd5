import { isMarker, type Line } from './scan-lines.js';
import { fits } from './scan-siblings.js';
import type { ScanState, Shape } from './scan-state.js';

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
