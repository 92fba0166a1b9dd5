import type { Indicator } from '../language/evaluation.js';
import { type Field, valueOf } from '../language/field.js';
import { hundred } from '../number/decimal.js';
import { relation } from '../quantity/convert.js';
import { measureInName } from '../quantity/name-measure.js';
import { readValue } from '../quantity/read-value.js';
import { type QuantityValue, type RangeValue, type TextValue, unwritten, type Value } from '../quantity/value.js';
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
  if (target.kind === 'yes-no' && value.kind === 'text') return answerOf(value, valueOf(indicator.name) ?? '') ?? value;
  const counted =
    hasNumber &&
    (inMonths(value, target, context) ??
      noneOf(value, target, context) ??
      allOf(value, target, context) ??
      rankOf(value, target, context));
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
  /^(?:全年|年度?内|本年度?|当年)?(?:均|都)?(?:未|没有|无|零)(?:发生|出现)(?:过|任何)?[^\d，。；,;]{0,12}[。！]?$|^零(?:事故|投诉|差错|舆情|案件|上访)?$/;

/** 未发生安全事故 beside 0起 or ≤2起: none of what is to be few. */
function noneOf(value: Value, target: QuantityValue | RangeValue, { profile }: RatingContext): Value | undefined {
  if (value.kind !== 'text' || target.kind !== 'quantity' || !happened.test(value.source.trim())) return undefined;
  const isFew = target.amount.value.isZero() || target.comparison?.direction === 'at-most';
  if (!isFew || (target.unit && target.unit.unit.family !== 'count')) return undefined;
  return meantAs(`0${target.unit?.text ?? ''}`, value, profile);
}

const noneWanted =
  /^(?:无|零(?:事故|投诉|差错|舆情|案件|上访|发生)|(?:不|未|无|杜绝)(?:发生|出现|产生)?[^\d，。；,;]{0,12})[。！]?$/;
const allWanted =
  /^(?:已|均|全部|全面|都|按时|按期|100%)*(?:完成|达标|达到|实现|落实|办结|覆盖|全覆盖|合格|到位|整改)[。！]?$/;

/** 零事故 beside 0, 全覆盖 beside 100%: a number that says just what the target says in words. */
export function saysTheSame({ source }: TextValue, { amount, unit, comparison }: QuantityValue): boolean {
  if (comparison) return false;
  const target = source.trim();
  if (amount.value.isZero()) return noneWanted.test(target);
  return unit?.text === '%' && amount.value.equals(hundred) && allWanted.test(target);
}

const whole =
  /^(?:已|均已?|实现|达到)*(?:全面?覆盖|全部(?:按[时期])?(?:完成|整改|办结|落实|达标|合格|建成|发放|拨付|支付|覆盖|通过|验收|到位)(?:到位|完成|合格|完毕)?)[。！]?$/;

/** 全覆盖, 全部整改到位 beside 100%: all of it. */
function allOf(value: Value, target: QuantityValue | RangeValue, { profile }: RatingContext): Value | undefined {
  if (value.kind !== 'text' || target.kind !== 'quantity' || target.unit?.text !== '%') return undefined;
  const isAll = target.amount.value.equals(hundred) && target.comparison?.direction !== 'at-most';
  if (!isAll || !whole.test(value.source.trim())) return undefined;
  return meantAs('100%', value, profile);
}

/** 第8 beside 前10名: which place was reached. */
function rankOf(value: Value, target: QuantityValue | RangeValue, { profile }: RatingContext): Value | undefined {
  const [, place] = /^第\s?(\d{1,4})[名位]?$/.exec(value.source.trim()) ?? [];
  const isRank = target.kind === 'quantity' && target.comparison?.direction === 'at-most' && /前/.test(target.source);
  if (value.kind !== 'text' || place === undefined || !isRank) return undefined;
  return meantAs(`${place}${target.unit?.text ?? ''}`, value, profile);
}

/** 已公开 and 未公开 beside 是, in a row named 是否公开. */
function answerOf({ source }: TextValue, name: string): Value | undefined {
  const [, deed = ''] = /是否(?:已|能|按[时期]|及时|全部)?(\p{Script=Han}{2,8}?)[?？]?$/u.exec(name.trim()) ?? [];
  const said = source.trim();
  if (deed === '' || !said.endsWith(deed)) return undefined;
  const before = said.slice(0, -deed.length);
  if (/^(?:均|都|全部)?已?(?:按[时期]|及时|全部)?$/.test(before)) return { kind: 'yes-no', source, value: true };
  return /^(?:尚?未|没有?|未能)(?:按[时期]|及时|全部)?$/.test(before)
    ? { kind: 'yes-no', source, value: false }
    : undefined;
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
  return meantAs(`${month}个月`, value, profile);
}

/** What a value is where its words mean another text, of which nothing stands in the file. */
function meantAs(text: string, { source }: Value, { units }: RatingContext['profile']): Value {
  const value = { ...readValue(text, { units, unit: undefined, year: undefined, noneIsEmpty: true }), source };
  if (value.kind !== 'quantity') return value;
  const { amount, unit } = value;
  return { ...value, amount: { ...amount, slice: unwritten }, unit: unit && { ...unit, slice: unwritten } };
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
