import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { unitOf } from '../form-name.js';
import { valueOf } from '../../language/field.js';
import { roundScore } from '../../scoring/claim.js';
import { findingsOf } from '../../rules/support/of-document.js';
import type { Finding } from '../../rules/rule.js';
import { isDecided, reviewedScore } from '../../scoring/reviewed.js';
import type { RatedBudget, RatedRow } from '../../scoring/scorecard.js';
import type { Span } from '../../text/span.js';
import { sayField } from '../../layouts/fields.js';
import { decimalText } from '../scorecard-json.js';
import { type Home, homesIn } from '../review-report/homes.js';

/** What the bureau's report tells of one form beside its line in the table; plain data, asked for only where a report is written. */
export interface ReviewDetails {
  readonly unit: string;
  readonly project: string;
  readonly profile: string;
  /** Each place of each finding by the name of its row, group or 预算执行; empty where it is about the whole. */
  readonly problems: readonly { readonly code: string; readonly subject: string }[];
  /** What a review took off. */
  readonly reduced: readonly Reduced[];
  /** How many rows a reviewer decided, the budget included. */
  readonly decided: number;
  readonly rows: number;
}

/** A row whose score was taken down, and why. */
export interface Reduced {
  readonly subject: string;
  readonly claimed: string;
  readonly reviewed: string;
  /** In the reviewer's words, else the grounds. */
  readonly why: string;
}

/** What a report on a batch says of one form. */
export function reviewDetails(document: DocumentAnalysis, findings: readonly Finding[]): ReviewDetails {
  const { evaluation, scorecard } = document;
  const all = [...(scorecard.budget ? [scorecard.budget] : []), ...scorecard.rows];
  return {
    unit: unitOf(evaluation),
    project: valueOf(evaluation.project) ?? '',
    profile: document.profile.title['zh-CN'],
    problems: problemsOf(document, findings),
    reduced: all.flatMap(rated => reducedOf(rated, document)),
    decided: all.filter(isDecided).length,
    rows: scorecard.rows.length,
  };
}

/** A cause in many rows is one finding; here each of its rows counts. */
function problemsOf(document: DocumentAnalysis, findings: readonly Finding[]): ReviewDetails['problems'] {
  const homes = homesIn(document);
  const places = findingsOf(document, findings).flatMap(({ rule: { code }, span, related }) => {
    const others = related.flatMap(each => (each.uri === undefined ? [{ code, span: each.span, isAbove: false }] : []));
    return [{ code, span, isAbove: others.length > 0 }, ...others];
  });
  const placed = places
    .sort(byStart)
    .map(({ code, span, isAbove }) => ({ code, subject: nameOf(homes.around(span)[0]), isAbove }))
    // what is told at the top of the rows that it names is no place beside them
    .flatMap(({ code, subject, isAbove }) => (isAbove && subject === '' ? [] : [{ code, subject }]));
  const once = new Map(placed.map(place => [`${place.code} ${place.subject}`, place]));
  return [...once.values()];
}

const byStart = (a: { readonly span: Span }, b: { readonly span: Span }): number => a.span.start - b.span.start;

const budgetName = '预算执行';

function nameOf(home: Home | undefined): string {
  if (!home) return '';
  return 'budget' in home ? budgetName : (home.path.at(-1) ?? '').trim();
}

function reducedOf(rated: RatedRow | RatedBudget, { profile }: DocumentAnalysis): readonly Reduced[] {
  const exact = reviewedScore(rated);
  // a unit that left its scores to be computed claims what they come to
  const claimed = rated.claimed?.value ?? (rated.score.value && roundScore(rated.score.value, profile));
  const reviewed = exact && roundScore(exact, profile);
  if (!isDecided(rated) || !claimed || !reviewed?.lessThan(claimed)) return [];
  const review = 'budget' in rated ? rated.budget.review : rated.indicator.review;
  const grounds = rated.reviewed?.grounds ?? [];
  const titles = grounds.map(({ entry, source }) => entry?.title['zh-CN'] ?? source).join('、');
  return [
    {
      subject: nameOf(rated),
      claimed: decimalText(claimed),
      reviewed: decimalText(reviewed),
      why: (review && sayField(review.comment).trim()) || titles,
    },
  ];
}
