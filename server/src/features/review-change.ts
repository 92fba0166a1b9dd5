import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Vocabulary } from '../language/key-table.js';
import { valueOf } from '../language/field.js';
import { sayGrounds } from '../messages/grounds.js';
import { roundScore } from '../scoring/claim.js';
import type { Ground, RatedReview } from '../scoring/rated-review.js';
import { baseOf, deduct, findDeduction } from '../scoring/review.js';
import type { RatedBudget, RatedRow } from '../scoring/scorecard.js';
import type { Profile } from '../profiles/profile.js';

/** One thing a reviewer wrote; an empty text takes it out. */
export interface ReviewChange {
  /** The row it is about, by its place among all rows, or the budget's execution; without one it is about the whole. */
  readonly row?: number | 'budget';
  readonly field: ReviewField;
  /** Of `deduction` the ids or titles of the catalogue's entries, one a line; they write score and comment as well. */
  readonly value: string;
}

/** The fields that a reviewer may fill in. */
export const reviewFields = {
  row: ['actual', 'attainment', 'deduction', 'score', 'comment'],
  budget: ['spent', 'deduction', 'score', 'comment'],
  overall: ['by', 'date', 'opinion'],
} as const;

/** One of these. */
export type ReviewField = (typeof reviewFields)[keyof typeof reviewFields][number];

/** What stands under one key afterwards; empty where it is taken out. */
export interface Change {
  readonly field: ReviewField;
  readonly value: string | readonly string[];
}

/** What a change comes to key by key: a deduction that is picked brings its score, and its words where there are none. */
export function changesOf(document: DocumentAnalysis, change: ReviewChange): readonly Change[] {
  const rated = ratedOf(document, change);
  return change.field === 'deduction' && rated ? deductionChanges(document, rated, change.value) : [change];
}

/** What a change is about; `undefined` for the whole. */
export function ratedOf(
  { scorecard }: DocumentAnalysis,
  { row }: Pick<ReviewChange, 'row'>,
): RatedRow | RatedBudget | undefined {
  if (row === 'budget') return scorecard.budget;
  return row === undefined ? undefined : scorecard.rows[row];
}

function deductionChanges(
  { profile, evaluation: { vocabulary } }: DocumentAnalysis,
  rated: RatedRow | RatedBudget,
  value: string,
): readonly Change[] {
  const grounds = pickedGrounds(value, profile);
  const isOurs = isGenerated(rated, vocabulary, profile);
  if (grounds.length === 0) return isOurs ? withoutDeduction : withoutDeduction.slice(0, 1);
  const score = deduct(baseOf(rated), grounds);
  const comment = commentOf(rated);
  return [
    { field: 'deduction', value: grounds.map(ground => nameOf(ground, vocabulary)) },
    ...(score ? [{ field: 'score', value: roundScore(score, profile).toFixed() } as const] : []),
    ...(comment === '' || isOurs
      ? [{ field: 'comment', value: sayGrounds(grounds, locales[vocabulary]) } as const]
      : []),
  ];
}

const withoutDeduction: readonly Change[] = (['deduction', 'score', 'comment'] as const).map(field => ({
  field,
  value: '',
}));

/** The entries of the catalogue that were picked; those it does not have are none. */
const pickedGrounds = (value: string, profile: Profile): readonly Ground[] =>
  pickDeductions(value, profile).map(source => ({ source, entry: findDeduction(source, profile) }));

/** A title may hold the comma that separates others. */
export function pickDeductions(value: string, profile: Profile): readonly string[] {
  const lines = value.split(/[\r\n]+/);
  return lines
    .flatMap(line => (findDeduction(line, profile) ? [line] : line.split(/[,，、;；]/)))
    .map(entry => entry.trim())
    .filter(entry => entry !== '');
}

/** The language that a file's keys are in. */
const locales = { zh: 'zh-CN', en: 'en' } as const;

/** Whether all that the review says is what picking its deduction wrote. */
function isGenerated(rated: RatedRow | RatedBudget, vocabulary: Vocabulary, profile: Profile): boolean {
  const { reviewed } = rated;
  if (!reviewed || reviewed.again) return false;
  return isScoreGiven(reviewed, profile) && commentOf(rated) === sayGrounds(reviewed.grounds, locales[vocabulary]);
}

const isScoreGiven = ({ decided, reduced }: RatedReview, profile: Profile): boolean =>
  decided !== undefined && reduced !== undefined && roundScore(reduced, profile).equals(decided);

function commentOf(rated: RatedRow | RatedBudget): string {
  const review = 'budget' in rated ? rated.budget.review : rated.indicator.review;
  return review ? (valueOf(review.comment)?.trim() ?? '') : '';
}

const nameOf = ({ entry, source }: Ground, vocabulary: Vocabulary): string => {
  if (!entry) return source;
  return vocabulary === 'zh' ? entry.title['zh-CN'] : entry.id;
};
