import type { GridCell, GridRow, ImportGrid } from '../cells/grid.js';
import { columnKey, columnsOf, stackedKeys } from './columns.js';

/**
 * Where what was reached stands below what was aimed at, in one column with two rows of headings and two rows for each indicator, both become
 * cells side by side in that column's room; 得分 below 分值 likewise.
 */
export function unstackValues(grid: ImportGrid): ImportGrid {
  return unstackNamed(unstackHeaded(grid));
}

function unstackHeaded(grid: ImportGrid): ImportGrid {
  const at = grid.rows.findIndex((row, index) => stackIn(row, grid.rows[index + 1]) !== undefined);
  const heading = grid.rows[at];
  const stack = heading && stackIn(heading, grid.rows[at + 1]);
  if (!heading || !stack) return grid;
  const rows: GridRow[] = [...grid.rows.slice(0, at), beside(heading, grid.rows[at + 1] as GridRow, stack)];
  for (let index = at + 2; index < grid.rows.length; index++) {
    const [row, below] = [grid.rows[index] as GridRow, grid.rows[index + 1]];
    if (!below || !isBelow(row, below, stack)) rows.push(row);
    else {
      rows.push(beside(row, below, stack));
      index++;
    }
  }
  return { ...grid, rows };
}

/** The headings that have another right below them, which says what stands below their values. */
function stackIn(row: GridRow, below: GridRow | undefined): readonly GridCell[] | undefined {
  if (row.loose || !below || below.cells.length === 0 || !columnsOf(row)) return undefined;
  const upper = below.cells.map(cell =>
    row.cells.find(each => isOver(each, cell) && stackedKeys(each.text, cell.text)),
  );
  const stack = upper.flatMap(cell => (cell ? [cell] : []));
  return stack.length === upper.length ? stack : undefined;
}

const isOver = (upper: GridCell, { column, width }: GridCell): boolean =>
  upper.column === column && upper.width === width;

/** Whether a row holds nothing but what stands below the values of the one above. */
const isBelow = (row: GridRow, below: GridRow, stack: readonly GridCell[]): boolean =>
  row.cells.length > stack.length &&
  below.cells.length > 0 &&
  below.cells.every(cell => stack.some(each => isOver(each, cell)));

/** Both rows as one, each stacked column parted in two. */
function beside(row: GridRow, below: GridRow, stack: readonly GridCell[]): GridRow {
  const isStacked = (cell: GridCell): boolean => stack.some(each => isOver(each, cell));
  const left = row.cells.map(cell => (isStacked(cell) ? { ...cell, width: cell.width / 2 } : cell));
  const right = below.cells.map(cell => ({ ...cell, column: cell.column + cell.width / 2, width: cell.width / 2 }));
  return { ...row, cells: [...left, ...right].sort((a, b) => a.column - b.column) };
}

/** `目标值 | 5000亩` over `完成值 | 5100亩`: two rows for each indicator, and which of the two each is stands in front of its value. */
function unstackNamed(grid: ImportGrid): ImportGrid {
  const at = grid.rows.findIndex(row => columnsOf(row) !== undefined);
  const [heading, first, second] = grid.rows.slice(at);
  const label = heading && first && labelIn(heading, first);
  const reached = second && reachedIn(second);
  if (at < 0 || !heading || !label || !reached) return grid;
  const rows: GridRow[] = [];
  for (let index = at + 1; index < grid.rows.length; index++) {
    const [row, below] = [grid.rows[index] as GridRow, grid.rows[index + 1]];
    const value = below && reachedIn(below);
    const own = value && labelIn(heading, row);
    rows.push(own ? putSideBySide(row, own, value) : row);
    if (own) index++;
  }
  const heads = heading.cells.map(each => {
    if (each.column === label.head.column) return { ...each, text: label.cell.text };
    return each.column === label.head.column + label.head.width ? { ...each, text: reached.label.text } : each;
  });
  return { ...grid, rows: [...grid.rows.slice(0, at), { ...heading, cells: heads }, ...rows] };
}

interface Labelled {
  readonly label: GridCell;
  readonly value: GridCell | undefined;
}

/** 目标值 in front of the value of a row, and the heading that it stands below; in text copied out of a page counted from the right. */
function labelIn(heading: GridRow, row: GridRow): { readonly cell: GridCell; readonly head: GridCell } | undefined {
  const shift = row.loose ? heading.size - row.size : 0;
  const cell = row.cells.find(({ text }, index) => index > 0 && columnKey(text) === 'target');
  const head = cell && heading.cells.find(({ column }) => column === cell.column + shift);
  const isBeside = heading.cells.some(({ column }) => head && column === head.column + head.width);
  return cell && head && isBeside && cell.width === head.width && !row.doubtful ? { cell, head } : undefined;
}

/** A row of nothing but what was reached, behind its label. */
function reachedIn({ cells: [label, value, ...more] }: GridRow): Labelled | undefined {
  const isReached = label !== undefined && columnKey(label.text) === 'actual' && more.length === 0;
  const isBeside = label !== undefined && (value === undefined || value.column === label.column + label.width);
  return isReached && isBeside ? { label, value } : undefined;
}

/** The value of a row in the place of its label, and what was reached in the place of the value. */
function putSideBySide(
  row: GridRow,
  { cell, head }: { readonly cell: GridCell; readonly head: GridCell },
  { value }: Labelled,
): GridRow {
  const at = cell.column + head.width;
  return {
    ...row,
    cells: row.cells
      .flatMap((each): readonly GridCell[] => {
        if (each === cell) return value ? [{ ...value, column: at }] : [];
        return each.column === at ? [{ ...each, column: cell.column, width: cell.width }] : [each];
      })
      .sort((a, b) => a.column - b.column),
  };
}
