import { Decimal, zero } from '../number/decimal.js';
import { fold } from '../number/fold.js';
import type { UnitTable } from '../quantity/units.js';
import type { Unit } from '../quantity/value.js';

/** An amount of a standard: a number, its unit, and the sign of comparison before it, if there is one. */
export interface StandardAmount {
  readonly number: Decimal;
  /** As written; empty where there is none. */
  readonly unit: string;
  readonly sign: '≥' | '≤' | undefined;
}

const form = /^([≥≤<>=]{0,2})(-?\d{1,40}(?:,\d{3}){0,9}(?:\.\d{1,40})?)(\D.*)?$/;

/** Reads `5 个百分点`, `≤100%`, `0`; `undefined` where a text is none. */
export function readAmount(text: string): StandardAmount | undefined {
  const [, sign = '', number = '', unit = ''] = form.exec(fold(text).replace(/\s+/g, '')) ?? [];
  if (number === '') return undefined;
  return { number: new Decimal(number.replaceAll(',', '')), unit, sign: signOf(sign) };
}

function signOf(sign: string): StandardAmount['sign'] {
  if (/[≥>]/.test(sign)) return '≥';
  return /[≤<]/.test(sign) ? '≤' : undefined;
}

/** The unit that an amount of a sentence is in; `undefined` where it has none or one that nobody knows. */
export const unitOf = ({ unit }: Pick<StandardAmount, 'unit'>, units: UnitTable): Unit | undefined =>
  unit === '' ? undefined : units.lookUp(unit);

/** Its size in the least unit of its kind, so that 5000万元 lies below 1亿元. */
export function sizeOf(amount: string, units: UnitTable): Decimal {
  const read = readAmount(amount);
  const unit = read && unitOf(read, units);
  return unit ? read.number.times(unit.factor).div(unit.divisor) : (read?.number ?? zero);
}

/** Whether an amount is a percentage or counts percentage points. */
export const isPercentage = ({ unit }: Pick<StandardAmount, 'unit'>): boolean => /^(?:%|‰|个?[百千]分点)$/.test(unit);

/** Whether the words of two amounts count the same thing: one unit, or one of them has none. */
export function isLike(a: string, b: string, units: UnitTable): boolean {
  const [first, second] = [readAmount(a), readAmount(b)];
  const [own, other] = [first && unitOf(first, units), second && unitOf(second, units)];
  return !own || !other || own.dimension === other.dimension;
}

/** Whether one counts things one by one: 项, 次, 人. */
export const isCount = (amount: string, units: UnitTable): boolean => {
  const unit = unitOf(readAmount(amount) ?? { unit: '' }, units);
  return unit?.family === 'count' || unit?.family === 'unknown';
};
