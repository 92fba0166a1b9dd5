import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import { readDay } from '../quantity/dates.js';
import { valueOf } from '../language/field.js';
import type { Finding } from '../rules/rule.js';
import type { Locale } from '../text/locale.js';
import { buildForm } from '../layouts/build.js';
import type { Form } from '../layouts/form.js';
import { isEvaluation } from '../analysis/lookup.js';

/** A form with the evaluation it shows: what every exporter is given. */
export interface Exported {
  readonly form: Form;
  readonly document: DocumentAnalysis;
}

/** The forms of a text; none for a document without `indicators`. */
export const formsOf = (analysis: Analysis, findings: readonly Finding[], locale: Locale): readonly Exported[] =>
  analysis.documents.filter(isEvaluation).map(document => ({ document, form: buildForm(document, findings, locale) }));

/** The day that files carry inside: the filing, else the year’s end, never today, so that the same form gives the same bytes. */
export function dayOf({ evaluation: { filed, year } }: DocumentAnalysis): Date {
  const day = filed.state === 'ok' ? readDay(filed.value) : undefined;
  return new Date(day ? Date.UTC(day.year, day.month - 1, day.day) : Date.UTC(valueOf(year) ?? 2000, 11, 31));
}
