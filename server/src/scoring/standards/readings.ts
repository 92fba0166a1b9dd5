import type { Standard } from '../../criterion/standard.js';
import type { Decimal } from '../../number/decimal.js';
import type { RatingContext } from '../context.js';
import type { RatedRow } from '../scorecard.js';
import { inputOf } from './input-of-row.js';
import { rateStandard } from './rate-standard.js';

/** What a row would score under another standard, or another way of counting part of a step; `undefined` where that is unknown. */
export function scoreUnder(
  row: RatedRow,
  standard: Standard,
  { profile }: RatingContext,
  partial = profile.stepsPartial,
): Decimal | undefined {
  if (!row.weight) return undefined;
  const input = inputOf({ ...row, exact: row.exactActual, weight: row.weight }, standard, {
    ...profile,
    stepsPartial: partial,
  });
  const outcome = input ? rateStandard(input) : { unclear: true };
  return 'value' in outcome ? outcome.value : undefined;
}
