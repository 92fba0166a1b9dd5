import type { Analysis, DocumentAnalysis } from '../../analysis/analysis.js';
import { csv } from '../../export/csv-text.js';
import { escapeMarkdown, markdownTable } from '../../text/markdown.js';
import { jsonItems } from '../../reports/report-format.js';
import { type Comparison, compareProfiles } from '../../reports/scorecard-compare.js';
import { scorecardCsv } from '../../reports/scorecard-csv.js';
import { isEvaluation } from '../../analysis/lookup.js';
import { scorecardJson } from '../../reports/scorecard-json.js';
import { scorecardMarkdown } from '../../reports/scorecard-markdown.js';
import { scorecardTable } from '../../reports/scorecard-table.js';
import { withoutIndicators } from '../../reports/without-indicators.js';
import { textTable } from '../../export/text-table.js';
import { whyNoProfile } from '../../rules/weights/profile-unknown.js';
import type { Locale, Words } from '../../text/locale.js';
import { inOneLine } from '../../text/one-line.js';
import { analyzerFor } from '../analyzer.js';
import { paintWhere } from '../terminal.js';
import type { Said, Task } from './task.js';

/** How files are scored. */
export interface ScoreSetup {
  readonly format: string;
  /** The profiles to score by; `undefined` is each file's own. Several stand side by side. */
  readonly profiles: readonly (string | undefined)[];
  readonly locale: Locale;
  readonly colours: boolean;
}

/** A file’s scores, written in the format asked for. */
export interface ScoreResult extends Said {
  readonly piece: string;
}

/** `score` of one file. */
export const scoreTask: Task<ScoreSetup, ScoreResult> = setup => {
  const analyzers = setup.profiles.map(analyzerFor);
  return async (file, { text }) => {
    const analyses = await Promise.all(analyzers.map(async analyze => analyze(file, text)));
    return { piece: pieceOf({ file, analyses }, setup), said: remarks(file, analyses[0]) };
  };
};

/** One file, analysed under each profile asked for; at least one. */
interface Scored {
  readonly file: string;
  readonly analyses: readonly Analysis[];
}

function pieceOf(scored: Scored, setup: ScoreSetup): string {
  const { file, analyses } = scored;
  if (setup.format === 'json')
    return jsonItems(
      analyses.flatMap(analysis => scorecardJson(analysis, file)),
      1,
    );
  return setup.profiles.length > 1 ? compareAll(scored, setup) : single(scored, setup);
}

function single({ file, analyses: [analysis] }: Scored, { format, locale, colours }: ScoreSetup): string {
  const documents = evaluations(analysis);
  switch (format) {
    case 'csv':
      return scorecardCsv(
        documents.map(document => ({ document, file })),
        locale,
      );
    case 'markdown':
      return documents.map(document => scorecardMarkdown(document, file, locale)).join('\n');
    default:
      return documents.map(document => scorecardTable(document, file, locale, paintWhere(colours))).join('\n');
  }
}

function compareAll({ file, analyses }: Scored, { format, locale }: ScoreSetup): string {
  const all = evaluations(analyses[0]).map((_, at) =>
    compareProfiles(
      analyses.flatMap(analysis => evaluations(analysis)[at] ?? []),
      locale,
    ),
  );
  switch (format) {
    case 'csv':
      return csv(all.flatMap(({ headings, rows }) => [[file], headings, ...rows]));
    case 'markdown':
      return all.map(comparison => markdown(file, comparison)).join('\n');
    default:
      return all.map(comparison => table(file, comparison)).join('\n');
  }
}

const evaluations = (analysis: Analysis | undefined): readonly DocumentAnalysis[] =>
  (analysis?.documents ?? []).filter(isEvaluation);

const table = (file: string, { headings, rows }: Comparison): string =>
  [
    inOneLine(file),
    '',
    ...textTable(
      headings.map((heading, i) => ({ heading, numeric: i > 0 && heading !== '', ...(i === 0 && { widest: 44 }) })),
      rows,
    ),
    '',
  ].join('\n');

const markdown = (file: string, { headings, rows }: Comparison): string =>
  `# ${escapeMarkdown(file)}\n\n${markdownTable(
    headings,
    headings.map((_, i) => i > 0),
    rows.map(row => row.map(escapeMarkdown)),
  )}\n`;

/** What a reader of the scorecard would otherwise miss: nothing to score, or another profile than the file names. */
function remarks(file: string, analysis: Analysis | undefined): Words[] {
  const none = analysis ? withoutIndicators(file, analysis, nothingToScore) : [];
  const other = (analysis?.documents ?? []).flatMap(({ profileProblem, profile }): Words[] =>
    profileProblem
      ? [
          {
            'zh-CN': `${file}：${whyNoProfile(profileProblem, 'zh-CN')}，按 ${profile.id} 计分`,
            en: `${file}: ${whyNoProfile(profileProblem, 'en')}; scored by ${profile.id}`,
          },
        ]
      : [],
  );
  return [...none, ...other];
}

const nothingToScore: Words = { 'zh-CN': '无从计分', en: 'nothing to score' };
