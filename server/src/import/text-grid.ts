import { gridRow, type GridRow, type ImportGrid, type RawCell } from './grid.js';
import { linePlace } from './place.js';
import { withoutRemains } from './plain-text.js';

/** Text copied out of a page: a line is a row, tabs or wide gaps part its cells, and columns may have shifted. */
export const textGrid = (text: string): ImportGrid => ({
  name: undefined,
  rows: textRows(text.split(/\r\n|[\n\r\f]/)),
});

/** The rows of some lines, the first of which is line `first` of its source. */
export const textRows = (lines: readonly string[], first = 1): GridRow[] =>
  lines.flatMap((line, index): GridRow[] => {
    const row = textRow(line, first + index);
    return row.cells.length > 0 ? [row] : [];
  });

function textRow(line: string, number: number): GridRow {
  const parts = isDivider(line) ? [] : split(line).map(withoutRemains);
  const cells = parts.map((text, column): RawCell => ({ text, column, width: 1 }));
  const [only, ...more] = cells.filter(({ text }) => text.trim() !== '');
  const isLine = parts.length === 1 && more.length === 0;
  return isLine && only ? gridRow([only], 1, undefined, true, linePlace(number)) : inTable(cells, number);
}

function inTable(cells: readonly RawCell[], number: number): GridRow {
  const row = gridRow(cells, cells.length, undefined, true, linePlace(number));
  return { ...row, table: 1 };
}

const split = (line: string): string[] => (line.includes('\t') ? line.split('\t') : line.trim().split(/[ \u3000]{3,}/));

/** `-----\t---`, `|---|---|`, `====`: drawn, not written. */
const isDivider = (line: string): boolean => /^[\s|:+=_-]*$/.test(line) && /[-=_]{3}/.test(line);
