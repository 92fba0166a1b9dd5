import { gridRow, type GridRow, type ImportGrid, type RawCell } from './grid.js';
import { linePlace } from './place.js';
import { withoutRemains } from './plain-text.js';
import { textRows } from './text-grid.js';

/** Whether a text has a table in the manner of Markdown. */
export const hasMarkdownTable = (text: string): boolean =>
  /^[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*\|[-\t |:]*$/m.test(text) && /^[ \t]*\|.*\|/m.test(text);

/** Markdown: tables are rows of cells, of which none is known to be merged; every other line is text; headings, emphasis and quotes lose their marks. */
export function markdownGrid(text: string): ImportGrid {
  let table = 0;
  let inside = false;
  const rows = text.split(/\r\n|[\n\r]/).flatMap((line, index): GridRow[] => {
    const isRow = /^\s*\|.*\|\s*$/.test(line);
    if (isRow && !inside) table++;
    inside = isRow;
    return isRow ? tableRow(line, index + 1, table) : textRows([dropMarks(line)], index + 1).map(letterForLetter);
  });
  return { name: undefined, rows, flat: true };
}

function tableRow(line: string, number: number, table: number): GridRow[] {
  if (/^[\s|:-]+$/.test(line) && line.includes('--')) return [];
  const parts = line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/);
  const cells = parts.map((text, column): RawCell => ({ text: unescapeText(withoutRemains(text)), column, width: 1 }));
  const row = gridRow(cells, parts.length, table, false, linePlace(number));
  return row.cells.length > 0 ? [row] : [];
}

const letterForLetter = (row: GridRow): GridRow => ({
  ...row,
  cells: row.cells.map(cell => ({ ...cell, text: unescapeText(cell.text) })),
});

/** Without the marks of a heading, a quotation or a list. */
const dropMarks = (line: string): string =>
  line.replace(/^\s{0,3}(?:#{1,6}\s+|>\s?)/, '').replace(/^\s*[*+-]\s+(?=\S)/, '');

const unescapeText = (text: string): string =>
  text.replace(/(?<![\\*])\*\*((?:[^*]|\*(?!\*))+)\*\*/g, '$1').replace(/\\([\\`*_{}[\]()#+\-.!|<>~$&])/g, '$1');
