import type { GridCell, GridRow } from '../cells/grid.js';
import type { Column } from './columns.js';
import { isBareLevel, isFirstLevel, isLevelName } from './token-kinds.js';

const levels = ['level1', 'level2'] as const;

/**
 * One heading over the groups and the names, 指标名称, or over both levels of groups, 指标类型: what a row has below it says how many columns stand there.
 * A row that names no group of the first level in front changes nothing.
 */
export function spreadNames(columns: readonly Column[], row: GridRow): readonly Column[] {
  const name = columns.findIndex(({ key }) => key === 'name');
  const own = columns.filter(({ key }) => key?.startsWith('level'));
  if (own.length === 0 && name >= 0 && name < 2) {
    const below = cellsBelow(columns, name, row);
    const groups = below.slice(0, -1);
    const isSpread = groups.length > 0 && groups.length < 3;
    if (isSpread && groups.every(({ text }) => isLevelName(text)) && !isLevelName(below.at(-1)?.text ?? ''))
      return spread(columns, name, row, below, [...levels.slice(0, groups.length), 'name']);
  }
  const before = columns[name - 1];
  if (name < 1 || own.length > 1 || !(before?.key === 'label' || before?.key === 'level1')) return columns;
  const below = cellsBelow(columns, name - 1, row);
  return below.length === 2 ? spread(columns, name - 1, row, below, levels) : columns;
}

/** The cells below one heading; in a copy, as many as the row has more of than the headings. */
function cellsBelow(columns: readonly Column[], at: number, row: GridRow): readonly GridCell[] {
  const { from, to } = columns[at] as Column;
  return row.loose
    ? row.cells.slice(at, at + Math.max(0, 1 + row.size - columns.length))
    : row.cells.filter(({ column }) => from <= column && column < to);
}

/** Columns of their own in place of one. */
function spread(
  columns: readonly Column[],
  at: number,
  { loose }: GridRow,
  below: readonly GridCell[],
  keys: readonly Column['key'][],
): readonly Column[] {
  const [first, ...more] = below;
  const over = columns[at];
  if (!over || more.length === 0 || !first || !(isFirstLevel(first.text) || isBareLevel(first.text))) return columns;
  const own = below.map((cell, index): Column => ({
    ...over,
    key: keys[index],
    from: cell.column,
    to: below[index + 1]?.column ?? (loose ? cell.column + 1 : over.to),
  }));
  const shift = loose ? more.length : 0;
  const behind = columns.slice(at + 1).map(each => ({ ...each, from: each.from + shift, to: each.to + shift }));
  return [...columns.slice(0, at), ...own, ...behind];
}
