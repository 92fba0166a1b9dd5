import { analyze } from '../analysis/analysis.js';
import { type Diff, diff } from '../reports/diff/diff.js';
import { diffJson } from '../reports/diff/diff-json.js';
import { diffHeadings, diffLines, diffMarkdown } from '../reports/diff/diff-markdown.js';
import { sameText } from '../reports/diff/words.js';
import { isEvaluation } from '../analysis/lookup.js';
import { readableUri } from '../workspace/references.js';
import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Lines } from '../text/lines.js';
import type { Locale } from '../text/locale.js';
import type { DiffAnswer, DiffParams, Table } from './protocol.js';
import type { Subject } from './subject.js';
import type { Workspace } from './workspace.js';

/** What has changed from another text to this one, as tables. */
export function compare(
  workspace: Workspace,
  { snapshot, analysis, lines, locale }: Subject,
  { otherText, otherName }: DiffParams,
): DiffAnswer {
  const before = analyze(otherText, workspace.surroundings(snapshot.uri)).documents.filter(isEvaluation);
  const changed = analysis.documents.filter(isEvaluation).flatMap((document, at) => {
    const other = before[at];
    return other ? [{ document, result: diff(other, document) }] : [];
  });
  const name = readableUri(snapshot.uri).split('/').at(-1) ?? '';
  const title = otherName === undefined ? name : `${otherName} → ${name}`;
  return {
    documents: changed.map(({ document, result }) => diffJson(result, document.index)),
    tables: changed.map(({ document, result }) => diffTable(result, document, { title, lines, locale })),
    markdown: changed.map(({ result }) => diffMarkdown(result, title, locale)).join('\n'),
  };
}

function diffTable(
  result: Diff,
  { scorecard: { rows } }: DocumentAnalysis,
  { title, lines, locale }: { readonly title: string; readonly lines: Lines; readonly locale: Locale },
): Table {
  const places = new Map(
    rows.map(({ path, indicator }) => [path.join('\n'), lines.lineOf(indicator.name.span.start)] as const),
  );
  const changes = diffLines(result, locale);
  return {
    titles: [title],
    notes: changes.length === 0 ? [sameText(locale)] : [],
    headings: diffHeadings(locale),
    rows: changes.map(({ path, cells, isMarked }) => ({
      kind: 'row',
      depth: 0,
      cells,
      line: path ? (places.get(path.join('\n')) ?? null) : null,
      differs: isMarked,
    })),
  };
}
