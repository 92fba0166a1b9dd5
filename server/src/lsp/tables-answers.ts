import { type Analysis, analyze, type DocumentAnalysis } from '../analysis/analysis.js';
import { compareProfiles } from '../reports/scorecard-compare.js';
import { isEvaluation } from '../analysis/lookup.js';
import { type ScoreLine, scoreLines } from '../reports/scorecard-rows.js';
import { columnsFor } from '../reports/scorecard-columns.js';
import { heading, summary } from '../reports/scorecard-summary.js';
import { valueOf } from '../language/field.js';
import { distinctProfiles } from '../profiles/choose.js';
import type { Lines } from '../text/lines.js';
import type { Locale } from '../text/locale.js';
import type { Table, TableRow } from './protocol.js';
import type { Subject } from './subject.js';
import type { Workspace } from './workspace.js';

/** The scorecard of each evaluation as a table for a panel. */
export const scorecardTables = ({ documents }: Analysis, lines: Lines, locale: Locale): readonly Table[] =>
  documents.filter(isEvaluation).map(document => scorecard(document, lines, locale));

function scorecard(document: DocumentAnalysis, lines: Lines, locale: Locale): Table {
  const all = scoreLines(document, locale);
  const columns = columnsFor(document, all, locale);
  return {
    titles: heading(document, locale),
    notes: summary(document, locale),
    headings: columns.map(({ heading: words }) => words[locale]),
    rows: placeLines(all, document, lines)
      .map(({ line, place }, at) => ({
        ...place,
        cells: columns.map(({ cells }) => cells[at] ?? ''),
        differs: line.status === 'differs',
      }))
      // sums of nothing
      .filter(({ kind, cells }) => kind === 'group' || kind === 'row' || cells.slice(1).some(Boolean)),
  };
}

/** The built-in profiles that score differently, and what the file names. */
const usual = ({ analysis }: Subject): readonly string[] => [
  ...new Set([
    ...distinctProfiles.map(({ id }) => id),
    ...analysis.documents.flatMap(({ evaluation }) => valueOf(evaluation.profile) ?? []),
  ]),
];

/** The texts are those of `score --compare`; the last row is the grade. A profile is an id, or a path as the file would write it; one that cannot be had has no column. */
export function compareUnder(workspace: Workspace, subject: Subject, references = usual(subject)): readonly Table[] {
  const { snapshot, lines, locale } = subject;
  const surroundings = workspace.surroundings(snapshot.uri);
  const profiles = references
    .map(surroundings.profile)
    .flatMap(found => (found && !found.problem ? [found.profile] : []));
  const analyses = profiles.map(profile =>
    analyze(snapshot.text, { ...surroundings, profile: () => ({ profile }) }).documents.filter(isEvaluation),
  );
  return (analyses[0] ?? []).map((first, at): Table => {
    const { headings, rows } = compareProfiles(
      analyses.flatMap(documents => documents[at] ?? []),
      locale,
    );
    const places = placeLines(scoreLines(first, locale), first, lines).map(({ place }) => place);
    const last = headings.length - 1;
    return {
      titles: heading(first, locale).slice(0, 1),
      notes: [],
      headings: headings.slice(0, last),
      profiles: profiles.map(({ title }) => title[locale]),
      rows: rows.map((cells, i) => ({
        ...(places[i] ?? { kind: 'grade', depth: 0, line: null }),
        cells: [(cells[0] ?? '').trim(), ...cells.slice(1, last)],
        differs: cells[last] !== '',
      })),
    };
  });
}

/** Rows of a scorecard come in written order, as its lines do. */
function placeLines(
  all: readonly ScoreLine[],
  { scorecard: { rows } }: DocumentAnalysis,
  lines: Lines,
): { readonly line: ScoreLine; readonly place: Pick<TableRow, 'kind' | 'depth' | 'line'> }[] {
  const names = rows.map(({ indicator }) => lines.position(indicator.name.span.start).line).values();
  return all.map(line => ({
    line,
    place: {
      kind: line.kind,
      depth: line.kind === 'row' || line.kind === 'group' ? line.path.length - 1 : 0,
      line: line.kind === 'row' ? (names.next().value ?? null) : null,
    },
  }));
}
