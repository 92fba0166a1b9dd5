import type { BudgetReview, RowReview } from '../../language/evaluation.js';
import { valueOf } from '../../language/field.js';
import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { RatedReview } from '../../scoring/rated-review.js';
import type { RatedBudget, RatedRow } from '../../scoring/scorecard.js';
import type { Span } from '../../text/span.js';
import { rowsThat } from './rows.js';

/** A row or the budget with what its reviewer wrote and what that comes to. */
export interface Reviewed {
  readonly rated: RatedRow | RatedBudget;
  readonly review: RowReview | BudgetReview;
  readonly result: RatedReview;
}

/** The budget, where it was reviewed, and every row that was. */
export function reviewsOf(document: DocumentAnalysis): readonly Reviewed[] {
  const { budget } = document.scorecard;
  const own = budget?.budget.review;
  const first = budget?.reviewed && own ? [{ rated: budget, review: own, result: budget.reviewed }] : [];
  const rows = withReview(document).flatMap(rated => {
    const { review } = rated.indicator;
    return review && rated.reviewed ? [{ rated, review, result: rated.reviewed }] : [];
  });
  return [...first, ...rows];
}

const withReview = rowsThat(({ reviewed }) => reviewed !== undefined);

/** What the reviewer says in words; empty where nothing is said. */
export const commentOf = ({ comment }: RowReview | BudgetReview): string => valueOf(comment)?.trim() ?? '';

/** Where a finding about the reviewed score stands: at the score, else at what leads to it. */
export function reviewSpan(review: RowReview | BudgetReview): Span {
  const found = 'actual' in review ? [review.actual, review.attainment] : [review.spent];
  const written = [review.score, ...found, ...review.deduction].find(({ state }) => state === 'ok');
  return written?.span ?? review.keySpan;
}
