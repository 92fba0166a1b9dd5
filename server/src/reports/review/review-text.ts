import type { Locale } from '../../text/locale.js';
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
  const counts = ruleCounts(rows, locale);
  const byRule =
    counts.length === 0
      ? []
      : [
          '',
          paint('strong', sections.byRule[locale]),
          ...textTable(
            [
              { heading: sections.code[locale] },
              { heading: sections.about[locale] },
              { heading: sections.count[locale], numeric: true },
            ],
            counts.map(({ code, title, count }) => [code, title, String(count)]),
          ),
        ];
  const { headings, cells: silenced } = setAsideTable(rows, locale, sort);
  const units = unitTable(rows, locale);
  const below = (title: string, heads: readonly string[], texts: readonly (readonly string[])[]): readonly string[] =>
    texts.length === 0
      ? []
      : [
          '',
          paint('strong', title),
          ...textTable(
            heads.map(heading => ({ heading })),
            texts,
          ),
        ];
  return [
    paint('strong', top),
    paint('faint', rule),
    ...body,
    '',
    ...summaryLines(rows, locale),
    ...byRule,
    ...below(sections.units[locale], units.headings, units.cells),
    ...below(sections.setAside[locale], headings, silenced),
  ]
    .map(line => `${line}\n`)
    .join('');
}

export function reviewCsv(rows: readonly ReviewRow[], locale: Locale, sort?: ReviewSort): string {
  const { columns, cells } = reviewTable(rows, locale, sort);
  return csv([columns.map(({ heading }) => heading), ...cells]);
}
