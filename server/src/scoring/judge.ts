import type { AttainmentLevel, Attainment } from '../language/evaluation.js';
import { hundred, type Decimal, order, zero } from '../number/decimal.js';
import type { Clause, Profile } from '../profiles/profile.js';
import type { Band, Score } from './score.js';

/** The band of a level, in points of the weight (备注 3). */
export function bandOf(level: AttainmentLevel, weight: Decimal, { bands }: Profile): Band {
  const at = (percent: Decimal): Decimal => weight.times(percent).div(hundred);
  switch (level) {
    case 'met':
      return { level, low: at(bands.met), high: weight, highIncluded: true };
    case 'partial':
      return { level, low: at(bands.partial), high: at(bands.met), highIncluded: false };
    case 'unmet':
      return { level, low: zero, high: at(bands.partial), highIncluded: false };
  }
}

/** The band a score falls in; `undefined` below 0 or above the weight. */
export function bandAt(score: Decimal, weight: Decimal, profile: Profile): Band | undefined {
  return (['met', 'partial', 'unmet'] as const)
    .map(level => bandOf(level, weight, profile))
    .find(band => isInBand(score, band));
}

/** Whether a score lies in a band; its lower end always belongs to it. */
export const isInBand = (score: Decimal, { low, high, highIncluded }: Band): boolean =>
  order(score, low) >= 0 && (highIncluded ? order(score, high) <= 0 : order(score, high) < 0);

/** A person's score: counted as written where it stands in its band. */
export type Judgement =
  | { readonly kind: 'score'; readonly score: Score; readonly byPercentage: boolean }
  | { readonly kind: 'unjudged'; readonly band: Band | undefined }
  | { readonly kind: 'outside'; readonly claimed: Decimal; readonly band: Band }
  /** Negative or above the weight: reported as that alone. */
  | { readonly kind: 'out-of-range'; readonly claimed: Decimal };

/** `claimed` is the score as written; `late` rows stand in the partial band unless the attainment says unmet. */
export function judge(
  claimed: Decimal | undefined,
  attainment: Attainment | undefined,
  weight: Decimal,
  profile: Profile,
  late: boolean,
): Judgement {
  const clause: Clause = late ? 'late' : 'qualitative';
  if (attainment?.kind === 'percent') return judgePercentage(attainment.percent.share, weight, profile, late);
  const stated = statedBand(attainment, weight, profile, late);
  if (!claimed) return { kind: 'unjudged', band: stated };
  if ((claimed.isNegative() && !claimed.isZero()) || claimed.greaterThan(weight))
    return { kind: 'out-of-range', claimed };
  const band = stated ?? bandAt(claimed, weight, profile);
  if (!band || !isInBand(claimed, band))
    return { kind: 'outside', claimed, band: band ?? bandOf('unmet', weight, profile) };
  return {
    kind: 'score',
    byPercentage: false,
    score: { value: claimed, how: { kind: 'judged', clause, weight, band, stated: stated !== undefined } },
  };
}

function statedBand(
  attainment: Attainment | undefined,
  weight: Decimal,
  profile: Profile,
  late: boolean,
): Band | undefined {
  const level = attainment?.kind === 'level' ? attainment.level : undefined;
  if (late) return bandOf(level === 'unmet' ? 'unmet' : 'partial', weight, profile);
  return level && bandOf(level, weight, profile);
}

function judgePercentage(share: Decimal, weight: Decimal, profile: Profile, late: boolean): Judgement {
  const value = weight.times(share);
  const band = bandOf('partial', weight, profile);
  if (value.isNegative() || value.greaterThan(weight))
    return { kind: 'outside', claimed: value, band: late ? band : bandOf('met', weight, profile) };
  if (late && value.greaterThanOrEqualTo(band.high)) return { kind: 'outside', claimed: value, band };
  return {
    kind: 'score',
    byPercentage: true,
    score: { value, how: { kind: 'percentage', clause: 'percentage', weight, share } },
  };
}
