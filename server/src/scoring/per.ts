import { relation } from '../quantity/convert.js';
import type { UnitTable } from '../quantity/units.js';
import type { QuantityValue, Value, WrittenUnit } from '../quantity/value.js';

const each = /^(?:平均|人均)?((?:每个?(?:半年|季度|\p{Script=Han}{1,2}?(?=每|$)))+)$/u;

/** 每月1次, 每人每月500元: the unit with what it is for each of, 次/月; `undefined` where nothing is said so. */
function perUnit(value: Value, units: UnitTable): WrittenUnit | undefined {
  if (value.kind !== 'quantity' || !value.unit) return undefined;
  const parts = each
    .exec(value.label.replace(/\s+/g, ''))?.[1]
    ?.split(/每个?/)
    .filter(part => part !== '');
  if (!parts || value.unit.unit.family === 'ratio') return undefined;
  const text = `${value.unit.text}/${parts.join('·')}`;
  return { ...value.unit, text, unit: units.lookUp(text) };
}

/** 每月1次 beside 1次/月: one thing said in two ways; the unit of either in the words of the other. */
export function alikePer(
  target: Value,
  actual: QuantityValue,
  units: UnitTable,
): readonly [WrittenUnit | undefined, WrittenUnit | undefined] {
  const [own, other] = [target.kind === 'quantity' ? target.unit : undefined, actual.unit];
  const [perOwn, perOther] = [perUnit(target, units), perUnit(actual, units)];
  const isLike = (a: WrittenUnit | undefined, b: WrittenUnit | undefined): boolean =>
    a !== undefined && b !== undefined && ['same', 'converted'].includes(relation(a.unit, b.unit));
  if (isLike(own, other)) return [own, other];
  if (isLike(perOwn, other)) return [perOwn, other];
  return isLike(own, perOther) ? [own, perOther] : [own, other];
}

/** How many of them a year has. */
const inYear: Readonly<Record<string, number>> = { 半年: 2, 季: 4, 季度: 4, 月: 12, 周: 52, 日: 365, 天: 365 };

/** What is due each month beside a number without a time: `unclear` has the unit that is due, `inYear` how often that is in the form's year. */
type Frequency = { readonly unclear: WrittenUnit } | { readonly inYear: number };

/**
 * 每季度1次 beside 3次: three of four in a year, or three in each quarter. Only what both readings agree on is scored: as many as are due in a year,
 * or as in one quarter; `undefined` there and where nothing is said of times.
 */
export function frequency(target: Value, actual: QuantityValue, units: UnitTable): Frequency | undefined {
  const per = perUnit(target, units);
  const times = inYear[per?.text.split('/')[1] ?? ''];
  if (target.kind !== 'quantity' || !per || times === undefined || target.unit?.unit.family !== 'count')
    return undefined;
  if (perUnit(actual, units) || actual.unit?.unit.family === 'ratio' || /每/.test(actual.label)) return undefined;
  const [due, done] = [target.amount.value, actual.amount.value];
  if (done.lessThanOrEqualTo(due)) return undefined;
  return done.lessThan(due.times(times)) ? { unclear: per } : { inYear: times };
}
