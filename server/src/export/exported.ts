import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import { readDay } from '../quantity/dates.js';
import { valueOf } from '../language/field.js';
import type { Finding } from '../rules/rule.js';
import type { Locale } from '../text/locale.js';
import { type Additions, official } from '../layouts/additions.js';
import { buildForm } from '../layouts/build.js';
import type { Form } from '../layouts/form.js';
import type { Layout } from '../families/layout.js';
import { layoutOf } from '../layouts/layout-of.js';
import { isEvaluation } from '../analysis/lookup.js';

/** A form with the evaluation it shows: what every exporter is given. */
export interface Exported {
  readonly form: Form;
  readonly document: DocumentAnalysis;
  /** What is printed beside the form itself. */
  readonly additions: Additions;
}

/** How forms are printed: which layout in the place of their own, which one of several, and what beside the form itself. */
export interface Printing {
  readonly layout?: Layout | undefined;
  /** The index in the stream, from 0; all where none is given. */
  readonly document?: number | undefined;
  readonly additions: Additions;
}

/** The forms of a text; none for a document without `indicators`. */
export const formsOf = (
  analysis: Analysis,
  findings: readonly Finding[],
  locale: Locale,
  { layout, document: wanted, additions }: Printing = { additions: official },
): readonly Exported[] =>
  analysis.documents
    .filter(each => isEvaluation(each) && (wanted ?? each.index) === each.index)
    .map(document => ({
      document,
      additions,
      form: buildForm(document, findings, { layout: layout ?? layoutOf(document), additions, locale }),
    }));

/** The day that files carry inside: the filing, else the year’s end, never today, so that the same form gives the same bytes. */
export function dayOf({ evaluation: { filed, year } }: DocumentAnalysis): Date {
  const day = filed.state === 'ok' ? readDay(filed.value) : undefined;
  return new Date(day ? Date.UTC(day.year, day.month - 1, day.day) : Date.UTC(valueOf(year) ?? 2000, 11, 31));
}
