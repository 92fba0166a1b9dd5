import type { DocumentAnalysis } from '../analysis/analysis.js';
import { likelihoods } from '../language/choices.js';
import { sayField } from '../layouts/fields.js';
import { printedWord } from '../layouts/printed-word.js';
import type { Locale, Words } from '../text/locale.js';
import { headings, type ScoreLine } from './scorecard-rows.js';

/** A column of the table of an evaluation, a cell for each of its lines. */
export interface ScoreColumn {
  readonly heading: Words;
  readonly cells: readonly string[];
}

/** What the table of an evaluation shows: of targets the targets alone, of an interim table what was reached and is expected, else the scores. */
export function columnsFor(
  document: DocumentAnalysis,
  lines: readonly ScoreLine[],
  locale: Locale,
): readonly ScoreColumn[] {
  const name = { heading: headings.name, cells: lines.map(({ path }) => path.at(-1) ?? '') };
  const toColumn = (key: Exclude<keyof typeof headings, 'name' | 'status'>): ScoreColumn => ({
    heading: headings[key],
    cells: lines.map(line => line[key]),
  });
  const { stage } = document.context;
  if (stage === 'self-evaluation')
    return [
      name,
      ...(['weight', 'target', 'actual', 'claimed', 'computed', 'formula'] as const).map(toColumn),
      { heading: headings.status, cells: lines.map(({ statusWord }) => statusWord) },
    ];
  const later = stage === 'monitoring' ? monitoredColumns(document, lines, locale) : [];
  return [name, toColumn('weight'), toColumn('target'), ...later].filter(({ cells }) => cells.some(Boolean));
}

/** What the last monitoring says of the budget and of each row. */
function monitoredColumns({ scorecard }: DocumentAnalysis, lines: readonly ScoreLine[], locale: Locale): ScoreColumn[] {
  const [budget, rows] = [scorecard.budget?.budget.monitoring.at(-1), scorecard.rows.values()];
  const last = lines.map(({ kind }): Told => {
    if (kind === 'budget' && budget)
      return { through: budget.through, actual: budget.spent, forecast: budget.forecast, reason: budget.reason };
    return (kind === 'row' && rows.next().value?.indicator.monitoring.at(-1)) || {};
  });
  const monitoredColumn = (key: keyof typeof monitored): ScoreColumn => ({
    heading: monitored[key],
    cells: last.map(each => {
      const said = each[key] ? sayField(each[key]) : '';
      return key === 'likely' ? printedWord(likelihoods, said, locale) : said;
    }),
  });
  return (['through', 'actual', 'forecast', 'likely', 'reason'] as const).map(monitoredColumn);
}

type Told = Partial<Record<keyof typeof monitored, Parameters<typeof sayField>[0]>>;

const monitored = {
  through: { 'zh-CN': '截至', en: 'Through' },
  actual: { 'zh-CN': '完成值', en: 'Actual' },
  forecast: { 'zh-CN': '预计完成', en: 'Forecast' },
  likely: { 'zh-CN': '完成可能性', en: 'Likely' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
} satisfies Readonly<Record<string, Words>>;
