import type { Severity } from '../rules/rule.js';
import type { TotalJson } from './scorecard-json.js';

/** One file of the workspace in short: enough for a list that says which ones need attention. */
export interface EvaluationFile {
  readonly uri: string;
  readonly problems: Readonly<Record<Severity, number>>;
  /** One for each evaluation in the file; none where it holds nothing to score. */
  readonly evaluations: readonly EvaluationSummary[];
  /** The files of the list that it adds up, where it is a roll-up. */
  readonly sources: readonly string[];
  /** The file is there and gives no text. */
  readonly isUnread?: boolean;
}

/** What an evaluation comes to, in a few values; `null` is what it does not say. */
export interface EvaluationSummary {
  readonly organization: string | null;
  readonly year: string | null;
  readonly total: TotalJson;
  readonly grade: { readonly claimed: string | null; readonly computed: string | null };
}

/** What is new since the answer numbered `since`; everything where that was not the last answer given. */
export interface EvaluationsAnswer {
  readonly serial: number;
  /** Whether `changed` is all there is, and whatever was told before is void. */
  readonly complete: boolean;
  readonly changed: readonly EvaluationFile[];
  readonly gone: readonly string[];
}
