import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { isEvaluation } from '../analysis/lookup.js';
import { reviewHtml } from '../reports/review/review-html.js';
import { reviewJson } from '../reports/review/review-json.js';
import { closerLook, reviewRow, type ReviewRow } from '../reports/review/review-row.js';
import { reviewTable } from '../reports/review/review-table.js';
import { withBatch } from '../reports/review/with-batch.js';
import type { Checked } from '../rules/check.js';
import { digestsOf, type PlaceInBatch } from '../reports/batch-digests.js';
import { BatchFold } from '../rules/support/batch.js';
import { findingsOf } from '../rules/support/of-document.js';
import type { Words } from '../text/locale.js';
import { nameBelow, rootOf, wayTo } from './below.js';
import { tellLeftOut } from './left-out-files.js';
import type { ReviewAnswer } from './protocol.js';
import type { Session } from './session.js';
import type { Subject } from './subject.js';

/** One evaluation of the batch with the lines that lead to it. */
interface Reviewed {
  readonly row: ReviewRow;
  readonly own: number;
  readonly doubt: number | null;
}

/** A bureau's batch: each evaluation by itself, then what only all of them together show. One file after the other, so that requests are answered in between. */
export async function review(
  session: Session,
  folder: string | undefined,
  isCancelled: () => boolean,
): Promise<ReviewAnswer> {
  const { connection, settings, traits, workspace } = session;
  await workspace.whenComplete();
  const root = rootOf(folder);
  const { reviewed, together, failed, hollow } = await reviewEach(session, root, isCancelled);
  const locale = workspace.localeOf(await settings.of(folder ?? ''));
  const unread = workspace
    .unread('evaluation')
    .flatMap(({ uri }) => (uri.startsWith(root) ? [wayTo(uri, root, traits.folders)] : []));
  for (const said of tellLeftOut(paper, { failed, unread, hollow }))
    void connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: said[locale],
    });
  const shared = together.found().flatMap(({ first, others }) => [first, ...others]);
  const rows = withBatch(
    reviewed.map(({ row }) => row),
    together,
  );
  const json = reviewJson(rows);
  const lines = linesOf(reviewed, shared);
  return {
    rows: json,
    html: reviewHtml(rows, locale),
    ...reviewTable(rows, locale),
    lines: json.map(row => lines.get(keyOf(row)) ?? { own: 0, doubt: null }),
  };
}

interface Batch {
  readonly reviewed: readonly Reviewed[];
  readonly together: BatchFold<PlaceInBatch>;
  /** The files that the program failed on. */
  readonly failed: readonly string[];
  /** The files that hold no evaluation. */
  readonly hollow: readonly string[];
}

async function reviewEach(
  { guard, settings, traits, workspace }: Session,
  root: string,
  isCancelled: () => boolean,
): Promise<Batch> {
  const reviewed: Reviewed[] = [];
  const together = new BatchFold<PlaceInBatch>();
  const failed: string[] = [];
  const hollow: string[] = [];
  for (const snapshot of workspace.everything()) {
    if (!snapshot.uri.startsWith(root)) continue;
    if (isCancelled()) break;
    const name = nameBelow(root, snapshot.uri);
    const own = await settings.of(snapshot.uri);
    const found = guard.attempt(`review of ${snapshot.uri}`, () => {
      const subject = workspace.subject(snapshot, own);
      const rows = reviewedIn(name, subject);
      for (const digest of digestsOf(name, subject.analysis, subject.lines)) together.add(digest, name);
      return rows;
    });
    const way = wayTo(snapshot.uri, root, traits.folders);
    if (found?.length === 0) hollow.push(way);
    else if (found) reviewed.push(...found);
    else failed.push(way);
    await new Promise(resolve => setTimeout(resolve, 0));
  }
  return { reviewed, together, failed, hollow };
}

/** What a batch of one file shows is left out: that file is looked at with all others. */
function reviewedIn(name: string, { analysis, checked, lines }: Subject): Reviewed[] {
  const all = checked();
  const alone: Checked = { ...all, findings: all.findings.filter(({ rule }) => rule.group !== 'batch') };
  return analysis.documents.filter(isEvaluation).map(document => {
    const doubt = findingsOf(document, alone.findings).find(({ rule }) => closerLook.has(rule.group));
    return {
      row: reviewRow(name, document, alone),
      own: lines.lineOf(document.evaluation.root?.span.start ?? 0),
      doubt: doubt ? lines.lineOf(doubt.span.start) : null,
    };
  });
}

function linesOf(
  reviewed: readonly Reviewed[],
  shared: readonly PlaceInBatch[],
): ReadonlyMap<string, ReviewAnswer['lines'][number]> {
  const lines = new Map(reviewed.map(({ row, own, doubt }) => [keyOf(row), { own, doubt }]));
  for (const place of shared) {
    const known = lines.get(keyOf(place));
    const { line } = place.range.start;
    if (known) lines.set(keyOf(place), { ...known, doubt: Math.min(known.doubt ?? line, line) });
  }
  return lines;
}

const keyOf = ({ file, document }: { readonly file: string; readonly document: number }): string =>
  `${document} ${file}`;

const paper: Words = { 'zh-CN': '批量复核表里', en: 'The review' };
