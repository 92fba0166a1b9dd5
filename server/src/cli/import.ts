import { basename, dirname, relative } from 'node:path';
import { convertible } from '../import/cells/failures.js';
import { type GivenLayout, importForm, type Imported, type ImportResult, type Kept } from '../import/import-form.js';
import { sayPlace } from '../import/cells/place.js';
import { type BytesResult, readBytes, readStreamBytes } from '../io/text-file.js';
import { isSameFile } from '../io/same-file.js';
import { writeBytes } from '../io/write-file.js';
import { builtInLayout } from '../families/index.js';
import { readLayout } from '../families/read-layout.js';
import { profileName } from '../text/file-names.js';
import type { Locale, Words } from '../text/locale.js';
import { type Context, type Given, status, UsageError } from './command.js';
import { profileWith } from './analyzer.js';
import { unknownLayout } from './init.js';
import { filledJson, fillInto, isAllPlaced, reportFilled } from './import-into.js';
import { failures } from './inputs.js';
import { unwritable } from './unwritable.js';
import { refuseTable } from './refuse-output.js';
import { inOneLine } from '../text/one-line.js';

/** `perf-yaml import`: a filled-in form into a `.perf.yaml`, with a report of what was kept as comments. Ends with 1 where anything was. */
export async function importFile(context: Context, given: Given): Promise<number> {
  const [input = ''] = given.operands;
  const into = given.value('into');
  const isStream = given.value('output') === '-';
  if (isStream && into !== undefined) throw new UsageError(words.noStream);
  // `-o -` is standard output, as without -o
  const output = isStream ? undefined : given.value('output');
  if (output !== undefined && input !== '-' && isSameFile(output, input)) throw new UsageError(words.itself);
  if (into !== undefined && input !== '-' && isSameFile(into, input)) throw new UsageError(words.itself);
  refuseTable(output ?? into);
  const layout = givenLayout(given.value('layout'), output ?? into);
  const name = input === '-' ? (given.value('stdin-filename') ?? '-') : input.replaceAll('\\', '/');
  const read: BytesResult = input === '-' ? await readStreamBytes(context.host.stdin) : readBytes(input);
  const result =
    'failure' in read
      ? { failure: failures[read.failure] }
      : await importAny(read.bytes, basename(name), context, layout);
  if ('failure' in result) return unusable(context, name, result.failure);
  const told = into === undefined ? result.warnings : result.warnings.filter(each => !result.guesses.includes(each));
  for (const { 'zh-CN': chinese, en } of told)
    context.complain({ 'zh-CN': `${name}：${chinese}`, en: `${name}: ${en}` });
  const json = given.value('format') === 'json';
  return into === undefined
    ? write(result, output, name, context, json)
    : fill(result, into, output, name, context, json);
}

/** What the table gives goes into the form that is there, or with an output into a copy of it. */
async function fill(
  result: Imported,
  form: string,
  output: string | undefined,
  name: string,
  context: Context,
  json: boolean,
): Promise<number> {
  const { host, locale } = context;
  const into = form.replaceAll('\\', '/');
  const filled = await fillInto(result, form, output ?? form);
  if ('failure' in filled) return unusable(context, into, filled.failure);
  const said = json
    ? `${JSON.stringify({ ...asJson(result, locale), into: filledJson(filled, into, locale) }, undefined, 2)}\n`
    : `${reportFilled(filled, context).join('\n')}\n${report(result, name, locale)}`;
  host.stdout.write(said);
  return isAllPlaced(filled, result) ? status.fine : status.found;
}

/** A layout by its id, or by the profile file that holds one; how that file is called from where the output stands. */
function givenLayout(reference: string | undefined, output: string | undefined): GivenLayout | undefined {
  if (reference === undefined) return undefined;
  const known = builtInLayout(reference);
  if (known) return { layout: known };
  if (!profileName.test(reference)) throw new UsageError(unknownLayout(reference));
  const { layout } = profileWith(reference);
  const profile = relative(dirname(output ?? '.'), reference).replaceAll('\\', '/');
  const own = typeof layout === 'string' ? builtInLayout(layout) : layout && readLayout(layout).layout;
  if (!own) throw new UsageError(words.noLayout(reference));
  return { layout: own, profile };
}

/** What is not read as it is goes through an installed office program, where there is one. */
async function importAny(
  bytes: Uint8Array,
  name: string,
  { host, locale }: Context,
  layout: GivenLayout | undefined,
): Promise<ImportResult> {
  const { openPdf } = await import('../io/open-pdf.js');
  const result = await importForm(bytes, name, locale, { pdf: openPdf }, layout);
  const to = 'failure' in result ? convertible.get(result.failure) : undefined;
  if (!to) return result;
  const { modernFile } = await import('../io/office.js');
  const modern = await modernFile(bytes, to, host.environment);
  return modern ? importForm(modern, `${name}.${to}`, locale, undefined, layout) : result;
}

/** The report goes where the file does not. */
function write(result: Imported, output: string | undefined, name: string, context: Context, json: boolean): number {
  const { host, locale, print } = context;
  const problem = output === undefined ? print(result.text) : writeBytes(output, result.text);
  if (problem !== undefined) {
    context.complain(unwritable(output ?? '', problem));
    return status.unusable;
  }
  const said = json ? `${JSON.stringify(asJson(result, locale), undefined, 2)}\n` : report(result, name, locale);
  (output === undefined ? host.stderr : host.stdout).write(said);
  return result.kept.length > 0 ? status.found : status.fine;
}

/** What programs read: of a file of several evaluations the layout and profile of the first. */
function asJson({ documents: [first], rows, kept, passed }: Imported, locale: Locale): object {
  const toJson = ({ place, text, document, line }: Kept): object => ({
    place: sayPlace(place)[locale],
    text,
    document,
    line: line ?? null,
  });
  return {
    layout: first?.layout ?? null,
    profile: first?.profile ?? null,
    read: rows,
    kept: kept.map(toJson),
    passed: passed.map(toJson),
  };
}

/** `read 20 rows, 1 lines kept as comments, 3 passed over`, and each of them with its place in the source. */
function report({ rows, kept, passed }: Imported, name: string, locale: Locale): string {
  const toLines = (each: readonly Kept[], mark: Words): string[] =>
    each.map(({ place, text }) => `${words.at(name, sayPlace(place))[locale]}${mark[locale]}${inOneLine(text)}`);
  return [
    words.summary(rows, kept.length, passed.length)[locale],
    ...toLines(kept, words.kept),
    ...toLines(passed, words.passed),
    '',
  ].join('\n');
}

function unusable({ complain }: Context, name: string, { 'zh-CN': chinese, en }: Words): number {
  complain({ 'zh-CN': `${name}：${chinese}`, en: `${name}: ${en}` });
  return status.unusable;
}

const words = {
  noLayout: (reference: string): Words => ({
    'zh-CN': `${reference} 里没有写“表式”，不知道按哪种表读`,
    en: `${reference} has no layout to read the form by`,
  }),
  itself: {
    'zh-CN': '输出文件就是要读入的文件，会把它覆盖；请用 -o 写另一个文件名',
    en: 'the output would overwrite the form it is read from; name another file with -o',
  },
  noStream: {
    'zh-CN': '填入已有的表时，-o 后面要写文件名，不能是 -',
    en: 'a form that is filled in goes to a file: name it with -o',
  },
  summary: (rows: number, kept: number, passed: number): Words => ({
    'zh-CN': `读入 ${rows} 行指标，${kept} 行保留为注释，${passed} 行略过`,
    en: `read ${rows} rows, ${kept} lines kept as comments, ${passed} passed over`,
  }),
  kept: { 'zh-CN': '', en: '' },
  passed: { 'zh-CN': '略过 ', en: 'passed over: ' },
  at: (name: string, place: Words): Words => ({
    'zh-CN': `${name}：${place['zh-CN']}：`,
    en: `${name}: ${place.en}: `,
  }),
};
