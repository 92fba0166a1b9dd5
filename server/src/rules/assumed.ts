import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { RatedRow } from '../scoring/scorecard.js';
import { spokenFor } from './direction-words.js';
import { rowsThat } from './rows.js';
import { nameOf } from './values.js';

/** The rows whose direction nobody wrote: a bare quantity, taken as at-least. */
const isAssumed = ({ directionFrom, status, indicator }: RatedRow): boolean => directionFrom === 'assumed' && status !== 'not-applicable' && indicator.direction.state !== 'bad';

/** Those whose name does not speak against it. */
export const plainlyAssumed = rowsThat(row => isAssumed(row) && suspiciousWord(row) === undefined);

/** Those whose name speaks for “less is better”, each with the word that does. */
export const suspiciouslyAssumed = (document: DocumentAnalysis): readonly { readonly row: RatedRow; readonly word: string }[] =>
  suspicious(document).flatMap(row => {
    const word = suspiciousWord(row);
    return word === undefined ? [] : [{ row, word }];
  });

const suspicious = rowsThat(row => isAssumed(row) && suspiciousWord(row) !== undefined);

function suspiciousWord(row: RatedRow): string | undefined {
  const spoken = spokenFor(nameOf(row));
  return spoken?.direction === 'at-most' ? spoken.word : undefined;
}
