import { Decimal } from '../../number/decimal.js';
import { readDecimal, readPoints, readRate } from '../../number/read.js';
import { readNamed } from './cell-words.js';
import { type Column, isProse } from './columns.js';
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
  /** Words of it that could stand in one column as well as in another. */
  readonly open?: readonly string[];
}

/** Steps after which no more readings of one row are looked for. */
const mostSteps = 8000;

/** A reading that costs more says nothing. */
const mostCost = 11;

/** Every reading that begins at a place, the two best for each place where it may end. `stretches` says what may be a cell there. */
export function fitsFrom(
  columns: readonly Column[],
  from: number,
  stretches: (at: number) => readonly Stretch[],
  cost: (column: Column, text: string) => number = costOf,
): readonly Fit[] {
  const found = new Map<number, Fit[]>();
  const name = columns.findIndex(({ key }) => key === 'name');
  const left = columns.map((_, index) => columns.slice(index).reduce((sum, column) => sum + blankCost(column), 0));
  let steps = 0;
  const cells = new Map<Column, Stretch & { readonly from: number }>();
  const step = (index: number, at: number, spent: number): void => {
    if (++steps > mostSteps || spent > mostCost) return;
    if (index > name && spent + (left[index] ?? 0) <= mostCost + 1) note(found, cells, at, spent + (left[index] ?? 0));
    const column = columns[index];
    if (!column) return;
    for (const stretch of stretches(at)) {
      const own = cost(column, stretch.text);
      if (spent + own + stretch.cost > mostCost) continue;
      cells.set(column, { ...stretch, from: at });
      step(index + 1, stretch.to, spent + own + stretch.cost);
      cells.delete(column);
    }
    if (column.key !== 'name') skip(columns, index, name, at, spent, step);
  };
  step(0, from, 0);
  return [...found.values()].flat();
}

/** Goes on behind a column that says nothing. */
function skip(
  columns: readonly Column[],
  index: number,
  name: number,
  at: number,
  spent: number,
  step: (index: number, at: number, spent: number) => void,
): void {
  const column = columns[index] as Column;
  if (index + 1 < columns.length) step(index + 1, at, spent + (index > name ? blankCost(column) : 0));
}

function note(
  found: Map<number, Fit[]>,
  cells: ReadonlyMap<Column, Stretch & { readonly from: number }>,
  to: number,
  cost: number,
): void {
  const before = found.get(to) ?? [];
  if (before.length > 1 && (before[1]?.cost ?? 0) < cost - 1) return;
  const whole = cost + agreement(cells);
  if (whole === Infinity) return;
  const fit: Fit = { cells: new Map(cells), to, cost: whole };
  if (before.some(each => isSame(each, fit))) return;
  found.set(to, [...before, fit].sort((a, b) => a.cost - b.cost).slice(0, 2));
}

/** Full points where less was reached than aimed at speak against a reading, but not much: less may be better. */
function compareReached(target: string, actual: string, isFull: boolean): number {
  const [a, b] = [target, actual].map(text => readDecimal(/\d[\d,.]*/.exec(text)?.[0] ?? '')?.value);
  return isFull && a && b && b.lessThan(a) ? 0.5 : 0;
}

const isSame = (a: Fit, b: Fit): boolean =>
  a.cells.size === b.cells.size && [...a.cells].every(([column, { text }]) => b.cells.get(column)?.text === text);

/** Whether two readings differ in nothing but the columns of their prose. */
export const isAlike = (a: Fit, b: Fit): boolean =>
  [...new Set([...a.cells.keys(), ...b.cells.keys()])].every(
    column => isProse(column.key) || a.cells.get(column)?.text === b.cells.get(column)?.text,
  );

/** ≥, =: a number stands behind it, be it the last that is left of a row. */
const isComparison = (text: string): boolean => /^[≥≧≤≦⩾⩽>＞<＜=＝═]{1,2}$/.test(text);

/** What a row's own arithmetic says for or against a reading: a score is at most its weight, and follows from target and actual. */
function agreement(cells: ReadonlyMap<Column, { readonly text: string }>): number {
  const at = (key: Column['key']): string => [...cells].find(([column]) => column.key === key)?.[1].text ?? '';
  const hasLevel = (level: number): boolean => [...cells.keys()].some(({ key }) => key === `level${level}`);
  if (isComparison(at('sign') + at('direction')) && at('target') === '') return Infinity;
  const skipped = hasLevel(1) && !hasLevel(2) ? 0.5 : 0;
  const worth = at('weight') || (readNamed(at('name'), false).points ?? '');
  const [weight, score] = [readPoints(worth)?.value, readPoints(at('score'))?.value];
  const isSaid = at('deviation').length > 2;
  if (!weight || !score) return skipped + (isSaid && at('actual') !== '' && at('target') === at('actual') ? 2 : 0);
  if (score.greaterThan(weight)) return Infinity;
  const isFull = score.equals(weight);
  const explained = isFull && isSaid ? 2 : 0;
  const share = readRate(at('share'))?.share;
  const proven = share ? weight.times(share).minus(score).abs().lessThan(new Decimal('0.06')) : isFull;
  return skipped + explained + compareReached(at('target'), at('actual'), isFull) - (proven ? 0.5 : 0);
}
