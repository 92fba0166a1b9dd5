import type { DocumentAnalysis } from '../analysis/analysis.js';
import { number } from '../messages/number.js';
import { writeNormal } from '../quantity/normal.js';
import type { ResolvedSource } from '../scoring/resolved-source.js';
import type { Aggregation, RatedRow } from '../scoring/scorecard.js';
import { trailOf } from '../scoring/trail.js';
import type { Locale, Words } from '../text/locale.js';

/** One source of a roll-up as people read it. */
export interface SourceLine {
  readonly file: string;
  readonly funds: string;
  readonly planned: string;
  readonly spent: string;
  readonly problem: ResolvedSource['problem'];
}

/** One row of one source, and what it brings to the whole. */
export interface TrailLine {
  /** The names of the roll-up's row. */
  readonly path: readonly string[];
  readonly by: Aggregation['by'];
  readonly file: string;
  readonly value: string;
  readonly funds: string;
  /** What it adds to the whole, in the whole's unit; points of a judged row. */
  readonly adds: string;
  /** What all sources come to. */
  readonly whole: string;
}

/** The sources in written order, each document on a line of its own. */
export const sourceLines = ({ context: { sources = [] } }: DocumentAnalysis): readonly SourceLine[] =>
  sources.flatMap(({ file, funds, digests, problem }) => {
    const none: SourceLine = { file, funds: writeDecimal(funds), planned: '', spent: '', problem };
    return digests.length === 0
      ? [none]
      : digests.map((digest): SourceLine => ({
          ...none,
          file: digests.length > 1 ? `${digest.file}#${digest.document + 1}` : digest.file,
          funds: digests.length === 1 && funds ? writeDecimal(funds) : writeDecimal(digest.planned),
          planned: writeDecimal(digest.planned),
          spent: writeDecimal(digest.spent),
        }));
  });

/** Every row that is put together, source by source. */
export const trailLines = ({ scorecard: { rows } }: DocumentAnalysis): readonly TrailLine[] =>
  rows.flatMap(row =>
    trailOf(row).map(({ part, adds }): TrailLine => ({
      path: row.path,
      by: (row.aggregated as Aggregation).by,
      file: part.name,
      value: valueOf(part, row),
      funds: writeDecimal(part.funds),
      adds: writeDecimal(adds),
      whole: wholeOf(row),
    })),
  );

/** A judged row has a share instead of a value. */
function valueOf(part: Aggregation['parts'][number], row: RatedRow): string {
  if (row.aggregated?.by !== 'qualitative-mean') return writeNormal(part.actual);
  const judged = row.weight && part.judged(row.weight);
  return judged?.kind === 'score' ? `${number(judged.score.value)} / ${number(row.weight)}` : '';
}

const wholeOf = (row: RatedRow): string =>
  row.aggregated?.by === 'qualitative-mean' ? writeDecimal(row.score.value) : writeNormal(row.actual);

const writeDecimal = (value: Parameters<typeof number>[0]): string => (value ? number(value) : '');

const byWords: Readonly<Record<Aggregation['by'], Words>> = {
  sum: { 'zh-CN': '累加', en: 'sum' },
  'weighted-mean': { 'zh-CN': '按资金额度加权平均', en: 'mean by funds' },
  latest: { 'zh-CN': '取最晚日期', en: 'latest' },
  all: { 'zh-CN': '全部为“是”', en: 'all' },
  'qualitative-mean': { 'zh-CN': '得分按资金额度加权平均', en: 'mean of scores by funds' },
};

/** The headings of that table. */
export const trailHeadings = (locale: Locale): readonly string[] =>
  [words.row, words.by, words.file, words.value, words.funds, words.adds, words.whole].map(each => each[locale]);

/** Its cells, for one line. */
export const trailCells = (
  { path, by, file, value, funds, adds, whole }: TrailLine,
  locale: Locale,
): readonly string[] => [path.join(' / '), byWords[by][locale], file, value, funds, adds, whole];

const words = {
  row: { 'zh-CN': '指标', en: 'Indicator' },
  by: { 'zh-CN': '汇总方式', en: 'Put together by' },
  file: { 'zh-CN': '来源', en: 'Source' },
  value: { 'zh-CN': '完成值', en: 'Value' },
  funds: { 'zh-CN': '资金额度', en: 'Funds' },
  adds: { 'zh-CN': '贡献', en: 'Contribution' },
  whole: { 'zh-CN': '汇总', en: 'Aggregate' },
} satisfies Readonly<Record<string, Words>>;
