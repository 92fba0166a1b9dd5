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
  const isOwn = isSameInYear(own.unit, other.unit) || isWithin(target, actual) || isHalf(target, actual);
  if (isOwn || isDegree(other, own)) return { target, actual: { ...actual, unit: own }, comparable: true };
  if (isDegree(own, other)) return { target: target.map(it => ({ ...it, unit: other })), actual, comparable: true };
  return { target, actual, comparable: relation(own.unit, other.unit) !== 'mismatch' };
}

/** 22度 beside 20-25℃: heat, and no power. */
const isDegree = (own: WrittenUnit, other: WrittenUnit): boolean =>
  own.text === '度' && other.unit.dimension === 'temperature';

/** 2天 beside 3个工作日: so many days hold no more working days than that; how many more days hold, nobody says. */
function isWithin([due]: readonly Measured[], { amount, unit }: Measured): boolean {
  const isDays = due?.unit?.unit.dimension === 'workday' && /^[天日]$/.test(unit?.text ?? '');
  return isDays && amount.value.lessThanOrEqualTo(due.amount.value);
}

/** 11万元 beside 10万元/村: the half of the unit that is left out, where the numbers are near each other. */
function isHalf([due]: readonly Measured[], actual: Measured): boolean {
  const [own, other] = [due?.unit?.unit, actual.unit?.unit];
  if (!due || !own || !other || ![own.dimension, other.dimension].includes('money')) return false;
  const isOver = own.dimension.startsWith(`${other.dimension}/`) || other.dimension.startsWith(`${own.dimension}/`);
  const [wanted, got] = [due.amount.value, actual.amount.value];
  return (
    isOver &&
    own.factor.times(other.divisor).equals(other.factor.times(own.divisor)) &&
    got.greaterThanOrEqualTo(wanted.div(2)) &&
    got.lessThanOrEqualTo(wanted.times(2))
  );
}

/** Where the two sides stand. */
type Places = Pick<Indicator, 'target' | 'actual'>;

/** What is to be said about the units of a target and an actual at their places. */
export function factsOfUnits(target: readonly Measured[], actual: Measured, places: Places): readonly Fact[] {
  const own = target[0]?.unit;
  const other = actual.unit;
  if (own && other) {
    if (isWithin(target, actual) || isDegree(own, other) || isDegree(other, own)) return [];
    return mismatch(own, other, places.actual, isHalf(target, actual));
  }
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

function mismatch(own: WrittenUnit, other: WrittenUnit, { span }: Places['actual'], isNear: boolean): readonly Fact[] {
  const how = relation(own.unit, other.unit);
  if (how === 'same' || how === 'converted' || isSameInYear(own.unit, other.unit)) return [];
  const scored = how === 'count-mismatch' || isNear;
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
