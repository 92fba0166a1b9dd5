import { ErrorCodes, type RequestType, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { docx } from '../export/docx.js';
import { dayOf, type Exported, formsOf, type Printing } from '../export/exported.js';
import { builtInLayout, layouts } from '../families/index.js';
import { endings, type ExportFormat, formats } from '../reports/formats.js';
import { leftOutNotices } from '../reports/left-out-notice.js';
import { page } from '../reports/page.js';
import { preview, type Preview, previewHtml } from '../reports/preview/preview.js';
import { renderReport, reportFormats } from '../reports/review-report/render.js';
import { nextFile } from '../reports/next/next.js';
import { yearLeft, yearsLeft } from '../reports/next/years-left.js';
import { renderSelfReport, selfReportFormats } from '../reports/self-report/self-report.js';
import { relativeReference, resolveReference } from '../workspace/references.js';
import { canonicalUri } from '../workspace/uri.js';
import { isEvaluation } from '../analysis/lookup.js';
import { refuseReview } from '../features/refuse-review.js';
import { type ReviewChange, reviewFields } from '../features/review-change.js';
import { writeReview } from '../features/write-review.js';
import type { Locale, Words } from '../text/locale.js';
import type { ClientTraits } from './client-traits.js';
import { toTextEdit, toWorkspaceEdit } from './convert.js';
import { toFile } from './exported-file.js';
import { contentModified } from './guard.js';
import type { Machine } from './machine.js';
import type {
  ExportedFile,
  ExportParams,
  FormatChoice,
  NextFile,
  nextRequest,
  PreviewAsPage,
  PreviewInParts,
  reviewRequest,
} from './protocol.js';
import type { Subject } from './subject.js';

/** With `parts` what a panel patches element by element, else one `html`; `version` is that of the text it shows. */
export function toPreview(
  { analysis, snapshot, locale, checked }: Subject,
  parts: boolean,
  review: boolean,
): PreviewInParts | PreviewAsPage {
  const told = checked();
  const shown: Preview = preview(analysis, told, { locale, review });
  const { documents, ...page } = shown;
  const about = { uri: snapshot.uri, version: snapshot.version ?? null, ...page };
  return parts ? { ...about, documents } : { ...about, html: previewHtml(analysis, told.findings, locale) };
}

/** The form in a format and as it is asked for, or the reviewer's report. */
export const answerExport = (subject: Subject, params: ExportParams, machine: Machine): Promise<ExportedFile> =>
  params.review === true ? report(subject, params.format ?? 'html') : exportForm(subject, params, machine);

async function exportForm(
  { analysis, snapshot, locale }: Subject,
  params: ExportParams,
  machine: Machine,
): Promise<ExportedFile> {
  const { format = 'html', layout } = params;
  const wanted = formatsHere(machine).find(({ id }) => id === format);
  if (!wanted) throw new ResponseError(ErrorCodes.InvalidParams, words.format[locale](format));
  if (layout !== undefined && !builtInLayout(layout))
    throw new ResponseError(ErrorCodes.InvalidParams, words.layout[locale](layout));
  const forms = formsOf(analysis, [], locale, printingOf(params));
  const [first] = forms;
  if (!first) throw new ResponseError(ErrorCodes.InvalidParams, words.nothing[locale]);
  const content = wanted.render
    ? await wanted.render(forms, analysis, snapshot.uri)
    : await printForms(forms, dayOf(first.document), machine, locale);
  const notices = wanted.isPrinted ? leftOutNotices(forms).map(notice => notice[locale]) : [];
  return { ...toFile(wanted.id, content), ...(notices.length > 0 ? { notices } : {}) };
}

/** The formats that this server can make, as they are offered. */
export const formatChoices = (machine: Machine, locale: Locale): readonly FormatChoice[] =>
  formatsHere(machine).map(({ id, about, isPrinted }) => ({ id, title: about[locale], isPrinted }));

/** PDF where there is a machine to print on. */
const formatsHere = ({ printPdf }: Machine): readonly ExportFormat[] =>
  formats.filter(({ render }) => render ?? printPdf);

const printingOf = ({ layout, document, computed, basis }: ExportParams): Printing => ({
  layout: layout === undefined ? undefined : builtInLayout(layout),
  document,
  additions: { computed: computed === true ? 'always' : 'never', basis: basis === true, review: false },
});

async function printForms(
  forms: readonly Exported[],
  day: Date,
  { printPdf }: Machine,
  locale: Locale,
): Promise<Uint8Array> {
  const html = page(forms);
  const result = await printPdf?.({ html: () => html, docx: () => docx(forms), day });
  if (result && 'bytes' in result) return result.bytes;
  throw new ResponseError(
    ErrorCodes.InternalError,
    result?.failure === 'failed' ? words.printing[locale](result.program, result.detail) : words.noProgram[locale],
  );
}

async function report({ analysis, locale, checked }: Subject, format: string): Promise<ExportedFile> {
  const wanted = reportFormats.find(each => each === format);
  if (!wanted) throw new ResponseError(ErrorCodes.InvalidParams, words.reportFormat[locale](format));
  if (!analysis.documents.some(isEvaluation)) throw new ResponseError(ErrorCodes.InvalidParams, words.nothing[locale]);
  return toFile(wanted, await renderReport(wanted, analysis, checked(), locale));
}

/** The written report in a format; refused where nothing can be reported. */
export async function selfReport({ analysis, locale }: Subject, format: string): Promise<ExportedFile> {
  const wanted = selfReportFormats.find(each => each === format);
  if (!wanted) throw new ResponseError(ErrorCodes.InvalidParams, words.reportFormat[locale](format));
  if (!analysis.documents.some(isEvaluation)) throw new ResponseError(ErrorCodes.InvalidParams, words.nothing[locale]);
  return toFile(wanted, await renderSelfReport(wanted, analysis));
}

/** Beside the file it follows on, where nobody says where it will be stored. */
export function following(
  { analysis, snapshot, locale }: Subject,
  { year, target }: Omit<ParamsOf<typeof nextRequest>, 'textDocument'>,
): NextFile {
  if (!analysis.documents.some(isEvaluation)) throw new ResponseError(ErrorCodes.InvalidParams, words.nothing[locale]);
  const from = target === undefined ? snapshot.uri : canonicalUri(target);
  const source = relativeReference(from, snapshot.uri) ?? snapshot.uri;
  const movePath = (path: string): string =>
    relativeReference(from, resolveReference(snapshot.uri, path) ?? '') ?? path;
  const text = nextFile(analysis, { source, year, movePath });
  const left = yearsLeft(analysis, text).map(each => ({
    message: yearLeft(each)[locale],
    line: (each.lines[0] ?? 1) - 1,
  }));
  return { text, yearsLeft: left };
}

/** The edit that writes one thing a reviewer typed, for the version of the file it was typed for. */
export function answerReview(
  { analysis, snapshot, lines, locale }: Subject,
  params: ParamsOf<typeof reviewRequest>,
  traits: ClientTraits,
): { readonly edit: WorkspaceEdit } {
  if (params.textDocument.version !== undefined && params.textDocument.version !== snapshot.version)
    throw contentModified();
  const document = analysis.documents.find(({ index }) => index === (params.document ?? 0));
  const change = document && isChange(params) ? params : undefined;
  const refused = document && change && refuseReview(document, change);
  if (refused) throw new ResponseError(ErrorCodes.InvalidParams, refused[locale]);
  const edits = document && change && writeReview(document, change);
  if (!edits) throw new ResponseError(ErrorCodes.InvalidParams, words.unwritable[locale]);
  return {
    edit: toWorkspaceEdit(
      snapshot,
      edits.map(edit => toTextEdit(lines, edit)),
      traits,
    ),
  };
}

/** What a request carries. */
type ParamsOf<R> = R extends RequestType<infer P, unknown, unknown> ? P : never;

/** Whether what came over the wire names one thing that a review may say. */
function isChange({ row, field, value }: Partial<Record<keyof ReviewChange, unknown>>): boolean {
  if (typeof value !== 'string') return false;
  if (row === 'budget') return isOneOf(reviewFields.budget, field);
  return row === undefined
    ? isOneOf(reviewFields.overall, field)
    : typeof row === 'number' && isOneOf(reviewFields.row, field);
}

const isOneOf = (fields: readonly string[], field: unknown): boolean => fields.some(each => each === field);

const words = {
  format: {
    'zh-CN': (format: string) => `不能导出为“${format}”；可选 ${endings('、')}（网页版不能导出 PDF，请打印 html）`,
    en: (format: string) =>
      `cannot export as “${format}”; there are ${endings(', ')} (no PDF in the browser: print the html)`,
  },
  layout: {
    'zh-CN': (layout: string) => `没有表式“${layout}”；可选 ${layouts.map(({ id }) => id).join('、')}`,
    en: (layout: string) => `there is no layout “${layout}”; there are ${layouts.map(({ id }) => id).join(', ')}`,
  },
  noProgram: {
    'zh-CN': '导出 PDF 需要 Chrome、Chromium、Edge 或 LibreOffice，本机都没有找到；也可以导出网页，再用浏览器打印',
    en: 'a PDF needs Chrome, Chromium, Edge or LibreOffice, and none was found; or export the page and print it from a browser',
  },
  printing: {
    'zh-CN': (program: string, detail: string) => `${program} 没有打印成功：${detail}`,
    en: (program: string, detail: string) => `${program} could not print it: ${detail}`,
  },
  reportFormat: {
    'zh-CN': (format: string) => `报告不能导出为“${format}”；可选 docx、html、md`,
    en: (format: string) => `cannot write the report as “${format}”; there are docx, html, md`,
  },
  nothing: {
    'zh-CN': '没有“绩效指标”，没有可以导出的表',
    en: 'there is no form to export: the file has no indicators',
  },
  unwritable: {
    'zh-CN': '这一处的复核不能自动写入：该行不存在、来自锚点引用，或“复核”写成了别的样子。请在编辑器中修改。',
    en: 'This review cannot be written for you: the row is not there, comes by an alias, or its “review” is no mapping. Change it in the editor.',
  },
} satisfies Readonly<Record<string, Words | Readonly<Record<Locale, unknown>>>>;
