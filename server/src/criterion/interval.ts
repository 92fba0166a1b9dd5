import { Decimal } from '../number/decimal.js';
import { fold } from '../number/fold.js';
import type { Interval } from './standard.js';

const form = /^(\d{1,6}(?:\.\d{1,6})?)分?(?:[-~–—至到])(\d{1,6}(?:\.\d{1,6})?)分?$/;

/** `10–15 分` as a person's range. */
export function intervalIn(text: string): Interval | undefined {
  const [, low, high] = form.exec(fold(text).replace(/\s+/g, '')) ?? [];
  if (low === undefined || high === undefined) return undefined;
  const [from, to] = [new Decimal(low), new Decimal(high)];
  return from.greaterThan(to) ? undefined : { low: from, high: to };
}
