import type { Span } from '../text/span.js';
import type { Tree } from '../yaml/tree.js';
import type { currencies, directions, natures, stages } from './choices.js';
import type { KeyUse } from './key-uses.js';
import type { Vocabulary } from './key-table.js';
import type { Held, Item, TextOr } from './holding-kinds.js';
import type { Read } from './mapping.js';
import type { ReadProblem } from './problem.js';
import type * as budgets from './tables/budget.js';
import type * as deviations from './tables/deviation.js';
import type * as tops from './tables/evaluation.js';
import type * as rowTables from './tables/indicator.js';
import type * as monitorings from './tables/monitoring.js';
import type * as reviews from './tables/review.js';

export type { Attainment, AttainmentLevel } from './read-attainment.js';
export type { Group, Indicator, Node } from './tables/group.js';

/** One document as read: every value with its place. Values of the value grammar stay texts here; `scoring/` reads them. */
export interface Evaluation extends Read<typeof tops.evaluation> {
  readonly span: Span;
  readonly root: Tree | undefined;
  /** Which vocabulary most keys of the file are written in; what is inserted follows it. */
  readonly vocabulary: Vocabulary;
  /** How many keys are spelled in each vocabulary. */
  readonly spelled: Readonly<Record<Vocabulary, number>>;
  /** All known keys, in the order they were read. */
  keys(): readonly KeyUse[];
  /** Those whose entry holds an offset; in a long file far quicker than going through all. */
  keysAround(offset: number): readonly KeyUse[];
  readonly readProblems: readonly ReadProblem[];
}

/** The budget with what was spent of it, as read. */
export type Budget = Held<typeof budgets.budget>;
/** One line of the budget, as read. */
export type BudgetItem = Item<typeof budgets.budgetItem>;
/** What monitoring said of the budget, as read. */
export type BudgetMonitoring = Item<typeof monitorings.budgetMonitoring>;
/** What a reviewer says of the budget, as read. */
export type BudgetReview = Held<typeof reviews.budgetReview>;
/** One of the year’s goals, as read. */
export type Goal = Item<typeof tops.goal>;
/** A part of a row, as read; parts weigh by their funds. */
export type Part = Item<typeof rowTables.part>;
/** A row's explanation: one text, or reason and measure apart. */
export type Deviation = TextOr<typeof deviations.deviation>;
/** One explanation in the list at the end of a form, as read. */
export type DeviationEntry = Item<typeof deviations.deviationEntry>;
/** What monitoring said of a row, as read. */
export type RowMonitoring = Item<typeof monitorings.rowMonitoring>;
/** What a reviewer says of a row, as read. */
export type RowReview = Held<typeof reviews.rowReview>;
type NameOf<C extends readonly { readonly name: string }[]> = C[number]['name'];
/** Which way a value is good: at least, at most, equal, between, by a day. */
export type Direction = NameOf<typeof directions>;
/** Whether values are summed or averaged in a roll-up. */
export type Nature = NameOf<typeof natures>;
/** Which form of a year a file is: its targets, its monitoring, its evaluation. */
export type Stage = NameOf<typeof stages>;
/** The money units a form may be in. */
export type Currency = NameOf<typeof currencies>;
