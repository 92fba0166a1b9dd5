import type { Exported } from '../../export/exported.js';
import { htmlFragment } from '../../export/html-fragment.js';
import { htmlPage } from '../../export/html.js';
import { escapeHtml } from '../../export/html-text.js';
import type { ReportItem } from './items.js';
import type { ReviewReport } from './report.js';
import { reportStyle } from './style.js';

/** The report as one self-contained page. */
export const reportHtml = (reports: readonly ReviewReport[], forms: readonly Exported[]): string =>
  htmlPage({
    locale: reports[0]?.locale ?? 'zh-CN',
    title: reports[0]?.title ?? '',
    style: reportStyle,
    body: [...reports.map(article), ...forms.map(({ form }) => htmlFragment(form))].join(''),
  });

function article({ locale, title, addressee, opening, table, sections, closing, signature }: ReviewReport): string {
  return [
    `<article class="form report" lang="${locale}">`,
    `<h1>${escapeHtml(title)}</h1>`,
    ...(addressee ? [`<p>${escapeHtml(addressee)}</p>`] : []),
    ...opening.map(writeIndented),
    `<table class="grid"><caption>${escapeHtml(table.caption)}</caption><thead><tr>${table.headings.map(text => `<th scope="col">${escapeHtml(text)}</th>`).join('')}</tr></thead><tbody>`,
    ...table.rows.map(
      row =>
        `<tr>${row.map((text, index) => `<td class="${index === 0 ? 'name' : 'number'}">${escapeHtml(text)}</td>`).join('')}</tr>`,
    ),
    '</tbody></table>',
    ...sections.map(({ heading, items }) => `<section><h2>${escapeHtml(heading)}</h2>${itemsHtml(items)}</section>`),
    ...closing.map(writeIndented),
    ...signature.map(text => `<p class="signature">${escapeHtml(text)}</p>`),
    '</article>',
    '',
  ].join('\n');
}

const writeIndented = (text: string): string => `<p class="body">${escapeHtml(text)}</p>`;

function itemsHtml(items: readonly ReportItem[]): string {
  const [first] = items;
  if (items.length === 1 && first?.heading === '') return first.lines.map(writeIndented).join('');
  return `<ol>${items.map(({ heading, lines }) => `<li>${heading ? `<strong>${escapeHtml(heading)}</strong>` : ''}${lines.map(line => `<p>${escapeHtml(line)}</p>`).join('')}</li>`).join('')}</ol>`;
}
