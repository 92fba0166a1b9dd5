import { type Decimal, sum, zero } from '../number/decimal.js';
import type { Profile } from '../profiles/profile.js';
import { rounded } from './claim.js';
import type { RatedBudget, RatedRow, Sum } from './scorecard.js';

/** What rows come to, those that do not apply left out. Exact, then the one rounding step the profile names. */
export function sumOf(rows: readonly (RatedRow | RatedBudget)[], profile: Profile): Sum {
  const counted = rows.filter(row => row.status !== 'not-applicable');
  const known = counted.flatMap(row => (row.score.value && row.weight ? [{ value: row.score.value, weight: row.weight }] : []));
  const claims = counted.flatMap(row => row.claimed?.value ?? []);
  const value = known.length > 0 ? sum(known.map(row => row.value)) : undefined;
  return {
    value,
    rounded: value && roundSum(value, known.map(row => row.value), profile),
    claimed: claims.length > 0 ? sum(claims) : undefined,
    weight: sumAll(counted.map(row => row.weight)),
    knownWeight: known.length > 0 ? sum(known.map(row => row.weight)) : zero,
    unknown: counted.length - known.length,
  };
}

/** The sum as a profile rounds it: the rounded sum of unrounded rows, or the sum of rounded rows. */
export function roundSum(exact: Decimal, rows: readonly Decimal[], profile: Profile): Decimal {
  return profile.rounding.total === 'rows' ? sum(rows.map(row => rounded(row, profile))) : rounded(exact, profile);
}

/** The sum of all, or nothing where one is unknown. */
export const sumAll = (values: readonly (Decimal | undefined)[]): Decimal | undefined =>
  values.every(value => value !== undefined) ? sum(values) : undefined;
