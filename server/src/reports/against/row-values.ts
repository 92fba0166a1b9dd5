import { type Decimal, one } from '../../number/decimal.js';
import type { QuantityValue, Value } from '../../quantity/value.js';
import type { RatedRow } from '../../scoring/scorecard.js';

/** The target of a row; a bare number is in the unit of its actual. */
export const targetOf = ({ target, actual }: RatedRow): Value => inUnitOf(target, actual);
/** The actual of a row; a bare number is in the unit of its target. */
export const actualOf = ({ target, actual }: RatedRow): Value => inUnitOf(actual, target);

/** How much of its target a row reached, as it may be told: all of it where it reached more. */
export const completionsOf = ({ completion }: RatedRow): readonly Decimal[] =>
  completion ? [completion, ...(completion.greaterThan(1) ? [one] : [])] : [];

/** The actual and the target of a row as shares, where they are. */
export const sharesOf = (row: RatedRow): readonly Decimal[] =>
  [actualOf(row), targetOf(row)].flatMap(value =>
    value.kind === 'quantity' && value.unit?.unit.family === 'ratio'
      ? [value.amount.number.times(value.unit.unit.factor).div(value.unit.unit.divisor)]
      : [],
  );

function inUnitOf(value: Value, other: Value): Value {
  if (value.kind !== 'quantity' || value.unit || other.kind !== 'quantity' || !other.unit) return value;
  if (!value.amount.multiplier.equals(one)) return { ...value, unit: other.unit };
  const { multiplier } = other.amount;
  const amount: QuantityValue['amount'] = { ...value.amount, multiplier, value: value.amount.number.times(multiplier) };
  return { ...value, amount, unit: other.unit };
}
