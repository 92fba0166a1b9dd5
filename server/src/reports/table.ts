import type { ScoreLine } from './scorecard-rows.js';

/** One evaluation as people read it, in their language. */
export interface Table {
  /** Whose it is, and by which rules: one line each. */
  readonly titles: readonly string[];
  /** What it comes to, in sentences below the table. */
  readonly notes: readonly string[];
  readonly headings: readonly string[];
  /** What the profiles are called whose ids are the last headings. */
  readonly profiles?: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A row of a table that people read. */
export interface TableRow {
  readonly kind: ScoreLine['kind'] | 'grade';
  /** How many groups it stands in. */
  readonly depth: number;
  readonly cells: readonly string[];
  /** The zero-based line of the row's name; `null` for what is no row of the file. */
  readonly line: number | null;
  /** Whether claim and calculation, or the profiles beside one another, disagree. */
  readonly differs: boolean;
}
