import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Decimal } from '../../number/decimal.js';
import { writeNormal } from '../../quantity/normal.js';
import type { Value } from '../../quantity/value.js';
import { roundScore } from '../../scoring/claim.js';
import type { RatedRow } from '../../scoring/scorecard.js';
import { readActual } from '../../scoring/values.js';
import { decimalText } from '../scorecard-json.js';
import { asksForLess, shiftOf, type TargetShift } from './target-shift.js';

/** What changed between two versions or two years of one evaluation. */
export interface Diff {
  /** Rows whose target changed come first: a target moved after the fact is what reviewers look for. */
  readonly rows: readonly RowDiff[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Budget, total and grade, where they changed. */
  readonly sums: readonly Change[];
}

/** A row that stands in both versions, with what changed in it. */
export interface RowDiff {
  readonly path: readonly string[];
  readonly changes: readonly Change[];
  /** Whether the target became easier or harder to meet; `undefined` where it did not change or that cannot be told. */
  readonly shift: TargetShift | undefined;
  /** What was reached before, where the target asks for less than that. */
  readonly below: readonly Reached[];
}

/** A level already reached: the row's own baseline, or the actual of an earlier year's form. */
export interface Reached {
  readonly from: 'baseline' | 'previous-actual';
  readonly value: string;
}

/** What of a row may change. */
export type Changed =
  | 'name'
  | 'target'
  | 'direction'
  | 'actual'
  | 'weight'
  | 'claimed'
  | 'computed'
  | 'planned'
  | 'spent'
  | 'budget'
  | 'total'
  | 'claimed-total'
  | 'grade'
  | 'profile';

/** One value, before and after. */
export interface Change {
  readonly what: Changed;
  /** Empty where there was nothing. */
  readonly before: string;
  readonly after: string;
}

/** Rows are matched by id, else by their path of names, else by the name alone where it is the only one on both sides. */
export function diff(before: DocumentAnalysis, after: DocumentAnalysis): Diff {
  const { pairs, added, removed } = match(before.scorecard.rows, after.scorecard.rows);
  const rows = pairs
    .map(([a, b]) => rowDiff(a, b, before, after))
    .filter(({ changes, below }) => changes.length > 0 || below.length > 0);
  return {
    rows: rows
      .map((row, order) => ({ row, order }))
      .sort((a, b) => targetFirst(a.row) - targetFirst(b.row) || a.order - b.order)
      .map(({ row }) => row),
    added: added.map(({ path }) => path.join(' › ')),
    removed: removed.map(({ path }) => path.join(' › ')),
    sums: sumChanges(before, after),
  };
}

/** Targets made easier come first, then other targets, then rows that changed below. */
function targetFirst(row: RowDiff): number {
  if (row.shift === 'easier') return 0;
  if (changesTarget(row)) return 1;
  return row.below.length > 0 ? 2 : 3;
}

function rowDiff(a: RatedRow, b: RatedRow, before: DocumentAnalysis, after: DocumentAnalysis): RowDiff {
  const changes = changesOf([
    ['name', a.path.at(-1) ?? '', b.path.at(-1) ?? ''],
    ['target', writeNormal(a.target), writeNormal(b.target)],
    ['direction', a.direction, b.direction],
    ['actual', writeNormal(a.actual), writeNormal(b.actual)],
    ['weight', writeDecimal(a.weight), writeDecimal(b.weight)],
    ['claimed', writeDecimal(a.claimed?.value), writeDecimal(b.claimed?.value)],
    ['computed', scoreOf(a, before), scoreOf(b, after)],
  ]);
  return {
    path: b.path,
    changes,
    shift: changesTarget({ changes }) ? shiftOf(a, b) : undefined,
    below: compareReached(a, b, before, after)
      .filter(({ value }) => asksForLess(b, value))
      .map(reachedBy),
  };
}

/** Whether the row’s target is another one. */
export const changesTarget = ({ changes }: Pick<RowDiff, 'changes'>): boolean =>
  changes.some(({ what }) => what === 'target');

const reachedBy = ({ from, value }: { readonly from: Reached['from']; readonly value: Value }): Reached => ({
  from,
  value: writeNormal(value),
});

/** Within one year the actual comes after the target, and says nothing against it. */
function compareReached(
  a: RatedRow,
  b: RatedRow,
  before: DocumentAnalysis,
  after: DocumentAnalysis,
): readonly { readonly from: Reached['from']; readonly value: Value }[] {
  const { baseline } = b.indicator;
  const own =
    baseline.state === 'ok'
      ? [{ from: 'baseline' as const, value: readActual(baseline, b.indicator, b.target, after.context) }]
      : [];
  const isEarlier = (before.context.year ?? Infinity) < (after.context.year ?? -Infinity);
  return isEarlier && a.direction === b.direction ? [...own, { from: 'previous-actual', value: a.actual }] : own;
}

function sumChanges(before: DocumentAnalysis, after: DocumentAnalysis): readonly Change[] {
  const [a, b] = [before.scorecard, after.scorecard];
  return changesOf([
    ['profile', before.profile.id, after.profile.id],
    ['planned', writeDecimal(a.budget?.planned), writeDecimal(b.budget?.planned)],
    ['spent', writeDecimal(a.budget?.spent), writeDecimal(b.budget?.spent)],
    [
      'budget',
      writeDecimal(a.budget?.score.value && roundScore(a.budget.score.value, before.profile)),
      writeDecimal(b.budget?.score.value && roundScore(b.budget.score.value, after.profile)),
    ],
    [
      'claimed-total',
      writeDecimal(a.total.claimed?.value ?? a.total.sum.claimed),
      writeDecimal(b.total.claimed?.value ?? b.total.sum.claimed),
    ],
    ['total', writeDecimal(a.total.sum.rounded), writeDecimal(b.total.sum.rounded)],
    ['grade', a.grade.computed?.name ?? '', b.grade.computed?.name ?? ''],
  ]);
}

const changesOf = (all: readonly (readonly [Changed, string, string])[]): Change[] =>
  all
    .filter(([, before, after]) => before.replace(/\s+/g, '') !== after.replace(/\s+/g, ''))
    .map(([what, before, after]) => ({ what, before, after }));

const writeDecimal = (value: Decimal | undefined): string => (value ? decimalText(value) : '');

const scoreOf = ({ score }: RatedRow, { profile }: DocumentAnalysis): string =>
  writeDecimal(score.value && roundScore(score.value, profile));

interface Matched {
  readonly pairs: readonly (readonly [RatedRow, RatedRow])[];
  readonly added: readonly RatedRow[];
  readonly removed: readonly RatedRow[];
}

function match(before: readonly RatedRow[], after: readonly RatedRow[]): Matched {
  const partner = new Map<RatedRow, RatedRow>();
  for (const key of [idOf, pathOf, nameOf]) {
    const [left, right] = [
      index(
        before.filter(row => !partner.has(row)),
        key,
      ),
      index(
        after.filter(row => !partner.has(row)),
        key,
      ),
    ];
    for (const [name, a] of left) {
      const b = right.get(name);
      const [own, other] = [onlyOne(a), onlyOne(b ?? [])];
      if (!own || !other) continue;
      partner.set(own, other);
      partner.set(other, own);
    }
  }
  return {
    pairs: after.flatMap(b => {
      const a = partner.get(b);
      return a ? [[a, b] as const] : [];
    }),
    added: after.filter(row => !partner.has(row)),
    removed: before.filter(row => !partner.has(row)),
  };
}

type Key = (row: RatedRow) => string | undefined;

const idOf: Key = ({ indicator: { id } }) => (id.state === 'ok' ? id.value : undefined);
const pathOf: Key = ({ path }) => path.map(name => name.replace(/\s+/g, '')).join('\n');
const nameOf: Key = ({ path }) => path.at(-1)?.replace(/\s+/g, '') || undefined;

function index(rows: readonly RatedRow[], key: Key): ReadonlyMap<string, readonly RatedRow[]> {
  const found = new Map<string, RatedRow[]>();
  for (const row of rows) {
    const name = key(row);
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), row]);
  }
  return found;
}

const onlyOne = ([first, ...more]: readonly RatedRow[]): RatedRow | undefined =>
  more.length === 0 ? first : undefined;
