import type { Decimal, Written } from '../number/decimal.js';
import { readDecimal } from '../number/read.js';
import { inUnit, relation } from './convert.js';
import { readValue } from './read-value.js';
import type { UnitTable } from './units.js';

/** An amount of money of a form. */
export interface Money {
  /** In the form's currency. */
  readonly value: Decimal;
  /** The number as written, in its own unit. */
  readonly written: Written;
  /** Whether it was written in another unit than the form's. */
  readonly converted: boolean;
}

/** `489`, `489万元`, `4,890,000 元`, `0.0489 亿元`: a bare number is in the form's currency. `undefined` for anything else, another currency too. */
export function readMoney(source: string, currency: string, units: UnitTable): Money | undefined {
  const bare = readDecimal(source);
  if (bare) return { value: bare.value, written: bare, converted: false };
  const value = readValue(source, { units, unit: '元', year: undefined, noneIsEmpty: false });
  if (value.kind !== 'quantity' || value.comparison || value.label !== '' || !value.unit) return undefined;
  const written = readDecimal(source.slice(value.amount.slice.start, value.amount.slice.end));
  // “489”, (489): nobody wrote a unit, and marks around a number say nothing of one
  if (written && value.unit.from === 'key' && value.amount.multiplier.equals(1) && !/[¥￥]/.test(source))
    return { value: written.value, written, converted: false };
  const [from, to] = [value.unit.unit, units.lookUp(currency)];
  if (!written || !['same', 'converted'].includes(relation(from, to))) return undefined;
  const amount = inUnit(value.amount.value, from, to);
  return { value: amount, written, converted: !amount.equals(written.value) };
}

/** An amount in one currency of the form’s five as an amount in another: 3 万元 is 30000 元. Exact. */
export const inCurrency = (amount: Decimal, from: string, to: string, units: UnitTable): Decimal =>
  from === to ? amount : inUnit(amount, units.lookUp(from), units.lookUp(to));
