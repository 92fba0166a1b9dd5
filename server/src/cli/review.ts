import { type BatchReportFormat, batchReportFormats, renderBatchReport } from '../reports/batch-report/render.js';
import { reviewHtml } from '../reports/review/review-html.js';
import { reviewJson } from '../reports/review/review-json.js';
import type { ReviewRow } from '../reports/review/review-row.js';
import { withBatch } from '../reports/review/with-batch.js';
import { reviewCsv, reviewText } from '../reports/review/review-text.js';
import { reviewXlsx } from '../reports/review/review-xlsx.js';
import { type ReviewSort, reviewSorts } from '../reports/review/review-table.js';
import { leaveUnpainted } from '../export/paint.js';
import { writeBytes } from '../io/write-file.js';
import type { Words } from '../text/locale.js';
import { BatchFold } from '../rules/support/batch.js';
import { batch } from './batch/batch.js';
import type { PlaceInBatch } from '../reports/batch-digests.js';
import { type Context, type Given, isData, status, UsageError } from './command.js';
import { Inputs } from './inputs.js';
import { refuseOver } from './refuse-output.js';
import { drawFor, drawSample } from './sample.js';
import { unwritable } from './unwritable.js';

/** `perf-yaml review`: a bureau's batch as one table, the most over-claimed first. */
export async function review(context: Context, given: Given): Promise<number> {
  const output = given.value('output');
  const isReport = given.has('report');
  const format = formatFor(given.value('format'), output, isReport);
  const sort = reviewSorts.find(each => each === given.value('sort')) ?? 'over-claimed';
  const draw = drawFor(given.value('sample'), given.value('seed'));
  const inputs = new Inputs(given, context);
  const each: ReviewRow[] = [];
  const together = new BatchFold<PlaceInBatch>();
  const jobs = await inputs.jobs();
  refuseOver(
    output,
    jobs.map(({ name }) => name),
  );
  for await (const { rows: more, digests, isWhole } of batch(
    'review',
    { isDetailed: isReport },
    jobs,
    context,
    (name, why) => inputs.fail(name, why),
  )) {
    each.push(...more);
    for (const digest of digests) together.add(digest, digest.items[0]?.place.file ?? '');
    inputs.failed ||= !isWhole;
  }
  const rows = withBatch(each, together);
  if (rows.length === 0 && inputs.failed) return status.unusable;
  const drawn = draw && drawSample(rows, draw, given.operands);
  if (drawn) context.complain(drawn.how);
  const rendered = isReportFormat(format, isReport)
    ? await renderBatchReport(format, drawn?.rows ?? rows, drawn?.how['zh-CN'])
    : await render(drawn?.rows ?? rows, format, sort, output === undefined, context);
  // without the mark a spreadsheet takes the file for one in the system's own encoding
  const content = format === 'csv' && output !== undefined ? `\ufeff${rendered as string}` : rendered;
  const problem = output === undefined ? showOn(context, content, format) : writeBytes(output, content);
  if (problem !== undefined) context.complain(unwritable(output ?? '', problem));
  return inputs.failed || problem !== undefined ? status.unusable : status.fine;
}

function showOn({ print, tell }: Context, content: string | Uint8Array, format: Format): undefined {
  (isData(format) ? print : tell)(content as string);
}

const reviewFormats = ['table', 'json', 'csv', 'xlsx', 'html'] as const;

type TableFormat = (typeof reviewFormats)[number];

type Format = TableFormat | BatchReportFormat;

const isReportFormat = (format: Format, isReport: boolean): format is BatchReportFormat =>
  isReport && batchReportFormats.some(each => each === format);

/** As asked for, else as the output's name says, else what a terminal shows; the other kinds are files. */
function formatFor(asked: string | undefined, output: string | undefined, isReport: boolean): Format {
  const known: readonly Format[] = isReport ? batchReportFormats : reviewFormats;
  const named = known.find(format => output?.toLowerCase().endsWith(`.${format}`));
  const wanted = known.find(each => each === asked);
  if (asked !== undefined && !wanted)
    throw new UsageError(isReport ? words.reportFormat(asked) : words.onlyReport(asked));
  const ending = endings.exec(output ?? '')?.[1]?.toLowerCase();
  if (wanted && output !== undefined && ending && ending !== wanted)
    throw new UsageError(words.otherName(output, wanted));
  if (isReport && output !== undefined && !wanted && !named) throw new UsageError(words.reportFormat(output));
  const format = wanted ?? named ?? (isReport ? 'md' : 'table');
  if (asked === undefined && output !== undefined && !named) refuseKind(output);
  if ((format === 'xlsx' || format === 'docx') && output === undefined) throw new UsageError(words.noOutput(format));
  return format;
}

/** What a name promises. */
const endings = /\.(json|csv|html|docx?|md|wps|xls[xmb]?|et|pdf|ofd)$/i;

/** A table is not written under a name that promises something else: Word would call it damaged. */
function refuseKind(output: string): void {
  const ending = /\.(docx?|md|wps|xls[mb]?|et|pdf|ofd)$/i.exec(output)?.[1]?.toLowerCase();
  if (ending === undefined) return;
  throw new UsageError(
    batchReportFormats.some(each => each === ending) ? words.onlyReport(ending) : words.kind(output),
  );
}

async function render(
  rows: readonly ReviewRow[],
  format: Exclude<Format, BatchReportFormat> | 'html',
  sort: ReviewSort,
  isPrinted: boolean,
  { locale, paint }: Context,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(reviewJson(rows, sort), null, 2)}\n`;
    case 'csv':
      return reviewCsv(rows, locale, sort);
    case 'html':
      return reviewHtml(rows, locale, sort);
    case 'xlsx':
      return reviewXlsx(rows, locale, sort);
    case 'table':
      return reviewText(rows, locale, isPrinted ? paint : leaveUnpainted, sort);
  }
}

const words = {
  noOutput: (format: string): Words => ({
    'zh-CN': `${format} 不能直接显示，请用 -o 写明输出到哪个文件，如 -o 复核表.${format}`,
    en: `${format} cannot be shown here: say with -o which file to write, such as -o review.${format}`,
  }),
  otherName: (output: string, format: string): Words => ({
    'zh-CN': `--format ${format} 与文件名“${output}”不一致；去掉 --format，或改文件名`,
    en: `--format ${format} and the name ${output} do not agree: leave out --format, or name another file`,
  }),
  reportFormat: (output: string): Words => ({
    'zh-CN': `复核报告只能写成 docx、html 或 md，不能是“${output}”`,
    en: `the report on a batch is written as docx, html or md, not as ${output}`,
  }),
  kind: (output: string): Words => ({
    'zh-CN': `从“${output}”看不出要什么格式；文件名应以 .xlsx、.csv、.html、.json 或 .txt 结尾`,
    en: `the name ${output} does not tell a format: it should end in .xlsx, .csv, .html, .json or .txt`,
  }),
  onlyReport: (format: string): Words => ({
    'zh-CN': `${format} 只用于批量复核报告，请加上 --report`,
    en: `${format} is for the report on a batch: add --report`,
  }),
};
