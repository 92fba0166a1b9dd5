import { type Analysis, analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import type { RatedRow } from '../scoring/scorecard.js';
import { applyEdits } from '../text/span.js';
import type { ReviewChange } from './review-change.js';
import { writeReview } from './write-review.js';

export const analysisOf = (text: string): Analysis => analyze(text, { profile: profileLookup() });

/** The text after a change of its review. */
export function written(text: string, change: ReviewChange): string {
  const [document] = analysisOf(text).documents;
  const edits = document && writeReview(document, change);
  if (!edits) throw new Error('not written');
  return applyEdits(text, edits);
}

export const rowsOf = (text: string): readonly RatedRow[] => analysisOf(text).documents[0]?.scorecard.rows ?? [];
