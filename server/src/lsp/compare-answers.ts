import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { analyze } from '../analysis/analysis.js';
import { diff } from '../reports/diff/diff.js';
import { diffJson } from '../reports/diff/diff-json.js';
import { diffMarkdown } from '../reports/diff/diff-markdown.js';
import { reviewHtml } from '../reports/review/review-html.js';
import { reviewJson } from '../reports/review/review-json.js';
import { reviewRow, type ReviewRow } from '../reports/review/review-row.js';
import { isEvaluation } from '../analysis/lookup.js';
import { someOf } from '../messages/values.js';
import { readableUri } from '../workspace/references.js';
import type { DiffAnswer, DiffParams, ReviewAnswer } from './protocol.js';
import type { State } from './state.js';
import type { Subject } from './subject.js';
import { withoutEnd } from '../text/ends.js';

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

const leftOut = {
  'zh-CN': (names: readonly string[]) =>
    `程序处理${someOf(names, 'zh-CN')}时出错，批量复核表里没有这 ${names.length} 份；其他文件不受影响。请把“Perf YAML”输出窗口里的记录反馈给我们。`,
  en: (names: readonly string[]) =>
    `The review is without ${someOf(names, 'en')}, which failed for a fault of the program; other files are not affected. Please report what the “Perf YAML” output shows.`,
};

const rowsOf = (name: string, { analysis, checked }: Subject): ReviewRow[] =>
  analysis.documents.filter(isEvaluation).map(document => reviewRow(name, document, checked()));

/** One file after the other, so that requests are answered in between. */
export async function review(
  state: State,
  folder: string | undefined,
  isCancelled: () => boolean,
): Promise<ReviewAnswer> {
  const root = folder === undefined ? '' : `${withoutEnd(folder, '/')}/`;
  const rows: ReviewRow[] = [];
  const failed: string[] = [];
  for (const snapshot of state.everything()) {
    if (!snapshot.uri.startsWith(root)) continue;
    if (isCancelled()) break;
    const name = readableUri(snapshot.uri.slice(root.length));
    const settings = await state.settings.of(snapshot.uri);
    const own = state.guard.attempt(`review of ${snapshot.uri}`, () => rowsOf(name, state.subject(snapshot, settings)));
    if (own) rows.push(...own);
    else failed.push(name);
    await new Promise(resolve => setTimeout(resolve, 0));
  }
  const locale = state.localeOf(await state.settings.of(folder ?? ''));
  if (failed.length > 0)
    void state.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: leftOut[locale](failed),
    });
  return { rows: reviewJson(rows), html: reviewHtml(rows, locale) };
}
