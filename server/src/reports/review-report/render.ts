import type { Analysis } from '../../analysis/analysis.js';
import type { Checked } from '../../rules/check.js';
import type { Locale } from '../../text/locale.js';
import type { Exported } from '../../export/exported.js';
import { formMarkdown } from '../../export/markdown.js';
import { isEvaluation } from '../../analysis/lookup.js';
import { reportDocx } from './docx.js';
import { reportHtml } from './html.js';
import { reportMarkdown } from './markdown.js';
import { reviewReport } from './report.js';

/** What 复核意见 goes out as; a PDF is printed from the page. */
export const reportFormats = ['docx', 'html', 'md'] as const;

/** A format that a review report is written in. */
export type ReportFormat = (typeof reportFormats)[number];

/** The reports of every evaluation of a text in one file, `forms` behind them. */
export async function renderReport(
  format: ReportFormat,
  analysis: Analysis,
  checked: Checked,
  locale: Locale,
  forms: readonly Exported[] = [],
): Promise<string | Uint8Array> {
  const wanted = new Set(forms.map(({ document }) => document));
  const documents = analysis.documents.filter(each => isEvaluation(each) && (wanted.size === 0 || wanted.has(each)));
  const reports = documents.map(document => reviewReport(document, checked, locale));
  switch (format) {
    case 'docx':
      return reportDocx(reports, documents, forms);
    case 'html':
      return reportHtml(reports, forms);
    case 'md':
      return [reportMarkdown(reports), ...(forms.length > 0 ? [formMarkdown(forms.map(({ form }) => form))] : [])].join(
        '\n---\n\n',
      );
  }
}
