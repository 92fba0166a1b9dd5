import { isBlank } from '../labels/cell-words.js';
import { columnKey, columnsOf, isCause } from '../labels/columns.js';
import type { GridRow } from '../cells/grid.js';
import { isSigned } from '../labels/phrases.js';
import { sectionOf } from '../labels/sections.js';
import { titleOf } from '../labels/titles.js';
import { isGroupNumber, isLevelName, isTemplateName, isValue } from '../labels/token-kinds.js';

/**
 * Rows of a copy in which blank cells left no trace. A line of words without any value among them is the beginning or the end of cells that were broken
 * over lines, or a row of its own: nobody knows, so neither it nor the rows beside it are certain. `isLaidOut` where wide gaps part the cells, as a page
 * was laid out.
 */
export function doubtBroken(rows: readonly GridRow[], isLaidOut = false): GridRow[] {
  const isScored = rows.some(row => columnsOf(row)?.some(({ key }) => key === 'weight' || key === 'score'));
  let isInside = false;
  const inside: GridRow[] = [];
  const parts = rows.map((row, index) => {
    const isBelowHeadings = index > 0 && columnsOf(rows[index - 1] as GridRow) !== undefined && isHeadings(row);
    isInside = !endsBlock(row) && (isInside || columnsOf(row) !== undefined);
    if (isInside && !isBelowHeadings && columnsOf(row) === undefined) inside.push(row);
    return isInside && !isBelowHeadings && columnsOf(row) === undefined && isPart(row, isScored);
  });
  const wrapped = isLaidOut ? wrappedBands(inside) : new Set();
  const isBegun = (index: number): boolean =>
    isScored && parts[index + 2] !== true && parts[index] === true && begins(rows[index]);
  return rows.map((row, index) => {
    if (isBegun(index) || (isBegun(index - 1) && !isPartAt(index, parts))) return row;
    const isBeside = parts[index - 1] === true || parts[index + 1] === true;
    const isOfBlock = row.loose && !isHeadings(row) && !endsBlock(row);
    return parts[index] || ((isBeside || wrapped.has(row) || holdsGaps(row)) && isOfBlock)
      ? { ...row, doubtful: true }
      : row;
  });
}

/** The lines of rows that blank lines part from each other, where a row takes several lines: some of its cells were broken, and one line is far shorter. */
function wrappedBands(rows: readonly GridRow[]): ReadonlySet<GridRow> {
  const bands: GridRow[][] = [];
  for (const row of rows.filter(({ thinned }) => thinned)) {
    const last = bands.at(-1);
    if (last && row.place.row === (last.at(-1)?.place.row ?? 0) + 1) last.push(row);
    else bands.push([row]);
  }
  if (bands.length < 3) return new Set();
  return new Set(
    bands
      .filter(band => {
        const sizes = band.map(({ cells }) => cells.length);
        return band.length > 1 && (Math.min(...sizes) * 2 <= Math.max(...sizes) || Math.max(...sizes) < 5);
      })
      .flat(),
  );
}

const isPartAt = (index: number, parts: readonly boolean[]): boolean =>
  parts[index] === true || parts[index + 1] === true;

const isHeadings = ({ cells }: GridRow): boolean =>
  cells.length > 1 && cells.every(({ text }) => columnKey(text) !== undefined || isCause(text));

function endsBlock(row: GridRow): boolean {
  const section = sectionOf(row);
  const isSection = section !== undefined && section !== 'subtotal' && (row.cells.length > 1 || section === 'total');
  return isSection || titleOf(row) !== undefined || isSigned(row);
}

/** Whether a blank in a cell may part two of them, as a number stands on one side of it, or a cell goes on behind its bracket. */
const holdsGaps = ({ cells, thinned }: GridRow): boolean =>
  thinned === true &&
  cells.length > 2 &&
  cells.some(({ text }) => /\S ?[ \u3000][\d≥≤=]|\d[%％]?[ \u3000] ?\S|[(（][^()（）]*$/.test(text));

/** Names of groups with one name behind them are no end of the row above, and rows have points: the name goes on in the next line. */
const begins = (row: GridRow | undefined): boolean => {
  const own = row?.cells.filter(({ text }) => !isLevelName(text)) ?? [];
  return own.length === 1 && own[0] === row?.cells.at(-1) && row?.cells.length !== 1;
};

/** Where rows have no points a name alone is such a line, or one that begins with a few letters. */
function isPart({ cells, thinned, trimmed, closed }: GridRow, isScored: boolean): boolean {
  if ((!thinned && !trimmed) || closed) return false;
  if (cells.length === 2 && isGroupNumber(cells[0]?.text ?? '')) return false;
  const own = cells.filter(({ text }) => !isLevelName(text));
  if (own.length === 0 || (!isScored && own.length > 1 && (own[0]?.text.length ?? 0) > 3)) return false;
  return cells.every(({ text }) => !isValue(text) && !isBlank(text) && !isTemplateName(text));
}
