import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Locale } from '../text/locale.js';
import { csv } from '../export/csv-text.js';
import { origin } from './scorecard-csv.js';
import { headings, scoreLines } from './scorecard-rows.js';

/** One evaluation under several profiles: a row for each line of the scorecard, a column for each profile. */
export interface Comparison {
  readonly headings: readonly string[];
  /** Name (indented by its depth), weight, claim, then the score under each profile. */
  readonly rows: readonly (readonly string[])[];
}

/** The documents are one and the same text, analysed under one profile each; at least one. */
export const compareProfiles = (documents: readonly DocumentAnalysis[], locale: Locale): Comparison => ({
  headings: [
    headings.name[locale],
    headings.weight[locale],
    headings.claimed[locale],
    ...documents.map(({ profile }) => profile.id),
    '',
  ],
  rows: compareLines(documents, locale).map(({ depth, path, cells }) => [
    '　'.repeat(depth) + (path.at(-1) ?? ''),
    ...cells,
  ]),
});

/** The same as rows of a table that may hold many files: what each is of stands in it. */
export const comparisonCsv = (documents: readonly DocumentAnalysis[], file: string, locale: Locale): string =>
  csv(
    compareLines(documents, locale).map(({ path, cells }) => [
      file,
      String(documents[0]?.index ?? 0),
      path.join(' / '),
      ...cells,
    ]),
  );

/** The row that stands above all of them. */
export const comparisonCsvHead = (profiles: readonly string[], locale: Locale): string =>
  csv([
    [
      origin.file[locale],
      origin.document[locale],
      headings.name[locale],
      headings.weight[locale],
      headings.claimed[locale],
      ...profiles,
      difference[locale],
    ],
  ]);

interface ComparedLine {
  readonly depth: number;
  readonly path: readonly string[];
  readonly cells: readonly string[];
}

function compareLines(documents: readonly DocumentAnalysis[], locale: Locale): readonly ComparedLine[] {
  const columns = documents.map(document => scoreLines(document, locale));
  // a form without scores says nothing of those of others
  const isScored = documents.map(({ profile }) => profile.scored);
  const mark = (cells: readonly string[]): string => (differs(cells.filter((_, i) => isScored[i])) ? '≠' : '');
  const lines = (columns[0] ?? []).map(({ kind, path, weight, claimed }, at) => {
    const scores = columns.map(column => column[at]?.computed ?? '');
    const depth = kind === 'group' || kind === 'row' ? path.length - 1 : 0;
    return { depth, path, cells: [weight, claimed, ...scores, mark(scores)] };
  });
  const grades = documents.map(({ scorecard: { grade } }) => grade.computed?.name ?? '?');
  const claimedGrade = documents[0]?.scorecard.grade.claimed ?? '';
  return [...lines, { depth: 0, path: [grade[locale]], cells: ['', claimedGrade, ...grades, mark(grades)] }];
}

const differs = (cells: readonly string[]): boolean => cells.some(cell => cell !== cells[0]);

const grade = { 'zh-CN': '等级', en: 'Grade' };
const difference = { 'zh-CN': '差异', en: 'Differs' };
