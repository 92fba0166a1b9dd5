import type { DocumentAnalysis } from '../analysis/analysis.js';
import { diff as compare, type Diff } from '../reports/diff/diff.js';
import { diffJson } from '../reports/diff/diff-json.js';
import { diffMarkdown } from '../reports/diff/diff-markdown.js';
import { diffText } from '../reports/diff/words.js';
import { isEvaluation } from '../analysis/lookup.js';
import { readStream, readTextFile } from '../io/text-file.js';
import type { Locale } from '../text/locale.js';
import { analyzerFor } from './analyzer.js';
import { type Context, type Given, isData, status } from './command.js';
import { sayFailure } from './inputs.js';

/** `perf-yaml diff`: what changed between two forms, targets first. Ends with 1 where anything did. */
export async function diff(context: Context, given: Given): Promise<number> {
  const [before = '', after = ''] = given.operands;
  const [old, now] = [await documentsOf(before, context), await documentsOf(after, context)];
  if (!old || !now) return status.unusable;
  const all = now.flatMap((document, at): Compared[] => {
    const other = old[at];
    return other ? [{ document: document.index, result: compare(other, document) }] : [];
  });
  if (old.length !== now.length) context.complain(words.count(old.length, now.length));
  const format = given.value('format');
  (isData(format) ? context.print : context.tell)(render(all, `${before} → ${after}`, format, context.locale));
  return old.length !== now.length || all.some(({ result }) => isChanged(result)) ? status.found : status.fine;
}

interface Compared {
  readonly document: number;
  readonly result: Diff;
}

const isChanged = ({ rows, added, removed, sums }: Diff): boolean =>
  rows.length + added.length + removed.length + sums.length > 0;

async function documentsOf(name: string, context: Context): Promise<readonly DocumentAnalysis[] | undefined> {
  const read = name === '-' ? await readStream(context.host.stdin) : readTextFile(name);
  if ('failure' in read) {
    sayFailure(name, read.failure, context);
    return undefined;
  }
  const analysis = await analyzerFor(undefined)(name === '-' ? 'stdin.perf.yaml' : name, read.file.text);
  const documents = analysis.documents.filter(isEvaluation);
  if (documents.length > 0) return documents;
  context.complain({
    'zh-CN': `${name}：没有“绩效指标”，无从比较`,
    en: `${name}: there is nothing to compare: it has no indicators`,
  });
  return undefined;
}

function render(all: readonly Compared[], title: string, format: string | undefined, locale: Locale): string {
  const titleOf = (document: number): string => (all.length > 1 ? `${title} #${document + 1}` : title);
  switch (format) {
    case 'json':
      return `${JSON.stringify(
        all.map(({ result, document }) => diffJson(result, document)),
        null,
        2,
      )}\n`;
    case 'markdown':
      return all.map(({ result, document }) => diffMarkdown(result, titleOf(document), locale)).join('\n');
    default:
      return all
        .map(({ result, document }) => (all.length > 1 ? `${titleOf(document)}\n` : '') + diffText(result, locale))
        .join('\n');
  }
}

const words = {
  count: (before: number, after: number) => ({
    'zh-CN': `前一个文件有 ${before} 份自评表，后一个有 ${after} 份，按先后一一比较，多出的没有比较`,
    en: `there are ${before} evaluations in the first file and ${after} in the second: they are compared in order, and the rest is left out`,
  }),
};
