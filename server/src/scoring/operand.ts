import { compare, type Fraction, over, product, settle, times, whole } from '../number/fraction.js';
import { one } from '../number/decimal.js';
import { multiplierText } from '../quantity/multiplier.js';
import type { Amount, WrittenUnit } from '../quantity/value.js';
import type { Operand } from './score.js';

/** An amount with its unit. */
export interface Measured {
  readonly amount: Amount;
  readonly unit: WrittenUnit | undefined;
  /** The number in its own unit, where `amount.number` is only its rounded form. */
  readonly exact?: Fraction | undefined;
}

/** Numbers held in one unit: exact, and as a formula shows them. */
export interface Common {
  readonly exact: readonly Fraction[];
  readonly shown: readonly Operand[];
  /** Whether one of them was written in another scale than the others. */
  readonly converted: boolean;
  /** The one whose unit it is. */
  readonly smallest: Measured;
}

/** Brings amounts of one dimension into the smallest of their units, so that 2 小时 against 30 分钟 reads 120 against 30. */
export function inCommonUnit(measured: readonly Measured[]): Common {
  const [first, ...others] = measured;
  if (first && others.every(other => isSameUnit(other, first))) return asWritten(measured, first);
  const sizes = measured.map(size);
  const smallest = sizes.reduce((best, next, i) => (compare(next, sizes[best] ?? next) < 0 ? i : best), 0);
  const base = sizes[smallest] ?? { num: one, den: one };
  const unit = unitText(measured[smallest]);
  const exact = measured.map(({ amount, exact: own = whole(amount.number) }, i) => {
    const scale = sizes[i] ?? base;
    return compare(scale, base) === 0 ? own : times(own, over(scale.num.times(base.den), scale.den.times(base.num)));
  });
  return {
    exact,
    shown: exact.map(fraction => ({ shown: settle(fraction), unit })),
    converted:
      sizes.some(own => compare(own, base) !== 0) && measured.some(({ unit: written }) => written !== undefined),
    smallest: measured[smallest] as Measured,
  };
}

/** Most rows say their target and their actual in one unit. */
const isSameUnit = (a: Measured, b: Measured): boolean =>
  a.amount.multiplier === b.amount.multiplier && a.unit?.unit === b.unit?.unit;

function asWritten(measured: readonly Measured[], smallest: Measured): Common {
  const unit = unitText(smallest);
  const exact = measured.map(({ amount, exact: own = whole(amount.number) }) => own);
  return { exact, shown: exact.map(fraction => ({ shown: settle(fraction), unit })), converted: false, smallest };
}

/** The unit as people write it, with its multiplier: 万方. */
export function unitText(measured: Measured | undefined): string {
  if (!measured) return '';
  const { amount, unit } = measured;
  return multiplierText(amount.multiplier) + (unit?.text ?? '');
}

const size = ({ amount, unit }: Measured): Fraction => ({
  num: product(amount.multiplier, unit?.unit.factor ?? one),
  den: unit?.unit.divisor ?? one,
});
