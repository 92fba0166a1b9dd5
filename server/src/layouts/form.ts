import type { RatedBudget, RatedRow, Status, Total } from '../scoring/scorecard.js';
import type { Severity } from '../rules/rule.js';
import type { Locale } from '../text/locale.js';
import type { Layout, MoneyKey } from '../families/layout.js';
import type { Span } from '../text/span.js';

/**
 * One evaluation as its layout prints it: a grid of cells, some of them merged, with what stands above and below it. Preview, HTML,
 * PDF, Word, Excel, Markdown and CSV draw this; none of them looks into the evaluation again, and none knows which form it draws.
 */
export interface Form {
  readonly locale: Locale;
  /** The index in the stream, from 0. */
  readonly document: number;
  /** The layout's id. */
  readonly layout: string;
  readonly paper: Layout['paper'];
  /** 附件3: the form's number, above the title. */
  readonly number: Corner | undefined;
  readonly title: Line;
  /** A line below the title: （2023年度）. */
  readonly subtitle: Line | undefined;
  /** What stands between title and table: unit and day. */
  readonly lead: readonly Line[];
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly notes: readonly Notes[];
  /** The same with what the form shows of its own accord, where that was asked for. */
  readonly annex: Annex | undefined;
  /** What the file says and the form has no place for. */
  readonly leftOut: readonly AnnexRow[];
  /** Findings about nothing that the grid shows. */
  readonly loose: readonly CellFinding[];
  /** How many decimals a score has. */
  readonly digits: number;
}

/** What stands above the title: the number of the annex. */
export interface Corner {
  readonly text: string;
  readonly side: 'left' | 'right';
}

/** One paragraph, and where it comes from. */
export interface Line {
  readonly text: string;
  readonly source: Span | undefined;
  /** Where one signs: at the right end of its cell. */
  readonly isFoot?: true;
}

/** A column of the whole form. */
export interface FormColumn {
  readonly kind: ColumnKind;
  /** In half-width characters. */
  readonly width: number;
}

/** What a column holds, for exporters that treat some of them in their own way. */
export type ColumnKind =
  | 'label'
  | 'group'
  | 'name'
  | 'sign'
  | 'target'
  | 'unit'
  | 'actual'
  | 'weight'
  | 'score'
  | 'deviation'
  | 'text'
  | 'computed'
  | 'reviewed'
  | 'comment';

/** A row of the whole form. */
export interface FormRow {
  readonly kind: RowKind;
  /** The cells that begin in this row, from the left; those that reach down from above are not repeated. */
  readonly cells: readonly FormCell[];
  /** What the row's score is told from. */
  readonly rated: RatedRow | RatedBudget | Total | undefined;
}

/** What a row of the form is, for its looks. */
export type RowKind =
  | 'unit'
  | 'expenditure'
  | 'budget-head'
  | 'budget'
  | 'budget-item'
  | 'funds-head'
  | 'funds'
  | 'goal-head'
  | 'goals'
  | 'head'
  | 'indicator'
  | 'part'
  | 'total'
  | 'text'
  | 'signatures';

/** A cell, with all that an exporter shows of it. */
export interface FormCell {
  /** From 0. */
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly role: CellRole;
  /** Paragraphs; none where nothing is written. */
  readonly lines: readonly Line[];
  /** Where its value stands, or would. */
  readonly source: Span | undefined;
  /** Whether the form wants something here that is not written. */
  readonly missing: boolean;
  readonly score: ScoreMark | undefined;
  /** What its number is, for whoever calculates with it. */
  readonly holds: Holding | undefined;
  /** The worked calculation, as plain lines. */
  readonly hint: readonly string[];
  readonly findings: readonly CellFinding[];
}

/** Which number of the file a cell holds. */
export type Holding = MoneyKey | 'target' | 'actual' | 'computed';

/** `heading`: printed on the form; `value`: filled in; `number`: centred; `long`: paragraphs. */
export type CellRole = 'heading' | 'group' | 'name' | 'value' | 'number' | 'long' | 'score' | 'computed';

/** What is claimed beside what is computed; texts are empty where there is nothing. */
export interface ScoreMark {
  readonly claimed: string;
  readonly computed: string;
  readonly status: Status;
}

/** A finding that stands at a cell. */
export interface CellFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
}

/** The lines at the end of a form. */
export interface Notes {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** A table of what is said about what. */
export interface Annex {
  readonly heading: string;
  readonly headings: readonly [string, string, string];
  readonly rows: readonly AnnexRow[];
}

/** What the file says and the form has no room for. */
export interface AnnexRow {
  /** Names from level 1 down, joined by ` / `; empty for what concerns the whole form. */
  readonly subject: string;
  /** The key as the file's language names it: 编号, 方向. */
  readonly key: string;
  readonly value: string;
  readonly source: Span | undefined;
}

/** A cell's text, its paragraphs on lines of their own. */
export const textOf = ({ lines }: Pick<FormCell, 'lines'>): string => lines.map(({ text }) => text).join('\n');

/** The worst of some severities. */
export const worst = (findings: readonly CellFinding[]): Severity | undefined =>
  (['error', 'warning', 'info'] as const).find(level => findings.some(({ severity }) => severity === level));
