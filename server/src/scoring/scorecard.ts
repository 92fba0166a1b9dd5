import type { Budget, Direction, Group, Indicator } from '../language/evaluation.js';
import type { Field } from '../language/field.js';
import type { Decimal, Written } from '../number/decimal.js';
import type { Grade } from '../profiles/profile.js';
import type { Value } from '../quantity/value.js';
import type { Fraction } from '../number/fraction.js';
import type { Contribution } from './contribution.js';
import type { Fact } from './fact.js';
import type { RatedReview } from './rated-review.js';
import type { Doubt, Score } from './score.js';
import type { RowStandard } from './standards/of-row.js';

/** Every number of one evaluation under one profile. */
export interface Scorecard {
  /** `undefined` where the file has none. */
  readonly budget: RatedBudget | undefined;
  readonly nodes: readonly RatedNode[];
  /** Groups in written order, outer before inner. */
  readonly groups: readonly RatedGroup[];
  /** Rows in written order, those that do not apply included. */
  readonly rows: readonly RatedRow[];
  readonly indicators: Sum;
  readonly total: Total;
  readonly grade: RatedGrade;
}

/** A group or a row with its score. */
export type RatedNode = RatedGroup | RatedRow;

/** How what is claimed stands to what is computed. */
export type Status = 'agrees' | 'rounded' | 'differs' | 'unclaimed' | 'judged' | 'unknown' | 'not-applicable';

/** A row with all that was read of it and its score. */
export interface RatedRow {
  readonly kind: 'row';
  readonly indicator: Indicator;
  /** Names from level 1 down to the row's own. */
  readonly path: readonly string[];
  readonly weight: Decimal | undefined;
  /** As adjusted during the year, where it was. */
  readonly target: Value;
  /** The target as approved, where another was scored against. */
  readonly approved: Field<string> | undefined;
  readonly actual: Value;
  /** The actual's number, where `actual` holds only its rounded form. */
  readonly exactActual: Fraction | undefined;
  /** How it was put together, where it was. */
  readonly aggregated: Aggregation | undefined;
  readonly direction: Direction;
  readonly directionFrom: DirectionSource;
  /** What it says itself on how it is scored. */
  readonly standard: RowStandard | undefined;
  readonly score: Score;
  readonly claimed: Written | undefined;
  readonly status: Status;
  /** How much of the target was reached, exact; `undefined` where that means nothing or is unknown. */
  readonly completion: Decimal | undefined;
  /** How many days behind the date, 0 on time; of dates alone. */
  readonly late: number | undefined;
  /** Where the claim agrees with another reading of what was only assumed. */
  readonly doubt: Doubt | undefined;
  /** What its review comes to; `undefined` without one, and where the row does not apply. */
  readonly reviewed: RatedReview | undefined;
  readonly facts: readonly Fact[];
}

/** Where a direction comes from; `assumed` is a bare quantity taken as at-least. */
export type DirectionSource = 'key' | 'comparison' | 'zero-target' | 'kind' | 'standard' | 'assumed';

/** An actual, or a judged score, put together from parts or sources (备注 2 and 3). */
export interface Aggregation {
  readonly by: 'sum' | 'weighted-mean' | 'latest' | 'all' | 'qualitative-mean';
  readonly parts: readonly Contribution[];
}

/** A group with what its rows come to. */
export interface RatedGroup {
  readonly kind: 'group';
  readonly group: Group;
  readonly path: readonly string[];
  readonly children: readonly RatedNode[];
  /** As written, else the sum of its rows. */
  readonly weight: Decimal | undefined;
  /** The sum of its children's weights; `undefined` where one is unknown. */
  readonly childWeight: Decimal | undefined;
  readonly claimed: Written | undefined;
  readonly sum: Sum;
}

/** What several rows come to. */
export interface Sum {
  /** The sum of the known rows, exact; `undefined` where none is known. */
  readonly value: Decimal | undefined;
  /** The sum as shown and compared, after the one rounding step. */
  readonly rounded: Decimal | undefined;
  /** The sum of what is claimed in the rows; `undefined` where nothing is. */
  readonly claimed: Decimal | undefined;
  /** The weights of the rows that count; `undefined` where one is unknown. */
  readonly weight: Decimal | undefined;
  /** The weights of the rows that are known. */
  readonly knownWeight: Decimal;
  /** How many rows are unknown. */
  readonly unknown: number;
  /** What the exact value would be more or less, were every doubtful row read as its claim has it. */
  readonly doubt: Decimal;
}

/** The execution of the budget with its score. */
export interface RatedBudget {
  readonly budget: Budget;
  /** As written, else the profile's; `undefined` in a form without points that writes none. */
  readonly weight: Decimal | undefined;
  /** In the file's currency. */
  readonly planned: Decimal | undefined;
  readonly spent: Decimal | undefined;
  /** spent ÷ planned, exact. */
  readonly rate: Decimal | undefined;
  /** What the form says itself on how it is scored. */
  readonly standard: RowStandard | undefined;
  readonly score: Score;
  readonly claimed: Written | undefined;
  readonly status: Status;
  readonly reviewed: RatedReview | undefined;
  readonly facts: readonly Fact[];
}

/** How a total makes up for rows that do not apply: the sum of scores ÷ the weights that apply × the form's points. */
export interface Rescaled {
  readonly sum: Decimal;
  readonly weight: Decimal;
  readonly points: Decimal;
}

/** The score of the whole form. */
export interface Total {
  readonly sum: Sum;
  readonly rescaled: Rescaled | undefined;
  readonly claimed: Written | undefined;
  /** Whether a row, or the budget that the profile weighs, is unknown. */
  readonly provisional: boolean;
  /** The rows that are missing, and whether the budget is. */
  readonly missing: readonly RatedRow[];
  readonly budgetMissing: boolean;
}

/** The grade that is claimed, and that of the computed total. */
export interface RatedGrade {
  readonly claimed: string | undefined;
  /** That of the rounded total; `undefined` while it is provisional. */
  readonly computed: Grade | undefined;
  /** What the known rows alone are enough for. */
  readonly atLeast: Grade | undefined;
}
