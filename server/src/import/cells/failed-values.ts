import type { GridCell, ImportGrid } from './grid.js';
import { tellUnread } from './unread.js';

/** `#N/A` as a text, as tables hold it that were copied out of a sheet: no value, whatever column it stands in. It is told, and its cell is blank. */
export function tellFailedValues(grid: ImportGrid): ImportGrid {
  const failed = grid.rows.flatMap(({ cells }) => cells.filter(isFailed));
  if (failed.length === 0) return grid;
  return {
    ...grid,
    rows: grid.rows.map(row => ({
      ...row,
      cells: row.cells.map(cell => (isFailed(cell) ? { ...cell, text: '—' } : cell)),
    })),
    unread: [...(grid.unread ?? []), ...failed.map(({ place, text }) => ({ place, what: tellUnread('failed', text) }))],
  };
}

const isFailed = ({ text }: GridCell): boolean => /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/i.test(text);
