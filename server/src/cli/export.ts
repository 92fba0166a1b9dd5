import { type Exported, dayOf, formsOf } from '../exchange/export/exported.js';
import { exportFormats, formatOf, page, render } from '../exchange/export/render.js';
import type { Analysis } from '../analysis/analysis.js';
import { fileWorld } from '../io/file-world.js';
import { type PdfResult, printPdf } from '../io/pdf.js';
import { writeBytes } from '../io/write-file.js';
import { check } from '../rules/check.js';
import type { Words } from '../text/locale.js';
import { analyzerFor } from './analyzer.js';
import { type Context, type Given, status, UsageError } from './command.js';
import { Inputs } from './inputs.js';

/** `perf-yaml export`: the official form of one file, in the format that the output's name asks for. */
export async function exportForm(context: Context, given: Given): Promise<number> {
  const output = given.value('output');
  if (output === undefined) throw new UsageError(words.noOutput);
  if (formatOf(output) === undefined) throw new UsageError(words.format(output));
  const inputs = new Inputs(given, context);
  const analyze = analyzerFor(given.value('profile'));
  for await (const { name, file: { text } } of inputs) {
    const analysis = analyze(name, text);
    const exported = formsOf(analysis, check(analysis, { world: fileWorld(name) }).findings, context.locale);
    if (exported.length > 0) return write(output, exported, analysis, name, context);
    context.complain(words.nothing(name));
  }
  return status.unusable;
}

async function write(output: string, exported: readonly Exported[], analysis: Analysis, name: string, { host, complain }: Context): Promise<number> {
  const format = formatOf(output);
  if (format === undefined) return status.unusable;
  const printed = format === 'pdf' ? await pdf(exported, analysis, name, host.environment) : { bytes: await render(format, exported, analysis, name) };
  if ('failure' in printed) {
    complain(printed.failure === 'failed' ? words.printing(printed.program, printed.detail) : words.noProgram);
    return status.unusable;
  }
  const problem = writeBytes(output, printed.bytes);
  if (problem !== undefined) complain(words.unwritable(output, problem));
  return problem === undefined ? status.fine : status.unusable;
}

function pdf(exported: readonly Exported[], analysis: Analysis, name: string, environment: Context['host']['environment']): Promise<PdfResult> {
  const [first] = exported;
  return printPdf({
    html: () => page(exported),
    docx: async () => (await render('docx', exported, analysis, name)) as Uint8Array,
    day: first ? dayOf(first.document) : new Date(0),
  }, environment);
}

const words = {
  noOutput: { 'zh-CN': `要用 -o 写明输出到哪个文件，如 -o 自评表.xlsx`, en: 'say with -o which file to write, such as -o form.xlsx' },
  format: (output: string): Words => ({
    'zh-CN': `从“${output}”看不出要什么格式；文件名应以 ${exportFormats.map(format => `.${format}`).join('、')} 结尾`,
    en: `${output} names no known format; it must end in ${exportFormats.map(format => `.${format}`).join(', ')}`,
  }),
  nothing: (name: string): Words => ({ 'zh-CN': `${name}：没有“绩效指标”，没有可以导出的表`, en: `${name}: there is no form to export: it has no indicators` }),
  noProgram: {
    'zh-CN': '导出 PDF 需要 Chrome、Chromium、Edge 或 LibreOffice，本机都没有找到；请安装其中一个，或用环境变量 CHROME_PATH 指明，也可以先导出 html 再用浏览器打印',
    en: 'a PDF needs Chrome, Chromium, Edge or LibreOffice, and none was found; install one, name one in CHROME_PATH, or export html and print it from a browser',
  },
  printing: (program: string, detail: string): Words => ({ 'zh-CN': `${program} 没有打印成功：${detail}`, en: `${program} could not print it: ${detail}` }),
  unwritable: (output: string, problem: string): Words => ({ 'zh-CN': `无法写入 ${output}：${problem}`, en: `cannot write ${output}: ${problem}` }),
};
