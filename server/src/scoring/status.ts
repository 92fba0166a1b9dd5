import { type Decimal, order, type Written } from '../number/decimal.js';
import type { Profile } from '../profiles/profile.js';
import { agreement } from './claim.js';
import type { Score } from './score.js';
import type { Status } from './scorecard.js';
import type { Limits } from './standards/limits.js';

/** How a claim stands to the score. One outside its limits differs, whether or not a score is known. */
export function statusOf(
  score: Score,
  claimed: Written | undefined,
  { least, most }: Limits,
  profile: Profile,
): Status {
  if (claimed && (order(claimed.value, least) < 0 || (most && order(most, claimed.value) < 0))) return 'differs';
  if (!score.value) return 'unknown';
  if (!claimed) return 'unclaimed';
  return score.how.kind === 'judged' ? 'judged' : agreement(claimed, score.value, profile);
}

/** Whether a number is below 0; −0 is not. */
export const isBelowZero = (value: Decimal): boolean => value.isNegative() && !value.isZero();
