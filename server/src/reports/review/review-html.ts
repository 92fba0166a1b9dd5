import type { Locale } from '../../text/locale.js';
import { type Bar, barChart } from '../../export/chart.js';
import { htmlPage } from '../../export/html.js';
import { escapeHtml } from '../../export/html-text.js';
import type { ReviewRow } from './review-row.js';
import { type ReviewSort, reviewTable, sortForReview } from './review-table.js';
import { gradeShifts, reviewTitle, ruleCounts, sections, summaryLines } from './review-words.js';
import { unitTable } from './unit-departures.js';
import { setAsideTable } from './set-aside-table.js';

/** The longest chart, in bars: beyond that a table says more. */
const longest = 20;

/** The batch as one self-contained page: what it comes to, charts, the table, what the units set aside. No script, nothing fetched. */
export function reviewHtml(rows: readonly ReviewRow[], locale: Locale, sort?: ReviewSort): string {
  const units = unitTable(rows, locale);
  const silenced = setAsideTable(rows, locale, sort);
  return htmlPage({
    locale,
    title: reviewTitle[locale],
    style: reviewStyle,
    body: `<article class="form wide review">
<h1>${escapeHtml(reviewTitle[locale])}</h1>
${summaryLines(rows, locale)
  .map(line => `<p class="lead">${escapeHtml(line)}</p>`)
  .join('\n')}
${reviewCharts(rows, locale)}${table(rows, locale, sort)}${textsHtml(sections.units[locale], units.headings, units.cells)}${textsHtml(sections.setAside[locale], silenced.headings, silenced.cells)}</article>
`,
  });
}

function reviewCharts(rows: readonly ReviewRow[], locale: Locale): string {
  const over = sortForReview(rows)
    .filter(row => Number(row.overclaimed) > 0)
    .slice(0, longest)
    .map((row): Bar => ({
      label: row.organization || row.file,
      value: Number(row.overclaimed),
      shown: row.overclaimed,
      kind: 'lost',
    }));
  const shifts = gradeShifts(rows).map(({ shift, count }): Bar => ({
    label: shift,
    value: count,
    shown: String(count),
    kind: 'lost',
  }));
  const byRule = ruleCounts(rows, locale)
    .slice(0, longest)
    .map(({ title, count }): Bar => ({ label: title, value: count, shown: String(count), kind: 'bar' }));
  const chart = (caption: string, bars: readonly Bar[]): string =>
    barChart({ caption, bars, full: Math.max(0, ...bars.map(({ value }) => value)) });
  return (
    chart(sections.overclaimed[locale], over) +
    chart(sections.shifts[locale], shifts) +
    chart(sections.byRule[locale], byRule)
  );
}

function table(rows: readonly ReviewRow[], locale: Locale, sort: ReviewSort | undefined): string {
  const { columns, cells } = reviewTable(rows, locale, sort);
  const sorted = sortForReview(rows, sort);
  const head = columns.map(({ heading }) => `<th>${escapeHtml(heading)}</th>`).join('');
  const body = cells.map((row, at) => {
    const changed = sorted[at]?.gradeChanges ? ' class="is-changed"' : '';
    return `<tr${changed}>${row.map((cell, i) => `<td${columns[i]?.numeric ? ' class="number"' : ' class="name"'}>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  });
  return `<table class="grid">\n<thead><tr class="head">${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>\n`;
}

function textsHtml(title: string, headings: readonly string[], cells: readonly (readonly string[])[]): string {
  if (cells.length === 0) return '';
  const head = headings.map(text => `<th>${escapeHtml(text)}</th>`).join('');
  const body = cells.map(
    texts => `<tr>${texts.map(text => `<td class="name">${escapeHtml(text)}</td>`).join('')}</tr>`,
  );
  return `<h2>${escapeHtml(title)}</h2>\n<table class="grid">\n<thead><tr class="head">${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>\n`;
}

const reviewStyle = `
.review .grid { table-layout: auto; }
.review td.number { text-align: right; }
.review tr.is-changed td { font-weight: bold; }
`;
