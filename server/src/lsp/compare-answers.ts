import { analyze } from '../analysis/analysis.js';
import { diff } from '../reports/diff/diff.js';
import { diffJson } from '../reports/diff/diff-json.js';
import { diffMarkdown } from '../reports/diff/diff-markdown.js';
import { isEvaluation } from '../analysis/lookup.js';
import { readableUri } from '../workspace/references.js';
import type { DiffAnswer, DiffParams } from './protocol.js';
import type { State } from './state.js';
import type { Subject } from './subject.js';

export function compare(
  state: State,
  { snapshot, analysis, locale }: Subject,
  { otherText, otherName }: DiffParams,
): DiffAnswer {
  const before = analyze(otherText, state.surroundings(snapshot.uri)).documents.filter(isEvaluation);
  const changed = analysis.documents.filter(isEvaluation).flatMap((document, at) => {
    const other = before[at];
    return other ? [{ document: document.index, result: diff(other, document) }] : [];
  });
  const name = readableUri(snapshot.uri).split('/').at(-1) ?? '';
  const title = otherName === undefined ? name : `${otherName} → ${name}`;
  return {
    documents: changed.map(({ document, result }) => diffJson(result, document)),
    markdown: changed.map(({ result }) => diffMarkdown(result, title, locale)).join('\n'),
  };
}
