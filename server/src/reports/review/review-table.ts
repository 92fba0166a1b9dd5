import { Decimal } from '../../number/decimal.js';
import type { Locale, Words } from '../../text/locale.js';
import { percent } from '../../messages/number.js';
import { rules } from '../../rules/index.js';
import { closerLook, type ReviewRow } from './review-row.js';

/** What a batch may be ordered by. */
export const reviewSorts = ['over-claimed', 'suspicion', 'reduced'] as const;

/** One of these. */
export type ReviewSort = (typeof reviewSorts)[number];

const sortedBy: Readonly<Record<ReviewSort, (row: ReviewRow) => string>> = {
  'over-claimed': ({ overclaimed }) => overclaimed,
  suspicion: ({ suspicion }) => suspicion,
  reduced: ({ departure }) => departure,
};

/** Most over-claimed, most suspicious or most reduced first; of equal ones the more over-claimed, those with more errors, then by file. */
export function sortForReview(rows: readonly ReviewRow[], sort: ReviewSort = 'over-claimed'): readonly ReviewRow[] {
  const by = (row: ReviewRow): Decimal => new Decimal(sortedBy[sort](row) || least);
  const over = (row: ReviewRow): Decimal => new Decimal(row.overclaimed || least);
  return rows
    .map(row => ({ row, by: by(row), over: over(row) }))
    .sort(
      (a, b) =>
        b.by.comparedTo(a.by) ||
        b.over.comparedTo(a.over) ||
        b.row.errors - a.row.errors ||
        compareText(a.row.file, b.row.file) ||
        a.row.document - b.row.document,
    )
    .map(({ row }) => row);
}

/** Below anything a row may have: what is not known stands last. */
const least = '-1000000';

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** A column of the batch’s table. */
export interface ReviewColumn {
  readonly id: string;
  readonly heading: string;
  readonly numeric: boolean;
}

/** The batch as one table: headings and cells, sorted for review. */
export function reviewTable(
  rows: readonly ReviewRow[],
  locale: Locale,
  sort?: ReviewSort,
): { readonly columns: readonly ReviewColumn[]; readonly cells: readonly (readonly string[])[] } {
  return {
    columns: columns.map(({ id, heading, numeric }) => ({ id, heading: heading[locale], numeric })),
    cells: sortForReview(rows, sort).map(row => columns.map(({ cell }) => cell(row, locale))),
  };
}

interface Column {
  readonly id: string;
  readonly heading: Words;
  readonly numeric: boolean;
  cell(row: ReviewRow, locale: Locale): string;
}

const column = (id: string, zh: string, en: string, numeric: boolean, cell: Column['cell']): Column => ({
  id,
  heading: { 'zh-CN': zh, en },
  numeric,
  cell,
});

const columns: readonly Column[] = [
  column('overclaimed', '多报分数', 'Over-claimed', true, row => row.overclaimed),
  column('claimed', '填报总分', 'Claimed', true, row => row.claimed),
  column('computed', '计算总分', 'Computed', true, (row, locale) =>
    row.provisional && row.computed ? `${row.computed}${provisional[locale]}` : row.computed,
  ),
  column('claimedGrade', '填报等级', 'Claimed grade', false, row => row.claimedGrade),
  column('computedGrade', '计算等级', 'Computed grade', false, row => row.computedGrade),
  column('gradeChange', '等级变化', 'Grade changes', false, row =>
    row.gradeChanges ? `${row.claimedGrade}→${row.computedGrade}` : '',
  ),
  column('unexplained', '未说明偏差', 'Unexplained', true, row => String(row.unexplained)),
  column('errors', '错误', 'Errors', true, row => String(row.errors)),
  column('warnings', '警告', 'Warnings', true, row => String(row.warnings)),
  column('reviewed', '复核总分', 'Reviewed', true, row => row.reviewed),
  column('departure', '偏离度', 'Departure', true, row => (row.departure ? percent(new Decimal(row.departure)) : '')),
  column('suspicion', '存疑程度', 'Suspicion', true, row => row.suspicion),
  column('closerLook', '值得细看', 'Closer look', false, closerLookAt),
  column('organization', '单位或项目', 'Organization', false, row => row.organization),
  column('file', '文件', 'File', false, row => (row.document > 0 ? `${row.file}#${row.document + 1}` : row.file)),
];

/** What quality, batch and review rules say of a form, by the titles of the rules. */
function closerLookAt({ findings }: ReviewRow, locale: Locale): string {
  const said = rules.filter(({ code, group }) => closerLook.has(group) && findings[code]);
  return said.map(({ title }) => title[locale]).join({ 'zh-CN': '、', en: '; ' }[locale]);
}

const provisional: Words = { 'zh-CN': '（暂计）', en: ' (provisional)' };

/** How often each rule spoke up, the most frequent first. */
export function findingsByRule(rows: readonly ReviewRow[]): readonly (readonly [string, number])[] {
  const all = new Map<string, number>();
  for (const { findings } of rows)
    for (const [code, count] of Object.entries(findings)) all.set(code, (all.get(code) ?? 0) + count);
  return [...all].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
}

/** What the batch comes to, in numbers of forms. */
export interface ReviewSummary {
  readonly evaluations: number;
  readonly overclaimed: number;
  readonly gradeChanges: number;
  readonly provisional: number;
  readonly withErrors: number;
}

/** Counts the self-evaluations of a batch. */
export function reviewSummary(all: readonly ReviewRow[]): ReviewSummary {
  const rows = all.filter(({ isResult }) => isResult);
  return {
    evaluations: rows.length,
    overclaimed: rows.filter(row => row.overclaimed !== '' && new Decimal(row.overclaimed).greaterThan(0)).length,
    gradeChanges: rows.filter(row => row.gradeChanges).length,
    provisional: rows.filter(row => row.provisional).length,
    withErrors: rows.filter(row => row.errors > 0).length,
  };
}
