import { number } from '../../messages/number.js';
import type { Decimal } from '../../number/decimal.js';

/** One number less another with its sign; empty where one is not known. */
export function difference(
  value: Decimal | undefined,
  from: Decimal | undefined,
): { readonly text: string; readonly isZero: boolean } {
  const change = value && from && value.minus(from);
  if (!change || change.isZero()) return { text: change ? '0' : '', isZero: true };
  return { text: `${change.isNegative() ? '−' : '+'}${number(change.abs())}`, isZero: false };
}
