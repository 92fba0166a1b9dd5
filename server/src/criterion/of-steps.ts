import { hundred, one, zero } from '../number/decimal.js';
import { isLike, isPercentage, readAmount } from './amount.js';
import { amountOf as boundAmount, type Gathered, isFull, units } from './gathered.js';
import type { Bound, ClauseOf } from './clause.js';
import type { Points, Standard, Step } from './standard.js';

interface Band {
  readonly bounds: readonly Bound[];
  readonly points: Points;
}

/** Bands of the row's value, each with its score. */
export function withSteps(gathered: Gathered, said: Standard): Standard | undefined {
  const { gives, zeros, losses, deducts, earns, bonuses, proportions, vetoes } = gathered;
  if (deducts.length + earns.length + bonuses.length + proportions.length + vetoes.length > 0) return undefined;
  const bands = [...gives.flatMap(give => bandOf(give, gathered)), ...losses.flatMap(loss => lossBand(loss, gathered))];
  const texts = gives.filter(({ when }) => when.kind === 'text' || when.kind === 'none');
  if (bands.length === 0 || losses.some(({ when }) => when.kind !== 'bounds')) return undefined;
  if (
    !zeros.every(isRest) ||
    bands.some(({ bounds }) => bounds.some(({ amount }) => amount === 'target') && bands.length > 1)
  )
    return undefined;
  const rest = gives.filter(({ when }) => when.kind === 'else');
  if (rest.length > 1 || !fullOnce(gathered, losses.length > 0)) return undefined;
  if (bands.length === 1 && texts.length === 0 && rest.length === 0) return whole(bands[0] as Band, gathered, said);
  const otherwise = rest[0] ? pointsOf(rest[0], gathered) : { points: zero };
  const ordered = stepsOf(bands, texts, gathered);
  if (!ordered || texts.length > 1) return undefined;
  return { ...said, base: { kind: 'steps', steps: ordered.steps, otherwise }, direction: ordered.direction };
}

/** One band with full marks, nothing else: all or nothing. */
function whole({ bounds, points }: Band, gathered: Gathered, said: Standard): Standard | undefined {
  const [bound, ...more] = bounds;
  if (!bound || more.length > 0 || !isFull(points, gathered)) return undefined;
  if (bound.sign === '=' && !isPercentage(readAmount(bound.amount) ?? { unit: '' })) return undefined;
  const condition = boundAmount(bound);
  return {
    ...said,
    base: { kind: 'all-or-nothing' },
    direction: bound.sign === '≤' || bound.sign === '<' ? 'at-most' : 'at-least',
    condition: condition === undefined ? undefined : bound.sign + condition,
  };
}

/** 否则, or bounds: what is left for no marks. */
const isRest = ({ when }: ClauseOf<'give'>): boolean => {
  if (when.kind === 'bounds')
    return when.bounds.every(({ sign, amount }) => sign !== '=' || readAmount(amount)?.unit !== '');
  return when.kind === 'else' || (when.kind === 'text' && when.negative);
};

/** The best score is what the row is worth, where that is known. */
function fullOnce(gathered: Gathered, hasLosses: boolean): boolean {
  const best = gathered.gives.filter(({ points }) => isFull(points, gathered));
  return (
    gathered.weight !== undefined &&
    (best.length === 1 || (hasLosses && best.length === 0 && gathered.gives.length === 0))
  );
}

function bandOf(give: ClauseOf<'give'>, gathered: Gathered): readonly Band[] {
  return give.when.kind === 'bounds' ? [{ bounds: give.when.bounds, points: pointsOf(give, gathered) }] : [];
}

function pointsOf({ points }: ClauseOf<'give'>, { weight }: Gathered): Points {
  if (points !== 'full') return points;
  return weight ? { points: weight } : { share: one };
}

/** A loss in a band is what is left of the weight. */
function lossBand({ when, points }: ClauseOf<'loss'>, { weight }: Gathered): readonly Band[] {
  if (when.kind !== 'bounds' || !weight) return [];
  const left = weight.minus('points' in points ? points.points : weight.times(points.share));
  return [{ bounds: when.bounds, points: { points: left.isNegative() ? zero : left } }];
}

function stepsOf(
  bands: readonly Band[],
  texts: readonly ClauseOf<'give'>[],
  gathered: Gathered,
): { readonly steps: readonly Step[]; readonly direction: 'at-least' | 'at-most' | undefined } | undefined {
  const amounts = bands.flatMap(({ bounds }) => bounds.map(({ amount }) => amount));
  const [first] = amounts;
  if (first === undefined || amounts.some(amount => !isLike(amount, first, units) || !readAmount(amount)))
    return undefined;
  if (bands.some(({ bounds }) => bounds.length > 2 || bounds.filter(({ sign }) => sign === '=').length > 1))
    return undefined;
  const worse = gathered.zeros.some(
    ({ when }) => when.kind === 'bounds' && when.bounds.some(({ sign }) => sign === '≥' || sign === '>'),
  );
  const direction = bands.length === 1 && worse ? 'at-most' : directionOf(bands);
  if (!direction) return undefined;
  const steps = bands.map(({ bounds, points }): Step => ({ ...edges(bounds, direction), score: points }));
  const closed = closeGaps(steps);
  const [text] = texts;
  if (!text) return { steps: closed, direction };
  const top = topOf(text, bands, direction, gathered);
  return top && { steps: [top, ...closed], direction };
}

/** Full marks for what is said in words beside bands: nothing of what is counted, or all that was planned. */
function topOf(
  text: ClauseOf<'give'>,
  bands: readonly Band[],
  direction: 'at-least' | 'at-most',
  gathered: Gathered,
): Step | undefined {
  const [first, ...rest] = bands.flatMap(({ bounds }) => bounds);
  if (!first || !isFull(text.points, gathered)) return undefined;
  const score = pointsOf(text, gathered);
  const least = rest.reduce((low, next) => (numberOf(next).lessThan(numberOf(low)) ? next : low), first);
  const amount = readAmount(least.amount);
  if (direction === 'at-most')
    return least.sign === '=' ? { below: least.amount, score } : { to: `0 ${amount?.unit ?? ''}`.trim(), score };
  const isPlan = text.when.kind === 'text' && /完成|达到|实现|计划|任务|目标/.test(text.when.text);
  const isShare = amount && isPercentage(amount) && [first, ...rest].every(bound => numberOf(bound).lessThan(hundred));
  return isPlan && isShare ? { from: '100%', score } : undefined;
}

const numberOf = ({ amount }: Bound): NonNullable<ReturnType<typeof readAmount>>['number'] =>
  readAmount(amount)?.number ?? zero;

/** Whether more or less earns more: bands ordered by where they lie. */
function directionOf(bands: readonly Band[]): 'at-least' | 'at-most' | undefined {
  const worth = ({ points }: Band): number => ('points' in points ? points.points.toNumber() : points.share.toNumber());
  const placed = bands.map(band => ({
    at: Math.max(...band.bounds.map(bound => numberOf(bound).toNumber() + nudge(bound))),
    worth: worth(band),
  }));
  placed.sort((a, b) => a.at - b.at);
  const [low, high] = [placed[0], placed.at(-1)];
  if (!low || !high) return undefined;
  if (low === high) return bands[0]?.bounds.every(({ sign }) => sign === '≤' || sign === '<') ? 'at-most' : 'at-least';
  const rising = placed.every(({ worth: own }, i) => i === 0 || own > (placed[i - 1]?.worth ?? 0));
  const falling = placed.every(({ worth: own }, i) => i === 0 || own < (placed[i - 1]?.worth ?? 0));
  if (rising) return 'at-least';
  return falling ? 'at-most' : undefined;
}

/** A band open upwards lies above one that ends where it begins. */
const nudge = ({ sign }: Bound): number => {
  if (sign === '≥' || sign === '>') return 1e-6;
  return sign === '<' || sign === '≤' ? -1e-6 : 0;
};

function edges(bounds: readonly Bound[], direction: 'at-least' | 'at-most'): Omit<Step, 'score'> {
  const step: { -readonly [K in 'from' | 'above' | 'to' | 'below']?: string } = {};
  for (const { sign, amount } of bounds) {
    if (sign === '≥' || (sign === '=' && direction === 'at-least')) step.from = amount;
    if (sign === '>') step.above = amount;
    if (sign === '≤' || (sign === '=' && direction === 'at-most')) step.to = amount;
    if (sign === '<') step.below = amount;
  }
  return step;
}

/** 80-89, 90-99: what lies between two whole numbers next to each other belongs to the lower band. */
function closeGaps(steps: readonly Step[]): readonly Step[] {
  const starts = steps.flatMap(({ from }) => (from === undefined ? [] : [from]));
  return steps.map(step => {
    const end = step.to === undefined ? undefined : readAmount(step.to);
    const next = starts.find(start => end && readAmount(start)?.number.minus(end.number).equals(1));
    return next === undefined ? step : { ...step, to: undefined, below: next };
  });
}
