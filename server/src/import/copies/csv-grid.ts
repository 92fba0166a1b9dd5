import { formulaSign } from '../../export/csv-text.js';
import { gridRow, type ImportGrid, type RawCell } from '../cells/grid.js';
import { separatedCells, separatorOf, type StrayQuotes } from './separated-text.js';

/** Comma-, semicolon- or tab-separated values. */
export function csvGrid(text: string): ImportGrid {
  const named = /^sep=([,;\t])\r?\n/i.exec(text);
  const [line, separator] = named ?? [];
  return line !== undefined && separator !== undefined
    ? separatedGrid(text.slice(line.length), separator, 2, 'marks')
    : separatedGrid(text, separatorOf(text), 1, 'marks');
}

/** Cells copied out of a spreadsheet or a table: tabs part them, and one that holds a tab or a line break is quoted. */
export const tabGrid = (text: string): ImportGrid => separatedGrid(text, '\t', 1, 'letters');

const separatedGrid = (text: string, separator: string, first: number, stray: StrayQuotes): ImportGrid => ({
  name: undefined,
  rows: separatedCells(text, separator, stray)
    .map((cells, index) =>
      gridRow(cells.map(raw), cells.length, 1, false, {
        sheet: undefined,
        table: 1,
        row: index + first,
        column: undefined,
      }),
    )
    .filter(row => row.cells.length > 0),
});

const raw = (text: string, column: number): RawCell => ({ text: dropGuard(text), column, width: 1 });

/** The apostrophe that keeps a spreadsheet from taking a text for a formula is no part of it, nor is `="…"` that keeps a number a text. */
export function dropGuard(text: string): string {
  const [, inner] = /^="([^"]*)"$/.exec(text) ?? [];
  if (inner !== undefined) return inner;
  return text.startsWith("'") && formulaSign.test(text) ? text.slice(1) : text;
}
