import type { QuantityValue, Value } from '../quantity/value.js';

/** Right before the number: 提高到95% says where it came to, and not by how much it changed. */
const behind = '(?:(?:率|幅度?|比例)[为约]?|了|约)?$';
const up = new RegExp(`(?:增长|上升|提高|提升|增加|上涨)${behind}`);
const down = new RegExp(`(?:下降|降低|减少|压减|压降|下跌)${behind}`);

/** Which way words before a number, or at the end of a name, say that it goes; `undefined` where they say none. */
function wayOf(label: string): 'up' | 'down' | undefined {
  if (up.test(label)) return 'up';
  return down.test(label) ? 'down' : undefined;
}

/** 产值增长率, 能耗下降率（%）: a row's name without the unit behind it. */
const withoutUnit = (name: string): string => name.trim().replace(/[（(][^（()）]{0,8}[)）]$/, '');

/** 增长5% beside 下降2%: the same change, the other way; where the target does not say which way, the row's name does. */
export function isContrary(target: Value, actual: QuantityValue, name: string): boolean {
  if (target.kind !== 'quantity') return false;
  const [own, other] = [wayOf(target.label) ?? wayOf(withoutUnit(name)), wayOf(actual.label)];
  return own !== undefined && other !== undefined && own !== other;
}

/** 下降3% beside -3.5%: a fall that is written with its sign. */
const isSigned = (target: Value, { label, amount }: QuantityValue): boolean =>
  target.kind === 'quantity' &&
  wayOf(target.label) === 'down' &&
  !/[率幅度]/.test(target.label) &&
  label === '' &&
  amount.number.isNegative();

/** An actual as a change of the kind that its target speaks of. */
export function asChange(target: Value, actual: Value, name: string): Value {
  if (actual.kind !== 'quantity') return actual;
  const isTurned = isContrary(target, actual, name) ? actual.amount.number.isPositive() : isSigned(target, actual);
  if (!isTurned) return actual;
  const { amount } = actual;
  return { ...actual, amount: { ...amount, number: amount.number.neg(), value: amount.value.neg() } };
}
