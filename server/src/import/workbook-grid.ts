import type { Cell, CellValue, Sheet, Workbook } from 'hucre';
import { Decimal } from '../number/decimal.js';
import { roundTo } from '../number/round.js';
import { gridRow, type ImportGrid, mostCells, type RawCell } from './grid.js';

/** The visible sheets of a workbook; `undefined` where there are more cells than any form has. Formulas give their stored results. */
export function workbookGrids({ sheets }: Workbook, format: NumberFormatter): readonly ImportGrid[] | undefined {
  const shown = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
  const cells = shown.reduce(
    (sum, { rows }) => sum + rows.reduce((all, row) => all + (row?.filter(value => value !== null).length ?? 0), 0),
    0,
  );
  return cells > mostCells ? undefined : shown.map(sheet => sheetGrid(sheet, format));
}

/** Writes a number as its cell's format shows it. */
export type NumberFormatter = (value: number, format: string) => string;

function sheetGrid(sheet: Sheet, format: NumberFormatter): ImportGrid {
  const merged = new Map(
    (sheet.merges ?? []).map(({ startRow, startCol, endCol }) => [`${startRow},${startCol}`, endCol - startCol + 1]),
  );
  const rows = Array.from(sheet.rows, (row, index) => {
    const cells = (row ?? []).map((value, column): RawCell => ({
      text: sheet.columns?.[column]?.hidden ? '' : cellText(value, sheet.cells?.get(`${index},${column}`), format),
      column,
      width: merged.get(`${index},${column}`) ?? 1,
    }));
    return gridRow(cells, cells.length, 1, false, { sheet: sheet.name, table: 1, row: index + 1, column: undefined });
  });
  return { name: sheet.name, rows: rows.filter(({ cells }) => cells.length > 0) };
}

function cellText(value: CellValue | undefined, cell: Cell | undefined, format: NumberFormatter): string {
  const shown = cell?.formula === undefined ? value : (cell.formulaResult ?? value);
  const numberFormat = cell?.style?.numFmt;
  if (typeof shown === 'number') return numberText(shown, numberFormat, cell?.formula !== undefined, format);
  if (shown instanceof Date) return Number.isNaN(shown.getTime()) ? '' : shown.toISOString().slice(0, 10);
  if (typeof shown === 'boolean') return shown ? '是' : '否';
  return typeof shown === 'string' ? shown : '';
}

/** A number as its format shows it, with all its digits where the format hides some; one that was calculated exactly as it is shown. */
function numberText(
  value: number,
  numberFormat: string | undefined,
  calculated: boolean,
  format: NumberFormatter,
): string {
  if (!Number.isFinite(value)) return '';
  const exact = new Decimal(value.toPrecision(15));
  const parts = pattern.exec(plainFormat(numberFormat ?? 'General'));
  if (!parts) return calculated ? format(value, numberFormat ?? 'General') : exact.toFixed();
  const [, before = '', grouped, decimals = '', percent, after = ''] = parts;
  const shown = percent ? exact.times(100) : exact;
  const digits = calculated || shown.decimalPlaces() <= decimals.length ? decimals.length : shown.decimalPlaces();
  const written = roundTo(shown, digits).toFixed(Math.max(digits, least(decimals)));
  return literal(before) + (grouped ? withCommas(written) : written) + (percent ?? '') + literal(after);
}

/** A format without padding, colours and locales, escaped characters as quoted ones: `\≥0_ ` as `"≥"0`, `[$¥-804]0` as `"¥"0`. Office programs save either. */
const plainFormat = (format: string): string =>
  format.replace(marks, (part: string, escaped: string | undefined, currency: string | undefined) => {
    const shown = escaped ?? currency ?? '';
    if (part.startsWith('"') || shown === '"') return part;
    return shown && `"${shown}"`;
  });

const marks =
  /"[^"]*"|\\(.)|[_*].|\[\$([^\]"-]*)(?:-[^\]]*)?\]|\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color\d+)\]/giu;

/** `"≥"#,##0.0%" 左右"`: what stands around the digits, and the digits themselves, of a format's first section. */
const pattern =
  /^((?:"[^"]*"|[\u2e80-\u9fff≥≤＞＜=￥¥\s])*)(#,##)?#*0+(?:\.([0#?]*))?(%)?((?:"[^"]*"|[\u2e80-\u9fff℃㎡\s])*)(?:;|$)/;

/** The decimals that are shown even where they are zeros. */
const least = (decimals: string): number => decimals.replace(/[#?]/g, '').length;

const literal = (text: string): string => text.replaceAll('"', '');

const withCommas = (digits: string): string =>
  digits.replace(/^\d+/, whole =>
    Array.from(whole, (digit, at) => (at > 0 && (whole.length - at) % 3 === 0 ? `,${digit}` : digit)).join(''),
  );
