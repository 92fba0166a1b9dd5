import { hundred, sum } from '../../number/decimal.js';
import { readPoints } from '../../number/read.js';
import type { Column } from './columns.js';
import { type Draft, rowsOf } from './draft.js';

/**
 * The column of points that stand alone where weight and score have columns side by side: either may have been left blank, and left no trace, so
 * nobody knows which of the two they are.
 */
export function lonePoints(columns: readonly Column[], cells: ReadonlyMap<Column, unknown>): Column | undefined {
  const at = columns.findIndex(({ key }) => key === 'weight');
  const pair = [columns[at], columns[at + 1]];
  const isPair = pair.some(column => column?.key === 'weight') && pair.some(column => column?.key === 'score');
  const filled = pair.flatMap(column => (column && cells.has(column) ? [column] : []));
  return isPair && filled.length === 1 ? filled[0] : undefined;
}

/** Such points are the weights of their rows where all that a form is worth comes to a hundred with them; else they are kept beside the rows. */
export function settleLonePoints({ nodes, budget }: Draft): void {
  const rows = rowsOf(nodes);
  const points = [budget, ...rows.map(({ keys }) => keys)].flatMap(
    keys => readPoints(keys.get('权重') ?? '')?.value ?? [],
  );
  if (sum(points).equals(hundred)) return;
  for (const { keys, lonePoints, remarks } of rows) {
    const text = keys.get('权重');
    if (!lonePoints || text === undefined) continue;
    keys.delete('权重');
    remarks.push({ place: lonePoints, text });
  }
}
