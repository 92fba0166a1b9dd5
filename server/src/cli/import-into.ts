import { isEvaluation, profileLookup } from '../analysis/lookup.js';
import { analyze } from '../analysis/analysis.js';
import type { Imported } from '../import/import-form.js';
import { fillForm } from '../import/into/fill-form.js';
import type { Told } from '../import/into/filling.js';
import { countTold, sayTold } from '../import/into/say-told.js';
import { readTextFile, writeTextFile } from '../io/text-file.js';
import { Lines } from '../text/lines.js';
import type { Locale, Words } from '../text/locale.js';
import { inOneLine } from '../text/one-line.js';
import { applyEdits } from '../text/span.js';
import { analyzerFor } from './analyzer.js';
import type { Context } from './command.js';
import { failures } from './inputs.js';
import { unwritable } from './unwritable.js';

/** What was filled into a form, as it is told. */
export interface FilledIn {
  readonly told: readonly Told[];
  readonly lines: Lines;
}

/** Fills a form that is there out of a table that was read, and writes it over it or into another file; `failure` says why not. */
export async function fillInto(
  { text }: Imported,
  into: string,
  output: string,
): Promise<FilledIn | { readonly failure: Words }> {
  const read = readTextFile(into);
  if ('failure' in read) return { failure: failures[read.failure] };
  const analysis = await analyzerFor(undefined)(into, read.file.text);
  if (!analysis.documents.some(isEvaluation)) return { failure: words.nothing };
  const { edits, told } = fillForm(analysis, analyze(text, { profile: profileLookup() }));
  const problem =
    edits.length === 0 && output === into
      ? undefined
      : writeTextFile(output, { ...read.file, text: applyEdits(read.file.text, edits) });
  return problem === undefined ? { told, lines: new Lines(read.file.text) } : { failure: unwritable(output, problem) };
}

/** Whether everything of the table went somewhere, or stands there already. */
export const isAllPlaced = ({ told }: FilledIn, { kept }: Imported): boolean =>
  kept.length === 0 && told.every(({ kind }) => kind === 'filled');

/** How many values were filled in, then each that was not. */
export function reportFilled({ told }: FilledIn, context: Context): readonly string[] {
  const { locale } = context;
  const left = told.filter(({ kind }) => kind !== 'filled');
  return [countTold(told)[locale], ...left.map(each => inOneLine(sayTold(each)[locale]))];
}

/** What programs read of it; lines are those of the form as it was. */
export function filledJson({ told, lines }: FilledIn, file: string, locale: Locale): object {
  const list = (...wanted: readonly Told['kind'][]): readonly object[] =>
    told
      .filter(({ kind }) => wanted.includes(kind))
      .map(({ kind, document, path, key, standing, incoming, span }) => ({
        document,
        path,
        key: key.en,
        standing,
        incoming,
        line: lines.position(span.start).line,
        message: sayTold({ kind, document, path, key, standing, incoming, span })[locale],
      }));
  return {
    file,
    filled: list('filled'),
    differing: list('differs'),
    unplaced: list('unplaced'),
    refused: list('refused', 'broken'),
  };
}

const words = {
  nothing: { 'zh-CN': '没有“绩效指标”，没有可以填的地方', en: 'has no indicators, so there is nothing to fill in' },
} satisfies Record<string, Words>;
