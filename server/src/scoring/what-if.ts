import type { Direction } from '../language/evaluation.js';
import type { Decimal } from '../number/decimal.js';
import type { Grade, Profile } from '../profiles/profile.js';
import { kept } from '../incremental/kept.js';
import { roundScore as roundedScore } from './claim.js';
import type { RatingContext } from './context.js';
import { gradeOf } from './grade.js';
import { rescale } from './not-applicable.js';
import { rateRow } from './rate-row.js';
import type { RatedBudget, RatedRow, Scorecard } from './scorecard.js';
import { roundSum } from './sum.js';

/** A total and its grade if one number were another. */
export interface Effect {
  readonly before: Decimal;
  readonly after: Decimal;
  readonly gradeBefore: Grade | undefined;
  readonly gradeAfter: Grade | undefined;
}

/** What correcting one claim does to the sum of the claims; `undefined` where it or the score is not there. */
export function effectOnClaims(
  row: RatedRow | RatedBudget,
  { total }: Scorecard,
  profile: Profile,
): Effect | undefined {
  const before = total.sum.claimed;
  if (!before || !row.claimed || !row.score.value) return undefined;
  return effect(
    before,
    roundSum(
      before.minus(row.claimed.value).plus(row.score.value),
      [before.minus(row.claimed.value), row.score.value],
      profile,
    ),
    profile,
  );
}

/** Score, total and grade if a row were read in another direction; `undefined` where either is not known. */
export function otherWay(
  row: RatedRow,
  direction: Direction,
  { total }: Scorecard,
  context: RatingContext,
): (Effect & { readonly row: RatedRow }) | undefined {
  const other = readAs(row, direction, context);
  const { value, rounded } = total.sum;
  const { rescaled } = total;
  if (total.provisional || !value || !rounded || !row.score.value || !other.score.value) return undefined;
  const own = (score: Decimal): Decimal => (rescaled ? rescale(score, rescaled) : score);
  const after = value.minus(own(row.score.value)).plus(own(other.score.value));
  return {
    row: other,
    ...effect(
      rounded,
      roundSum(
        after,
        [rounded.minus(own(roundedScore(row.score.value, context.profile))), own(other.score.value)],
        context.profile,
      ),
      context.profile,
    ),
  };
}

interface Reading {
  readonly direction: Direction;
  readonly context: RatingContext;
  readonly rated: RatedRow;
}

/** The latest of each row: several rules ask the same. */
const readings = kept<RatedRow, Reading>();

/** A row as it would be scored in another direction; one with a standard of its own is scored as that says. */
export function readAs(row: RatedRow, direction: Direction, context: RatingContext): RatedRow {
  const known = readings.of(row);
  if (known?.direction === direction && known.context === context) return known.rated;
  const rated = row.standard ? row : rateRow(row.indicator, row.path, context, { direction });
  readings.keep(row, { direction, context, rated });
  return rated;
}

const effect = (before: Decimal, after: Decimal, profile: Profile): Effect => ({
  before,
  after,
  gradeBefore: gradeOf(before, profile),
  gradeAfter: gradeOf(after, profile),
});
