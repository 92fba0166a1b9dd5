import type { Indicator } from '../../../language/evaluation.js';
import { type Field, valueOf } from '../../../language/field.js';
import { order } from '../../../number/decimal.js';
import { kept } from '../../../incremental/kept.js';
import type { Profile } from '../../../profiles/profile.js';
import type { RatedRow } from '../../../scoring/scorecard.js';
import type { Span } from '../../../text/span.js';
import { compact } from '../explained.js';

/** What re-checks deduct for in the words of one row, in the order in which one of several is told. */
export type QualityKind =
  | 'money-as-output'
  | 'cost-direction'
  | 'deadline-undated'
  | 'unfinished-yet-full'
  | 'satisfaction-unsurveyed'
  | 'group-mismatch'
  | 'indicator-vague';

/** Where in a row the doubtful words stand. */
export type Key = 'name' | 'target' | 'actual' | 'note' | 'deviation';

/** One thing in a row that a re-check would ask about. */
export interface Doubtful {
  readonly kind: QualityKind;
  /** The words that say so. */
  readonly words: string;
  /** The keys whose words it is about: another kind that speaks of the same ones is silent. */
  readonly keys: readonly Key[];
  readonly span: Span;
}

/** Looks for one kind in one row. */
export type Finder = (row: RatedRow, profile: Profile) => Doubtful | undefined;

/** What a row and the groups it stands in are called, without what does not tell them apart: each finder asks, some several times. */
function namesOf(row: RatedRow): { readonly name: string; readonly groups: string } {
  const known = compactNames.of(row);
  if (known) return known;
  const made = {
    name: compact(valueOf(row.indicator.name) ?? ''),
    groups: compact(row.path.slice(0, -1).join('/')),
  };
  compactNames.keep(row, made);
  return made;
}

const compactNames = kept<RatedRow, ReturnType<typeof namesOf>>();

/** The row’s name, folded for comparing. */
export const nameOf = (row: RatedRow): string => namesOf(row).name;
/** The names of its groups, folded for comparing. */
export const groupsOf = (row: RatedRow): string => namesOf(row).groups;

/** Whether it stands in a group whose name has one of these words. */
export function standsIn(row: RatedRow, ...names: readonly string[]): boolean {
  const groups = groupsOf(row);
  return names.some(name => groups.includes(name));
}

/** A doubt about what the row is called. */
export const aboutName = (row: RatedRow, kind: QualityKind, words: string, ...more: readonly Key[]): Doubtful => ({
  kind,
  words,
  keys: ['name', ...more],
  span: row.indicator.name.span,
});

/** A doubt about what it aims at. */
export const aboutTarget = ({ indicator }: RatedRow, kind: QualityKind, words: string): Doubtful => ({
  kind,
  words,
  keys: ['target', 'name'],
  span: indicator.target.span,
});

/** The family of the target's unit. */
export const familyOf = ({ target }: RatedRow): string | undefined =>
  target.kind === 'quantity' ? target.unit?.unit.family : undefined;

/** Whether it counts something, as far as its target’s unit says. */
export const isCount = (row: RatedRow): boolean =>
  row.target.kind === 'quantity' && (familyOf(row) ?? 'count') === 'count';

/** More of it is better. */
export const isWanted = ({ direction }: RatedRow): boolean => direction === 'at-least' || direction === 'equal';

/** Where a row says how it went. */
export const saidOf = ({ actual, note, deviation }: Indicator): readonly (readonly [Key, Field<string>])[] => [
  ['actual', actual],
  ['note', note],
  ['deviation', deviation.text],
  ['deviation', deviation.reason],
];

/** Whether a row has all its points: as claimed, else as computed. */
export const isFull = ({ weight, claimed, score, status }: RatedRow): boolean => {
  const points = claimed?.value ?? score.value;
  return status !== 'not-applicable' && weight !== undefined && points !== undefined && order(points, weight) >= 0;
};
