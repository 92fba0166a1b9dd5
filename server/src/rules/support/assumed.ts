import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { spokenFor } from '../../scoring/direction-words.js';
import { rowsThat } from './rows.js';
import { nameOf } from './values.js';

/** The rows whose direction nobody wrote: a bare quantity, taken as at-least. */
const isAssumed = ({ directionFrom, status, indicator }: RatedRow): boolean =>
  directionFrom === 'assumed' && status !== 'not-applicable' && indicator.direction.state !== 'bad';

/** Those whose name does not speak against it. */
export const plainlyAssumed = rowsThat(row => isAssumed(row) && !isSuspicious(row));

/** Those that may have been meant the other way round, each with the word in its name that says so, where one does. */
export const suspiciouslyAssumed = (
  document: DocumentAnalysis,
): readonly { readonly row: RatedRow; readonly word: string | undefined }[] =>
  suspicious(document).map(row => ({ row, word: suspiciousWord(row) }));

/** Whether a row's name, or its claim, speaks against the direction it was given. */
export const isSuspicious = (row: RatedRow): boolean =>
  isAssumed(row) && (row.doubt?.about === 'direction' || suspiciousWord(row) !== undefined);

/** Whether a claim that differs is one that another reading gives, or rests on a direction in doubt: no error then. */
export const isDoubtful = (row: RatedRow): boolean => row.doubt !== undefined || isSuspicious(row);

/** Whether nothing but the assumption says which way a row counts. */
export const isOpen = (row: RatedRow): boolean => isAssumed(row) && spokenFor(nameOf(row))?.direction !== 'at-least';

const suspicious = rowsThat(isSuspicious);

function suspiciousWord(row: RatedRow): string | undefined {
  const spoken = spokenFor(nameOf(row));
  return spoken?.direction === 'at-most' ? spoken.word : undefined;
}
