import { gridRow, type GridRow, type ImportGrid, type RawCell } from '../cells/grid.js';
import { linePlace } from '../cells/place.js';
import { withoutRemains } from './plain-text.js';
import { textRows } from './text-grid.js';

/** Whether a text has a table in the manner of Markdown. */
export const hasMarkdownTable = (text: string): boolean =>
  /^[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*\|[-\t |:]*$/m.test(text) &&
  (/^[ \t]*\|.*\|/m.test(text) || bareColumns(text) !== undefined);

/** How many columns the rows of a text have that begin and end without a bar, as their divider does; `undefined` where they have not all as many. */
function bareColumns(text: string): number | undefined {
  const divider = /^[ \t]*:?-{2,}:?(?:[ \t]*\|[ \t]*:?-{2,}:?){1,99}[ \t]*$/m.exec(text)?.[0];
  const columns = divider?.split('|').length;
  const rows = text.split(/[\r\n]+/).filter(line => line.includes('|'));
  const whole = rows.filter(line => partsOf(line).length === columns);
  return whole.length * 10 > rows.length * 9 ? columns : undefined;
}

/** Markdown: tables are rows of cells, of which none is known to be merged; every other line is text; headings, emphasis and quotes lose their marks. */
export function markdownGrid(text: string): ImportGrid {
  let table = 0;
  let inside = false;
  const columns = bareColumns(text);
  const rows = text.split(/\r\n|[\n\r]/).flatMap((line, index): GridRow[] => {
    const isBare = partsOf(line).length === columns;
    const isRow = isBare || isClosed(line);
    if (isRow && !inside) table++;
    inside = isRow;
    const cells = isBare ? line : line.trim().slice(1, -1);
    return isRow ? tableRow(cells, index + 1, table) : textRows([dropMarks(line)], index + 1).map(letterForLetter);
  });
  return { name: undefined, rows, flat: true };
}

function tableRow(line: string, number: number, table: number): GridRow[] {
  if (/^[\s|:-]+$/.test(line) && line.includes('--')) return [];
  const parts = partsOf(line);
  const cells = parts.map((text, column): RawCell => ({ text: unescapeText(withoutRemains(text)), column, width: 1 }));
  const row = gridRow(cells, parts.length, table, false, linePlace(number));
  return row.cells.length > 0 ? [row] : [];
}

/** Whether a line begins and ends with a bar. */
const isClosed = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line);

const partsOf = (line: string): string[] => line.split(/(?<!\\)\|/);

const letterForLetter = (row: GridRow): GridRow => ({
  ...row,
  cells: row.cells.map(cell => ({ ...cell, text: unescapeText(cell.text) })),
});

/** Without the marks of a heading, a quotation or a list. */
const dropMarks = (line: string): string =>
  line.replace(/^\s{0,3}(?:#{1,6}\s+|>\s?)/, '').replace(/^\s*[*+-]\s+(?=\S)/, '');

const unescapeText = (text: string): string =>
  text.replace(/(?<![\\*])\*\*((?:[^*]|\*(?!\*))+)\*\*/g, '$1').replace(/\\([\\`*_{}[\]()#+\-.!|<>~$&])/g, '$1');
