import { gridRow, type GridRow, type RawCell } from '../cells/grid.js';
import type { TextLine } from './join-lines.js';
import { linePlace } from '../cells/place.js';
import { withoutRemains } from './plain-text.js';

/** The rows of lines whose cells are known; lines in which nothing stands are none. */
export function rowsOf(lines: readonly TextLine[]): GridRow[] {
  return lines.flatMap(({ cells, line }) => {
    const row = textRow(cells, line);
    return row.cells.length > 0 ? [row] : [];
  });
}

function textRow(parts: readonly string[], number: number): GridRow {
  const cells = parts.map((text, column): RawCell => ({ text: withoutRemains(text), column, width: 1 }));
  const [only, ...more] = cells.filter(({ text }) => text.trim() !== '');
  const isLine = parts.length === 1 && more.length === 0;
  if (isLine && only) return gridRow([only], 1, undefined, true, linePlace(number));
  const row = { ...gridRow(cells, cells.length, undefined, true, linePlace(number)), table: 1 };
  const blanks = parts.length - 1 - parts.findLastIndex(text => text.trim() !== '');
  return blanks > 1 ? { ...row, closed: true } : row;
}

/** Where gaps or bars part the cells, a blank one leaves no trace. */
export const thin = (row: GridRow): GridRow => (row.loose ? { ...row, thinned: true } : row);

/** Where blank cells behind the last one that holds anything were left out. */
export const trim = (row: GridRow): GridRow => (row.loose ? { ...row, trimmed: true } : row);

/** `-----\t---`, `|---|---|`, `====`: drawn, not written. */
export const isDivider = (line: string): boolean => /^[\s|:+=_-]*$/.test(line) && /[-=_]{3}/.test(line);
