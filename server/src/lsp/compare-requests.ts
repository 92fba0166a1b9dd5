import type { DiffJson } from '../exchange/diff/diff-json.js';
import type { ReviewJson } from '../exchange/review/review-json.js';
import type * as Answers from './compare-answers.js';
import type { State } from './state.js';

export interface DiffParams {
  readonly textDocument: { readonly uri: string };
  /** The other, earlier text: of a version in git, of last year's form. */
  readonly otherText: string;
  /** How the other text is named to people. */
  readonly otherName?: string;
}

/** What changed from the other text to the file as it is open; the same as data and as Markdown. */
export interface DiffAnswer {
  readonly documents: readonly DiffJson[];
  readonly markdown: string;
}

/** A review of the evaluations below a folder, or of the whole workspace; the same as data and as a page. */
export interface ReviewAnswer {
  readonly rows: readonly ReviewJson[];
  readonly html: string;
}

/** Loaded when somebody first asks. */
const answers = (): Promise<typeof Answers> => import('./compare-answers.js');

/** Comparison and batch review, for the extension's commands. */
export function registerComparisons(state: State): void {
  const { connection, guard } = state;
  connection.onRequest('perfYaml/diff', (params: DiffParams, token) =>
    state.answer('diff', params.textDocument.uri, null, token, async subject => (await answers()).compare(state, subject, params)));
  connection.onRequest('perfYaml/reviewFolder', (params: { readonly folder?: string } | null, token) =>
    guard.run<ReviewAnswer>('review', { rows: [], html: '' }, token, async () => (await answers()).review(state, params?.folder, () => token.isCancellationRequested)));
}
