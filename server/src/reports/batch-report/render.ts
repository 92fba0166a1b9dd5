import { lettersDocx } from '../letter/letter-docx.js';
import { lettersHtml } from '../letter/letter-html.js';
import { lettersMarkdown } from '../letter/letter-markdown.js';
import type { ReviewRow } from '../review/review-row.js';
import { batchReport } from './batch-report.js';

/** What the bureau's report is written as. */
export const batchReportFormats = ['docx', 'html', 'md'] as const;
/** A format that the report on a batch is written in. */
export type BatchReportFormat = (typeof batchReportFormats)[number];

/** The file carries the end of the year it is about, so that the same forms give the same bytes. */
export function renderBatchReport(
  format: BatchReportFormat,
  rows: readonly ReviewRow[],
  sampled: string | undefined,
): Promise<string | Uint8Array> {
  const letter = batchReport(rows, sampled);
  const year = Math.max(2000, ...rows.map(row => Number(row.year) || 0));
  if (format === 'docx') return lettersDocx([letter], new Date(Date.UTC(year, 11, 31)));
  return Promise.resolve(format === 'html' ? lettersHtml([letter]) : lettersMarkdown([letter]));
}
