import type { Decimal, Written } from '../number/decimal.js';
import type { Profile } from '../profiles/profile.js';
import { agreement } from './claim.js';
import type { Score } from './score.js';
import type { Status } from './scorecard.js';

/** How a claim stands to the score. One above `weight` (`undefined` where nothing caps it) or below 0 differs, whether or not a score is known. */
export function statusOf(
  score: Score,
  claimed: Written | undefined,
  weight: Decimal | undefined,
  profile: Profile,
): Status {
  if (claimed && (isBelowZero(claimed.value) || (weight && claimed.value.greaterThan(weight)))) return 'differs';
  if (!score.value) return 'unknown';
  if (!claimed) return 'unclaimed';
  return score.how.kind === 'judged' ? 'judged' : agreement(claimed, score.value, profile);
}

export const isBelowZero = (value: Decimal): boolean => value.isNegative() && !value.isZero();
