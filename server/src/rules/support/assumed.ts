import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { spokenFor } from './direction-words.js';
import { rowsThat } from './rows.js';
import { nameOf } from './values.js';

/** The rows whose direction nobody wrote: a bare quantity, taken as at-least. */
const isAssumed = ({ directionFrom, status, indicator }: RatedRow): boolean =>
  directionFrom === 'assumed' && status !== 'not-applicable' && indicator.direction.state !== 'bad';

/** Those whose name does not speak against it. */
export const plainlyAssumed = rowsThat(row => isAssumed(row) && !isSuspicious(row));

/** Those whose name speaks for “less is better”, each with the word that does. */
export const suspiciouslyAssumed = (
  document: DocumentAnalysis,
): readonly { readonly row: RatedRow; readonly word: string }[] =>
  suspicious(document).flatMap(row => {
    const word = suspiciousWord(row);
    return word === undefined ? [] : [{ row, word }];
  });

/** Whether a row's name speaks against the direction it was given. */
export const isSuspicious = (row: RatedRow): boolean => isAssumed(row) && suspiciousWord(row) !== undefined;

const suspicious = rowsThat(isSuspicious);

function suspiciousWord(row: RatedRow): string | undefined {
  const spoken = spokenFor(nameOf(row));
  return spoken?.direction === 'at-most' ? spoken.word : undefined;
}
