import { type ReviewRow, reviewRow } from '../../reports/review/review-row.js';
import { isEvaluation } from '../../analysis/lookup.js';
import { check } from '../../rules/check.js';
import type { Words } from '../../text/locale.js';
import { analyzerFor, asking } from '../analyzer.js';
import type { Said, Task } from './task.js';

export interface ReviewResult extends Said {
  /** One for each evaluation. */
  readonly rows: readonly ReviewRow[];
}

/** `review` of one file. */
export const reviewTask: Task<Record<string, never>, ReviewResult> = () => {
  const analyze = analyzerFor(undefined);
  return (name, { text }) => {
    const analysis = analyze(name, text);
    const said: Words[] = [];
    const checked = check(
      analysis,
      asking(name, failure => said.push(failure)),
    );
    return { rows: analysis.documents.filter(isEvaluation).map(document => reviewRow(name, document, checked)), said };
  };
};
