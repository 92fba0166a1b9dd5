import type { Field } from '../language/field.js';
import { one } from '../number/decimal.js';
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
  const done = (facts: readonly Fact[]): Matched => ({
    target: target.measured.map(it => lend(it, actual.measured)),
    actual: lend(actual.measured, target.measured[0]),
    facts,
    comparable: true,
  });
  if (!own && !other)
    return done(
      allZero([...target.measured, actual.measured])
        ? []
        : [{ kind: 'unit-missing', span: target.span, side: 'both', assumed: undefined }],
    );
  // 0 is 0 in any unit
  if (!own)
    return done(
      allZero(target.measured) ? [] : [{ kind: 'unit-missing', span: target.span, side: 'target', assumed: other }],
    );
  if (!other)
    return done(
      allZero([actual.measured]) ? [] : [{ kind: 'unit-missing', span: actual.span, side: 'actual', assumed: own }],
    );
  return { ...relate(own, other, actual.span), target: target.measured, actual: actual.measured };
}

/** A bare number beside 580 万元 counts in 万元; one with a multiplier of its own keeps that. */
function lend(bare: Measured, from: Measured | undefined): Measured {
  if (bare.unit || !from?.unit) return bare;
  const { multiplier } = from.amount;
  const amount = bare.amount.multiplier.equals(one)
    ? { ...bare.amount, multiplier, value: bare.amount.number.times(multiplier) }
    : bare.amount;
  return { ...bare, amount, unit: from.unit };
}

function relate(own: WrittenUnit, other: WrittenUnit, span: Span): Pick<Matched, 'facts' | 'comparable'> {
  const how = relation(own.unit, other.unit);
  if (how === 'same' || how === 'converted') return { facts: [], comparable: true };
  const scored = how === 'count-mismatch';
  return {
    facts: [{ kind: 'unit-mismatch', span, between: 'target-actual', first: own, second: other, scored }],
    comparable: scored,
  };
}

/** The key `unit` against a unit written in the value itself. */
export function againstKey(
  key: Field<string>,
  written: WrittenUnit | undefined,
  side: 'target' | 'actual',
  span: Span,
  units: UnitTable,
): readonly Fact[] {
  if (key.state !== 'ok' || !written || written.from === 'key') return [];
  const unit = units.lookUp(key.value);
  const how = relation(unit, written.unit);
  if (how === 'same' || how === 'converted') return [];
  const first: WrittenUnit = { text: key.value, unit, slice: { start: 0, end: 0 }, from: 'key' };
  return [
    {
      kind: 'unit-mismatch',
      span,
      between: side === 'target' ? 'key-target' : 'key-actual',
      first,
      second: written,
      scored: how === 'count-mismatch',
    },
  ];
}

/** 0 against 0 is the same in any unit. */
const allZero = (measured: readonly Measured[]): boolean => measured.every(({ amount }) => amount.value.isZero());
