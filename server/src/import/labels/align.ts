import { rememberAtHome } from '../../incremental/moved.js';
import { isBlank, readNamed, pointsText } from './cell-words.js';
import { type Column, columnOf, isProse } from './columns.js';
import { fitsFrom } from './fit-record.js';
import type { GridCell, GridRow } from '../cells/grid.js';
import { isHalfSaid, isHardlyNamed } from './half-said.js';
import { lonePoints } from './lone-points.js';
import { costOf, isFirstLevel, isLevelName } from './token-kinds.js';

/** The cells of a row by column, and those that no column takes. */
export interface Aligned {
  readonly cells: ReadonlyMap<Column, readonly GridCell[]>;
  readonly rest: readonly GridCell[];
}

/** How the cells of a loose row fall into columns: where they stand, or counted without the blank columns of the heading. */
export type Fit = 'placed' | 'counted';

/**
 * Puts a row's cells into columns. In text copied out of a page blank columns come and go from page to page, and cells that reach over several
 * rows stand in the first of them alone: a row is read as it stands, without the heading's blank columns, or from the right end, whichever
 * leaves no cell astray, the way of the rows before it first; else by what its cells can be.
 */
export function align(
  columns: readonly Column[],
  row: GridRow,
  last: Fit,
): { readonly aligned: Aligned; readonly fit: Fit } {
  if (!row.loose) return { aligned: place(columns, row.cells), fit: last };
  if (row.trimmed) return { aligned: fromTheLeft(columns, row) ?? { cells: new Map(), rest: row.cells }, fit: last };
  const order: readonly Fit[] = last === 'placed' ? ['placed', 'counted'] : ['counted', 'placed'];
  for (const fit of order) {
    const aligned = asTheyStand(columns, row, fit);
    if (aligned) return { aligned, fit };
  }
  const aligned = row.thinned
    ? (asGroups(columns, row.cells) ?? byPoints(columns, row) ?? byKind(columns, row.cells))
    : (fromTheRight(columns, row) ?? byPoints(columns, row) ?? byKind(columns, row.cells));
  return { aligned: aligned ?? { cells: new Map(), rest: row.cells }, fit: last };
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

/** A row with as many cells as the heading has. */
function asTheyStand(columns: readonly Column[], row: GridRow, fit: Fit): Aligned | undefined {
  const own = fit === 'placed' ? columns : counted(columns).value;
  const aligned = row.size >= (own.at(-1)?.to ?? 0) ? strictly(own, row.cells) : undefined;
  return row.thinned && aligned && !isOfKind(aligned) ? undefined : aligned;
}

/** A row with fewer cells than the heading: those of the columns in front reach down from above. */
function fromTheRight(columns: readonly Column[], row: GridRow): Aligned | undefined {
  const own = counted(columns).value;
  const shift = own.length - row.size;
  if (shift <= 0 || row.size < 2) return undefined;
  const isGroup = row.cells.every(({ text }) => isLevelName(text));
  if (!isGroup && !row.cells.some(({ column }) => own[column + shift]?.key === 'name')) return undefined;
  return strictly(own, row.cells, shift);
}

/**
 * A row whose blank cells are gone at the end: the one place to begin from which every cell is what its heading says. A number before it may count
 * the rows.
 */
function fromTheLeft(columns: readonly Column[], row: GridRow): Aligned | undefined {
  const own = counted(columns).value;
  const name = own.findIndex(({ key }) => key === 'name');
  const count = own[0]?.key === 'ordinal' && /^\d{1,3}$/.test(row.cells[0]?.text ?? '') ? 1 : 0;
  const found = own.slice(0, name + 1 - count).flatMap((_, shift) => {
    const aligned = row.size + shift <= own.length ? strictly(own, row.cells.slice(count), shift) : undefined;
    return aligned && isOfKind(aligned) ? [aligned] : [];
  });
  return found.length === 1 ? found[0] : (asGroups(columns, row.cells) ?? byKind(columns, row.cells));
}

/** Whether there is a name and every cell is what its heading says, where nothing else tells that none has shifted. */
const isOfKind = ({ cells }: Aligned): boolean =>
  [...cells.keys()].some(({ key }) => key === 'name') &&
  [...cells].every(([column, [cell]]) => {
    const isName = column.key === 'name' || column.key?.startsWith('level') === true;
    return cell === undefined || isBlank(cell.text) || costOf(column, cell.text) < (isName ? 5 : Infinity);
  });

/** A row of nothing but names of groups, each at its level: none of them is an indicator. */
function asGroups(columns: readonly Column[], cells: readonly GridCell[]): Aligned | undefined {
  const levels = columns.filter(({ key }) => key?.startsWith('level'));
  if (cells.length > levels.length || !cells.every(({ text }) => isLevelName(text))) return undefined;
  const start = isFirstLevel(cells[0]?.text ?? '') ? 0 : Math.min(1, levels.length - cells.length);
  return { cells: new Map(cells.map((cell, index) => [levels[start + index] as Column, [cell]])), rest: [] };
}

/** Every cell where a heading begins, and whatever has points among the names; else `undefined`. */
function strictly(columns: readonly Column[], cells: readonly GridCell[], shift = 0): Aligned | undefined {
  const found = new Map<Column, GridCell[]>();
  for (const cell of cells) {
    const column = columns.find(({ from }) => from === cell.column + shift);
    if (!column || !isPlausible(column, cell)) return undefined;
    found.set(column, [cell]);
  }
  return isNamed(found) ? { cells: found, rest: [] } : undefined;
}

/** Points stand behind a name. */
function isNamed(cells: Aligned['cells']): boolean {
  const keys = [...cells.keys()].map(({ key }) => key);
  return keys.includes('name') || !keys.some(key => key === 'weight' || key === 'score');
}

const counted = rememberAtHome((columns: readonly Column[]): readonly Column[] =>
  columns.map((column, index) => ({ ...column, from: index, to: index + 1 })),
);

/** Names are words, and points stand among names; weights and scores are numbers, and those of a whole group may be most of the form. */
function isPlausible({ key, owner }: Column, { text }: GridCell): boolean {
  const isName = key === 'name' || key?.startsWith('level') === true;
  if (isName) return !isValue(text);
  const shares = owner === undefined ? /^(?:[1-3]?\d|40)(?:\.\d+)?%$/ : /^\d{1,2}(?:\.\d+)?%$/;
  if (key === 'weight' && shares.test(text)) return true;
  if (key === 'weight' || key === 'score') return pointsText(text) !== undefined || isBlank(text);
  return readNamed(text, false).points === undefined;
}

const isValue = (text: string): boolean =>
  /^[≥≧≤≦=═＝><＞＜]?\s*[\d０-９]+(?:[.,．][\d０-９]+)*\s*[%％\u4e00-\u9fff]{0,3}$/u.test(text);

/**
 * The last cell with points is the name; what stands before it are groups, what follows are the values in their order. Where blank cells left no trace
 * they have an order only where none is missing.
 */
function byPoints(columns: readonly Column[], { cells, thinned }: GridRow): Aligned | undefined {
  const at = cells.findLastIndex(({ text }) => readNamed(text).points !== undefined);
  const name = columns.findIndex(({ key }) => key === 'name');
  if (at < 0 || name < 0 || columns.some(({ key }) => key === 'weight')) return undefined;
  if (isLevelName(cells[at]?.text ?? '')) return undefined;
  if (thinned && cells.length - at < columns.length - name) return undefined;
  const found = new Map<Column, GridCell[]>();
  const rest: GridCell[] = [];
  const start = cells[at]?.column ?? 0;
  const isWhole = !thinned && (cells.at(-1)?.column ?? 0) - start < columns.length - name;
  cells.forEach((cell, index) => {
    const column = columns[name + (isWhole ? cell.column - start : index - at)];
    if (column?.key?.startsWith('level') && isValue(cell.text)) rest.push(cell);
    else if (column) found.set(column, [cell]);
    else rest.push(cell);
  });
  return { cells: found, rest };
}

/** Blank cells may be gone: the one reading in which every cell is what its heading says; `undefined` where there are two that differ in more than prose. */
function byKind(columns: readonly Column[], all: readonly GridCell[]): Aligned | undefined {
  const cells = all.filter(({ text }) => !isBlank(text));
  const own = columns.filter(({ key }) => key !== 'label');
  const fits = fitsFrom(own, 0, at => {
    const cell = cells[at];
    return cell ? [{ text: cell.text, to: at + 1, cost: 0 }] : [];
  })
    .filter(({ to }) => to === cells.length)
    .sort((a, b) => a.cost - b.cost);
  const [best] = fits;
  if (!best || isHalfSaid(best, own) || isHardlyNamed(best)) return undefined;
  const alike = fits.filter(({ cost }) => cost - best.cost < leastMargin);
  const isSure = ([column, { from }]: Stand): boolean => alike.every(each => each.cells.get(column)?.from === from);
  const lone = lonePoints(own, best.cells);
  const weight = own.find(({ key }) => key === 'weight');
  const [sure, open] = [[...best.cells].filter(isSure), [...best.cells].filter(stand => !isSure(stand))];
  if (open.some(([{ key }]) => !isProse(key))) return undefined;
  const stand = ([column, { from }]: Stand): readonly [Column, readonly GridCell[]] => {
    const cell = cells[from] as GridCell;
    return lone && weight && column === lone ? [weight, [{ ...cell, isLone: true }]] : [column, [cell]];
  };
  return { cells: new Map(sure.map(stand)), rest: open.map(([, { from }]) => cells[from] as GridCell) };
}

type Stand = readonly [Column, { readonly from: number }];

/** A reading must be better than the next by this much to be taken. */
export const leastMargin = 0.5;
