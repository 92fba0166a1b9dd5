import type { Indicator } from '../language/evaluation.js';
import { type Field, valueOf } from '../language/field.js';
import { measureInName } from '../quantity/name-measure.js';
import { readValue } from '../quantity/read-value.js';
import type { QuantityValue, RangeValue, Value } from '../quantity/value.js';
import type { RatingContext } from './context.js';

const nothing: Value = { kind: 'empty', source: '' };

/** The target as the value grammar reads it; a missing or bad one is empty. */
export function readTarget(indicator: Indicator, context: RatingContext): Value {
  const target = read(indicator.target, indicator, context, false);
  const comparison =
    target.kind === 'quantity' && !target.comparison ? measureOf(indicator, context)?.comparison : undefined;
  return target.kind === 'quantity' && comparison ? { ...target, comparison } : target;
}

/** An actual; 无 stands for nothing where the target is a number, a range or a date. */
export function readActual(field: Field<string>, indicator: Indicator, target: Value, context: RatingContext): Value {
  const hasNumber = target.kind === 'quantity' || target.kind === 'range';
  const value = read(field, indicator, context, hasNumber || target.kind === 'date');
  return (hasNumber && inMonths(value, target, context)) || value;
}

/** 11月 beside ≤12月: a month of the year where the target counts them. */
function inMonths(value: Value, { unit }: QuantityValue | RangeValue, { profile }: RatingContext): Value | undefined {
  if (value.kind === 'quantity' || unit?.unit.dimension !== 'time-month') return undefined;
  const [, month] = /^\s*(\d{1,2})\s*月份?\s*$/.exec(value.source) ?? [];
  if (month === undefined) return undefined;
  const counted = readValue(`${month}个月`, {
    units: profile.units,
    unit: undefined,
    year: undefined,
    noneIsEmpty: true,
  });
  return { ...counted, source: value.source };
}

function read(field: Field<string>, indicator: Indicator, context: RatingContext, noneIsEmpty: boolean): Value {
  if (field.state !== 'ok') return nothing;
  const { profile, year } = context;
  const unit = valueOf(indicator.unit) ?? measureOf(indicator, context)?.unit;
  return readValue(field.value, { units: profile.units, unit, year, noneIsEmpty });
}

/** What the name says of the row's values: 任务完成时限(月). */
const measureOf = ({ name }: Indicator, { profile }: RatingContext): ReturnType<typeof measureInName> =>
  name.state === 'ok' ? measureInName(name.value, profile.units) : undefined;

/** Words that state a value as reached, not as a bound: an actual of 合格率达到100% is 100 %. */
const reached = /^(?:达到|达)$/;

/** Whether an actual only names a bound (`≥90%`), so that the value itself is not known. */
export const isBound = ({ comparison, source }: QuantityValue): boolean =>
  comparison !== undefined &&
  comparison.direction !== 'equal' &&
  !comparison.parts.every(({ start, end }) => reached.test(source.slice(start, end)));
