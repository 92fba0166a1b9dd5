import { colon } from '../text/punctuation.js';
import type { DocumentAnalysis } from '../analysis/analysis.js';
import { workedTotal } from '../messages/worked-sums.js';
import { valueOf } from '../language/field.js';
import type { Locale } from '../text/locale.js';

/** Whose scorecard it is, and by which rules: one line each. */
export function heading(document: DocumentAnalysis, locale: Locale): readonly string[] {
  const { evaluation, profile, profileStated, context } = document;
  const year = valueOf(evaluation.year);
  const names = [
    valueOf(evaluation.organization) ?? valueOf(evaluation.title),
    valueOf(evaluation.project),
    year === undefined ? undefined : words[locale].year(year),
  ];
  const whose = names.filter(name => name !== undefined).join({ 'zh-CN': '　', en: ', ' }[locale]);
  // where nothing is scored and nobody names one, none stands behind the table
  const by = profileStated || context.scored ? words[locale].profile(profile.id, profile.title[locale]) : '';
  return [whose, by].filter(Boolean);
}

/** What the scorecard comes to: total, claims, grade, what is missing, the three costliest rows, the way to the next grade. */
export function summary(document: DocumentAnalysis, locale: Locale): readonly string[] {
  return workedTotal(document, locale).steps.map(({ label, text }) => `${label}${colon[locale]}${text}`);
}

const words: Readonly<Record<Locale, { year(year: number): string; profile(id: string, title: string): string }>> = {
  'zh-CN': { year: year => `${year} 年度`, profile: (id, title) => `评分办法：${id}（${title}）` },
  en: { year: year => `fiscal year ${year}`, profile: (id, title) => `Profile: ${id} (${title})` },
};
