import type { Standard } from '../../criterion/standard.js';
import type { Decimal } from '../../number/decimal.js';
import type { RatingContext } from '../context.js';
import type { RatedRow } from '../scorecard.js';
import { quantitiesOf, type Quantities } from './quantities.js';
import { rateStandard } from './rate-standard.js';

/** What a row would score under another standard, or another way of counting part of a step; `undefined` where that is unknown. */
export function scoreUnder(
  row: RatedRow,
  standard: Standard,
  { profile }: RatingContext,
  partial = profile.stepsPartial,
  quantities: Quantities | undefined = quantitiesOfRow(row, profile),
): Decimal | undefined {
  if (!row.weight || !quantities) return undefined;
  const outcome = rateStandard({
    standard,
    weight: row.weight,
    quantities,
    direction: row.direction,
    word: row.actual.source,
    profile: { ...profile, stepsPartial: partial },
  });
  return 'value' in outcome ? outcome.value : undefined;
}

const quantitiesOfRow = (row: RatedRow, { units }: RatingContext['profile']): Quantities | undefined =>
  quantitiesOf(row.target, row.actual, row.exactActual, units);
