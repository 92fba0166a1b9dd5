import type { Field } from '../model/field.js';
import { relation } from '../quantity/convert.js';
import type { UnitTable } from '../quantity/units.js';
import type { WrittenUnit } from '../quantity/value.js';
import type { Span } from '../text/span.js';
import type { Fact } from './fact.js';
import type { Measured } from './operand.js';

/** Target and actual with the unit each is held to have, and what is to be said about their units. */
export interface Matched {
  readonly target: readonly Measured[];
  readonly actual: Measured;
  readonly facts: readonly Fact[];
  /** Whether they can be compared at all. */
  readonly comparable: boolean;
}

interface Side {
  readonly measured: readonly Measured[];
  readonly span: Span;
}

/** Holds the units of both sides against each other; a unit on one side only is assumed for the other. */
export function matchUnits(target: Side, actual: { readonly measured: Measured; readonly span: Span }): Matched {
  const own = target.measured[0]?.unit;
  const other = actual.measured.unit;
  const as = (unit: WrittenUnit | undefined): Pick<Matched, 'target' | 'actual'> => ({
    target: target.measured.map(it => ({ ...it, unit: it.unit ?? unit })),
    actual: { ...actual.measured, unit: other ?? unit },
  });
  const done = (facts: readonly Fact[], comparable = true): Matched => ({ ...as(own ?? other), facts, comparable });
  if (!own && !other) return done([{ kind: 'unit-missing', span: target.span, side: 'both', assumed: undefined }]);
  if (!own) return done([{ kind: 'unit-missing', span: target.span, side: 'target', assumed: other }]);
  if (!other) return done([{ kind: 'unit-missing', span: actual.span, side: 'actual', assumed: own }]);
  return { ...relate(own, other, actual.span), target: target.measured, actual: actual.measured };
}

function relate(own: WrittenUnit, other: WrittenUnit, span: Span): Pick<Matched, 'facts' | 'comparable'> {
  const how = relation(own.unit, other.unit);
  if (how === 'same' || how === 'converted') return { facts: [], comparable: true };
  const scored = how === 'count-mismatch';
  return { facts: [{ kind: 'unit-mismatch', span, between: 'target-actual', first: own, second: other, scored }], comparable: scored };
}

/** The key `unit` against a unit written in the value itself. */
export function againstKey(key: Field<string>, written: WrittenUnit | undefined, side: 'target' | 'actual', span: Span, units: UnitTable): readonly Fact[] {
  if (key.state !== 'ok' || !written || written.from === 'key') return [];
  const unit = units.lookUp(key.value);
  const how = relation(unit, written.unit);
  if (how === 'same' || how === 'converted') return [];
  const first: WrittenUnit = { text: key.value, unit, slice: { start: 0, end: 0 }, from: 'key' };
  return [{ kind: 'unit-mismatch', span, between: side === 'target' ? 'key-target' : 'key-actual', first, second: written, scored: how === 'count-mismatch' }];
}
