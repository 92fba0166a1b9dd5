import type { Indicator } from '../language/evaluation.js';
import { valueOf } from '../language/field.js';
import { dividedBy, type Fraction, over, settle, times } from '../number/fraction.js';
import { roundTo, show } from '../number/round.js';
import { one } from '../number/decimal.js';
import { relation } from '../quantity/convert.js';
import { type QuantityValue, type Unit, unwritten, type Value, type WrittenUnit } from '../quantity/value.js';
import type { RatingContext } from './context.js';
import type { Fact } from './fact.js';
import { inCommonUnit } from './operand.js';

/** What a survey gives as an actual: satisfied ÷ valid, not divided yet. */
export interface Surveyed {
  readonly value: QuantityValue;
  /** In the value's unit. */
  readonly exact: Fraction;
}

/** The rate of a row's survey, in the target's unit; `undefined` where it says too little, or the target is no rate. */
export function rateSurvey({ survey }: Indicator, target: Value, { profile }: RatingContext): Surveyed | undefined {
  const valid = survey && valueOf(survey.valid)?.value;
  const satisfied = survey && valueOf(survey.satisfied)?.value;
  if (!valid?.greaterThan(0) || !satisfied || satisfied.isNegative()) return undefined;
  if (target.kind !== 'quantity' && target.kind !== 'range') return undefined;
  const percent = profile.units.lookUp('%');
  if (target.unit && !isRate(target.unit.unit, percent)) return undefined;
  const unit = target.unit ?? { text: '%', unit: percent };
  const exact = times(over(satisfied, valid), over(unit.unit.divisor, unit.unit.factor));
  return { value: valueIn(exact, { ...unit, slice: unwritten, from: 'text' }), exact };
}

const isRate = (unit: Unit, percent: Unit): boolean => ['same', 'converted'].includes(relation(unit, percent));

function valueIn(exact: Fraction, unit: WrittenUnit): QuantityValue {
  const number = settle(exact);
  const amount = { value: number, number, multiplier: one, slice: unwritten };
  const source = `${show(number, 2)}${unit.text}`;
  return { kind: 'quantity', source, amount, unit, comparison: undefined, label: '' };
}

/** A written actual beside a survey must be its rate, at any number of digits. */
export function againstSurvey({ actual }: Indicator, written: Value, { value, exact }: Surveyed): readonly Fact[] {
  if (written.kind !== 'quantity' || written.comparison || sameRate(written, { value, exact })) return [];
  return [{ kind: 'survey-differs', span: actual.span, written: written.source, surveyed: value.source }];
}

function sameRate(written: QuantityValue, { value, exact }: Surveyed): boolean {
  const unit = written.unit ?? value.unit;
  if (unit && value.unit && !isRate(unit.unit, value.unit.unit)) return false;
  const scale = inCommonUnit([
    { amount: { ...written.amount, number: one }, unit },
    { amount: value.amount, unit: value.unit, exact },
  ]).exact;
  const [each, all] = scale;
  if (!each || !all) return false;
  return roundTo(settle(dividedBy(all, each)), written.amount.number.decimalPlaces()).equals(written.amount.number);
}
