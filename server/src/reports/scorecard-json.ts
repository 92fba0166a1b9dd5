import { layoutOf } from '../layouts/layout-of.js';
import { isEvaluation } from '../analysis/lookup.js';
import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import { formula } from '../messages/formula.js';
import { describeStandard } from '../messages/standard.js';
import type { Direction, Stage } from '../language/evaluation.js';
import { type Field, valueOf } from '../language/field.js';
import type { Decimal } from '../number/decimal.js';
import { roundTo } from '../number/round.js';
import type { Clause } from '../profiles/profile.js';
import { writeNormal } from '../quantity/normal.js';
import type { Value } from '../quantity/value.js';
import { roundScore } from '../scoring/claim.js';
import type { RatedBudget, RatedGroup, RatedRow, Status } from '../scoring/scorecard.js';
import { isReviewed, reviewedTotal } from '../scoring/reviewed.js';
import { shownReview } from '../scoring/review.js';
import { stageOf } from '../scoring/stage.js';
import { clauseOf, type Score } from '../scoring/score.js';
import { Lines } from '../text/lines.js';

/** What `score --format json` and `perfYaml/scorecard` say of one evaluation. Decimals are texts; what is missing is `null`. */
export interface ScorecardJson {
  /** As given, with `/`. */
  readonly file: string;
  /** The index in the stream, from 0. */
  readonly document: number;
  readonly profile: string;
  /** Whether the file names its profile; one that is not there was named all the same. */
  readonly profileStated: boolean;
  /** The id of the layout it is printed in: as written, else that of its stage or its profile. */
  readonly layout: string;
  readonly stage: Stage;
  readonly organization: string | null;
  readonly year: string | null;
  readonly budget: BudgetJson | null;
  readonly groups: readonly GroupJson[];
  readonly indicators: readonly IndicatorJson[];
  readonly total: TotalJson;
  readonly grade: {
    readonly claimed: string | null;
    readonly computed: string | null;
    readonly reviewed: string | null;
  };
}

/** The budget; numbers are texts, so that none is rounded on the way. */
export interface BudgetJson {
  readonly weight: string | null;
  /** In the file's currency. */
  readonly planned: string | null;
  readonly spent: string | null;
  /** spent ÷ planned with exactly four decimals, half up. */
  readonly rate: string | null;
  readonly claimed: string | null;
  readonly computed: string | null;
  readonly reviewed: string | null;
  readonly status: Status;
}

/** A group; `null` is what is not said or not known. */
export interface GroupJson {
  readonly path: readonly string[];
  readonly weight: string | null;
  readonly claimed: string | null;
  /** What is claimed in its rows adds up to. */
  readonly claimedSum: string | null;
  /** `null` where no row is known. */
  readonly computed: string | null;
  /** How many rows are unknown. */
  readonly unknown: number;
}

/** A row. */
export interface IndicatorJson {
  readonly path: readonly string[];
  /** The zero-based line of the row's name. */
  readonly line: number;
  readonly weight: string | null;
  readonly direction: Direction | null;
  /** As written, the comparison sign normalised. */
  readonly target: string | null;
  readonly actual: string | null;
  readonly claimed: string | null;
  /** Rounded to the profile's digits, without trailing zeros. */
  readonly computed: string | null;
  readonly status: Status;
  readonly clause: Clause | null;
  /** `5 × 3 ÷ 4`; `null` where nothing is calculated. */
  readonly formula: string | null;
  /** How much of the target was reached, with exactly four decimals, half up. */
  readonly completion: string | null;
  /** Days behind the date, `0` on time. */
  readonly late: string | null;
  /** The target as adjusted during the year. */
  readonly adjusted: string | null;
  /** The score after review, where the row has one. */
  readonly reviewed: string | null;
  /** How its scoring standard is read, where it has one. */
  readonly standard: string | null;
}

/** The whole. */
export interface TotalJson {
  readonly claimed: string | null;
  readonly claimedSum: string | null;
  readonly computed: string | null;
  /** `null` where nothing was reviewed. */
  readonly reviewed: string | null;
  readonly provisional: boolean;
}

/** One object for each document that holds an evaluation; none for a document without `indicators`. */
export function scorecardJson(analysis: Analysis, file: string): ScorecardJson[] {
  const lines = new Lines(analysis.text);
  return analysis.documents.filter(isEvaluation).map(document => evaluationJson(document, file, lines));
}

function evaluationJson(document: DocumentAnalysis, file: string, lines: Lines): ScorecardJson {
  const {
    evaluation,
    scorecard: { budget, groups, rows, total, grade },
    profile,
  } = document;
  const reviewed = isReviewed(document.scorecard) ? reviewedTotal(document.scorecard, profile) : undefined;
  return {
    file,
    document: document.index,
    profile: profile.id,
    profileStated: evaluation.profile.state === 'ok',
    layout: layoutOf(document).id,
    stage: stageOf(evaluation),
    organization: text(evaluation.organization),
    year: text(evaluation.year),
    budget: budget ? budgetJson(budget, document) : null,
    groups: groups.map(groupJson),
    indicators: rows.map(row => indicatorJson(row, document, lines)),
    total: {
      claimed: decimalOrNull(total.claimed?.value),
      claimedSum: decimalOrNull(total.sum.claimed),
      computed: decimalOrNull(total.sum.rounded),
      reviewed: decimalOrNull(reviewed?.value),
      provisional: total.provisional,
    },
    grade: {
      claimed: grade.claimed ?? null,
      computed: grade.computed?.name ?? null,
      reviewed: reviewed?.grade?.name ?? null,
    },
  };
}

const budgetJson = (
  { weight, planned, spent, rate, claimed, score, status, reviewed }: RatedBudget,
  document: DocumentAnalysis,
): BudgetJson => ({
  weight: decimalOrNull(weight),
  planned: decimalOrNull(planned),
  spent: decimalOrNull(spent),
  rate: rate ? roundTo(rate, 4).toFixed(4) : null,
  claimed: decimalOrNull(claimed?.value),
  computed: writeComputed(score, document),
  reviewed: reviewed ? decimalOrNull(shownReview(reviewed, document.profile)) : null,
  status,
});

const groupJson = ({ path, weight, claimed, sum }: RatedGroup): GroupJson => ({
  path,
  weight: decimalOrNull(weight),
  claimed: decimalOrNull(claimed?.value),
  claimedSum: decimalOrNull(sum.claimed),
  computed: decimalOrNull(sum.rounded),
  unknown: sum.unknown,
});

const indicatorJson = (row: RatedRow, document: DocumentAnalysis, lines: Lines): IndicatorJson => ({
  path: row.path,
  line: lines.position(row.indicator.name.span.start).line,
  weight: decimalOrNull(row.weight),
  direction: isDirectionKnown(row) ? row.direction : null,
  target: row.approved ? text(row.approved) : valueOrNull(row.target),
  actual: valueOrNull(row.actual),
  claimed: decimalOrNull(row.claimed?.value),
  computed: writeComputed(row.score, document),
  status: row.status,
  clause: clauseOf(row.score.how) ?? null,
  formula: formula(row.score.how) || null,
  completion: row.completion ? roundTo(row.completion, 4).toFixed(4) : null,
  late: row.late === undefined ? null : String(row.late),
  adjusted: row.approved ? valueOrNull(row.target) : null,
  reviewed: row.reviewed ? decimalOrNull(shownReview(row.reviewed, document.profile)) : null,
  standard: row.standard?.standard ? describeStandard(row.standard.standard, 'zh-CN') : null,
});

/** Without a target and a key there is nothing that a direction could come from. */
const isDirectionKnown = ({ target, directionFrom }: RatedRow): boolean =>
  directionFrom === 'key' || target.kind !== 'empty';

const writeComputed = ({ value }: Score, { profile }: DocumentAnalysis): string | null =>
  value ? decimalText(roundScore(value, profile)) : null;

const valueOrNull = (value: Value): string | null => (value.kind === 'empty' ? null : writeNormal(value));

const text = (field: Field<string | number>): string | null => {
  const value = valueOf(field);
  return value === undefined ? null : String(value);
};

const decimalOrNull = (value: Decimal | undefined): string | null => (value ? decimalText(value) : null);

/** A decimal without exponent and trailing zeros; no negative zero. */
export const decimalText = (value: Decimal): string => (value.isZero() ? '0' : value.toFixed());
