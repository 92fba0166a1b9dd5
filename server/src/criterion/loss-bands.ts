import { type Decimal, zero } from '../number/decimal.js';
import { readAmount, sizeOf as sizeOfAmount } from './amount.js';
import type { Bound, Sign } from './clause.js';
import { type Gathered, units } from './gathered.js';
import type { Points, Step } from './standard.js';

/** Bounds of the row's value and what it is worth inside them. */
export interface Band {
  readonly bounds: readonly Bound[];
  readonly points: Points;
}

const against: Readonly<Record<Sign, Sign>> = { '<': '≥', '≤': '>', '=': '=', '≥': '<', '>': '≤' };

/** 超过5%扣2分，超过10%扣5分: what is left inside each; a stricter one takes the place of a looser one. */
export function lossBands({ losses, zeros, weight }: Gathered): readonly Band[] {
  if (!weight || losses.length === 0) return [];
  const bands = losses.flatMap(({ when, points }) =>
    when.kind === 'bounds' ? [{ bounds: when.bounds, points: { points: leaveOf(weight, points) } }] : [],
  );
  const ends = zeros.flatMap(({ when }) => (when.kind === 'bounds' ? [when.bounds] : []));
  return bands.map(band => {
    const [bound, ...more] = band.bounds;
    if (!bound || more.length > 0 || bound.sign === '=') return { ...band, bounds: openedOf(band.bounds) };
    const others = [...bands.map(({ bounds }) => bounds), ...ends];
    const next = others.flatMap(bounds => stricter(bound, bounds) ?? []).reduce<Bound | undefined>(nearer, undefined);
    return next ? { ...band, bounds: [bound, { sign: against[next.sign], amount: next.amount }] } : band;
  });
}

/**
 * 95%（含）-100%扣1分: the end of which nothing is said is not in it, as the other one is said to be; nor are all and nothing of something in a
 * range that begins or ends there.
 */
function openedOf(bounds: readonly Bound[]): readonly Bound[] {
  const isSaid = bounds.some(({ said }) => said);
  const isOpen = ({ sign, amount, said }: Bound): boolean =>
    !said && (isSaid || (sign === '≤' ? amount === '100%' : readAmount(amount)?.number.isZero() === true));
  return bounds.length === 2
    ? bounds.map((bound): Bound => (isOpen(bound) ? { ...bound, sign: opened[bound.sign] } : bound))
    : bounds;
}

const opened: Readonly<Record<Sign, Sign>> = { '<': '<', '≤': '<', '=': '=', '≥': '>', '>': '>' };

function leaveOf(weight: Decimal, points: Points): Decimal {
  const rest = weight.minus('points' in points ? points.points : weight.times(points.share));
  return rest.isNegative() ? zero : rest;
}

/** A bound on the same side and farther out. */
function stricter(bound: Bound, [other, ...more]: readonly Bound[]): Bound | undefined {
  if (!other || more.length > 0) return undefined;
  const isUp = bound.sign === '>' || bound.sign === '≥';
  const isSameSide = isUp ? other.sign === '>' || other.sign === '≥' : bound.sign === '<' && other.sign === '<';
  const order = sizeOf(other).comparedTo(sizeOf(bound));
  return isSameSide && (isUp ? order > 0 : order < 0) ? other : undefined;
}

const nearer = (best: Bound | undefined, next: Bound): Bound => {
  if (!best) return next;
  const order = sizeOf(next).comparedTo(sizeOf(best));
  return (next.sign === '<' ? order > 0 : order < 0) ? next : best;
};

/** 低于90%扣2分, 逾期5天以内扣1分: full marks where none of the losses applies; `undefined` where that cannot be told. */
export function findUnharmed(
  lost: readonly Band[],
  direction: 'at-least' | 'at-most',
  weight: Decimal,
): Step | undefined {
  const edges = lost.map(({ bounds }) =>
    bounds.find(({ sign }) => (direction === 'at-most' ? '>≥' : '<≤').includes(sign)),
  );
  const score: Points = { points: weight };
  const first = edges.reduce<Bound | undefined>(
    (best, next) => (best && next ? outer(best, next, direction) : (best ?? next)),
    undefined,
  );
  if (edges.every(edge => edge !== undefined) && first) return { [keys[against[first.sign]]]: first.amount, score };
  const unit = readAmount(lost[0]?.bounds[0]?.amount ?? '')?.unit;
  return direction === 'at-most' && unit !== undefined ? { to: unit === '%' ? '0%' : `0 ${unit}`, score } : undefined;
}

/** The edge that losses begin at first. */
function outer(a: Bound, b: Bound, direction: 'at-least' | 'at-most'): Bound {
  const order = sizeOf(a).comparedTo(sizeOf(b));
  return (direction === 'at-most' ? order <= 0 : order >= 0) ? a : b;
}

const keys: Readonly<Record<Sign, 'from' | 'above' | 'to' | 'below'>> = {
  '≥': 'from',
  '>': 'above',
  '≤': 'to',
  '<': 'below',
  '=': 'to',
};

/** The size of a bound, in the base unit of its dimension. */
export const sizeOf = ({ amount }: Bound): Decimal => sizeOfAmount(amount, units);

/** Whether more or less of it costs: the sign of the only loss. */
export const directionOfLoss = ([band]: readonly Band[]): 'at-least' | 'at-most' | undefined => {
  // 低于目标值10%以内: on the lower side of the target, with two ends
  if (band?.bounds.some(({ around }) => around)) return 'at-least';
  const signs = band?.bounds.map(({ sign }) => sign) ?? [];
  if (signs.length !== 1) return undefined;
  return signs[0] === '<' ? 'at-least' : 'at-most';
};
