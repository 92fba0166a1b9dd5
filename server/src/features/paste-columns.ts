import type { ColumnKey } from '../import/labels/field-words.js';
import { type Column, columnKey, columnsOf } from '../import/labels/columns.js';
import type { GridRow } from '../import/cells/grid.js';
import { lookUpKey } from '../language/vocabulary.js';
import { Cells } from './paste-cells.js';
import { type Order, ordersOf } from './paste-orders.js';

/** The columns that a row of headings names: as in a form, or fewer as long as every cell is a heading. */
export function headings(row: GridRow): readonly Column[] | undefined {
  const known = columnsOf(row);
  if (known) return known;
  const keys = row.cells.map(({ text }) => columnKey(text) ?? ownKey(text));
  if (keys.length < 2 || keys.some(key => key === undefined)) return undefined;
  const named = keys.includes('name');
  const deepest = keys.findLastIndex(key => key === 'label' || key?.startsWith('level'));
  return row.cells.map(({ text, column, width }, index) => ({
    key: !named && index === deepest ? 'name' : keys[index],
    heading: text,
    from: column,
    to: column + width,
    owner: undefined,
  }));
}

/** Keys of the language itself, as in a table that somebody made of a file. */
const ownKey = (text: string): ColumnKey | undefined =>
  ownColumns.find(name => name === lookUpKey('indicator', text.trim())?.spec.name);

const ownColumns = [
  'name',
  'id',
  'weight',
  'target',
  'actual',
  'unit',
  'direction',
  'attainment',
  'score',
  'nature',
  'deviation',
  'goal',
  'evidence',
  'baseline',
  'note',
] as const;

/** What the columns of a block without headings may be: one reading, or several where what the cells hold fits them all; none where it fits none. */
export interface Guess {
  readonly orders: readonly Order[];
  /** The columns under one of the orders; where none is given, what is not the same in all of them has no key. */
  columns(order?: Order): readonly Column[];
}

/** Told from what the cells hold: groups, the name, then values as forms have them. Where several orders fit, that of the file's own form decides. */
export function guessColumns(rows: readonly GridRow[], form: readonly ColumnKey[] | undefined): Guess {
  const columns = Array.from(
    { length: Math.max(0, ...rows.map(({ size }) => size)) },
    (_, index) => new Cells(rows, index),
  );
  const first = columns[0]?.isCount === true && columns[1]?.mayBeNames === true ? 1 : 0;
  const name = nameColumn(columns, first);
  const values = columns.slice(name + 1);
  const levels = columns.slice(first, name).map((_, index): ColumnKey => `level${index + 1}`);
  const orders = asPrinted(ordersOf(values, columns[name]?.havePoints === true), form);
  const before = [...(first > 0 ? ['ordinal' as const] : []), ...levels, 'name' as const];
  const common = values.map((_, index) => sameIn(orders, index));
  return { orders, columns: (order = common) => placeColumns([...before, ...order]) };
}

/** The last column with points behind its texts; else the first one of words that is none of groups. */
function nameColumn(columns: readonly Cells[], first: number): number {
  const withPoints = columns.findLastIndex(({ havePoints }) => havePoints);
  if (withPoints >= 0) return withPoints;
  const values = columns.findIndex((cells, index) => index > first && !cells.mayBeNames);
  const words = values < 0 ? columns.length : values;
  const own = columns.findIndex(
    (cells, index) => index >= first && index < words && !cells.areGroups(columns[index + 1]),
  );
  return own >= 0 ? own : Math.max(first, words - 1);
}

/** That of the orders which the file's own form prints, counted from the name; a blank column fits any. */
function asPrinted(orders: readonly Order[], form: readonly ColumnKey[] | undefined): readonly Order[] {
  if (!form || orders.length < 2) return orders;
  const fits = (order: Order): boolean => order.every((key, index) => key === undefined || key === form[index]);
  const own = orders.filter(order => fits(order) || (order[0] === undefined && fits(order.slice(1))));
  return own.length === 1 ? own : orders;
}

const sameIn = ([first, ...others]: readonly Order[], index: number): ColumnKey | undefined =>
  others.every(order => order[index] === first?.[index]) ? first?.[index] : undefined;

const placeColumns = (keys: Order): readonly Column[] =>
  keys.map((key, index) => ({ key, heading: '', from: index, to: index + 1, owner: undefined }));
