import { basename } from 'node:path';
import { convertible } from '../import/failures.js';
import { importForm, type Imported, type ImportResult } from '../import/import-form.js';
import { sayPlace } from '../import/place.js';
import { type BytesResult, readBytes, readStreamBytes } from '../io/text-file.js';
import { isSameFile } from '../io/same-file.js';
import { writeBytes } from '../io/write-file.js';
import type { Locale, Words } from '../text/locale.js';
import { type Context, type Given, status, UsageError } from './command.js';
import { failures } from './inputs.js';
import { inOneLine } from '../text/one-line.js';

/** `perf-yaml import`: a filled-in form into a `.perf.yaml`, with a report of what was kept as comments. Ends with 1 where anything was. */
export async function importFile(context: Context, given: Given): Promise<number> {
  const [input = ''] = given.operands;
  const output = given.value('output');
  if (output !== undefined && input !== '-' && isSameFile(output, input)) throw new UsageError(words.itself);
  const name = input === '-' ? (given.value('stdin-filename') ?? '-') : input.replaceAll('\\', '/');
  const read: BytesResult = input === '-' ? await readStreamBytes(context.host.stdin) : readBytes(input);
  const result =
    'failure' in read ? { failure: failures[read.failure] } : await importAny(read.bytes, basename(name), context);
  if ('failure' in result) return unusable(context, name, result.failure);
  for (const { 'zh-CN': chinese, en } of result.warnings)
    context.complain({ 'zh-CN': `${name}：${chinese}`, en: `${name}: ${en}` });
  return write(result, output, name, context);
}

/** What is not read as it is goes through an installed office program, where there is one. */
async function importAny(bytes: Uint8Array, name: string, { host, locale }: Context): Promise<ImportResult> {
  const { openPdf } = await import('../io/open-pdf.js');
  const result = await importForm(bytes, name, locale, { pdf: openPdf });
  const to = 'failure' in result ? convertible.get(result.failure) : undefined;
  if (!to) return result;
  const { modernFile } = await import('../io/office.js');
  const modern = await modernFile(bytes, to, host.environment);
  return modern ? importForm(modern, `${name}.${to}`, locale) : result;
}

/** The report goes where the file does not. */
function write(result: Imported, output: string | undefined, name: string, context: Context): number {
  const { host, locale, print } = context;
  const problem = output === undefined ? print(result.text) : writeBytes(output, result.text);
  if (problem !== undefined) return unusable(context, output ?? '', words.unwritable(problem));
  (output === undefined ? host.stderr : host.stdout).tell(report(result, name, locale));
  return result.kept.length > 0 ? status.found : status.fine;
}

/** `read 20 rows, 1 lines kept as comments`, and each of them with its place in the source. */
function report({ rows, kept }: Imported, name: string, locale: Locale): string {
  const lines = kept.map(({ place, text }) => `${words.at(name, sayPlace(place))[locale]}${inOneLine(text)}`);
  return [words.summary(rows, kept.length)[locale], ...lines, ''].join('\n');
}

function unusable({ complain }: Context, name: string, { 'zh-CN': chinese, en }: Words): number {
  complain({ 'zh-CN': `${name}：${chinese}`, en: `${name}: ${en}` });
  return status.unusable;
}

const words = {
  itself: {
    'zh-CN': '输出文件就是要读入的文件，会把它覆盖；请用 -o 写另一个文件名',
    en: 'the output would overwrite the form it is read from; name another file with -o',
  },
  summary: (rows: number, kept: number): Words => ({
    'zh-CN': `读入 ${rows} 行指标，${kept} 行保留为注释`,
    en: `read ${rows} rows, ${kept} lines kept as comments`,
  }),
  at: (name: string, place: Words): Words => ({
    'zh-CN': `${name}：${place['zh-CN']}：`,
    en: `${name}: ${place.en}: `,
  }),
  unwritable: (problem: string): Words => ({ 'zh-CN': `无法写入：${problem}`, en: `cannot be written: ${problem}` }),
};
