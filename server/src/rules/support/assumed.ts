import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Profile } from '../../profiles/profile.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { spokenFor } from '../../scoring/direction-words.js';
import { rowsThat } from './rows.js';
import { nameOf } from './values.js';

/** The rows whose direction nobody wrote: a bare quantity, taken as at-least. */
const isAssumed = ({ directionFrom, status, indicator }: RatedRow): boolean =>
  directionFrom === 'assumed' && status !== 'not-applicable' && indicator.direction.state !== 'bad';

/** Those whose name does not speak against it. */
export const plainlyAssumed = rowsThat((row, profile) => isAssumed(row) && !isSuspicious(row, profile));

/** Those that may have been meant the other way round, each with the word in its name that says so, where one does. */
export const suspiciouslyAssumed = (
  document: DocumentAnalysis,
): readonly { readonly row: RatedRow; readonly word: string | undefined }[] =>
  suspicious(document).map(row => ({ row, word: suspiciousWord(row, document.profile) }));

/** Whether a row's name, or its claim, speaks against the direction it was given. */
const isSuspicious = (row: RatedRow, profile: Profile): boolean =>
  isAssumed(row) && (row.doubt?.about === 'direction' || suspiciousWord(row, profile) !== undefined);

/** Whether a claim that differs is one that another reading gives, or rests on a direction in doubt: no error then. */
export const isDoubtful = (row: RatedRow, profile: Profile): boolean =>
  row.doubt !== undefined || isSuspicious(row, profile);

/** Whether nothing but the assumption says which way a row counts. */
export const isOpen = (row: RatedRow, { words }: Profile): boolean =>
  isAssumed(row) && spokenFor(nameOf(row), words)?.direction !== 'at-least';

const suspicious = rowsThat(isSuspicious);

function suspiciousWord(row: RatedRow, { words }: Profile): string | undefined {
  const spoken = spokenFor(nameOf(row), words);
  return spoken?.direction === 'at-most' && !isFall(row) ? spoken.word : undefined;
}

/** 减少 10%: of what is best low much of a fall is wanted. */
const isFall = ({ target }: RatedRow): boolean => target.kind === 'quantity' && fall.test(target.label);
const fall = /下降|降低|减少|压减|压降|削减|缩短|节约|节省|降幅/;
