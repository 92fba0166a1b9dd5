import type { DocumentAnalysis } from '../analysis/analysis.js';
import type { Node } from '../language/evaluation.js';
import { valueOf } from '../language/field.js';
import type { Scorecard } from '../scoring/scorecard.js';
import type { Locale } from '../text/locale.js';
import type { Additions } from './additions.js';
import { isDisputed } from './disputed.js';
import type { ColumnKind, FormColumn } from './form.js';
import { indicatorsOf } from '../families/indicators-of.js';
import type { IndicatorColumn, IndicatorKey, IndicatorsSection, Layout } from '../families/layout.js';

/** Where the columns of a form are: those of its layout, those of groups that lie deeper, and at the right those that were asked for. */
export interface Grid {
  readonly columns: readonly FormColumn[];
  /** Where a boundary between two of the layout's own columns stands, from 0. */
  at(boundary: number): number;
  /** Where the layout's own columns end. */
  readonly end: number;
  /** The same, counted as the layout counts. */
  readonly width: number;
  /** The columns of the indicators, in order. */
  readonly indicators: readonly PlacedColumn[];
  /** The columns of groups, from level 1; at least those of the layout. */
  readonly levels: readonly number[];
  /** What was asked for, at the right. */
  readonly added: readonly { readonly kind: AddedKind; readonly column: number }[];
}

/** A column of the rows and the form’s column in which it begins. */
export interface PlacedColumn {
  readonly key: IndicatorKey;
  readonly spec: IndicatorColumn;
  readonly column: number;
  readonly colspan: number;
}

/** Columns that no form prints: they stand behind its own. */
export type AddedKind = 'computed' | 'reviewed' | 'comment';

/** The column of one kind, where the layout has it. */
export const findPlaced = ({ indicators }: Grid, key: IndicatorKey): PlacedColumn | undefined =>
  indicators.find(column => column.key === key);

/** Which columns a form of this evaluation has. */
export function gridOf(
  { evaluation, scorecard }: DocumentAnalysis,
  layout: Layout,
  additions: Additions,
  locale: Locale,
): Grid {
  const section = indicatorsOf(layout);
  const starts = startsOf(section);
  const ownLevels = section.columns.filter(({ key }) => key === 'level1' || key === 'level2').length;
  const depth = Math.max(0, ...(valueOf(evaluation.indicators) ?? []).map(depthOf));
  const deeper = Math.max(0, depth - ownLevels);
  const names = starts[section.columns.findIndex(({ key }) => key === 'level3')] ?? 0;
  const width = starts.at(-1) ?? 0;
  const at = (boundary: number): number => (boundary < names ? boundary : boundary + deeper);
  const own = columnsOf(section, locale);
  const extra = addedTo(scorecard, additions);
  const indicators = section.columns.map((spec, i): PlacedColumn => {
    const [from = 0, to = 0] = [starts[i], starts[i + 1]];
    const column = spec.key === 'level3' || from >= names ? at(from) : from;
    return { key: spec.key, spec, column, colspan: to - from };
  });
  return {
    columns: [
      ...own.slice(0, names),
      ...Array<FormColumn>(deeper).fill({ kind: 'group', width: widths[locale].group }),
      ...own.slice(names),
      ...extra.map(kind => ({ kind, width: widths[locale][kind] })),
    ],
    at,
    end: at(width),
    width,
    indicators,
    levels: [
      ...indicators.flatMap(({ key, column }) => (key === 'level1' || key === 'level2' ? [column] : [])),
      ...Array.from({ length: deeper }, (_, i) => names + i),
    ],
    added: extra.map((kind, i) => ({ kind, column: at(width) + i })),
  };
}

/** Where each column begins, and at the end where the last one ends. */
function startsOf({ side, columns }: IndicatorsSection): readonly number[] {
  const starts = [side ? 1 : 0];
  for (const { span = 1 } of columns) starts.push((starts.at(-1) ?? 0) + span);
  return starts;
}

function columnsOf({ side, sideWidth, columns }: IndicatorsSection, locale: Locale): readonly FormColumn[] {
  const label: readonly FormColumn[] = side ? [{ kind: 'label', width: widthOf[locale]('label', sideWidth) }] : [];
  return [
    ...label,
    ...columns.flatMap(({ key, span = 1, width, label }) =>
      Array<FormColumn>(span).fill({
        kind: kinds[key],
        width: Math.max(widthOf[locale](kinds[key], width), Math.ceil(longestWord(label[locale]) / span)),
      }),
    ),
  ];
}

function addedTo(scorecard: Scorecard, { computed, review }: Additions): readonly AddedKind[] {
  const withComputed = computed === 'always' || (computed === 'differing' && isDisputed(scorecard));
  const isReviewed = review && scorecard.rows.some(({ indicator }) => indicator.review !== undefined);
  return [...(withComputed ? ['computed' as const] : []), ...(isReviewed ? (['reviewed', 'comment'] as const) : [])];
}

const kinds: Readonly<Record<IndicatorKey, ColumnKind>> = {
  level1: 'group',
  weight1: 'weight',
  level2: 'group',
  weight2: 'weight',
  level3: 'name',
  sign: 'sign',
  value: 'target',
  unit: 'unit',
  target: 'target',
  actual: 'actual',
  interim: 'actual',
  forecast: 'actual',
  weight: 'weight',
  score: 'score',
  deviation: 'deviation',
  criterion: 'text',
  explanation: 'text',
  cause: 'sign',
  likely: 'sign',
  note: 'sign',
  'review.actual': 'actual',
  'review.score': 'reviewed',
  'review.departure': 'reviewed',
  'review.comment': 'comment',
  blank: 'sign',
};

const chinese: Readonly<Record<ColumnKind, number>> = {
  label: 8,
  group: 13,
  name: 14,
  sign: 9,
  unit: 8,
  target: 15,
  actual: 15,
  weight: 8,
  score: 10,
  deviation: 16,
  text: 24,
  computed: 10,
  reviewed: 10,
  comment: 16,
};

/** What a heading of Latin words needs so that none is broken: characters. */
const longestWord = (heading: string): number =>
  Math.max(0, ...(heading.match(/[A-Za-z]{5,}/g) ?? []).map(word => word.length + 5));

/** Chinese headings can be broken after any character, English ones hold a whole word. */
const widths: Readonly<Record<Locale, typeof chinese>> = {
  'zh-CN': chinese,
  en: { ...chinese, label: 14, group: 14, target: 13, actual: 13, score: 11, weight: 11, sign: 9, computed: 15 },
};

/** A layout's own widths are those of its Chinese print. */
const widthOf: Readonly<Record<Locale, (kind: ColumnKind, own: number | undefined) => number>> = {
  'zh-CN': (kind, own) => own ?? widths['zh-CN'][kind],
  en: (kind, own) => Math.max(own ?? 0, widths.en[kind]),
};

const depthOf = (node: Node): number => (node.kind === 'group' ? 1 + Math.max(0, ...node.children.map(depthOf)) : 0);
