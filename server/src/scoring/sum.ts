import { atHome } from '../incremental/moved.js';
import { type Decimal, sum, zero } from '../number/decimal.js';
import type { Profile } from '../profiles/profile.js';
import { roundScore } from './claim.js';
import type { RatedBudget, RatedGroup, RatedNode, RatedRow, Sum } from './scorecard.js';

/** What rows and groups of them come to, those that do not apply left out. Exact, then the one rounding step the profile names. */
export function sumOf(parts: readonly (RatedNode | RatedBudget | Pick<RatedGroup, 'sum'>)[], profile: Profile): Sum {
  const sums = present(parts.map(part => ownSum(atHome(part), profile)));
  const values = present(sums.map(({ value }) => value));
  const claims = present(sums.map(({ claimed }) => claimed));
  const value = values.length > 0 ? sum(values) : undefined;
  return {
    value,
    rounded:
      value &&
      (profile.rounding.total === 'rows'
        ? sum(present(sums.map(({ rounded }) => rounded)))
        : roundScore(value, profile)),
    claimed: claims.length > 0 ? sum(claims) : undefined,
    weight: sumAll(sums.map(({ weight }) => weight)),
    knownWeight: sum(sums.map(({ knownWeight }) => knownWeight)),
    unknown: sums.reduce((all, { unknown }) => all + unknown, 0),
    doubt: sum(sums.map(({ doubt }) => doubt)),
  };
}

const present = <T>(things: readonly (T | undefined)[]): readonly T[] => things.filter(thing => thing !== undefined);

/** What one row or the budget brings to a sum, and the sum of a group as it was folded before. */
function ownSum(part: RatedNode | RatedBudget | Pick<RatedGroup, 'sum'>, profile: Profile): Sum | undefined {
  if ('sum' in part) return part.sum;
  if (part.status === 'not-applicable' && !part.score.value) return undefined;
  const {
    score: { value },
    weight,
  } = part;
  const claimed = part.claimed?.value;
  if (!value || !weight)
    return {
      value: undefined,
      rounded: undefined,
      claimed,
      weight,
      knownWeight: zero,
      unknown: isUnscored(part) ? 0 : 1,
      doubt: zero,
    };
  return {
    value,
    rounded: profile.rounding.total === 'rows' ? roundScore(value, profile) : undefined,
    claimed,
    weight,
    knownWeight: weight,
    unknown: 0,
    doubt: ('doubt' in part && part.doubt?.score.value?.minus(value)) || zero,
  };
}

/** Whether a row or the budget has no points to score, so that nothing of it is missing. */
export const isUnscored = ({ score: { how } }: Pick<RatedRow, 'score'>): boolean =>
  how.kind === 'unknown' && how.because === 'unscored';

/** The sum as a profile rounds it: the rounded sum of unrounded rows, or the sum of rounded rows. */
export function roundSum(exact: Decimal, rows: readonly Decimal[], profile: Profile): Decimal {
  return profile.rounding.total === 'rows'
    ? sum(rows.map(row => roundScore(row, profile)))
    : roundScore(exact, profile);
}

/** The sum of all, or nothing where one is unknown. */
export const sumAll = (values: readonly (Decimal | undefined)[]): Decimal | undefined =>
  values.every(value => value !== undefined) ? sum(values) : undefined;
