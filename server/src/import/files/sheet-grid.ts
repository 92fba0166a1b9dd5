import { gridRow, type GridRow, type ImportGrid, type RawCell } from '../cells/grid.js';
import type { Place } from '../cells/place.js';
import { type Merge, type RawSheet, type RawValue, TooLarge } from './raw-sheet.js';
import { showNumber, showText } from './shown-number.js';
import { tellUnread, type Unread } from '../cells/unread.js';

/** A worksheet as it is shown: numbers as their formats write them. What is hidden or covered, or cannot be shown, is told instead of read. */
export function sheetGrid(sheet: RawSheet): ImportGrid {
  const unread: Unread[] = [...sheet.unread];
  const place = placesOf(sheet);
  const { widths, covered } = readMerges(sheet);
  const end = endOf(sheet);
  const columns = new Map<number, string[]>();
  const rows = [...sheet.rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, cells]): GridRow[] => {
      const tell = (kind: Parameters<typeof tellUnread>[0], text: string, column?: number): void => {
        unread.push({ place: place(row, column), what: tellUnread(kind, text) });
      };
      const read = [...cells]
        .sort(([a], [b]) => a - b)
        .flatMap(([column, cell]): RawCell[] => {
          const text = shownIn(cell, sheet.since1904, (kind, what) => tell(kind, what, column));
          if (text.trim() === '') return [];
          if (row > end.row || column > end.column) tell('stray', text, column);
          else if (covered.has(keyOf(row, column))) tell('covered', text, column);
          else if (isHidden(sheet, column)) {
            if (!cell.isCalculated) columns.set(column, [...(columns.get(column) ?? []), text]);
          } else return [{ text, column, width: widths.get(keyOf(row, column)) ?? 1 }];
          return [];
        });
      const made = gridRow(read, (read.at(-1)?.column ?? -1) + 1, 1, false, place(row));
      if (made.cells.length === 0) return [];
      if (!sheet.hiddenRows.has(row)) return [made];
      tell('hiddenRow', made.cells.map(({ text }) => text).join('　'));
      return [];
    });
  for (const [column, texts] of columns)
    unread.push({ place: place(0, column), what: tellUnread('hiddenColumn', texts.join('　')) });
  return { name: sheet.name, rows, unread };
}

const placesOf =
  ({ name }: RawSheet) =>
  (row: number, column?: number): Place => ({
    sheet: name,
    table: 1,
    row: row + 1,
    column: column === undefined ? undefined : column + 1,
  });

const keyOf = (row: number, column: number): number => row * 65_536 + column;

const isHidden = ({ hiddenColumns }: RawSheet, column: number): boolean =>
  hiddenColumns.some(([first, last]) => column >= first && column <= last);

function shownIn(
  cell: RawValue,
  since1904: boolean,
  tell: (kind: Parameters<typeof tellUnread>[0], text: string) => void,
): string {
  const { value, format, isCalculated } = cell;
  if (value === undefined) {
    tell('formula', '');
    return '';
  }
  if (typeof value === 'string' && /^=?\s*(?:_xlfn\.)?DISPIMG\(/i.test(value)) {
    tell('picture', '');
    return '';
  }
  if (typeof value === 'string' && failure.test(value)) {
    tell('failed', value);
    return '';
  }
  const shown = showValue(value, format, isCalculated, since1904);
  if (!shown.isUnderstood) tell(shown.text === '' ? 'hidden' : 'format', shown.text === '' ? String(value) : format);
  if (!cell.isStruck || shown.text.trim() === '') return shown.text;
  tell('struck', shown.text);
  return '';
}

/** What spreadsheets show where a formula has no result; it is nobody's value. */
const failure =
  /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA|UNKNOWN!)$/;

function showValue(
  value: string | number | boolean,
  format: string,
  isCalculated: boolean,
  since1904: boolean,
): ReturnType<typeof showNumber> {
  if (typeof value === 'number') return showNumber({ value, format, isCalculated, since1904 });
  if (typeof value === 'boolean') return { text: value ? '是' : '否', isUnderstood: true };
  const text = showText(value, format);
  return { text, isUnderstood: text !== '' || value === '' };
}

/** Merged cells that reach over each other cost more than they can hold. */
const mostCovered = 1_000_000;

/** How wide the first cell of each merge is, and which others it covers. */
function readMerges({ merges, rows }: RawSheet): {
  readonly widths: ReadonlyMap<number, number>;
  readonly covered: ReadonlySet<number>;
} {
  const widths = new Map<number, number>();
  const covered = new Set<number>();
  let looked = 0;
  const look = (merge: Merge, row: number, cells: ReadonlyMap<number, RawValue>): void => {
    for (const column of cells.keys()) {
      if (++looked > mostCovered) throw new TooLarge();
      const isFirst = row === merge.top && column === merge.left;
      if (column >= merge.left && column <= merge.right && !isFirst) covered.add(keyOf(row, column));
    }
  };
  for (const merge of merges) {
    widths.set(keyOf(merge.top, merge.left), Math.min(merge.right - merge.left + 1, 1000));
    for (let row = merge.top; row <= merge.bottom && row <= merge.top + rows.size * 2; row++) {
      if (++looked > mostCovered) throw new TooLarge();
      const cells = rows.get(row);
      if (cells) look(merge, row, cells);
    }
  }
  return { widths, covered };
}

/** Where the form ends: what stands more than this many blank rows or columns further is a stray cell. */
const gap = { rows: 1000, columns: 100 };

function endOf({ rows }: RawSheet): { readonly row: number; readonly column: number } {
  const columns = new Set([...rows.values()].flatMap(cells => [...cells.keys()]));
  return { row: lastBefore([...rows.keys()], gap.rows), column: lastBefore([...columns], gap.columns) };
}

function lastBefore(numbers: readonly number[], most: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = sorted.findIndex((number, index) => index > 0 && number - (sorted[index - 1] ?? 0) > most);
  return sorted[at < 0 ? sorted.length - 1 : at - 1] ?? 0;
}
