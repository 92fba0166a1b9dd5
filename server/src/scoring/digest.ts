import { fileStart } from '../text/span.js';
import type { RatingContext } from './context.js';
import type { Digest, DigestRow } from './resolved-source.js';
import type { RatedRow, Scorecard } from './scorecard.js';

/** What a roll-up needs of a scorecard. */
export function digestOf(
  scorecard: Scorecard,
  { currency }: RatingContext,
  place: Pick<Digest, 'file' | 'uri' | 'document' | 'profile'>,
): Digest {
  const span = scorecard.budget?.budget.keySpan ?? scorecard.rows[0]?.indicator.node.span ?? fileStart;
  return {
    ...place,
    currency,
    planned: scorecard.budget?.planned,
    spent: scorecard.budget?.spent,
    rows: scorecard.rows.map(digestRow),
    span,
  };
}

function digestRow(row: RatedRow): DigestRow {
  const { indicator, path, status, actual, exactActual, score, weight } = row;
  return {
    id: indicator.id.state === 'ok' ? indicator.id.value : undefined,
    path,
    applies: status !== 'not-applicable',
    actual,
    exact: exactActual,
    share: score.value && weight && score.value.div(weight),
    span: indicator.name.state === 'ok' ? indicator.name.span : indicator.node.span,
  };
}
