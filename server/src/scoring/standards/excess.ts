import { isPercentage, readAmount } from '../../criterion/amount.js';
import type { Standard, Step } from '../../criterion/standard.js';
import type { Direction } from '../../language/evaluation.js';
import { type Decimal, hundred } from '../../number/decimal.js';
import { settle, sign } from '../../number/fraction.js';
import type { Quantities } from './quantities.js';

/**
 * Where a cost may not exceed its target, 10% of money are no share of the target but how far beyond it, and 10% beside a target of 100% are so
 * many points beyond it: 超过10%不得分 holds beyond 110%. Only sentences say it so; a mapping states what its percentages speak of.
 */
export function settleExcess(standard: Standard, quantities: Quantities, direction: Direction): Standard {
  const { basis, base, condition, exceed, deduct } = standard;
  const due = targetOf(quantities);
  const isCost = basis === undefined && (standard.direction ?? direction) === 'at-most';
  if (!isCost || !due || !boundsOf(standard).every(bound => isTarget(bound, due) || isFarBelow(bound, due)))
    return standard;
  const beyond = (bound: string): string => (isFarBelow(bound, due) ? addTo(due, bound) : bound);
  return {
    ...standard,
    base: base?.kind === 'steps' ? { ...base, steps: base.steps.map(step => mapBounds(step, beyond)) } : base,
    condition: condition && beyond(condition),
    exceed: exceed && { ...exceed, over: beyond(exceed.over) },
    deduct: deduct.map(each => ({
      ...each,
      from: isPercent(each.from) ? beyond(each.from) : each.from,
      until: each.until === undefined ? undefined : beyond(each.until),
    })),
  };
}

/**
 * Whether full marks begin at a small percentage of a target that is none: 增长10%以上得满分 beside 100 人 speaks of last year's number, which the
 * row does not hold.
 */
export function speaksOfGrowth({ basis, base, condition, deduct }: Standard, { isRatio, target }: Quantities): boolean {
  if (basis !== undefined || isRatio || !target) return false;
  const starts = [
    condition,
    ...(base?.kind === 'steps' ? base.steps.map(({ from, above }) => from ?? above) : []),
    ...deduct.map(({ from, side }) => (side === 'below' || side === 'missing' ? from : undefined)),
  ].flatMap(bound => (bound === undefined ? [] : (readAmount(bound) ?? [])));
  const shares = starts.filter(start => isPercentage(start) && start.sign !== '≤');
  return shares.length > 0 && shares.every(({ number }) => number.times(2).lessThan(hundred));
}

/**
 * Whether it is told how far from its target a value may lie on either side, where the row holds the value and not how far it lies: beside a cost
 * only what lies beyond the target counts.
 */
export const speaksOfDeviation = (
  { isDeviation }: Standard,
  { isRatio, target }: Quantities,
  direction: Direction,
): boolean => isDeviation && !isRatio && target !== undefined && direction !== 'at-most';

/** Whether days or money beyond the target are told, where the row holds the value and its target is not nothing. */
export const speaksOfBeyond = ({ isBeyond }: Standard, { target }: Quantities): boolean =>
  isBeyond && target !== undefined && sign(target.high) > 0;

/** Whether a sentence counts how far something fell, where the row counts downwards: -6%, or no more than a target. */
export const speaksOfFall = ({ isFall }: Standard, { actual, target }: Quantities, direction: Direction): boolean =>
  isFall && (direction === 'at-most' || [actual, target?.low].some(number => number !== undefined && sign(number) < 0));

/**
 * Whether all of the plan is said to be 100%, where the row's own target is another percentage: of which of them 80% is a share,
 * nobody says. Nor what lies short of a cost: 低于目标值5%以内.
 */
export const speaksOfPlan = (
  { isOfPlan, direction: said }: Standard,
  { isRatio, target }: Quantities,
  direction: Direction,
): boolean =>
  isOfPlan &&
  ((said === 'at-least' && (direction === 'at-most' || direction === 'equal')) ||
    (isRatio && target !== undefined && !settle(target.low).equals(hundred)));

/** The target as a percentage: its own, or all of it. */
function targetOf({ isRatio, target }: Quantities): Decimal | undefined {
  if (!target) return undefined;
  const own = isRatio ? settle(target.high) : hundred;
  return own.times(2).lessThan(hundred) ? undefined : own;
}

const isTarget = (bound: string, due: Decimal): boolean => readAmount(bound)?.number.equals(due) === true;

/** Whether a percentage is at most half of the target. */
function isFarBelow(bound: string, due: Decimal): boolean {
  const read = readAmount(bound);
  return read !== undefined && isPercentage(read) && read.number.times(2).lessThanOrEqualTo(due);
}

const isPercent = (bound: string | undefined): bound is string => isPercentage(readAmount(bound ?? '') ?? { unit: '' });

const addTo = (due: Decimal, bound: string): string =>
  `${/^[<>≤≥=]*/.exec(bound)?.[0] ?? ''}${due.plus(readAmount(bound)?.number ?? 0).toFixed()}%`;

const edges = ['from', 'above', 'to', 'below'] as const;

function mapBounds(step: Step, change: (bound: string) => string): Step {
  const changed = edges.flatMap(edge => {
    const bound = step[edge];
    return bound === undefined ? [] : [[edge, change(bound)] as const];
  });
  return { ...step, ...Object.fromEntries(changed) };
}

function boundsOf({ base, condition, exceed, deduct }: Standard): readonly string[] {
  const steps = base?.kind === 'steps' ? base.steps : [];
  return [
    ...steps.flatMap(step => edges.flatMap(edge => step[edge] ?? [])),
    ...(condition === undefined ? [] : [condition]),
    ...(exceed ? [exceed.over] : []),
    ...deduct.flatMap(({ from, until }) => [
      ...(isPercent(from) ? [from] : []),
      ...(until === undefined ? [] : [until]),
    ]),
  ];
}
