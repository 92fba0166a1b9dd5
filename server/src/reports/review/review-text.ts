import type { Locale, Words } from '../../text/locale.js';
import { csv } from '../../export/csv-text.js';
import type { Paint } from '../../export/paint.js';
import { textTable } from '../../export/text-table.js';
import type { ReviewRow } from './review-row.js';
import { type ReviewSort, reviewTable, sortForReview } from './review-table.js';
import { ruleCounts, sections, summaryLines } from './review-words.js';
import { unitTable } from './unit-departures.js';
import { setAsideTable } from './set-aside-table.js';

/** The batch for a terminal: the table, what it comes to, how often each rule spoke up, and what the units set aside. */
export function reviewText(rows: readonly ReviewRow[], locale: Locale, paint: Paint, sort?: ReviewSort): string {
  const { columns, cells } = reviewTable(rows, locale, sort);
  const sorted = sortForReview(rows, sort);
  const [top = '', rule = '', ...lines] = textTable(
    columns.map(column => ({ ...column, widest: 48 })),
    cells,
  );
  const body = lines.map((line, at) => (sorted[at]?.gradeChanges ? paint('error', line) : line));
  const below = (title: Words, table: Below): readonly string[] =>
    table.cells.length === 0 ? [] : ['', paint('strong', title[locale]), ...textTable(table.columns, table.cells)];
  return [
    paint('strong', top),
    paint('faint', rule),
    ...body,
    '',
    ...summaryLines(rows, locale),
    ...below(sections.byRule, countsByRule(rows, locale)),
    ...below(sections.units, plainTable(unitTable(rows, locale))),
    ...below(sections.setAside, plainTable(setAsideTable(rows, locale, sort))),
  ]
    .map(line => `${line}\n`)
    .join('');
}

interface Below {
  readonly columns: Parameters<typeof textTable>[0];
  readonly cells: readonly (readonly string[])[];
}

const countsByRule = (rows: readonly ReviewRow[], locale: Locale): Below => ({
  columns: [
    { heading: sections.code[locale] },
    { heading: sections.about[locale] },
    { heading: sections.count[locale], numeric: true },
  ],
  cells: ruleCounts(rows, locale).map(({ code, title, count }) => [code, title, String(count)]),
});

const plainTable = ({ headings, cells }: { headings: readonly string[]; cells: Below['cells'] }): Below => ({
  columns: headings.map(heading => ({ heading })),
  cells,
});

/** The batch as CSV. */
export function reviewCsv(rows: readonly ReviewRow[], locale: Locale, sort?: ReviewSort): string {
  const { columns, cells } = reviewTable(rows, locale, sort);
  return csv([columns.map(({ heading }) => heading), ...cells]);
}
