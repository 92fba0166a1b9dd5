import { rememberAtHome } from '../incremental/moved.js';
import { isBlank, named, pointsText } from './cell-words.js';
import { type Column, columnOf } from './columns.js';
import type { GridCell, GridRow } from './grid.js';

/** The cells of a row by column, and those that no column takes. */
export interface Aligned {
  readonly cells: ReadonlyMap<Column, readonly GridCell[]>;
  readonly rest: readonly GridCell[];
}

/** How the cells of a loose row fall into columns: where they stand, or counted without the blank columns of the heading. */
export type Fit = 'placed' | 'counted';

/**
 * Puts a row's cells into columns. In text copied out of a page blank columns come and go from page to page: a row is read as it stands
 * or without the heading's blank columns, whichever leaves no cell astray, the way of the rows before it first.
 */
export function align(
  columns: readonly Column[],
  row: GridRow,
  last: Fit,
): { readonly aligned: Aligned; readonly fit: Fit } {
  if (!row.loose) return { aligned: place(columns, row.cells), fit: last };
  const order: readonly Fit[] = last === 'placed' ? ['placed', 'counted'] : ['counted', 'placed'];
  for (const fit of order) {
    const aligned = fit === 'placed' ? strictly(columns, row.cells) : strictly(counted(columns).value, row.cells);
    if (aligned) return { aligned, fit };
  }
  return { aligned: inSequence(columns, row.cells), fit: last };
}

function place(columns: readonly Column[], cells: readonly GridCell[]): Aligned {
  const found = new Map<Column, GridCell[]>();
  const rest: GridCell[] = [];
  for (const cell of cells) {
    const column = columnOf(columns, cell);
    if (!column) rest.push(cell);
    else found.set(column, [...(found.get(column) ?? []), cell]);
  }
  return { cells: found, rest };
}

/** Every cell where a heading begins, and whatever has points among the names; else `undefined`. */
function strictly(columns: readonly Column[], cells: readonly GridCell[]): Aligned | undefined {
  const found = new Map<Column, GridCell[]>();
  for (const cell of cells) {
    const column = columns.find(({ from }) => from === cell.column);
    if (!column || !isPlausible(column, cell)) return undefined;
    found.set(column, [cell]);
  }
  return { cells: found, rest: [] };
}

const counted = rememberAtHome((columns: readonly Column[]): readonly Column[] =>
  columns.map((column, index) => ({ ...column, from: index, to: index + 1 })),
);

/** Names are words, and points stand among names; weights and scores are numbers. */
function isPlausible({ key }: Column, { text }: GridCell): boolean {
  const isName = key === 'name' || key?.startsWith('level') === true;
  if (isName) return !isValue(text);
  if (key === 'weight' || key === 'score') return pointsText(text) !== undefined || isBlank(text);
  return named(text, false).points === undefined;
}

const isValue = (text: string): boolean =>
  /^[≥≧≤≦=═＝><＞＜]?\s*[\d０-９]+(?:[.,．][\d０-９]+)*\s*[%％\u4e00-\u9fff]{0,3}$/u.test(text);

/**
 * The last cell with points is the name; what stands before it are groups, what follows are the values in their order. Without points
 * the cells lie one beside the other where each is what its heading says, names as far to the left as can be.
 */
function inSequence(columns: readonly Column[], cells: readonly GridCell[]): Aligned {
  const at = cells.findLastIndex(({ text }) => named(text).points !== undefined);
  const name = columns.findIndex(({ key }) => key === 'name');
  const first =
    at >= 0
      ? name - at
      : columns.findIndex(
          (_, start) =>
            start + cells.length <= columns.length &&
            cells.every((cell, index) => isPlausible(columns[start + index] as Column, cell)),
        );
  const isAligned = name >= 0 && (at >= 0 || first >= 0);
  const found = new Map<Column, GridCell[]>();
  const rest: GridCell[] = [];
  cells.forEach((cell, index) => {
    const column = isAligned ? columns[first + index] : undefined;
    if (column) found.set(column, [cell]);
    else rest.push(cell);
  });
  return { cells: found, rest };
}
