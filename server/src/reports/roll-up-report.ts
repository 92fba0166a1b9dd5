import type { Analysis, DocumentAnalysis } from '../analysis/analysis.js';
import type { Aggregation } from '../scoring/scorecard.js';
import type { Locale, Words } from '../text/locale.js';
import { csv } from '../export/csv-text.js';
import { escapeMarkdown, markdownTable } from '../text/markdown.js';
import type { Paint } from '../export/paint.js';
import { type SourceLine, sourceLines, trailCells, trailHeadings, type TrailLine, trailLines } from './roll-up.js';
import { isEvaluation } from '../analysis/lookup.js';
import { type ScorecardJson, scorecardJson } from './scorecard-json.js';
import { scorecardMarkdown } from './scorecard-markdown.js';
import { scorecardTable } from './scorecard-table.js';
import { textTable } from '../export/text-table.js';

/** What `rollup --format json` says of one roll-up: its scorecard, its sources, and where each row comes from. */
export interface RollUpJson extends ScorecardJson {
  readonly sources: readonly (Nullable<Omit<SourceLine, 'file'>> & { readonly file: string })[];
  readonly trail: readonly (Nullable<Pick<TrailLine, 'value' | 'funds' | 'adds' | 'whole'>> & {
    readonly path: readonly string[];
    readonly by: Aggregation['by'];
    readonly file: string;
  })[];
}

type Nullable<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> | null };

/** Evaluations that are no roll-ups have neither sources nor a trail. */
export const rollUpJson = (analysis: Analysis, file: string): RollUpJson[] => {
  const documents = analysis.documents.filter(isEvaluation);
  return scorecardJson(analysis, file).map((card, at): RollUpJson => {
    const document = documents[at] as DocumentAnalysis;
    return {
      ...card,
      sources: sourceLines(document).map(({ file: source, funds, planned, spent, problem }) => ({
        file: source,
        funds: funds || null,
        planned: planned || null,
        spent: spent || null,
        problem: problem ?? null,
      })),
      trail: trailLines(document).map(line => ({
        path: line.path,
        by: line.by,
        file: line.file,
        value: line.value || null,
        funds: line.funds || null,
        adds: line.adds || null,
        whole: line.whole || null,
      })),
    };
  });
};

/** The scorecard with its trail below it, for a terminal. */
export function rollUpTable(document: DocumentAnalysis, file: string, locale: Locale, paint: Paint): string {
  const headings = trailHeadings(locale);
  const rows = trailLines(document).map(line => trailCells(line, locale));
  const [top = '', rule = '', ...lines] = textTable(
    headings.map((heading, i) => ({ heading, numeric: i > 2, widest: 44 })),
    rows,
  );
  const trail =
    rows.length === 0
      ? []
      : ['', paint('strong', words.trail[locale]), paint('strong', top), paint('faint', rule), ...lines, ''];
  return scorecardTable(document, file, locale, paint) + trail.join('\n');
}

/** Where each value of a roll-up comes from, as Markdown. */
export function rollUpMarkdown(document: DocumentAnalysis, file: string, locale: Locale): string {
  const headings = trailHeadings(locale);
  const rows = trailLines(document).map(line => trailCells(line, locale).map(escapeMarkdown));
  const trail =
    rows.length === 0
      ? ''
      : `\n## ${words.trail[locale]}\n\n${markdownTable(
          headings,
          headings.map((_, i) => i > 2),
          rows,
        )}\n`;
  return scorecardMarkdown(document, file, locale) + trail;
}

/** The trail alone: a row for each source of each row. */
export const rollUpCsv = (
  all: readonly { readonly document: DocumentAnalysis; readonly file: string }[],
  locale: Locale,
): string =>
  csv([
    [words.file[locale], ...trailHeadings(locale)],
    ...all.flatMap(({ document, file }) => trailLines(document).map(line => [file, ...trailCells(line, locale)])),
  ]);

const words = {
  trail: { 'zh-CN': '汇总过程', en: 'Where it comes from' },
  file: { 'zh-CN': '汇总表', en: 'Roll-up' },
} satisfies Readonly<Record<string, Words>>;
