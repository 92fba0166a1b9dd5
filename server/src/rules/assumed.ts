import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { RatedRow } from '../scoring/scorecard.js';
import { spokenFor } from './direction-words.js';
import { nameOf } from './values.js';

/** The rows whose direction nobody wrote: a bare quantity, taken as at-least. */
const assumedRows = ({ scorecard: { rows } }: DocumentAnalysis): readonly RatedRow[] =>
  rows.filter(({ directionFrom, status, indicator }) => directionFrom === 'assumed' && status !== 'not-applicable' && indicator.direction.state !== 'bad');

/** Those whose name does not speak against it. */
export const plainlyAssumed = (document: DocumentAnalysis): readonly RatedRow[] => assumedRows(document).filter(row => suspiciousWord(row) === undefined);

/** Those whose name speaks for “less is better”, each with the word that does. */
export const suspiciouslyAssumed = (document: DocumentAnalysis): readonly { readonly row: RatedRow; readonly word: string }[] =>
  assumedRows(document).flatMap(row => {
    const word = suspiciousWord(row);
    return word === undefined ? [] : [{ row, word }];
  });

function suspiciousWord(row: RatedRow): string | undefined {
  const spoken = spokenFor(nameOf(row));
  return spoken?.direction === 'at-most' ? spoken.word : undefined;
}
