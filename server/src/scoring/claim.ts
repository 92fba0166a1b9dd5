import { type Decimal, order, type Written } from '../number/decimal.js';
import { roundTo, toPlaces } from '../number/round.js';
import type { Profile } from '../profiles/profile.js';

/** How a written number stands to the exact one. */
export type Agreement = 'agrees' | 'rounded' | 'differs';

/**
 * A claim agrees when it equals the exact value or that value rounded to the profile's digits. A claim with at least one decimal
 * that equals the exact value rounded to its own digits is `rounded` (1.9 for 1.946). Everything else differs (5 for 4.84).
 */
export function agreement(claim: Written, exact: Decimal, { rounding }: Profile): Agreement {
  const isClaimed = (value: Decimal): boolean => order(value, claim.value) === 0;
  const equals = (digits: number): boolean => isClaimed(roundTo(exact, digits, rounding.mode));
  // most claims that agree are rounded: the longest way comes last
  if (isClaimed(exact) || equals(rounding.digits) || isClaimed(toPlaces(exact, 40))) return 'agrees';
  return claim.digits > 0 && equals(claim.digits) ? 'rounded' : 'differs';
}

/** A score as shown and compared: the one rounding step that the profile names. */
export const roundScore = (exact: Decimal, { rounding }: Profile): Decimal =>
  roundTo(exact, rounding.digits, rounding.mode);
