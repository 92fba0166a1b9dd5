import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Locale } from '../../text/locale.js';
import { escapeHtml, htmlAttributes } from '../../export/html-text.js';
import { sayField } from '../../layouts/fields.js';
import { pickLists } from './sheet-inputs.js';
import { words } from './words.js';

/** Whose form it is, and who reviews it: 复核人, 日期, 意见 as inputs; and the lists that entries of the rows are picked from. */
export function overallHtml(document: DocumentAnalysis, locale: Locale): string {
  const { title, organization, review } = document.evaluation;
  const input = (name: 'by' | 'date', value: string): string =>
    `<label>${escapeHtml(words[name][locale])} <input${htmlAttributes({ name, value, autocomplete: 'off', size: 14 })}></label>`;
  return [
    `<section class="overall"><h1>${escapeHtml(sayField(title) || sayField(organization) || words.sheet[locale])}</h1>`,
    `<p>${input('by', review ? sayField(review.by) : '')} ${input('date', review ? sayField(review.date) : '')}</p>`,
    `<label class="opinion">${escapeHtml(words.opinion[locale])} <textarea name="opinion" rows="2">\n${escapeHtml(review ? sayField(review.opinion) : '')}</textarea></label>`,
    `${pickLists(document, locale)}</section>`,
  ].join('');
}
