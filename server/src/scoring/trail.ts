import { type Decimal, one, zero } from '../number/decimal.js';
import { dividedBy, type Fraction, over, settle, times, whole } from '../number/fraction.js';
import type { QuantityValue } from '../quantity/value.js';
import type { Contribution } from './contribution.js';
import { inCommonUnit, type Measured } from './operand.js';
import type { Aggregation, RatedRow } from './scorecard.js';

/** One part or source of a row, and how much of the whole comes from it. */
export interface TrailStep {
  readonly part: Contribution;
  /** What it adds to the aggregate, in the aggregate's unit; to a judged score, points. `undefined` where nothing is added up, or a part is unknown. */
  readonly adds: Decimal | undefined;
}

/** How an aggregate came to be, part by part; what the parts add comes to the aggregate itself. Empty for a row of its own. */
export function trailOf(row: RatedRow): readonly TrailStep[] {
  const { aggregated } = row;
  if (!aggregated) return [];
  const adds = addends(row, aggregated);
  return aggregated.parts.map((part, i) => ({ part, adds: adds?.[i] }));
}

function addends({ actual, score, weight }: RatedRow, { by, parts }: Aggregation): readonly Decimal[] | undefined {
  if (by === 'qualitative-mean')
    return weight && score.how.kind === 'mean-share' ? judgedPoints(score.how.parts, weight) : undefined;
  if (actual.kind !== 'quantity' || (by !== 'sum' && by !== 'weighted-mean')) return undefined;
  const values = inUnitOf(actual, parts);
  if (!values || by === 'sum') return values?.map(settle);
  const funds = parts.map(part => part.funds ?? zero);
  const all = funds.reduce((sum, own) => sum.plus(own), zero);
  return values.map((value, i) => settle(times(value, over(funds[i] ?? zero, all))));
}

function judgedPoints(
  parts: readonly { readonly funds: Decimal; readonly share: Decimal }[],
  weight: Decimal,
): readonly Decimal[] {
  const all = parts.reduce((sum, { funds }) => sum.plus(funds), zero);
  return parts.map(({ funds, share }) => weight.times(share).times(funds).div(all));
}

/** The parts' amounts in the aggregate's own unit; one without a unit is taken to be in that of the others. */
function inUnitOf(aggregate: QuantityValue, parts: readonly Contribution[]): readonly Fraction[] | undefined {
  const values = parts.flatMap(({ actual }) => (actual.kind === 'quantity' ? [actual] : []));
  if (values.length !== parts.length) return undefined;
  const unit: Measured = { amount: { ...aggregate.amount, number: one }, unit: aggregate.unit };
  const {
    exact: [size, ...amounts],
  } = inCommonUnit([
    unit,
    ...values.map((value, i): Measured => ({
      amount: value.amount,
      unit: value.unit ?? aggregate.unit,
      exact: parts[i]?.exact,
    })),
  ]);
  return amounts.map(amount => dividedBy(amount, size ?? whole(one)));
}
