import type { Indicator, Nature, Part } from '../model/evaluation.js';
import { valueOf } from '../model/field.js';
import { type Decimal, one, zero } from '../number/decimal.js';
import { type Fraction, over, plus, times, whole } from '../number/fraction.js';
import { compareDates } from '../quantity/dates.js';
import { readMoney } from '../quantity/money.js';
import type { QuantityValue, Value } from '../quantity/value.js';
import type { RatingContext } from './context.js';
import type { Fact } from './fact.js';
import { inCommonUnit } from './operand.js';
import { relation } from '../quantity/convert.js';
import type { AggregatedPart, Aggregation } from './scorecard.js';
import { readActual } from './values.js';

/** An actual put together from parts: the value, how it was put together, and what stood in the way. */
export interface Aggregated {
  /** Empty where a part is unknown. */
  readonly value: Value;
  /** The number itself, where dividing it out would round. */
  readonly exact: Fraction | undefined;
  readonly aggregation: Aggregation;
  readonly facts: readonly Fact[];
}

/** 备注 2: absolute values are summed, relative ones averaged by funds; then the row is scored once. */
export function aggregate(indicator: Indicator, parts: readonly Part[], target: Value, context: RatingContext): Aggregated {
  const read = parts.map((part, index) => readPart(part, index, indicator, target, context));
  const missing = read.filter(part => part.actual?.kind === 'empty').map((part): Fact => ({ kind: 'actual-missing', span: part.span, part: part.name }));
  const kind = read[0]?.actual?.kind ?? 'empty';
  const by = howOf(kind, indicator, read);
  const fail = (facts: readonly Fact[]): Aggregated => ({ value: { kind: 'empty', source: '' }, exact: undefined, aggregation: { by, parts: read }, facts });
  if (missing.length > 0 || read.length === 0) return fail(missing);
  const odd = read.find(part => part.actual?.kind !== kind || !(kind === 'quantity' || kind === 'date' || kind === 'yes-no'));
  if (odd?.actual) return fail([{ kind: 'type-mismatch', span: odd.span, direction: 'at-least', side: 'actual', found: odd.actual, scored: false }]);
  if (kind === 'date') return { ...fail([]), value: latest(read) };
  if (kind === 'yes-no') return { ...fail([]), value: all(read) };
  return quantities(read, by, fail);
}

/** Relative where the unit is a ratio, a temperature or a time; a key `nature` decides before that. */
export function natureOf(indicator: Indicator, value: QuantityValue | undefined): Nature {
  const family = value?.unit?.unit.family;
  return valueOf(indicator.nature) ?? (family === 'ratio' || family === 'temperature' || family === 'time' ? 'relative' : 'absolute');
}

function howOf(kind: Value['kind'], indicator: Indicator, parts: readonly AggregatedPart[]): Aggregation['by'] {
  if (kind === 'date') return 'latest';
  if (kind === 'yes-no') return 'all';
  const first = parts[0]?.actual;
  return natureOf(indicator, first?.kind === 'quantity' ? first : undefined) === 'relative' ? 'weighted-mean' : 'sum';
}

function quantities(parts: readonly AggregatedPart[], by: Aggregation['by'], fail: (facts: readonly Fact[]) => Aggregated): Aggregated {
  const values = parts.map(part => part.actual as QuantityValue);
  const clash = unitClash(parts, values);
  if (clash) return fail([clash]);
  const unit = values.find(value => value.unit)?.unit;
  const common = inCommonUnit(values.map(value => ({ amount: value.amount, unit: value.unit ?? unit })));
  const total = by === 'sum' ? common.exact.reduce(plus, whole(zero)) : weighted(parts, common.exact);
  if (!total) return fail(parts.filter(part => part.funds === undefined).map(part => ({ kind: 'funds-missing', span: part.span, part: part.name })));
  const shown = total.num.div(total.den);
  const text = common.shown[0]?.unit ?? '';
  const smallest = values.find(value => value.unit && text.endsWith(value.unit.text));
  const multiplier = smallest?.amount.multiplier ?? values[0]?.amount.multiplier ?? zero;
  const slice = { start: 0, end: 0 };
  const amount = { value: shown.times(multiplier), number: shown, multiplier, slice };
  const value: QuantityValue = { kind: 'quantity', source: `${shown.toDecimalPlaces(6).toFixed()}${text && ` ${text}`}`, amount, unit: smallest?.unit ?? unit, comparison: undefined, label: '' };
  return { ...fail([]), value, exact: total };
}

/** Σ(funds × value) ÷ Σ funds; `undefined` where funds are missing or come to nothing. */
function weighted(parts: readonly AggregatedPart[], values: readonly Fraction[]): Fraction | undefined {
  let points: Fraction = whole(zero);
  let funds = zero;
  for (const [i, part] of parts.entries()) {
    const value = values[i];
    if (part.funds === undefined || !value) return undefined;
    points = plus(points, times(whole(part.funds), value));
    funds = funds.plus(part.funds);
  }
  return funds.isZero() ? undefined : times(points, over(one, funds));
}

function unitClash(parts: readonly AggregatedPart[], values: readonly QuantityValue[]): Fact | undefined {
  const first = values.find(value => value.unit)?.unit;
  const index = values.findIndex(value => first && value.unit && !['same', 'converted'].includes(relation(first.unit, value.unit.unit)));
  const second = values[index]?.unit;
  return first && second && { kind: 'unit-mismatch', span: (parts[index] as AggregatedPart).span, between: 'parts', first, second, scored: false };
}

function latest(parts: readonly AggregatedPart[]): Value {
  return parts.map(part => part.actual as Value).reduce((a, b) => (a.kind === 'date' && b.kind === 'date' && compareDates(b.date, a.date) > 0 ? b : a));
}

function all(parts: readonly AggregatedPart[]): Value {
  const value = parts.every(part => part.actual?.kind === 'yes-no' && part.actual.value);
  return { kind: 'yes-no', source: value ? '是' : '否', value };
}

export function readPart(part: Part, index: number, indicator: Indicator, target: Value, context: RatingContext): AggregatedPart {
  return {
    name: valueOf(part.name) ?? String(index + 1),
    span: part.actual.state === 'absent' ? (part.name.state === 'ok' ? part.name.span : part.node.span) : part.actual.span,
    actual: readActual(part.actual, indicator, target, context),
    funds: fundsOf(part, context),
  };
}

export function fundsOf(part: Part, { profile, currency }: RatingContext): Decimal | undefined {
  return part.funds.state === 'ok' ? readMoney(part.funds.value, currency, profile.units)?.value : undefined;
}
