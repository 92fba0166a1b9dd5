import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Locale } from '../text/locale.js';
import { headings, scoreLines } from './scorecard-rows.js';

/** One evaluation under several profiles: a row for each line of the scorecard, a column for each profile. */
export interface Comparison {
  readonly headings: readonly string[];
  /** Name (indented by its depth), weight, claim, then the score under each profile. */
  readonly rows: readonly (readonly string[])[];
}

/** The documents are one and the same text, analysed under one profile each; at least one. */
export function compareProfiles(documents: readonly DocumentAnalysis[], locale: Locale): Comparison {
  const columns = documents.map(document => scoreLines(document, locale));
  // a form without scores says nothing of those of others
  const isScored = documents.map(({ profile }) => profile.scored);
  const rows = (columns[0] ?? []).map((line, at) => [
    '　'.repeat(line.kind === 'group' || line.kind === 'row' ? line.path.length - 1 : 0) + (line.path.at(-1) ?? ''),
    line.weight,
    line.claimed,
    ...columns.map(column => column[at]?.computed ?? ''),
    differs(columns.filter((_, i) => isScored[i]).map(column => column[at]?.computed ?? '')) ? '≠' : '',
  ]);
  const grades = documents.map(({ scorecard: { grade } }) => grade.computed?.name ?? '?');
  return {
    headings: [
      headings.name[locale],
      headings.weight[locale],
      headings.claimed[locale],
      ...documents.map(({ profile }) => profile.id),
      '',
    ],
    rows: [
      ...rows,
      [
        grade[locale],
        '',
        documents[0]?.scorecard.grade.claimed ?? '',
        ...grades,
        differs(grades.filter((_, i) => isScored[i])) ? '≠' : '',
      ],
    ],
  };
}

const differs = (cells: readonly string[]): boolean => cells.some(cell => cell !== cells[0]);

const grade = { 'zh-CN': '等级', en: 'Grade' };
