import type { DocumentAnalysis } from '../../analysis/analysis.js';
import { workedLines } from '../../messages/worked.js';
import { workedBudget, workedRow } from '../../messages/worked-row.js';
import { targetToActual, workedGroup, workedIndicators, workedTotal } from '../../messages/worked-sums.js';
import type { Decimal } from '../../number/decimal.js';
import type { Checked } from '../../rules/check.js';
import type { BudgetReview, RowReview } from '../../language/evaluation.js';
import { rowsOf } from '../../scoring/rate.js';
import { roundScore } from '../../scoring/claim.js';
import { departure } from '../../scoring/review.js';
import {
  departureOf,
  isDecided,
  type ReviewedSum,
  reviewedScore,
  reviewedSum,
  reviewedTotal,
} from '../../scoring/reviewed.js';
import type { RatedBudget, RatedGroup, RatedNode, RatedRow, Status, Sum } from '../../scoring/scorecard.js';
import type { Locale } from '../../text/locale.js';
import { rememberAtHome } from '../../incremental/moved.js';
import type { Span } from '../../text/span.js';
import { sayField } from '../../layouts/fields.js';
import { sums } from '../scorecard-rows.js';
import { type Found, foundByHome } from './homes.js';

/** One line of a review: what is claimed, computed and reviewed. Absent numbers are not known or not given. */
export interface ReviewLine extends Found {
  readonly kind: 'budget' | 'group' | 'row' | 'indicators' | 'total';
  /** Names from level 1 down; one name for what is no row. */
  readonly path: readonly string[];
  readonly weight: Decimal | undefined;
  readonly values: string;
  readonly claimed: Decimal | undefined;
  readonly computed: Decimal | undefined;
  /** After review: as decided, else as computed. */
  readonly reviewed: Decimal | undefined;
  /** How many scores below it a reviewer decided. */
  readonly decided: number;
  readonly unknown: number;
  readonly status: Status | undefined;
  readonly rated: RatedRow | undefined;
  /** The row's number in the scorecard, from 0, or the budget: what a reviewer can write about. */
  readonly row: number | 'budget' | undefined;
  /** Whether a person's judgement is asked for, so that an attainment can be reviewed. */
  readonly isJudged: boolean;
  /** What the reviewer wrote, as typed: the actual or what was spent, the attainment, the grounds of a deduction, score and words. */
  readonly found: string;
  readonly attained: string;
  readonly grounds: string;
  readonly score: string;
  readonly comment: string;
  /** 偏离度 as a share; absent where nothing was claimed or reviewed. */
  readonly departure: Decimal | undefined;
  /** Where the reviewer's entries stand: what is found there is the reviewer's, not the unit's. */
  readonly review: Span | undefined;
  readonly hint: readonly string[];
  readonly source: Span | undefined;
}

/** What is found among the reviewer's own entries. */
export const ofTheReviewer = ({ findings, review }: ReviewLine): ReviewLine['findings'] =>
  findings.filter(({ span }) => review !== undefined && review.start <= span.start && span.end <= review.end);

/** What the unit has to answer for: all but that. */
export const ofTheUnit = (line: ReviewLine): ReviewLine['findings'] => {
  const own = ofTheReviewer(line);
  return line.findings.filter(finding => !own.includes(finding));
};

/** Budget, groups, rows, the indicators together and the whole, in written order. */
export function reviewLines(document: DocumentAnalysis, checked: Checked, locale: Locale): readonly ReviewLine[] {
  const { scorecard, profile } = document;
  const homes = foundByHome(document, checked, locale);
  const { budget, nodes, rows, indicators, total } = scorecard;
  const { review: overall } = document.evaluation;
  return [
    ...(budget ? [budgetLine(budget, document, homes(budget), locale)] : []),
    ...nodes.flatMap(node => nodeLines(node, document, homes, locale)),
    sumLine('indicators', sums.indicators[locale], indicators, reviewedSum(rows, profile), {
      hint: workedLines(workedIndicators(document, locale)),
    }),
    sumLine('total', sums.total[locale], total.sum, reviewedTotal(scorecard, profile), {
      claimed: total.claimed?.value ?? total.sum.claimed,
      hint: workedLines(workedTotal(document, locale)),
      ...homes(undefined),
      review: overall && { start: overall.keySpan.start, end: overall.node.span.end },
      source: document.evaluation.total.entry?.span,
    }),
  ];
}

type Homes = ReturnType<typeof foundByHome>;

const nothing = {
  values: '',
  decided: 0,
  unknown: 0,
  status: undefined,
  rated: undefined,
  row: undefined,
  isJudged: false,
  found: '',
  attained: '',
  grounds: '',
  score: '',
  comment: '',
  departure: undefined,
  review: undefined,
  findings: [],
  suppressed: [],
  source: undefined,
} as const;

function budgetLine(rated: RatedBudget, document: DocumentAnalysis, found: Found, locale: Locale): ReviewLine {
  const computed = rated.score.value && roundScore(rated.score.value, document.profile);
  const reviewed = reviewedScore(rated);
  const amounts = [rated.spent, rated.planned].map(amount => amount?.toFixed() ?? '?').join(' / ');
  return {
    ...nothing,
    kind: 'budget',
    path: [sums.budget[locale]],
    weight: rated.weight,
    values: amounts,
    claimed: rated.claimed?.value,
    computed,
    reviewed: reviewed && roundScore(reviewed, document.profile),
    decided: isDecided(rated) ? 1 : 0,
    unknown: reviewed ? 0 : 1,
    status: rated.status,
    row: 'budget',
    ...entriesOf(rated.budget.review),
    departure: departureOf(rated),
    hint: workedLines(workedBudget(rated, document, locale)),
    ...found,
    source: rated.budget.keySpan,
  };
}

const nodeLines = (node: RatedNode, document: DocumentAnalysis, homes: Homes, locale: Locale): readonly ReviewLine[] =>
  node.kind === 'row'
    ? [rowLine(node, document, homes(node), locale)]
    : [
        groupLine(node, document, homes(node), locale),
        ...node.children.flatMap(child => nodeLines(child, document, homes, locale)),
      ];

function rowLine(rated: RatedRow, document: DocumentAnalysis, found: Found, locale: Locale): ReviewLine {
  const { indicator, path, weight, claimed, score, status } = rated;
  const reviewed = reviewedScore(rated);
  const applies = status !== 'not-applicable';
  return {
    ...nothing,
    kind: 'row',
    path,
    weight,
    values: applies ? targetToActual(rated) : '',
    claimed: claimed?.value,
    computed: score.value && roundScore(score.value, document.profile),
    reviewed: reviewed && roundScore(reviewed, document.profile),
    decided: isDecided(rated) ? 1 : 0,
    unknown: applies && !reviewed ? 1 : 0,
    status,
    rated,
    row: placesOf(document.scorecard.rows).value.get(rated),
    ...entriesOf(indicator.review),
    isJudged: rated.direction === 'qualitative' || status === 'judged',
    departure: departureOf(rated),
    hint: workedLines(workedRow(rated, document, locale)),
    ...found,
    source: indicator.name.span,
  };
}

type Entries = Pick<ReviewLine, 'found' | 'attained' | 'grounds' | 'score' | 'comment' | 'review'>;

const entriesOf = (review: RowReview | BudgetReview | undefined): Entries => ({
  found: review ? sayField('actual' in review ? review.actual : review.spent) : '',
  attained: review && 'attainment' in review ? sayField(review.attainment) : '',
  grounds: review ? review.deduction.map(sayField).join('、') : '',
  score: review ? sayField(review.score) : '',
  comment: review ? sayField(review.comment) : '',
  review: review && { start: review.keySpan.start, end: review.node.span.end },
});

/** The place of each row among all. */
const placesOf = rememberAtHome((rows: readonly RatedRow[]) => new Map(rows.map((row, place) => [row, place])));

const groupLine = (rated: RatedGroup, document: DocumentAnalysis, found: Found, locale: Locale): ReviewLine => ({
  ...sumLine('group', '', rated.sum, reviewedSum(rowsOf(rated.children), document.profile), {
    claimed: rated.claimed?.value ?? rated.sum.claimed,
    hint: workedLines(workedGroup(rated, document, locale)),
    ...found,
    source: rated.group.name.span,
  }),
  path: rated.path,
  weight: rated.weight,
});

const sumLine = (
  kind: ReviewLine['kind'],
  name: string,
  sum: Sum,
  { value, decided, unknown }: ReviewedSum,
  more: Partial<ReviewLine>,
): ReviewLine => ({
  ...nothing,
  kind,
  path: [name],
  weight: sum.weight,
  claimed: sum.claimed,
  computed: sum.rounded,
  reviewed: value,
  decided,
  unknown,
  hint: [],
  departure: decided > 0 && unknown === 0 ? departure(more.claimed ?? sum.claimed, value) : undefined,
  ...more,
});
