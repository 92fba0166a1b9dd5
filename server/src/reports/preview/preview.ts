import type { Analysis, DocumentAnalysis } from '../../analysis/analysis.js';
import { valueOf } from '../../language/field.js';
import { nameForm, unitOf } from '../form-name.js';
import type { Checked } from '../../rules/check.js';
import type { Finding } from '../../rules/rule.js';
import type { Locale } from '../../text/locale.js';
import { chartsOf } from '../../export/charts.js';
import { type Exported, formsOf } from '../../export/exported.js';
import { colon } from '../../text/punctuation.js';
import { article, isWide } from '../../export/html-fragment.js';
import { type HtmlPart, htmlParts, type PartOptions } from '../../export/html-parts.js';
import { formStyle } from '../../export/html-style.js';
import { onScreen } from '../../layouts/additions.js';
import type { CellFinding } from '../../layouts/form.js';
import { reviewParts } from '../review-report/sheet-html.js';
import { reviewStyle } from '../review-report/style.js';
import { noForm, otherFindings, tellFindings } from './notices.js';
import { summary } from './summary.js';

/** What a panel shows of one version of a file: a form for each evaluation in it. */
export interface Preview {
  readonly locale: Locale;
  readonly title: string;
  /** The style of everything in `documents`; its colours are variables. */
  readonly style: string;
  readonly documents: readonly PreviewDocument[];
}

/** One form of a stream. */
export interface PreviewDocument {
  /** The index in the stream, from 0. */
  readonly index: number;
  readonly title: string;
  /** Total and grade, the claims beside them, how many findings. */
  readonly summary: string;
  /** Whether it is printed across the page. */
  readonly wide: boolean;
  readonly parts: readonly HtmlPart[];
}

/** How a form is shown. */
export interface PreviewOptions {
  readonly locale: Locale;
  /** The table for reviewing in the place of the form. */
  readonly review: boolean;
}

/** Total: a broken file shows what can be read of it, one without an evaluation says so and lists its findings. */
export function preview(analysis: Analysis, checked: Checked, { locale, review }: PreviewOptions): Preview {
  const { findings } = checked;
  const exported = formsOf(analysis, findings, locale, { additions: onScreen });
  const documents = exported.map(each =>
    review ? reviewDocument(each, checked, locale) : formDocument(each, findings, { tips: 'data', relative: true }),
  );
  const shown = documents.length > 0 ? documents : [emptyDocument(tellFindings(findings, locale), locale)];
  return { locale, title: shown[0]?.title ?? '', style: formStyle + reviewStyle, documents: shown };
}

/** The forms with their charts as HTML that needs no script: offsets are those of the text. */
export function previewHtml(analysis: Analysis, findings: readonly Finding[], locale: Locale): string {
  const exported = formsOf(analysis, findings, locale, { additions: onScreen });
  const documents = exported.map(each => formDocument(each, findings, { tips: 'title', relative: false }));
  const shown = documents.length > 0 ? documents : [emptyDocument(tellFindings(findings, locale), locale)];
  return shown.map(({ parts, wide }) => article(parts, { isWide: wide, locale })).join('');
}

function formDocument(
  { form, document }: Exported,
  findings: readonly Finding[],
  options: PartOptions,
): PreviewDocument {
  const { locale, loose } = form;
  const charts = chartsOf(document, locale).map(({ name, html }): HtmlPart => ({
    slot: 'tail',
    key: `chart ${name}`,
    base: 0,
    html,
  }));
  return {
    index: form.document,
    title: form.title.text,
    summary: summary(document, findings, locale),
    wide: isWide(form),
    parts: [...htmlParts(form, options), ...otherFindings(loose, locale, options.relative), ...charts],
  };
}

function reviewDocument({ form, document }: Exported, checked: Checked, locale: Locale): PreviewDocument {
  return {
    index: form.document,
    title: form.title.text,
    summary: `${whose(document, locale)}${summary(document, checked.findings, locale)}`,
    wide: true,
    parts: reviewParts(document, checked, locale),
  };
}

/** The table for reviewing has no head that would say whose form it is, and files of many units have one name. */
function whose({ evaluation }: DocumentAnalysis, locale: Locale): string {
  const name = nameForm(unitOf(evaluation), valueOf(evaluation.project) ?? '');
  return name && `${name}${colon[locale]}`;
}

function emptyDocument(findings: readonly CellFinding[], locale: Locale): PreviewDocument {
  return {
    index: 0,
    title: noForm.title[locale],
    summary: '',
    wide: false,
    parts: [noForm.part(locale), ...otherFindings(findings, locale, true)],
  };
}
