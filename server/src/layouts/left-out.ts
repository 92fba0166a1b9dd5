import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { KeyUse } from '../language/key-uses.js';
import { holdersOf, wordIn } from '../language/vocabulary.js';
import { Enclosing } from '../text/enclosing.js';
import type { Locale } from '../text/locale.js';
import type { Span } from '../text/span.js';
import type { Tree } from '../yaml/tree.js';
import type { DraftRow } from './draft.js';
import type { AnnexRow, Line, Notes } from './form.js';

/** What is printed, by where it stands in the file. */
export interface Printed {
  readonly rows: readonly DraftRow[];
  readonly lines: readonly (Line | undefined)[];
  readonly notes: readonly Notes[];
}

/** What the evaluation says and its layout has no place for, in the order of the file. */
export function leftOut(document: DocumentAnalysis, printed: Printed, locale: Locale): readonly AnnexRow[] {
  const known = placesOf(printed);
  const { rows, groups } = document.scorecard;
  const subjects = new Enclosing([
    ...rows.map(row => ({ thing: row.path, area: row.indicator.node.span })),
    ...groups.map(group => ({ thing: group.path, area: group.group.node.span })),
  ]);
  return document.evaluation
    .keys()
    .filter(isContent)
    .flatMap(({ entry, spec, mapping }) =>
      scalarsOf(entry.value).map(({ span, value }) => ({ spec, mapping, span, value })),
    )
    .filter(({ span }) => !known.has(span.start))
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ spec, mapping, span, value }) => {
      const path = [...holdersOf(mapping), spec].map(each => wordIn(each, locale));
      const row = subjects.around(span)[0];
      const subject = row?.join(' / ') ?? (path.length > 1 ? path.shift() : '') ?? '';
      return { subject, key: path.join(' / '), value: value.trimEnd(), source: span };
    });
}

function placesOf({ rows, lines, notes }: Printed): ReadonlySet<number> {
  const spans = [
    ...rows.flatMap(({ cells }) => cells.flatMap(({ lines, printed }) => [...lines.map(sourceOf), ...printed])),
    ...lines.map(line => line?.source),
    ...notes.flatMap(({ lines }) => lines.map(sourceOf)),
  ];
  return new Set(spans.flatMap(span => (span ? [span.start] : [])));
}

const sourceOf = ({ source }: Line): Span | undefined => source;

const scalarsOf = (tree: Tree): readonly { readonly span: Span; readonly value: string }[] => {
  if (tree.kind === 'scalar') return tree.value.trim() === '' ? [] : [tree];
  return tree.kind === 'list' ? tree.items.flatMap(item => (item.kind === 'scalar' ? scalarsOf(item) : [])) : [];
};

/** What says how the form is read and scored, and what only the file itself refers to: no form prints these. */
const settings: Readonly<Record<string, ReadonlySet<string>>> = {
  evaluation: new Set(['profile', 'layout', 'stage', 'approved', 'year', 'currency', 'sources']),
  indicator: new Set(['id', 'unit', 'direction', 'nature', 'goal', 'scoring', 'attainment']),
  group: new Set(['scoring']),
  budget: new Set(['scoring', 'weight']),
  goal: new Set(['id']),
};

/** The reviewer’s own, and how a row is scored: other papers hold these. */
const otherMappings: ReadonlySet<string> = new Set([
  'source',
  'rowReview',
  'budgetReview',
  'overallReview',
  'scoring',
  'step',
  'earning',
  'checkItem',
  'passMark',
  'excess',
  'loss',
  'veto',
  'bonus',
]);

const isContent = ({ mapping, spec }: KeyUse): boolean =>
  !otherMappings.has(mapping) && !settings[mapping]?.has(spec.name);
