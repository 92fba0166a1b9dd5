import { asScalar, setScalar } from '../../language/edit.js';
import type { Field } from '../../language/field.js';
import { number } from '../../messages/number.js';
import { Decimal, sum, type Written, zero } from '../../number/decimal.js';
import type { RatedNode } from '../../scoring/scorecard.js';
import { sumAll } from '../../scoring/sum.js';
import type { Edit } from '../../text/span.js';
import { selectCounted, partsOf, worthOf } from './weights.js';

/** Points are shared out among this many at most. */
const mostShared = 1000;

/** Gives nodes other weights that add up to `total`, their proportions kept, in whole or half points, down to the rows. */
export function rebalance(text: string, nodes: readonly RatedNode[], total: Decimal): readonly Edit[] | undefined {
  const rows = selectCounted(nodes);
  if (rows.length > mostShared) return undefined;
  const weights = rows.map(worthOf);
  const before = sumAll(weights);
  if (!before) return undefined;
  if (before.equals(total)) return [];
  const shares = inProportion(
    weights.flatMap(weight => weight ?? []),
    total,
  );
  return shares && assign(text, new Map(rows.map((node, i) => [node, shares[i] ?? zero])));
}

/** Writes each node's new weight and brings what is below it in line; `undefined` where one cannot be written. */
export function assign(text: string, weights: ReadonlyMap<RatedNode, Decimal>): readonly Edit[] | undefined {
  const edits = [...weights].map(([node, weight]) => change(text, node, weight));
  return edits.some(edit => edit === undefined) ? undefined : edits.flatMap(edit => edit ?? []);
}

function change(text: string, node: RatedNode, weight: Decimal): readonly Edit[] | undefined {
  const { weight: field } = partsOf(node);
  const own = field.state === 'ok' && !field.value.value.equals(weight) ? setPoints(text, field, weight) : [];
  const below = node.kind === 'group' ? rebalance(text, node.children, weight) : [];
  return own && below && [...own, ...below];
}

/** Another number in the place of written points; what stands around it, as in `(3分)`, stays. */
export function setPoints(text: string, field: Field<Written>, value: Decimal): readonly Edit[] | undefined {
  const scalar = asScalar(field.entry?.value);
  const edit =
    scalar && setScalar(text, scalar, scalar.value.replace(/[+\-－−＋]?[\d０-９.．][\d０-９,，.．]*/u, number(value)));
  return edit && [edit];
}

/** The points for each weight, in whole points where all are whole, else in halves; none gets nothing. By largest remainders, so that the sum is exact. */
export function inProportion(weights: readonly Decimal[], total: Decimal): readonly Decimal[] | undefined {
  const steps = [...weights, total].every(weight => weight.isInteger()) ? [new Decimal(1), half] : [half];
  const step = steps.find(size => total.mod(size).isZero() && size.times(weights.length).lessThanOrEqualTo(total));
  return step && weights.length > 0 ? apportion(weights, total.div(step)).map(units => units.times(step)) : undefined;
}

const half = new Decimal('0.5');

function apportion(weights: readonly Decimal[], units: Decimal): Decimal[] {
  const all = sum(weights);
  const quotas = weights.map(weight => units.times(weight).div(all));
  const seats = quotas.map(quota => Decimal.max(1, quota.floor()));
  const order = quotas
    .map((quota, i) => ({ i, rest: quota.minus(seats[i] ?? zero) }))
    .sort((a, b) => b.rest.comparedTo(a.rest) || a.i - b.i);
  const left = units.minus(sum(seats)).toNumber();
  for (let n = 0; n < left; n++) give(seats, order[n % order.length]?.i ?? 0, 1);
  for (let n = 0; n < -left; n++) give(seats, largest(seats), -1);
  return seats;
}

function give(seats: Decimal[], index: number, one: number): void {
  seats[index] = (seats[index] ?? zero).plus(one);
}

const largest = (seats: readonly Decimal[]): number =>
  seats.reduce((best, seat, i) => (seat.greaterThan(seats[best] ?? zero) ? i : best), 0);
