import { readCriterion } from '../../criterion/read-criterion.js';
import type { Reading } from '../../criterion/reading.js';
import type { Standard } from '../../criterion/standard.js';
import type { Indicator } from '../../language/evaluation.js';
import { valueOf } from '../../language/field.js';
import type { Decimal } from '../../number/decimal.js';
import type { StandardSource } from './note.js';

/** How a row says that it is scored. */
export interface RowStandard {
  readonly source: StandardSource;
  /** `undefined` where the sentence was not understood, or leaves the score to a person. */
  readonly standard: Standard | undefined;
  /** What was read of the sentence, where it is one. */
  readonly reading: Reading | undefined;
}

/** The standard of a row; `undefined` where the formula of its direction scores it. */
export function standardOf({ criterion }: Indicator, weight: Decimal | undefined): RowStandard | undefined {
  const sentence = valueOf(criterion);
  if (sentence === undefined || sentence.trim() === '') return undefined;
  const reading = readCriterion(sentence, weight);
  return { source: 'criterion', standard: reading.standard, reading };
}
