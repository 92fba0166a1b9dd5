import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import { rollUpCsv, rollUpJson, rollUpMarkdown, rollUpTable } from '../reports/roll-up-report.js';
import { locate } from '../reports/located.js';
import { isEvaluation } from '../analysis/lookup.js';
import { check } from '../rules/check.js';
import { Lines } from '../text/lines.js';
import { inOneLine } from '../text/one-line.js';
import { analyzerFor, asking } from './analyzer.js';
import { type Context, type Given, isData, status } from './command.js';
import { Inputs } from './inputs.js';

/** `perf-yaml rollup`: the scorecard of a roll-up, or of those in a folder, and where each of its rows comes from. */
export async function rollup(context: Context, given: Given): Promise<number> {
  const inputs = new Inputs(given, context);
  const analyze = analyzerFor(undefined);
  const found: Found[] = [];
  for await (const {
    name,
    file: { text },
  } of inputs) {
    const analysis = await analyze(name, text);
    if (isRollUp(analysis)) found.push({ file: name, analysis });
  }
  if (found.length === 0) {
    if (!inputs.failed) context.complain(words.none(given.operands[0] ?? ''));
    return status.unusable;
  }
  for (const each of found) warn(each, context);
  const format = given.value('format');
  (isData(format) ? context.print : context.tell)(render(found, format, context));
  return inputs.failed ? status.unusable : status.fine;
}

interface Found {
  readonly file: string;
  readonly analysis: Analysis;
}

const isRollUp = ({ documents }: Analysis): boolean =>
  documents.some(document => isEvaluation(document) && document.evaluation.sources.length > 0);

/** What keeps the sources from being added up is said beside the table, as `check` says it. */
function warn({ file, analysis }: Found, { host, locale, complain }: Context): void {
  const { findings } = locate(file, new Lines(analysis.text), check(analysis, asking(file, complain)), locale);
  const hindering = new Set([
    'source-missing',
    'source-cycle',
    'source-row-missing',
    'funds-missing',
    'unit-mismatch',
    'type-mismatch',
    'actual-missing',
  ]);
  for (const { code, range, message } of findings)
    if (hindering.has(code))
      host.stderr.tell(
        `${inOneLine(`${file}:${range.start.line + 1}:${range.start.character + 1} ${code} ${message}`)}\n`,
      );
}

function render(found: readonly Found[], format: string | undefined, { locale, paint }: Context): string {
  const all = found.flatMap(({ file, analysis }) =>
    analysis.documents.filter(isEvaluation).map((document: DocumentAnalysis) => ({ document, file })),
  );
  switch (format) {
    case 'json':
      return `${JSON.stringify(
        found.flatMap(({ file, analysis }) => rollUpJson(analysis, file)),
        null,
        2,
      )}\n`;
    case 'csv':
      return rollUpCsv(all, locale);
    case 'markdown':
      return all.map(({ document, file }) => rollUpMarkdown(document, file, locale)).join('\n');
    default:
      return all.map(({ document, file }) => rollUpTable(document, file, locale, paint)).join('\n');
  }
}

const words = {
  none: (name: string) => ({
    'zh-CN': `${name}：没有汇总表。汇总表是写有“汇总来源”的自评表，如：汇总来源: ["*.perf.yaml"]`,
    en: `${name}: there is no roll-up. A roll-up is an evaluation with sources, such as: sources: ["*.perf.yaml"]`,
  }),
};
