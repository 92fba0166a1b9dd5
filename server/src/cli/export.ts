import { dayOf, formsOf } from '../export/exported.js';
import { exportFormats, type ExportFormat, formatOf, render } from '../reports/render.js';
import { renderReport, reportFormats } from '../reports/review-report/render.js';
import { type PdfResult, printPdf } from '../io/pdf.js';
import { isSameFile } from '../io/same-file.js';
import { writeBytes } from '../io/write-file.js';
import { check } from '../rules/check.js';
import type { Words } from '../text/locale.js';
import { analyzerFor, asking } from './analyzer.js';
import { type Context, type Given, status, UsageError } from './command.js';
import { type Input, Inputs } from './inputs.js';

/** `perf-yaml export`: the official form of one file, with `--review` the report on it, in the format that the output's name asks for. */
export async function exportForm(context: Context, given: Given): Promise<number> {
  const output = given.value('output');
  if (output === undefined) throw new UsageError(words.noOutput);
  const format = formatOf(output);
  if (format === undefined) throw new UsageError(words.format(output));
  const report = given.has('review')
    ? reportFormats.find(each => each === (format === 'pdf' ? 'html' : format))
    : undefined;
  if (given.has('review') && report === undefined) throw new UsageError(words.reportFormat(output));
  if (given.operands.some(operand => operand !== '-' && isSameFile(operand, output)))
    throw new UsageError(words.itself);
  const input = await only(new Inputs(given, context));
  if (!input) return status.unusable;
  const {
    name,
    file: { text },
  } = input;
  const analysis = analyzerFor(given.value('profile'))(name, text);
  const checked = check(analysis, asking(name, context.complain));
  const exported = formsOf(analysis, checked.findings, context.locale);
  if (exported.length === 0) {
    context.complain(words.nothing(name));
    return status.unusable;
  }
  return write(
    output,
    format,
    {
      of: async each =>
        report
          ? renderReport(each === 'docx' ? 'docx' : report, analysis, checked, context.locale)
          : render(each, exported, analysis, name),
      day: exported[0] ? dayOf(exported[0].document) : new Date(0),
    },
    context,
  );
}

/** The one file that the operand stands for; `undefined` where it cannot be read, which has been said. */
async function only(inputs: Inputs): Promise<Input | undefined> {
  let found: Input | undefined;
  for await (const input of inputs) {
    if (found) throw new UsageError(words.several);
    found = input;
  }
  return found;
}

/** What is written, in any format, and the day it carries. */
interface Contents {
  of(format: Exclude<ExportFormat, 'pdf'>): Promise<string | Uint8Array>;
  readonly day: Date;
}

async function write(
  output: string,
  format: ExportFormat,
  contents: Contents,
  { host, complain }: Context,
): Promise<number> {
  const printed = format === 'pdf' ? await pdf(contents, host.environment) : { bytes: await contents.of(format) };
  if ('failure' in printed) {
    complain(printed.failure === 'failed' ? words.printing(printed.program, printed.detail) : words.noProgram);
    return status.unusable;
  }
  const problem = writeBytes(output, printed.bytes);
  if (problem !== undefined) complain(words.unwritable(output, problem));
  return problem === undefined ? status.fine : status.unusable;
}

async function pdf(contents: Contents, environment: Context['host']['environment']): Promise<PdfResult> {
  const html = (await contents.of('html')) as string;
  return printPdf(
    { html: () => html, docx: async () => (await contents.of('docx')) as Uint8Array, day: contents.day },
    environment,
  );
}

const words = {
  noOutput: {
    'zh-CN': `要用 -o 写明输出到哪个文件，如 -o 自评表.xlsx`,
    en: 'say with -o which file to write, such as -o form.xlsx',
  },
  format: (output: string): Words => ({
    'zh-CN': `从“${output}”看不出要什么格式；文件名应以 ${exportFormats.map(format => `.${format}`).join('、')} 结尾`,
    en: `${output} names no known format; it must end in ${exportFormats.map(format => `.${format}`).join(', ')}`,
  }),
  itself: {
    'zh-CN': '输出文件就是要导出的文件，会把它覆盖；请用 -o 写另一个文件名',
    en: 'the output would overwrite the evaluation it is made from; name another file with -o',
  },
  several: {
    'zh-CN': '一次只导出一份自评表，这里却有好几个文件；请写明是哪一个',
    en: 'one evaluation is exported at a time, and there are several files here; name one of them',
  },
  reportFormat: (output: string): Words => ({
    'zh-CN': `复核意见不能写成“${output}”；文件名应以 ${[...reportFormats, 'pdf'].map(format => `.${format}`).join('、')} 结尾`,
    en: `the review report cannot be written as ${output}; it must end in ${[...reportFormats, 'pdf'].map(format => `.${format}`).join(', ')}`,
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
  unwritable: (output: string, problem: string): Words => ({
    'zh-CN': `无法写入 ${output}：${problem}`,
    en: `cannot write ${output}: ${problem}`,
  }),
};
