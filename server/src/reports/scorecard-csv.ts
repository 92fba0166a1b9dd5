import type { DocumentAnalysis } from '../analysis/analysis.js';
import { valueOf } from '../language/field.js';
import type { Locale, Words } from '../text/locale.js';
import { csv } from '../export/csv-text.js';
import { cellsBehindName, headings, scoreLines, type ScoreLine } from './scorecard-rows.js';

/** One row for each line of each scorecard; the path of names in one cell, separated by ` / `. */
export const scorecardCsv = (
  scored: readonly { readonly document: DocumentAnalysis; readonly file: string }[],
  locale: Locale,
): string =>
  csv(scored.flatMap(({ document, file }) => scoreLines(document, locale).map(line => row(document, file, line))));

/** The row that stands above all of them. */
export const scorecardCsvHead = (locale: Locale): string =>
  csv([[...Object.values(origin), ...Object.values(headings)].map(words => words[locale])]);

const row = ({ evaluation, profile, index }: DocumentAnalysis, file: string, line: ScoreLine): string[] => [
  file,
  String(index),
  profile.id,
  valueOf(evaluation.organization) ?? '',
  String(valueOf(evaluation.year) ?? ''),
  line.path.join(' / '),
  ...cellsBehindName(line),
];

const origin = {
  file: { 'zh-CN': '文件', en: 'File' },
  document: { 'zh-CN': '文档序号', en: 'Document' },
  profile: { 'zh-CN': '评分办法', en: 'Profile' },
  organization: { 'zh-CN': '单位名称', en: 'Organization' },
  year: { 'zh-CN': '年度', en: 'Year' },
} satisfies Readonly<Record<string, Words>>;
