import { labelOf } from './cell-words.js';
import { columnsOf } from './columns.js';
import type { GridCell, GridRow, ImportGrid } from '../cells/grid.js';
import { isLevelName } from './token-kinds.js';

/** Indicators in two halves beside each other, each below the same headings: one below the other. What stands across both ends them. */
export function unfoldHalves(grid: ImportGrid): ImportGrid {
  const at = grid.rows.findIndex(row => middleOf(row) !== undefined);
  const heading = grid.rows[at];
  const middle = heading && middleOf(heading);
  if (!heading || middle === undefined) return grid;
  const last = grid.rows.findIndex((row, index) => index > at && !isParted(row, middle));
  const end = last < 0 ? grid.rows.length : last;
  const above = grid.rows[at - 1];
  const isGroups = above !== undefined && isParted(above, middle) && above.cells.every(({ text }) => isLevelName(text));
  const block = [...(isGroups ? [above] : []), ...grid.rows.slice(at + 1, end)];
  const halves = [block.map(row => leftOf(row, middle)), block.map(row => rightOf(row, middle))].flat();
  return {
    ...grid,
    rows: [
      ...grid.rows.slice(0, isGroups ? at - 1 : at),
      leftOf(heading, middle),
      ...halves.filter(({ cells }) => cells.length > 0),
      ...grid.rows.slice(end),
    ],
  };
}

/** Where the second half begins, in a row whose headings are said twice. */
function middleOf(row: GridRow): number | undefined {
  const { cells, loose } = row;
  const half = cells.length / 2;
  if (loose || half < 3 || !cells.slice(half).every(({ text }, index) => isSame(text, cells[index]?.text)))
    return undefined;
  return columnsOf(row) && cells[half]?.column;
}

const isSame = (text: string, other: string | undefined): boolean =>
  other !== undefined && labelOf(text) === labelOf(other);

/** Whether no cell reaches over both halves, and both have something. */
const isParted = ({ cells }: GridRow, middle: number): boolean =>
  cells.every(cell => cell.column >= middle || ends(cell) <= middle) && cells.some(({ column }) => column < middle);

const ends = ({ column, width }: GridCell): number => column + width;

const leftOf = (row: GridRow, middle: number): GridRow => ({
  ...row,
  cells: row.cells.filter(({ column }) => column < middle),
  size: middle,
});

const rightOf = (row: GridRow, middle: number): GridRow => ({
  ...row,
  cells: row.cells.filter(({ column }) => column >= middle).map(cell => ({ ...cell, column: cell.column - middle })),
  size: row.size - middle,
});
