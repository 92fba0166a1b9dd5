import type { GridRow } from '../cells/grid.js';
import type { Column } from './columns.js';
import { isFirstLevel, isLevelName } from './token-kinds.js';

/**
 * One heading 指标名称 over the groups and the names: what a row has below it says how many levels stand there. A row that names no group of the first
 * level changes nothing.
 */
const levels = ['level1', 'level2'] as const;

export function spreadNames(columns: readonly Column[], row: GridRow): readonly Column[] {
  const at = columns.findIndex(({ key }) => key === 'name');
  const name = columns[at];
  if (!name || at > 1) return columns;
  const below = row.loose
    ? row.cells.slice(at, at + Math.max(0, 1 + row.size - columns.length))
    : row.cells.filter(({ column }) => name.from <= column && column < name.to);
  const [first, ...more] = below;
  if (!first || below.length < 2 || below.length > 3 || !isFirstLevel(first.text)) return columns;
  if (!more.slice(0, -1).every(({ text }) => isLevelName(text)) || isLevelName(more.at(-1)?.text ?? '')) return columns;
  const spread = below.map((cell, index): Column => {
    const isLast = index === below.length - 1;
    const to = isLast ? name.to : (below[index + 1]?.column ?? name.to);
    return { ...name, key: isLast ? 'name' : levels[index], from: cell.column, to };
  });
  const shift = row.loose ? below.length - 1 : 0;
  const behind = columns.slice(at + 1).map(each => ({ ...each, from: each.from + shift, to: each.to + shift }));
  return [...columns.slice(0, at), ...spread, ...behind];
}
