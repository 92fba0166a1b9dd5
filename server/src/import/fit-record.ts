import { Decimal } from '../number/decimal.js';
import { readPoints, readRate } from '../number/read.js';
import type { Column } from './columns.js';
import { blankCost, costOf } from './token-kinds.js';

/** A stretch of a text that may be one cell, from one place between its pieces to another. */
export interface Stretch {
  readonly text: string;
  readonly to: number;
  /** What it costs to take these pieces for one cell. */
  readonly cost: number;
}

/** One reading of a stretch of text as a row: the text in each column that says something. */
export interface Fit {
  readonly cells: ReadonlyMap<Column, Stretch & { readonly from: number }>;
  readonly to: number;
  readonly cost: number;
}

/** Steps after which no more readings of one row are looked for. */
const mostSteps = 4000;

/** Every reading that begins at a place, the two best for each place where it may end. `stretches` says what may be a cell there. */
export function fitsFrom(
  columns: readonly Column[],
  from: number,
  stretches: (at: number) => readonly Stretch[],
): readonly Fit[] {
  const found = new Map<number, Fit[]>();
  const name = columns.findIndex(({ key }) => key === 'name');
  let steps = 0;
  const cells = new Map<Column, Stretch & { readonly from: number }>();
  const step = (index: number, at: number, cost: number): void => {
    if (++steps > mostSteps) return;
    if (index > name) note(found, columns, cells, at, cost, index);
    const column = columns[index];
    if (!column) return;
    if (column.key !== 'name') step(index + 1, at, cost + (index > name ? blankCost(column) : 0));
    for (const stretch of stretches(at)) {
      const own = costOf(column, stretch.text);
      if (own === Infinity) continue;
      cells.set(column, { ...stretch, from: at });
      step(index + 1, stretch.to, cost + own + stretch.cost);
      cells.delete(column);
    }
  };
  step(0, from, 0);
  return [...found.values()].flat();
}

function note(
  found: Map<number, Fit[]>,
  columns: readonly Column[],
  cells: ReadonlyMap<Column, Stretch & { readonly from: number }>,
  to: number,
  cost: number,
  index: number,
): void {
  if (cells.size === 0) return;
  const whole = cost + columns.slice(index).reduce((sum, column) => sum + blankCost(column), 0) + agreement(cells);
  if (whole === Infinity) return;
  const before = found.get(to) ?? [];
  const fit: Fit = { cells: new Map(cells), to, cost: whole };
  if (before.some(each => isSame(each, fit))) return;
  found.set(to, [...before, fit].sort((a, b) => a.cost - b.cost).slice(0, 2));
}

export const isSame = (a: Fit, b: Fit): boolean =>
  a.cells.size === b.cells.size && [...a.cells].every(([column, { text }]) => b.cells.get(column)?.text === text);

/** What a row's own arithmetic says for or against a reading: a score is at most its weight, and follows from target and actual. */
function agreement(cells: ReadonlyMap<Column, { readonly text: string }>): number {
  const at = (key: Column['key']): string => [...cells].find(([column]) => column.key === key)?.[1].text ?? '';
  const [weight, score] = [readPoints(at('weight'))?.value, readPoints(at('score'))?.value];
  if (!weight || !score) return 0;
  if (score.greaterThan(weight)) return Infinity;
  const isFull = score.equals(weight);
  const explained = isFull && at('deviation').length > 2 ? 2 : 0;
  const coefficient = [...cells].find(([{ key, heading }]) => key === undefined && /系数/.test(heading))?.[1].text;
  const share = coefficient === undefined ? undefined : readRate(coefficient)?.share;
  const proven = share ? weight.times(share).minus(score).abs().lessThan(new Decimal('0.06')) : isFull;
  return explained - (proven ? 0.5 : 0);
}
