import { failures } from '../cells/failures.js';
import { gridRow, type GridRow, type ImportGrid } from '../cells/grid.js';
import type { PdfLine, PdfPage, PdfText } from './pdf-content.js';
import { openTable } from './pdf-columns.js';
import { type Band, bandsOf, isWithin, type RuledCell, ruledCells } from './pdf-tables.js';
import { linesOf, paragraphsOf, type TextLine } from './pdf-text.js';
import { linePlace, type Place } from '../cells/place.js';
import { titleOf } from '../labels/titles.js';
import { tellUnread, type Unread } from '../cells/unread.js';

/** The pages of a PDF as rows: tables where lines are drawn, else the indicators where their columns are certain, and the text around. */
export function pdfGrid(pages: readonly PdfPage[]): ImportGrid & { readonly tooLarge: boolean } {
  const parts = joinParts(pages.flatMap(partsOf));
  const pictures = tellPictures(pages);
  if (!parts.some(part => 'lines' in part)) {
    const { rows, unread } = openGrid(pages);
    return {
      name: undefined,
      rows,
      unread: [...pictures, ...unread],
      withoutForm: failures.noLines,
      tooLarge: false,
    };
  }
  const rows: GridRow[] = [];
  let table = 0;
  let line = 0;
  for (const part of parts) {
    const made = 'lines' in part ? ruledRows(part, ++table) : textRows(paragraphsOf(part.text), () => ++line);
    if (!made) return { name: undefined, rows, tooLarge: true };
    rows.push(...made);
  }
  return { name: undefined, rows, unread: pictures, tooLarge: false };
}

/** Pages that are pictures say nothing that can be read. */
const tellPictures = (pages: readonly PdfPage[]): NonNullable<ImportGrid['unread']> =>
  pages.flatMap(({ texts, hasImage }, index) =>
    texts.length === 0 && hasImage
      ? [{ place: linePlace(index + 1), what: tellUnread('scannedPage', String(index + 1)) }]
      : [],
  );

interface TablePart extends Band {
  readonly lines: readonly PdfLine[];
  readonly texts: readonly PdfText[];
  /** Whether it goes on from the page before, or goes on over the page's end. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Where it went on over the end of a page. */
  readonly breaks: readonly number[];
}

type Part = TablePart | { readonly text: readonly TextLine[] };

/** The tables of a page and the text before, between and behind them, from the top. */
function partsOf(page: PdfPage): Part[] {
  const bands = bandsOf(page.lines);
  const inside = new Map(bands.map(band => [band, page.texts.filter(text => isWithin(band, text))]));
  const taken = new Set([...inside.values()].flat());
  const around = linesOf(page.texts.filter(text => !taken.has(text))).filter(line => !isPageNumber(line, page));
  const parts: Part[] = [];
  let last = -Infinity;
  for (const [index, band] of bands.entries()) {
    const before = around.filter(({ y }) => y > last && y <= band.top + 3);
    if (before.length > 0) parts.push({ text: before });
    const isBehind = ({ y1, y2 }: PdfLine): boolean => y1 >= band.top - 3 && y2 <= band.bottom + 3;
    parts.push({
      ...band,
      lines: page.lines.filter(isBehind),
      texts: inside.get(band) ?? [],
      isFirst: index === 0 && around.every(({ y }) => y > band.top),
      isLast: index === bands.length - 1 && around.every(({ y }) => y < band.bottom),
      breaks: [],
    });
    last = band.top + 3;
  }
  const behind = around.filter(({ y }) => y > last);
  return behind.length > 0 ? [...parts, { text: behind }] : parts;
}

/** `- 3 -`, `第 3 页`, `3/12` at the edge of a page. */
const isPageNumber = ({ text, y }: TextLine, { height }: PdfPage): boolean =>
  (y > height * 0.9 || y < height * 0.08) &&
  /^(?:[-—–]?\d{1,3}[-—–]?|第\d+页.{0,12}|\d+\/\d+)$/.test(text.replace(/\s/g, ''));

/** A table that goes on over a page is one: its parts are put below each other. */
function joinParts(parts: readonly Part[]): Part[] {
  const found: Part[] = [];
  for (const part of parts) {
    const before = found.at(-1);
    if (before && 'lines' in before && 'lines' in part && before.isLast && part.isFirst && isAsWide(before, part))
      found[found.length - 1] = below(before, part);
    else found.push(part);
  }
  return found;
}

const isAsWide = (a: Band, b: Band): boolean => Math.abs(a.left - b.left) < 6 && Math.abs(a.right - b.right) < 6;

function below(upper: TablePart, lower: TablePart): TablePart {
  const down = upper.bottom - lower.top;
  return {
    ...upper,
    bottom: lower.bottom + down,
    lines: [...upper.lines, ...lower.lines.map(line => ({ ...line, y1: line.y1 + down, y2: line.y2 + down }))],
    texts: [...upper.texts, ...lower.texts.map(text => ({ ...text, y: text.y + down }))],
    isLast: lower.isLast,
    breaks: [...upper.breaks, upper.bottom],
  };
}

function ruledRows(part: TablePart, table: number): GridRow[] | undefined {
  const found = ruledCells(part.lines, part.texts, part);
  if (!found) return undefined;
  const cells = withoutRests(found, part.breaks);
  const size = Math.max(0, ...cells.map(({ column, width }) => column + width));
  const numbers = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  return numbers.map(number => {
    const own = cells.filter(({ row }) => row === number).sort((a, b) => a.column - b.column);
    return gridRow(own, size, table, false, placeOf(table, number + 1));
  });
}

/** What stands in brackets alone at the top of a page goes on with the cell above it: `产出指标` and `(30分)`. */
function withoutRests(cells: readonly RuledCell[], breaks: readonly number[]): readonly RuledCell[] {
  const isRest = ({ top, text }: RuledCell): boolean =>
    /^[(（][^()（）]{1,12}[)）]$/.test(text) && breaks.some(place => Math.abs(place - top) < 4);
  const rests = cells.filter(isRest);
  const above = rests.map(rest =>
    cells
      .filter(({ column, row }) => column === rest.column && row < rest.row)
      .reduce<RuledCell | undefined>(later, undefined),
  );
  return cells
    .filter(cell => !rests.some((rest, index) => rest === cell && above[index]))
    .map(cell => ({
      ...cell,
      text:
        cell.text +
        rests
          .filter((_, index) => above[index] === cell)
          .map(({ text }) => text)
          .join(''),
    }));
}

const later = (a: RuledCell | undefined, b: RuledCell): RuledCell => (a && a.row > b.row ? a : b);

const placeOf = (table: number, row: number): Place => ({ sheet: undefined, table, row, column: undefined });

const textRows = (lines: readonly TextLine[], next: () => number): GridRow[] =>
  lines.map(({ text }) => gridRow([{ text, column: 0, width: 1 }], 1, undefined, false, linePlace(next())));

/** Pages without any drawn table: beside the indicators only titles are certain, and everything else is kept as it stands. */
function openGrid(pages: readonly PdfPage[]): Pick<ImportGrid, 'rows'> & Required<Pick<ImportGrid, 'unread'>> {
  let line = 0;
  const tables = pages.map(({ texts }, index) => openTable(texts, row => placeOf(index + 1, row)));
  const isRead = tables.some(table => table !== undefined);
  const around = (lines: readonly TextLine[]): GridRow[] => textRows(lines, () => ++line);
  const parts = pages.map(({ texts }, index): readonly GridRow[][] => {
    const table = tables[index];
    return table ? [around(table.above), [...table.rows], around(table.below)] : [around(linesOf(texts))];
  });
  const rows = parts.flat(2);
  const isCertain = (row: GridRow): boolean => !isRead || row.table !== undefined || titleOf(row) !== undefined;
  const tell = ({ cells, place }: GridRow): Unread => {
    const text = cells.map(cell => cell.text).join(' ');
    return { place, what: { 'zh-CN': text, en: text } };
  };
  return { rows: rows.filter(isCertain), unread: rows.filter(row => !isCertain(row)).map(tell) };
}
