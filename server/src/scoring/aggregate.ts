import type { Indicator, Nature } from '../language/evaluation.js';
import { valueOf } from '../language/field.js';
import { one as unity, zero } from '../number/decimal.js';
import { dividedBy, type Fraction, over, plus, times, whole } from '../number/fraction.js';
import { relation } from '../quantity/convert.js';
import { compareDates } from '../quantity/dates.js';
import { multiplierText } from '../quantity/multiplier.js';
import { type QuantityValue, unwritten, type Value } from '../quantity/value.js';
import { type Contribution, fundsFaults } from './contribution.js';
import type { Fact } from './fact.js';
import { inCommonUnit, type Measured } from './operand.js';
import type { Aggregation } from './scorecard.js';
import { isBound } from './values.js';

/** An actual put together from parts or sources: the value, how it was put together, and what stood in the way. */
export interface Aggregated {
  /** Empty where a part is unknown. */
  readonly value: Value;
  /** The number itself in the value's unit, not divided yet. */
  readonly exact: Fraction | undefined;
  readonly aggregation: Aggregation;
  readonly facts: readonly Fact[];
}

/** 备注 2: absolute values are summed, relative ones averaged by funds; then the row is scored once. */
export function aggregate(indicator: Indicator, parts: readonly Contribution[], target: Value): Aggregated {
  const missing = parts.filter(part => part.actual.kind === 'empty');
  const kind = parts[0]?.actual.kind ?? 'empty';
  const by = howOf(kind, indicator, parts);
  const fail = (facts: readonly Fact[]): Aggregated => ({
    value: { kind: 'empty', source: '' },
    exact: undefined,
    aggregation: { by, parts },
    facts,
  });
  if (missing.length > 0 || parts.length === 0)
    return fail(
      missing
        .filter(part => !part.actualUnreadable)
        .map(part => ({ kind: 'actual-missing', span: part.span, part: part.name, origin: part.origin })),
    );
  const bound = parts.find(
    part => part.actual.kind === 'range' || (part.actual.kind === 'quantity' && isBound(part.actual)),
  );
  if (bound) return fail([{ kind: 'actual-is-comparison', span: bound.span, actual: bound.actual, part: bound.name }]);
  const odd = parts.find(
    part => part.actual.kind !== kind || !(kind === 'quantity' || kind === 'date' || kind === 'yes-no'),
  );
  if (odd)
    return fail([
      {
        kind: 'type-mismatch',
        span: odd.span,
        direction: 'at-least',
        side: 'actual',
        found: odd.actual,
        scored: false,
        origin: odd.origin,
      },
    ]);
  if (kind === 'date') return { ...fail([]), value: latest(parts) };
  if (kind === 'yes-no') return { ...fail([]), value: all(parts) };
  return quantities(parts, by, target, fail);
}

/** Relative where the unit is a ratio, a temperature or a time; a key `nature` decides before that. */
export function natureOf(indicator: Indicator, value: QuantityValue | undefined): Nature {
  const family = value?.unit?.unit.family;
  return (
    valueOf(indicator.nature) ??
    (family === 'ratio' || family === 'temperature' || family === 'time' ? 'relative' : 'absolute')
  );
}

function howOf(kind: Value['kind'], indicator: Indicator, parts: readonly Contribution[]): Aggregation['by'] {
  if (kind === 'date') return 'latest';
  if (kind === 'yes-no') return 'all';
  const first = parts[0]?.actual;
  return natureOf(indicator, first?.kind === 'quantity' ? first : undefined) === 'relative' ? 'weighted-mean' : 'sum';
}

function quantities(
  parts: readonly Contribution[],
  by: Aggregation['by'],
  target: Value,
  fail: (facts: readonly Fact[]) => Aggregated,
): Aggregated {
  const values = parts.map(part => part.actual as QuantityValue);
  const clash = unitClash(parts, values);
  if (clash) return fail([clash]);
  const unit = values.find(value => value.unit)?.unit;
  const common = inCommonUnit(
    values.map((value, i): Measured => ({ amount: value.amount, unit: value.unit ?? unit, exact: parts[i]?.exact })),
  );
  const faults = by === 'sum' ? [] : fundsFaults(parts);
  const total = by === 'sum' ? common.exact.reduce(plus, whole(zero)) : weighParts(parts, common.exact);
  if (!total || faults.length > 0) return fail(faults);
  const shown = inTargetUnit({ ...common.smallest, exact: total }, target);
  return { ...fail([]), value: valueIn(shown), exact: shown.exact };
}

type Total = Measured & { readonly exact: Fraction };

/** The aggregate in the target's unit, where it has one of the same dimension and comes out even; else in the unit all parts were brought into. */
function inTargetUnit(total: Total, target: Value): Total {
  if (
    target.kind !== 'quantity' ||
    !target.unit ||
    !total.unit ||
    relation(target.unit.unit, total.unit.unit) === 'mismatch'
  )
    return total;
  const {
    exact: [one, other],
  } = inCommonUnit([{ amount: { ...target.amount, number: unity }, unit: target.unit }, total]);
  const exact = one && other && dividedBy(other, one);
  return exact && exact.num.div(exact.den).decimalPlaces() <= 6
    ? { amount: target.amount, unit: target.unit, exact }
    : total;
}

/** An aggregate as a value. */
function valueIn({ amount: { multiplier }, unit, exact }: Total): QuantityValue {
  const number = exact.num.div(exact.den);
  const text = multiplierText(multiplier) + (unit?.text ?? '');
  const source = `${number.toDecimalPlaces(6).toFixed()}${/^[%‰]?$/.test(text) ? text : ` ${text}`}`;
  return {
    kind: 'quantity',
    source,
    amount: { value: number.times(multiplier), number, multiplier, slice: unwritten },
    unit,
    comparison: undefined,
    label: '',
  };
}

/** Σ(funds × value) ÷ Σ funds; `undefined` where funds are missing or come to nothing. */
function weighParts(parts: readonly Contribution[], values: readonly Fraction[]): Fraction | undefined {
  let points: Fraction = whole(zero);
  let funds = zero;
  for (const [i, part] of parts.entries()) {
    const value = values[i];
    if (!part.funds || !value) return undefined;
    points = plus(points, times(whole(part.funds), value));
    funds = funds.plus(part.funds);
  }
  return funds.greaterThan(0) ? times(points, over(unity, funds)) : undefined;
}

function unitClash(parts: readonly Contribution[], values: readonly QuantityValue[]): Fact | undefined {
  const first = values.find(value => value.unit)?.unit;
  const index = values.findIndex(
    value => first && value.unit && !['same', 'converted'].includes(relation(first.unit, value.unit.unit)),
  );
  const second = values[index]?.unit;
  const part = parts[index];
  return (
    first &&
    second &&
    part && {
      kind: 'unit-mismatch',
      span: part.span,
      between: 'parts',
      first,
      second,
      scored: false,
      part: part.name,
      origin: part.origin,
    }
  );
}

function latest(parts: readonly Contribution[]): Value {
  return parts
    .map(part => part.actual)
    .reduce((a, b) => (a.kind === 'date' && b.kind === 'date' && compareDates(b.date, a.date) > 0 ? b : a));
}

function all(parts: readonly Contribution[]): Value {
  const value = parts.every(part => part.actual.kind === 'yes-no' && part.actual.value);
  return { kind: 'yes-no', source: value ? '是' : '否', value };
}
