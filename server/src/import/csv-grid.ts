import { formulaSign } from '../export/csv-text.js';
import { gridRow, type ImportGrid, type RawCell } from './grid.js';

/** Comma-, semicolon- or tab-separated values (RFC 4180); the separator is the one most frequent in the first lines. */
export const csvGrid = (text: string): ImportGrid => separatedGrid(text, separatorOf(text));

/** Cells copied out of a spreadsheet or a table: tabs part them, and one that holds a tab or a line break is quoted. */
export const tabGrid = (text: string): ImportGrid => separatedGrid(text, '\t');

function separatedGrid(text: string, separator: string): ImportGrid {
  const rows = parse(text, separator);
  return {
    name: undefined,
    rows: rows
      .map((cells, index) =>
        gridRow(cells.map(raw), cells.length, 1, false, {
          sheet: undefined,
          table: 1,
          row: index + 1,
          column: undefined,
        }),
      )
      .filter(row => row.cells.length > 0),
  };
}

/** The apostrophe that keeps a spreadsheet from taking a text for a formula is no part of it. */
const raw = (text: string, column: number): RawCell => ({
  text: text.startsWith("'") && formulaSign.test(text) ? text.slice(1) : text,
  column,
  width: 1,
});

function separatorOf(text: string): string {
  const head = text.slice(0, 4000);
  const count = (mark: string): number => head.split(mark).length;
  return ['\t', ';', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

function parse(text: string, separator: string): string[][] {
  const token = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n][^${separator}\\r\\n]*)?)(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  const rows: string[][] = [];
  let row: string[] = [];
  for (let match = token.exec(text); match; match = token.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === separator) continue;
    rows.push(row);
    row = [];
    if (token.lastIndex >= text.length) break;
  }
  return rows;
}
