import { fileURLToPath } from 'node:url';
import type { Analysis } from '../analysis/analysis.js';
import { dayOf, type Exported, formsOf, type Printing } from '../export/exported.js';
import { isEvaluation } from '../analysis/lookup.js';
import { builtInLayout } from '../families/index.js';
import { leftOutNotices } from '../reports/left-out-notice.js';
import { endings, type ExportFormat, formatOf, formats } from '../reports/formats.js';
import { renderSelfReport, selfReportFormats } from '../reports/self-report/self-report.js';
import { renderReport, reportFormats } from '../reports/review-report/render.js';
import { withoutIndicators } from '../reports/without-indicators.js';
import { type PdfResult, printPdf } from '../io/pdf.js';
import { isSameFile } from '../io/same-file.js';
import { writeBytes } from '../io/write-file.js';
import { check } from '../rules/check.js';
import type { Words } from '../text/locale.js';
import { analyzerFor, asking } from './analyzer.js';
import { type Context, type Given, status, UsageError } from './command.js';
import { unknownLayout } from './init.js';
import { type Input, Inputs } from './inputs.js';
import { sayIdle } from './idle-options.js';
import { refuseOver } from './refuse-output.js';
import { unwritable } from './unwritable.js';

/** `perf-yaml export`: the official form of one file as its layout prints it, in the format that the output's name asks for. */
export async function exportForm(context: Context, given: Given): Promise<number> {
  const { output, format, printing } = readOrder(given);
  for (const name of format.isPrinted ? [] : ofPrint.filter(given.has))
    context.complain(sayIdle(name, words.data(format.id)));
  const input = await only(new Inputs(given, context));
  if (!input) return status.unusable;
  const {
    name,
    file: { text },
  } = input;
  const analysis = await analyzerFor(given.value('profile'))(name, text);
  refuseOver(output, filesBehind(analysis));
  if (given.has('report')) return writeSelfReport(output, analysis, printing.document, name, context);
  const checked = check(analysis, asking(name, context.complain));
  const exported = formsOf(analysis, printing.additions.review ? checked.findings : [], context.locale, printing);
  const [first] = exported;
  if (!first) {
    context.complain(whyNothing(name, analysis, printing.document));
    return status.unusable;
  }
  const report = printing.additions.review
    ? reportFormats.find(each => each === (format.id === 'pdf' ? 'html' : format.id))
    : undefined;
  if (printing.document === undefined)
    for (const said of withoutIndicators(name, analysis, words.leftOut)) context.complain(said);
  for (const notice of format.isPrinted ? leftOutNotices(exported) : []) context.complain(words.named(name, notice));
  return write(
    output,
    format,
    {
      of: async each =>
        report
          ? renderReport(each.id === 'docx' ? 'docx' : report, analysis, checked, context.locale, exported)
          : render(each, exported, analysis, name),
      day: dayOf(first.document),
    },
    context,
  );
}

/** What only says how a form is printed. */
const ofPrint = ['layout', 'computed', 'basis', 'review'] as const;

/** The other files that a form is put together from. */
const filesBehind = ({ documents }: Analysis): readonly string[] =>
  documents
    .flatMap(({ context, approved }) => [...(context.sources ?? []).map(({ uri }) => uri), approved?.uri])
    .flatMap(uri => (uri?.startsWith('file:///') ? fileURLToPath(uri) : []));

/** Either no form is there at all, or none of that number. */
const whyNothing = (name: string, { documents }: Analysis, document: number | undefined): Words =>
  document === undefined || documents[document] || !documents.some(isEvaluation)
    ? words.nothing(name)
    : words.noDocument(name, document, documents.length);

/** The draft of the self-evaluation report. */
async function writeSelfReport(
  output: string,
  analysis: Analysis,
  document: number | undefined,
  name: string,
  { complain }: Context,
): Promise<number> {
  const format = selfReportFormats.find(each => output.toLowerCase().endsWith(`.${each}`));
  if (!format) throw new UsageError(words.reportFormat(output));
  const found = analysis.documents.some(each => isEvaluation(each) && (document ?? each.index) === each.index);
  const problem = found ? writeBytes(output, await renderSelfReport(format, analysis, document)) : undefined;
  if (!found) complain(whyNothing(name, analysis, document));
  if (problem !== undefined) complain(unwritable(output, problem));
  return found && problem === undefined ? status.fine : status.unusable;
}

/** What was asked for, checked before anything is read. */
function readOrder(given: Given): {
  readonly output: string;
  readonly format: ExportFormat;
  readonly printing: Printing;
} {
  const output = given.value('output');
  if (output === undefined) throw new UsageError(words.noOutput);
  const format = formatOf(output);
  if (format === undefined) throw new UsageError(words.format(output));
  if (given.operands.some(operand => operand !== '-' && isSameFile(operand, output)))
    throw new UsageError(words.itself);
  const layout = given.value('layout');
  if (layout !== undefined && !builtInLayout(layout)) throw new UsageError(unknownLayout(layout));
  const document = given.value('document');
  if (document !== undefined && !/^\d+$/.test(document)) throw new UsageError(words.document(document));
  return {
    output,
    format,
    printing: {
      layout: layout === undefined ? undefined : builtInLayout(layout),
      document: document === undefined ? undefined : Number(document),
      additions: {
        computed: given.has('computed') ? 'always' : 'never',
        basis: given.has('basis'),
        review: given.has('review'),
      },
    },
  };
}

const render = (
  { render }: ExportFormat,
  exported: readonly Exported[],
  analysis: Analysis,
  name: string,
): Promise<string | Uint8Array> =>
  render ? render(exported, analysis, name) : Promise.reject(new Error('printed from the page'));

/** The one file that the operand stands for; `undefined` where it cannot be read, which has been said. */
export async function only(inputs: Inputs): Promise<Input | undefined> {
  let found: Input | undefined;
  for await (const input of inputs) {
    if (found) throw new UsageError(words.several);
    found = input;
  }
  return found;
}

/** What is written, in any format that is rendered, and the day it carries. */
interface Contents {
  of(format: ExportFormat): Promise<string | Uint8Array>;
  readonly day: Date;
}

async function write(
  output: string,
  format: ExportFormat,
  contents: Contents,
  { host, complain }: Context,
): Promise<number> {
  const printed = format.render ? { bytes: await contents.of(format) } : await pdf(contents, host.environment);
  if ('failure' in printed) {
    complain(printed.failure === 'failed' ? words.printing(printed.program, printed.detail) : words.noProgram);
    return status.unusable;
  }
  const problem = writeBytes(output, printed.bytes);
  if (problem !== undefined) complain(unwritable(output, problem));
  return problem === undefined ? status.fine : status.unusable;
}

async function pdf(contents: Contents, environment: Context['host']['environment']): Promise<PdfResult> {
  const html = (await contents.of(formatNamed('html'))) as string;
  return printPdf(
    { html: () => html, docx: async () => (await contents.of(formatNamed('docx'))) as Uint8Array, day: contents.day },
    environment,
  );
}

const formatNamed = (id: string): ExportFormat => formats.find(format => format.id === id) as ExportFormat;

const words = {
  data: (id: string): Words => ({ 'zh-CN': `.${id} 是数据，不按表式印`, en: `.${id} is data and is not printed` }),
  leftOut: { 'zh-CN': '没有印出', en: 'left out' },
  noOutput: {
    'zh-CN': `要用 -o 写明输出到哪个文件，如 -o 自评表.xlsx`,
    en: 'say with -o which file to write, such as -o form.xlsx',
  },
  format: (output: string): Words => ({
    'zh-CN': `从“${output}”看不出要什么格式；文件名应以 ${endings('、')} 结尾`,
    en: `${output} names no known format; it must end in ${endings(', ')}`,
  }),
  reportFormat: (output: string): Words => ({
    'zh-CN': `自评报告只能写成 docx、html 或 md，不能是“${output}”`,
    en: `a self-evaluation report is written as docx, html or md, not as ${output}`,
  }),
  itself: {
    'zh-CN': '输出文件就是要导出的文件，会把它覆盖；请用 -o 写另一个文件名',
    en: 'the output would overwrite the evaluation it is made from; name another file with -o',
  },
  several: {
    'zh-CN': '一次只导出一份自评表，这里却有好几个文件；请写明是哪一个',
    en: 'one evaluation is exported at a time, and there are several files here; name one of them',
  },
  document: (written: string): Words => ({
    'zh-CN': `--document 后面是第几份表的序号，从 0 数起，不能是“${written}”`,
    en: `--document takes the number of a form in the file, from 0, not ${written}`,
  }),
  named: (name: string, notice: Words): Words => ({
    'zh-CN': `${name}：${notice['zh-CN']}`,
    en: `${name}: ${notice.en}`,
  }),
  noDocument: (name: string, document: number, count: number): Words => ({
    'zh-CN': `${name}：没有第 ${document} 份表；共 ${count} 份，从 0 数起`,
    en: `${name}: there is no form ${document}; there are ${count}, counted from 0`,
  }),
  nothing: (name: string): Words => ({
    'zh-CN': `${name}：没有“绩效指标”，没有可以导出的表`,
    en: `${name}: there is no form to export: it has no indicators`,
  }),
  noProgram: {
    'zh-CN':
      '导出 PDF 需要 Chrome、Chromium、Edge 或 LibreOffice，本机都没有找到；请安装其中一个，或用环境变量 CHROME_PATH 指明，也可以先导出 html 再用浏览器打印',
    en: 'a PDF needs Chrome, Chromium, Edge or LibreOffice, and none was found; install one, name one in CHROME_PATH, or export html and print it from a browser',
  },
  printing: (program: string, detail: string): Words => ({
    'zh-CN': `${program} 没有打印成功：${detail}`,
    en: `${program} could not print it: ${detail}`,
  }),
};
