import { isPercentage, readAmount, type StandardAmount, unitOf } from '../../criterion/amount.js';
import { type Decimal, one, zero } from '../../number/decimal.js';
import { dividedBy, type Fraction, settle, times, whole } from '../../number/fraction.js';
import { relation } from '../../quantity/convert.js';
import type { UnitTable } from '../../quantity/units.js';
import type { Unit, Value, WrittenUnit } from '../../quantity/value.js';
import type { Expr } from '../expression.js';
import { inCommonUnit, type Measured, unitText } from '../operand.js';
import type { Operand } from '../score.js';
import { matchUnits } from '../units.js';

/** A row's numbers in one unit, in which the amounts of its standard are held too. */
export interface Quantities {
  /** B, A and H of expressions; `undefined` where the row has no such number. */
  readonly actual: Fraction | undefined;
  readonly target: { readonly low: Fraction; readonly high: Fraction } | undefined;
  readonly operands: { readonly actual: Operand; readonly low: Operand; readonly high: Operand };
  /** Whether target and actual are percentages. */
  readonly isRatio: boolean;
  /** Whether the row's numbers are of one kind with an amount. */
  isLike(amount: string): boolean;
  /** Which number of the row an amount is held against, and the amount in that number's unit. */
  against(amount: string, basis: 'completion' | 'actual' | undefined): Against | undefined;
}

/** What is compared in a clause: a value, the bound it meets, and whether both are shares of the target. */
export interface Against {
  readonly value: Expr;
  readonly at: Expr;
  readonly by: 'completion' | 'actual';
}

const nowhere: Operand = { shown: zero, unit: '' };

/** `undefined` where target and actual cannot be compared. */
export function quantitiesOf(
  target: Value,
  actual: Value,
  exact: Fraction | undefined,
  units: UnitTable,
): Quantities | undefined {
  const targets = measuresOf(target);
  const [own] = actual.kind === 'range' ? [] : measuresOf(actual);
  const matched = own && targets.length > 0 ? matchUnits(targets, own) : undefined;
  if (matched && !matched.comparable) return undefined;
  const sides = [...(matched?.target ?? targets), ...(own ? [{ ...(matched?.actual ?? own), exact }] : [])];
  return new Row(sides, targets.length, own !== undefined, units);
}

function measuresOf(value: Value): readonly Measured[] {
  if (value.kind === 'quantity') return [{ amount: value.amount, unit: value.unit }];
  if (value.kind !== 'range') return [];
  return [
    { amount: value.low, unit: value.unit },
    { amount: value.high, unit: value.unit },
  ];
}

/** The quantities of two amounts of money in one currency. */
export const quantitiesOfMoney = (
  planned: Decimal | undefined,
  spent: Decimal | undefined,
  currency: string,
  units: UnitTable,
): Quantities =>
  new Row(
    [planned, spent].flatMap(amount => (amount ? [measureOf(amount, currency, units)] : [])),
    planned ? 1 : 0,
    spent !== undefined,
    units,
  );

function measureOf(value: Decimal, currency: string, units: UnitTable): Measured {
  const { multiplier, unit, start, end } = units.split(currency);
  const slice = { start, end };
  return {
    amount: { value: value.times(multiplier), number: value, multiplier, slice },
    unit: unit && { text: currency.slice(start, end), unit, slice, from: 'key' },
  };
}

class Row implements Quantities {
  readonly actual: Fraction | undefined;
  readonly target: Quantities['target'];
  readonly operands: Quantities['operands'];
  readonly isRatio: boolean;
  private readonly unit: WrittenUnit | undefined;
  private readonly size: Fraction;
  /** 万 of 万元/人. */
  private readonly multiplier: Decimal;

  constructor(
    sides: readonly Measured[],
    targets: number,
    hasActual: boolean,
    private readonly units: UnitTable,
  ) {
    const { exact, shown, smallest } =
      sides.length > 0 ? inCommonUnit(sides) : { exact: [], shown: [], smallest: undefined };
    this.actual = hasActual ? exact.at(-1) : undefined;
    const [low, high = low] = exact.slice(0, targets);
    this.target = low && high && { low, high };
    const [shownLow = nowhere, shownHigh = shownLow] = shown.slice(0, targets);
    this.operands = { actual: (hasActual ? shown.at(-1) : undefined) ?? nowhere, low: shownLow, high: shownHigh };
    this.unit = smallest?.unit;
    this.size = smallest ? sizeOf(smallest) : whole(one);
    this.multiplier = smallest?.amount.multiplier ?? one;
    this.isRatio = this.unit !== undefined && isPercentage({ unit: unitText(smallest).trim() });
  }

  isLike(amount: string): boolean {
    const read = readAmount(amount);
    return read !== undefined && this.convert(read) !== undefined;
  }

  against(amount: string, basis: 'completion' | 'actual' | undefined): Against | undefined {
    const read = readAmount(amount);
    if (!read) return undefined;
    const percent = isPercentage(read);
    if (percent && (basis === 'completion' || (!this.isRatio && this.target))) return this.completion(read);
    const own = this.convert(read);
    return own && { value: 'B', at: exprOf(own), by: 'actual' };
  }

  private completion(read: StandardAmount): Against | undefined {
    const unit = unitOf(read, this.units);
    if (!this.target || this.target.low.num.isZero() || !unit) return undefined;
    return { value: ['÷', 'B', 'A'], at: ['%', read.number.times(unit.factor).div(unit.divisor)], by: 'completion' };
  }

  /** An amount in the row's unit; a bare number is meant in it. */
  private convert(read: StandardAmount): Fraction | undefined {
    const own = unitOf(read, this.units);
    const row = this.unit?.unit;
    if (!own || !row) return isPercentage(read) && !row && this.actual === undefined ? undefined : whole(read.number);
    switch (relation(own, row)) {
      case 'same':
      case 'converted':
        return dividedBy(times(whole(read.number), { num: own.factor, den: own.divisor }), this.size);
      case 'count-mismatch':
        return whole(read.number);
      case 'mismatch':
        return isCounted(own) && isCounted(row) ? whole(read.number) : this.perOne(read, own);
    }
  }

  /** 100元 beside a row in 元/人: a sentence leaves the second half out. */
  private perOne({ number }: StandardAmount, own: Unit): Fraction | undefined {
    const [over, under] = unitTextParts(this.unit?.text ?? '');
    const unit = under === undefined ? undefined : this.units.lookUp(over ?? '');
    const multiplier = this.multiplier;
    if (!unit || unit.dimension !== own.dimension) return undefined;
    return dividedBy(times(whole(number), { num: own.factor, den: own.divisor }), {
      num: multiplier.times(unit.factor),
      den: unit.divisor,
    });
  }
}

/** What stands before and behind the `/` of 元/人, 元每人. */
const unitTextParts = (text: string): readonly string[] => text.split(/[/每]/);

const isCounted = ({ family }: Unit): boolean => family === 'count' || family === 'unknown';

const sizeOf = ({ amount, unit }: Measured): Fraction => ({
  num: amount.multiplier.times(unit?.unit.factor ?? one),
  den: unit?.unit.divisor ?? one,
});

/** A number of an expression; one without an end stays a quotient. */
function exprOf(value: Fraction): Expr {
  const settled: Decimal = settle(value);
  return settled.times(value.den).equals(value.num) ? settled : ['÷', value.num, value.den];
}
