import type { Analysis } from '../analysis/analysis.js';
import { scorecardJson } from './scorecard-json.js';
import { charts } from '../export/charts.js';
import { formCsv } from '../export/csv.js';
import { docx } from '../export/docx.js';
import type { Exported } from '../export/exported.js';
import { html } from '../export/html.js';
import { formMarkdown } from '../export/markdown.js';
import { xlsx } from '../export/xlsx.js';

/** What a form goes out as; a PDF is printed from the HTML by whoever can start a browser. */
export const exportFormats = ['xlsx', 'docx', 'html', 'pdf', 'md', 'csv', 'json'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** The format that a file's name asks for. */
export function formatOf(name: string): ExportFormat | undefined {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return exportFormats.find(format => format === extension) ?? (extension === 'htm' ? 'html' : undefined);
}

/** The file's content. The same forms give the same bytes. */
export async function render(
  format: Exclude<ExportFormat, 'pdf'>,
  exported: readonly Exported[],
  analysis: Analysis,
  file: string,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'xlsx':
      return xlsx(exported);
    case 'docx':
      return docx(exported);
    case 'html':
      return page(exported);
    case 'md':
      return formMarkdown(exported.map(({ form }) => form));
    case 'csv':
      return formCsv(exported.map(({ form }) => form));
    case 'json':
      return `${JSON.stringify(scorecardJson(analysis, file), null, 2)}\n`;
  }
}

/** The forms with their charts as one page. */
export const page = (exported: readonly Exported[]): string =>
  html(
    exported.map(({ form }) => form),
    (form, index) => {
      const document = exported[index]?.document;
      return document ? charts(document, form.locale) : '';
    },
  );
