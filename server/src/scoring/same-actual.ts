import { compare } from '../number/fraction.js';
import { roundTo } from '../number/round.js';
import { relation } from '../quantity/convert.js';
import { compareDates } from '../quantity/dates.js';
import type { QuantityValue, Value } from '../quantity/value.js';
import type { Aggregated } from './aggregate.js';
import { inCommonUnit } from './operand.js';

/** Whether a written actual is the aggregated one, or that one rounded half up to the written decimals (at least one). */
export function sameActual(written: Value, { value, exact }: Pick<Aggregated, 'value' | 'exact'>): boolean {
  if (written.kind === 'quantity' && value.kind === 'quantity') return sameQuantity(written, value, exact);
  if (written.kind === 'date' && value.kind === 'date') return compareDates(written.date, value.date) === 0;
  return written.kind === 'yes-no' && value.kind === 'yes-no' && written.value === value.value;
}

function sameQuantity(written: QuantityValue, value: QuantityValue, exact: Aggregated['exact']): boolean {
  const unit = value.unit ?? written.unit;
  if (written.unit && unit && !['same', 'converted'].includes(relation(written.unit.unit, unit.unit))) return false;
  const {
    exact: [own, other],
  } = inCommonUnit([
    { amount: written.amount, unit: written.unit ?? unit },
    { amount: value.amount, unit, exact },
  ]);
  if (!own || !other) return false;
  const digits = written.amount.number.decimalPlaces();
  return (
    compare(own, other) === 0 || (digits > 0 && roundTo(other.num.div(other.den), digits).equals(own.num.div(own.den)))
  );
}
