import { onOneLine } from '../labels/cell-words.js';
import { tabGrid } from './csv-grid.js';
import { doubtBroken } from './broken-rows.js';
import { flatGrid } from './flat-grid.js';
import type { GridRow, ImportGrid } from '../cells/grid.js';
import { barredGrid, haveBars } from './barred-text.js';
import { joinLines } from './join-lines.js';
import { withoutRemains } from './plain-text.js';
import { withPlainMarks } from './plain-marks.js';
import { separatedCells } from './separated-text.js';
import { isDivider, rowsOf, thin, trim } from './text-rows.js';

/**
 * Text copied out of a page. Tabs, bars or wide gaps part the cells where there are some, and columns may have shifted; text from a
 * spreadsheet has all its columns.
 */
export function textGrid(source: string): ImportGrid {
  const text = withPlainMarks(source);
  const lines = text.split(/\r\n|[\n\r\f]/);
  if (isRectangular(text)) return { ...tabGrid(withoutRemains(text)), flat: true };
  if (lines.filter(line => line.trim().includes('\t')).length > 1)
    return { name: undefined, rows: doubtBroken(tabbedRows(withoutQuotes(text, lines))) };
  if (haveBars(lines)) return { name: undefined, ...barredGrid(lines) };
  if (lines.filter(line => wide.test(line.trim())).length > 2)
    return { name: undefined, rows: doubtBroken(textRows(lines), true) };
  return text.length > longestFlat ? { name: undefined, rows: textRows(lines) } : flatGrid(withoutRemains(text));
}

/** Rows of cells between tabs. Where no cell is blank at the end of a line, or none anywhere, blank ones may have been left out. */
function tabbedRows(lines: readonly string[]): GridRow[] {
  const rows = rowsOf(joinLines(lines.map(line => (isDivider(line) ? '' : line))));
  const tabbed = lines.filter(line => line.trim().split('\t').length > 3);
  if (tabbed.some(line => line.endsWith('\t'))) return rows;
  return rows.map(tabbed.some(line => /\t *\t/.test(line)) ? trim : thin);
}

/** Cells that are quoted as they hold line breaks, without both; blank lines stand for those breaks, so that every other line keeps its number. */
function withoutQuotes(text: string, lines: readonly string[]): readonly string[] {
  if (!/(?:^|[\t\n])"[^"\t\n]*\n/.test(text)) return lines;
  return separatedCells(text, '\t', 'letters').flatMap(cells => {
    const breaks = cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    return [cells.map(onOneLine).join('\t'), ...Array<string>(breaks).fill('')];
  });
}

/** A longer text is no form whose cells must be found one by one. */
const longestFlat = 60_000;

const wide = /\S[ \u3000]{3,}\S/;

/** The rows of some lines with wide gaps or tabs between their cells, the first of which is line `first` of its source. */
export const textRows = (lines: readonly string[], first = 1): GridRow[] =>
  rowsOf(lines.map((line, index) => ({ cells: isDivider(line) ? [] : split(line), line: first + index }))).map(thin);

const split = (line: string): string[] => (line.includes('\t') ? line.split('\t') : line.trim().split(/[ \u3000]{3,}/));

/** Cells from a spreadsheet: every row has as many, line breaks stand in quotes, and none has one cell alone between others. */
function isRectangular(text: string): boolean {
  const all = tabGrid(text).rows.map(({ size }) => size);
  const first = all.findIndex(size => size > 1);
  const sizes = all.slice(Math.max(first, 0), all.findLastIndex(size => size > 1) + 1);
  return sizes.length > 1 && (sizes[0] ?? 0) > 3 && sizes.every(size => size === sizes[0]);
}
