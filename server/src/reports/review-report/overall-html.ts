import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Locale } from '../../text/locale.js';
import { escapeHtml, htmlAttributes } from '../../export/html-text.js';
import { said } from '../../layouts/fields.js';
import { words } from './words.js';

/** Whose form it is, and who reviews it: 复核人, 日期, 意见 as inputs. */
export function overallHtml({ evaluation: { title, organization, review } }: DocumentAnalysis, locale: Locale): string {
  const input = (name: 'by' | 'date', value: string): string =>
    `<label>${escapeHtml(words[name][locale])} <input${htmlAttributes({ name, value, autocomplete: 'off', size: 14 })}></label>`;
  return [
    `<section class="overall"><h1>${escapeHtml(said(title) || said(organization) || words.sheet[locale])}</h1>`,
    `<p>${input('by', review ? said(review.by) : '')} ${input('date', review ? said(review.date) : '')}</p>`,
    `<label class="opinion">${escapeHtml(words.opinion[locale])} <textarea name="opinion" rows="2">\n${escapeHtml(review ? said(review.opinion) : '')}</textarea></label></section>`,
  ].join('');
}
