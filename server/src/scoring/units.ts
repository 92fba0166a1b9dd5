import type { Indicator } from '../language/evaluation.js';
import { one } from '../number/decimal.js';
import { isSameInYear, relation } from '../quantity/convert.js';
import type { UnitTable } from '../quantity/units.js';
import { unwritten, type WrittenUnit } from '../quantity/value.js';
import type { Fact } from './fact.js';
import type { Measured } from './operand.js';

/** Target and actual with the unit each is held to have. */
export interface Matched {
  readonly target: readonly Measured[];
  readonly actual: Measured;
  /** Whether they can be compared at all. */
  readonly comparable: boolean;
}

/** Holds the units of both sides against each other; a unit on one side only is assumed for the other. */
export function matchUnits(target: readonly Measured[], actual: Measured): Matched {
  const own = target[0]?.unit;
  const other = actual.unit;
  if (!own || !other)
    return { target: target.map(it => lend(it, actual)), actual: lend(actual, target[0]), comparable: true };
  // a form is one year's
  if (isSameInYear(own.unit, other.unit)) return { target, actual: { ...actual, unit: own }, comparable: true };
  return { target, actual, comparable: relation(own.unit, other.unit) !== 'mismatch' };
}

/** Where the two sides stand. */
type Places = Pick<Indicator, 'target' | 'actual'>;

/** What is to be said about the units of a target and an actual at their places. */
export function factsOfUnits(target: readonly Measured[], actual: Measured, places: Places): readonly Fact[] {
  const own = target[0]?.unit;
  const other = actual.unit;
  if (own && other) return mismatch(own, other, places.actual);
  // 0 is 0 in any unit
  const isZero = allZero([...(own ? [] : target), ...(other ? [] : [actual])]);
  if (isZero) return [];
  if (own) return [{ kind: 'unit-missing', span: places.actual.span, side: 'actual', assumed: own }];
  return [{ kind: 'unit-missing', span: places.target.span, side: other ? 'target' : 'both', assumed: other }];
}

/** A bare number beside 580 万元 counts in 万元; one with a multiplier of its own keeps that. */
function lend(bare: Measured, from: Measured | undefined): Measured {
  if (bare.unit || !from?.unit) return bare;
  const { multiplier } = from.amount;
  const amount = bare.amount.multiplier.equals(one)
    ? { ...bare.amount, multiplier, value: bare.amount.number.times(multiplier) }
    : bare.amount;
  return { amount, unit: from.unit, exact: bare.exact };
}

function mismatch(own: WrittenUnit, other: WrittenUnit, { span }: Places['actual']): readonly Fact[] {
  const how = relation(own.unit, other.unit);
  if (how === 'same' || how === 'converted' || isSameInYear(own.unit, other.unit)) return [];
  const scored = how === 'count-mismatch';
  return [{ kind: 'unit-mismatch', span, between: 'target-actual', first: own, second: other, scored }];
}

/** The key `unit` against a unit written in the value itself. */
export function againstKey(
  indicator: Indicator,
  written: WrittenUnit | undefined,
  side: 'target' | 'actual',
  units: UnitTable,
): readonly Fact[] {
  const { unit: key } = indicator;
  if (key.state !== 'ok' || !written || written.from === 'key') return [];
  const unit = units.lookUp(key.value);
  const how = relation(unit, written.unit);
  if (how === 'same' || how === 'converted' || isSameInYear(unit, written.unit)) return [];
  const first: WrittenUnit = { text: key.value, unit, slice: unwritten, from: 'key' };
  return [
    {
      kind: 'unit-mismatch',
      span: indicator[side].span,
      between: side === 'target' ? 'key-target' : 'key-actual',
      first,
      second: written,
      scored: how === 'count-mismatch',
    },
  ];
}

/** 0 against 0 is the same in any unit. */
const allZero = (measured: readonly Measured[]): boolean => measured.every(({ amount }) => amount.value.isZero());
