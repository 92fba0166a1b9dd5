import { type Decimal, one } from '../number/decimal.js';
import type { Unit } from './value.js';

/** Units multiplied with each other, over others: 元 over 人 and 月. Filled while it is read. */
export interface Compound {
  readonly over: Part[];
  readonly under: Part[];
}

interface Part {
  readonly unit: Unit;
  /** Its multiplier: 万 in `人/万元`. */
  readonly size: Decimal;
}

/** A sign that joins two units. */
export interface Join {
  readonly per: boolean;
  readonly end: number;
}

const per = /\s{0,8}(?:\/\s{0,8}每?|每)\s{0,8}/y;
const join = /\s{0,8}[·*]\s{0,8}/y;
const list = /\s{0,8}[、·*]\s{0,8}/y;

/** `/`, or 每 between two units. */
export const perAt = (text: string, at: number): Join | undefined => signAt(per, text, at, true);

/** `·` or `*`; behind a `/` also 、, as in 元/人、天. */
export const joinAt = (text: string, at: number, under: boolean): Join | undefined =>
  signAt(under ? list : join, text, at, false);

/** The unit that its parts make; the order within each side does not matter. */
export function compoundUnit(name: string, { over, under }: Compound): Unit {
  const side = (parts: readonly Part[]): string =>
    parts
      .map(({ unit }) => unit.dimension)
      .sort()
      .join('·');
  const product = (parts: readonly Part[], size: (part: Part) => Decimal): Decimal =>
    parts.reduce((all, part) => all.times(size(part)), one);
  return {
    name: name.replace(/\s+/g, ''),
    dimension: under.length > 0 ? `${side(over)}/${side(under)}` : side(over),
    family: under.length > 0 ? 'ratio' : 'other',
    factor: product(over, ({ unit, size }) => unit.factor.times(size)).times(
      product(under, ({ unit }) => unit.divisor),
    ),
    divisor: product(over, ({ unit }) => unit.divisor).times(
      product(under, ({ unit, size }) => unit.factor.times(size)),
    ),
  };
}

function signAt(sign: RegExp, text: string, at: number, isPer: boolean): Join | undefined {
  sign.lastIndex = at;
  const found = sign.exec(text)?.[0];
  return found === undefined ? undefined : { per: isPer, end: at + found.length };
}
