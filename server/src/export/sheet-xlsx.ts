import type { Cell, CellStyle, MergeRange, WriteSheet } from 'hucre/xlsx';
import { xmlText } from './xml-text.js';
import { columnName, type Sheet, type SheetCell, type SheetStyle } from './sheet.js';

/** What stands in the file's properties; the day is the form's, so that the same form gives the same bytes. */
export interface SheetProperties {
  readonly title: string;
  readonly day: Date;
}

/** Writes worksheets as an .xlsx file. The library is loaded when it is first needed. */
export async function writeSheets(sheets: readonly Sheet[], { title, day }: SheetProperties): Promise<Uint8Array> {
  const { writeXlsx } = await import('./xlsx-library.js');
  return writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: { title, creator: 'Perf YAML', created: day, modified: day },
    defaultFont: { name: '宋体', size: 10.5 },
  });
}

function sheetOf({ name, columns, rows, print }: Sheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  rows.forEach((row, index) => row.cells.forEach(cell => put(cell, index, cells, merges)));
  return {
    name,
    merges,
    cells,
    columns: columns.map(({ width, hidden }) => ({ width, ...(hidden && { hidden }) })),
    rows: rows.map(() => columns.map(() => null)),
    rowDefs: new Map(rows.map(({ height }, index) => [index, { height }])),
    pageSetup: {
      paperSize: 'a4',
      orientation: print.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: print.onePage ? 1 : 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      ...(print.heading && { printTitlesRow: `$${print.heading.first + 1}:$${print.heading.last + 1}` }),
      printArea: `$A$1:$${columnName(print.lastColumn)}$${rows.length}`,
    },
    headerFooter: { oddFooter: '&C&P / &N' },
    view: { showGridLines: false },
  };
}

/** A merged cell is styled in all its parts: their borders are drawn one by one. */
function put(cell: SheetCell, row: number, cells: Map<string, Partial<Cell>>, merges: MergeRange[]): void {
  const { column, colspan, rowspan, value, formula, format, style } = cell;
  const look: CellStyle = { ...styles[style], ...(format && { numFmt: format }) };
  for (let y = row; y < row + rowspan; y++)
    for (let x = column; x < column + colspan; x++) cells.set(`${y},${x}`, { value: null, style: styles[style] });
  const shown = typeof value === 'string' ? xmlText(value) : (value ?? null);
  const content = formula === undefined ? { value: shown } : { value: shown, formula, formulaResult: shown };
  cells.set(`${row},${column}`, { ...content, style: look });
  if (colspan > 1 || rowspan > 1)
    merges.push({ startRow: row, startCol: column, endRow: row + rowspan - 1, endCol: column + colspan - 1 });
}

const side = { style: 'thin', color: { rgb: '444444' } } as const;
const border = { top: side, right: side, bottom: side, left: side };
const song = { name: '宋体', size: 10.5 };
const alignText = (horizontal: 'left' | 'center' | 'right'): CellStyle['alignment'] & object => ({
  horizontal,
  vertical: 'center',
  wrapText: true,
});

const styles: Readonly<Record<SheetStyle, CellStyle>> = {
  number: { font: { name: '黑体', size: 16 }, alignment: alignText('left') },
  'number-right': { font: song, alignment: alignText('right') },
  title: { font: { name: '方正小标宋简体', size: 22 }, alignment: alignText('center') },
  subtitle: { font: song, alignment: alignText('center') },
  lead: { font: song, alignment: alignText('left') },
  'lead-right': { font: song, alignment: alignText('right') },
  heading: {
    font: song,
    alignment: alignText('center'),
    border,
  },
  centre: { font: song, alignment: alignText('center'), border },
  left: { font: song, alignment: alignText('left'), border },
  long: { font: song, alignment: alignText('left'), border },
  total: { font: { ...song, bold: true }, alignment: alignText('center'), border },
  note: { font: song, alignment: { horizontal: 'left', vertical: 'top', wrapText: true } },
  'note-heading': { font: { name: '黑体', size: 10.5, bold: true }, alignment: alignText('left') },
  hidden: { font: song },
};
