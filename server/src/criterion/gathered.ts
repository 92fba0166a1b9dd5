import type { Decimal } from '../number/decimal.js';
import { unitTable } from '../quantity/units.js';
import type { Bound, ClauseOf, Condition } from './clause.js';
import type { Points } from './standard.js';

/** The units that words of a sentence are told by. */
export const units = unitTable();

/** All that the clauses of a sentence say, by kind; conditions that stand alone belong to the rule behind them. */
export interface Gathered {
  readonly gives: readonly ClauseOf<'give'>[];
  readonly zeros: readonly ClauseOf<'give'>[];
  readonly losses: readonly ClauseOf<'loss'>[];
  readonly deducts: readonly Limited<ClauseOf<'deduct'>>[];
  readonly earns: readonly Limited<ClauseOf<'earn'>>[];
  readonly bonuses: readonly Limited<ClauseOf<'bonus'>>[];
  readonly proportions: readonly ClauseOf<'proportion'>[];
  readonly vetoes: readonly ClauseOf<'veto'>[];
  readonly partial: 'started' | 'whole' | undefined;
  /** What the row is worth: as given, else as the sentence says. */
  readonly weight: Decimal | undefined;
}

/** A clause with the most that it may give or take, in points. */
export type Limited<C> = C & { readonly most: Decimal | undefined };

/** Whether points are all that the row is worth. */
export const isFull = (points: Points | 'full', { weight }: Pick<Gathered, 'weight'>): boolean =>
  points === 'full' || ('points' in points ? weight?.equals(points.points) === true : points.share.equals(1));

/** No points at all, or fewer. */
export const isNothing = (points: Points): boolean => 'points' in points && !points.points.greaterThan(0);

/** The one bound of a condition. */
export const boundOf = (when: Condition | undefined): Bound | undefined =>
  when?.kind === 'bounds' && when.bounds.length === 1 ? when.bounds[0] : undefined;

/** The amount of a bound; none where it is the target itself. */
export const amountOf = (bound: Bound | undefined): string | undefined =>
  bound && bound.amount !== 'target' ? bound.amount : undefined;
