import { type Fraction, over, times } from '../number/fraction.js';
import { Decimal, one } from '../number/decimal.js';
import type { Amount, WrittenUnit } from '../quantity/value.js';
import type { Operand } from './score.js';

/** An amount with its unit. */
export interface Measured {
  readonly amount: Amount;
  readonly unit: WrittenUnit | undefined;
}

/** Numbers held in one unit: exact, and as a formula shows them. */
export interface Common {
  readonly exact: readonly Fraction[];
  readonly shown: readonly Operand[];
  /** Whether one of them was written in another scale than the others. */
  readonly converted: boolean;
}

/** Brings amounts of one dimension into the smallest of their units, so that 2 小时 against 30 分钟 reads 120 against 30. */
export function inCommonUnit(measured: readonly Measured[]): Common {
  const sizes = measured.map(size);
  const smallest = sizes.reduce((best, next, i) => (compareSizes(next, sizes[best] as Fraction) < 0 ? i : best), 0);
  const base = sizes[smallest] ?? { num: one, den: one };
  const unit = unitText(measured[smallest]);
  const exact = measured.map(({ amount }, i) => {
    const own = sizes[i] as Fraction;
    return compareSizes(own, base) === 0 ? { num: amount.number, den: one } : times({ num: amount.number, den: one }, over(own.num.times(base.den), own.den.times(base.num)));
  });
  return {
    exact,
    shown: exact.map(({ num, den }) => ({ shown: num.div(den), unit })),
    converted: sizes.some(own => compareSizes(own, base) !== 0) && measured.some(({ unit: written }) => written !== undefined),
  };
}

/** The unit as people write it, with its multiplier: 万方. */
export function unitText(measured: Measured | undefined): string {
  if (!measured) return '';
  const { amount, unit } = measured;
  return (multipliers[amount.multiplier.toFixed()] ?? '') + (unit?.text ?? '');
}

const multipliers: Readonly<Record<string, string>> = { 1000: '千', 10000: '万', 1000000: '百万', 100000000: '亿' };

const size = ({ amount, unit }: Measured): Fraction => ({ num: amount.multiplier.times(unit?.unit.factor ?? one), den: unit?.unit.divisor ?? new Decimal(1) });

const compareSizes = (a: Fraction, b: Fraction): number => a.num.times(b.den).comparedTo(b.num.times(a.den));
