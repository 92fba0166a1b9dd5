import { type Exported, formsOf } from '../export/exported.js';
import { writeBytes } from '../io/write-file.js';
import { publishDocx, publishHtml } from '../reports/publish/publish.js';
import { withoutIndicators } from '../reports/without-indicators.js';
import { analyzerFor } from './analyzer.js';
import { type Context, type Given, status, UsageError } from './command.js';
import { Inputs } from './inputs.js';
import { refuseOver } from './refuse-output.js';
import { unwritable } from './unwritable.js';

/** `perf-yaml publish`: all forms of a folder in one document that can be put before the public. */
export async function publish(context: Context, given: Given): Promise<number> {
  const output = given.value('output');
  const format = formats.find(each => output?.toLowerCase().endsWith(`.${each}`));
  if (output === undefined || !format) throw new UsageError(words.output);
  const inputs = new Inputs(given, context);
  const exported: Exported[] = [];
  const analyze = analyzerFor(undefined);
  for await (const { name, file } of inputs) {
    refuseOver(output, [name]);
    const analysis = await analyze(name, file.text);
    exported.push(...formsOf(analysis, [], context.locale));
    for (const said of withoutIndicators(name, analysis, words.leftOut)) context.complain(said);
  }
  if (exported.length === 0) {
    if (!inputs.failed) context.complain(words.nothing);
    return status.unusable;
  }
  const content = format === 'docx' ? await publishDocx(exported) : publishHtml(exported);
  const problem = writeBytes(output, content);
  if (problem !== undefined) context.complain(unwritable(output, problem));
  return inputs.failed || problem !== undefined ? status.unusable : status.fine;
}

const formats = ['docx', 'html'] as const;

const words = {
  output: {
    'zh-CN': '要用 -o 写明输出到哪个文件，以 .docx 或 .html 结尾，如 -o 绩效自评公开.docx',
    en: 'say with -o which file to write, ending in .docx or .html, such as -o published.docx',
  },
  leftOut: { 'zh-CN': '没有印出', en: 'left out' },
  nothing: { 'zh-CN': '没有可以公开的自评表', en: 'there is no form to publish' },
};
