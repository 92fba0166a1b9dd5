import type { Indicator } from '../language/evaluation.js';
import { type Field, valueOf } from '../language/field.js';
import { relation } from '../quantity/convert.js';
import { measureInName } from '../quantity/name-measure.js';
import { readValue } from '../quantity/read-value.js';
import type { QuantityValue, RangeValue, TextValue, Value } from '../quantity/value.js';
import { asChange } from './change.js';
import type { RatingContext } from './context.js';

const nothing: Value = { kind: 'empty', source: '' };

/** The target as the value grammar reads it; a missing or bad one is empty. */
export function readTarget(indicator: Indicator, context: RatingContext): Value {
  const written = read(indicator.target, indicator, context, false);
  const target =
    written.kind === 'text' ? besideOther(written, read(indicator.actual, indicator, context, true)) : written;
  if (target.kind === 'quantity' && saysWhich(target) && !isCounted(indicator, target, context))
    return { kind: 'text', source: target.source };
  const comparison =
    target.kind === 'quantity' && !target.comparison ? measureOf(indicator, context)?.comparison : undefined;
  return target.kind === 'quantity' && comparison ? { ...target, comparison } : target;
}

/** An actual; 无 stands for nothing where the target is a number, a range or a date. */
export function readActual(field: Field<string>, indicator: Indicator, target: Value, context: RatingContext): Value {
  const hasNumber = target.kind === 'quantity' || target.kind === 'range';
  const written = read(field, indicator, context, hasNumber || target.kind === 'date');
  const value = written.kind === 'text' ? besideOther(written, target) : written;
  if (target.kind === 'text' && value.kind === 'quantity' && saysWhich(value))
    return { kind: 'text', source: value.source };
  const counted = hasNumber && (inMonths(value, target, context) ?? noneOf(value, target, context));
  return asChange(target, counted || value, valueOf(indicator.name) ?? '');
}

/** 3-5月 beside a date, 半年 beside 5个月: of the other's kind; beside anything else it stays a text. */
function besideOther(written: TextValue, given: Value): Value {
  const { beside } = written;
  const other = given.kind === 'text' ? given.beside : given;
  if (beside?.kind === 'date') return other?.kind === 'date' ? beside : written;
  if (!beside?.unit || other?.kind !== 'quantity' || !other.unit) return written;
  return relation(beside.unit.unit, other.unit.unit) === 'mismatch' ? written : beside;
}

const happened =
  /^(?:全年|年度?内|本年度?|当年)?(?:均|都)?(?:未|没有|无|零)(?:发生|出现)(?:过|任何)?[^\d，。；,;]{0,12}[。！]?$|^零(?:事故|投诉|差错|舆情|案件|上访)$/;

/** 未发生安全事故 beside 0起 or ≤2起: none of what is to be few. */
function noneOf(value: Value, target: QuantityValue | RangeValue, { profile }: RatingContext): Value | undefined {
  if (value.kind !== 'text' || target.kind !== 'quantity' || !happened.test(value.source.trim())) return undefined;
  const isFew = target.amount.value.isZero() || target.comparison?.direction === 'at-most';
  if (!isFew || (target.unit && target.unit.unit.family !== 'count')) return undefined;
  const read = readValue(`0${target.unit?.text ?? ''}`, {
    units: profile.units,
    unit: undefined,
    year: undefined,
    noneIsEmpty: true,
  });
  return { ...read, source: value.source };
}

/** What stands behind a bound where it says how much is done, and not of which things. */
const isDone = /^的?(?:完成|办|到|响应|处|参|达|通过|支付|拨付|发放|合格|优|良)/;
const denied = /(?:无|没有|未发生|未出现|不发生|不出现|不存在|杜绝|避免|防止)[^，,；;。\d]{0,8}$/;

const denial = /^(?:无|没有|未发生|未出现|不发生|不出现|不存在)/;

/** 56人以上大班额, 无超过30天未办结件: the number says of which things something holds, and not how many there are. */
function saysWhich({ source, comparison, amount, unit }: QuantityValue): boolean {
  const [first, last = first] = [comparison?.parts[0], comparison?.parts.at(-1)];
  if (!first || !last) return false;
  const end = Math.max(amount.slice.end, unit?.slice.end ?? 0, last.end);
  const behind = source.slice(end).trim();
  if (!/^\p{Script=Han}{2}/u.test(behind) || isDone.test(behind)) return false;
  if (last.start < amount.slice.end)
    return denied.test(source.slice(0, first.start)) || denial.test(source.slice(first.start, first.end));
  return /^及?(?:以|之)[上下]$/.test(source.slice(last.start, last.end));
}

/** Words for done that leave out how much of it. */
const finished = /^(?:已|均|全部|都|按时|按期)*(?:完成|达标|达到|实现|落实|办结)[。！]?$/;

/** Whether what was reached is counted beside such a target: 培训300人以上学员 and 312人. */
function isCounted(indicator: Indicator, target: QuantityValue, context: RatingContext): boolean {
  if (indicator.direction.state === 'ok' || indicator.parts || indicator.survey) return true;
  const actual = read(indicator.actual, indicator, context, true);
  switch (actual.kind) {
    case 'empty':
      return indicator.attainment.state !== 'ok';
    case 'text':
      return finished.test(actual.source.trim());
    case 'quantity':
      return (
        !saysWhich(actual) &&
        (!actual.unit || !target.unit || relation(actual.unit.unit, target.unit.unit) !== 'mismatch')
      );
    default:
      return true;
  }
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
