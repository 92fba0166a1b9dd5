import { analyze } from '../analysis/analysis.js';
import { diff } from '../exchange/diff/diff.js';
import { type DiffJson, diffJson } from '../exchange/diff/diff-json.js';
import { diffMarkdown } from '../exchange/diff/diff-markdown.js';
import { reviewHtml } from '../exchange/review/review-html.js';
import { type ReviewJson, reviewJson } from '../exchange/review/review-json.js';
import { reviewRow } from '../exchange/review/review-row.js';
import { isEvaluation } from '../exchange/scorecard-json.js';
import { normalUri, readableUri } from '../workspace/references.js';
import type { State, Subject } from './state.js';
import { withoutEnd } from '../text/ends.js';

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

export function compare(state: State, { snapshot, analysis, locale }: Subject, { otherText, otherName }: DiffParams): DiffAnswer {
  const before = analyze(otherText, state.surroundings(snapshot.uri)).documents.filter(isEvaluation);
  const changed = analysis.documents.filter(isEvaluation).flatMap((document, at) => {
    const other = before[at];
    return other ? [{ document: document.index, result: diff(other, document) }] : [];
  });
  const name = readableUri(snapshot.uri).split('/').at(-1) ?? '';
  const title = otherName === undefined ? name : `${otherName} → ${name}`;
  return { documents: changed.map(({ document, result }) => diffJson(result, document)), markdown: changed.map(({ result }) => diffMarkdown(result, title, locale)).join('\n') };
}

/** One file after the other, so that requests are answered in between. */
export async function review(state: State, folder: string | undefined, isCancelled: () => boolean): Promise<ReviewAnswer> {
  const root = folder === undefined ? '' : `${withoutEnd(normalUri(folder), '/')}/`;
  const rows = [];
  for (const snapshot of state.everything()) {
    if (!normalUri(snapshot.uri).startsWith(root)) continue;
    if (isCancelled()) break;
    const { analysis, checked } = state.subject(snapshot, await state.settings.of(snapshot.uri));
    const name = readableUri(normalUri(snapshot.uri).slice(root.length));
    rows.push(...analysis.documents.filter(isEvaluation).map(document => reviewRow(name, document, checked())));
    await new Promise(resolve => setTimeout(resolve, 0));
  }
  const locale = state.localeOf(await state.settings.of(folder ?? ''));
  return { rows: reviewJson(rows), html: reviewHtml(rows, locale) };
}
