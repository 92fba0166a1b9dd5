import { tabGrid } from './csv-grid.js';
import { flatGrid } from './flat-grid.js';
import { gridRow, type GridRow, type ImportGrid, type RawCell } from './grid.js';
import { joinLines, type TextLine } from './join-lines.js';
import { linePlace } from './place.js';
import { withoutRemains } from './plain-text.js';

/**
 * Text copied out of a page. Tabs, bars or wide gaps part the cells where there are some, and columns may have shifted; text from a
 * spreadsheet has all its columns.
 */
export function textGrid(text: string): ImportGrid {
  const lines = text.split(/\r\n|[\n\r\f]/);
  if (isRectangular(text)) return { ...tabGrid(withoutRemains(text)), flat: true };
  if (lines.filter(line => line.includes('\t')).length > 1)
    return { name: undefined, rows: rowsOf(joinLines(lines.map(line => (isDivider(line) ? '' : line)))) };
  if (haveBars(lines)) return { name: undefined, rows: rowsOf(lines.map(barred)).map(thin) };
  if (lines.filter(line => wide.test(line.trim())).length > 2) return { name: undefined, rows: textRows(lines) };
  return text.length > longestFlat ? { name: undefined, rows: textRows(lines) } : flatGrid(withoutRemains(text));
}

/** A longer text is no form whose cells must be found one by one. */
const longestFlat = 60_000;

const wide = /\S[ \u3000]{3,}\S/;

/** The rows of some lines with wide gaps or tabs between their cells, the first of which is line `first` of its source. */
export const textRows = (lines: readonly string[], first = 1): GridRow[] =>
  rowsOf(lines.map((line, index) => ({ cells: isDivider(line) ? [] : split(line), line: first + index }))).map(thin);

/** Where gaps or bars part the cells, a blank one leaves no trace. */
const thin = (row: GridRow): GridRow => (row.loose ? { ...row, thinned: true } : row);

function rowsOf(lines: readonly TextLine[]): GridRow[] {
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
  return { ...gridRow(cells, cells.length, undefined, true, linePlace(number)), table: 1 };
}

const split = (line: string): string[] => (line.includes('\t') ? line.split('\t') : line.trim().split(/[ \u3000]{3,}/));

/** `-----\t---`, `|---|---|`, `====`: drawn, not written. */
const isDivider = (line: string): boolean => /^[\s|:+=_-]*$/.test(line) && /[-=_]{3}/.test(line);

/** Cells from a spreadsheet: every row has as many, and line breaks stand in quotes. */
function isRectangular(text: string): boolean {
  const sizes = tabGrid(text).rows.flatMap(({ size }) => (size > 1 ? [size] : []));
  return sizes.length > 1 && (sizes[0] ?? 0) > 3 && sizes.every(size => size === sizes[0]);
}

/** Bars part the cells, and a line is a row: a heading stands on one line, and most lines have several cells. */
function haveBars(lines: readonly string[]): boolean {
  const barred = lines.filter(line => line.includes('|'));
  const whole = barred.filter(line => (line.split('|')[0] ?? '').trim() !== '');
  const several = barred.filter(line => line.split('|').filter(cell => cell.trim() !== '').length > 1);
  return barred.length > 2 && whole.length * 5 >= barred.length * 4 && several.length * 2 > barred.length;
}

/** The bars behind the last cell say nothing: blank cells of the row were pushed there. */
function barred(line: string, index: number): TextLine {
  const cells = isDivider(line) ? [] : line.split('|').map(cell => cell.trim());
  return { cells: cells.slice(0, cells.findLastIndex(cell => cell !== '') + 1), line: index + 1 };
}
