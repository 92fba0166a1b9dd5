import { type Decimal, sum } from '../../number/decimal.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { rowsThat } from './rows.js';

/** What earns points in a row comes to more or less than the row is worth. */
export interface ChecksFault {
  readonly kind: 'checks';
  readonly row: RatedRow;
  readonly written: Decimal;
  readonly parts: readonly Decimal[];
  readonly sum: Decimal;
}

/** The rows whose checks come to something else than they are worth. */
export const withChecks = rowsThat(row => checksFault(row) !== undefined);

/** What is wrong with the checks of a row; `undefined` where they come to its weight, or are the profile’s. */
export function checksFault(row: RatedRow): ChecksFault | undefined {
  const { standard, weight, status } = row;
  const parts = (standard?.standard?.checks ?? []).flatMap(({ points }) => (points.isNegative() ? [] : points));
  if (standard?.source !== 'scoring' || !standard.own || !weight || parts.length === 0 || status === 'not-applicable')
    return undefined;
  const all = sum(parts);
  return all.equals(weight) ? undefined : { kind: 'checks', row, written: weight, parts, sum: all };
}
