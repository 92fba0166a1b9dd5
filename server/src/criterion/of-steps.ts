import { hundred, one, zero } from '../number/decimal.js';
import { speaksOfFaults } from './conditions.js';
import { isCount, isLike, isPercentage, readAmount } from './amount.js';
import { amountOf as boundAmount, boundOf, type Gathered, isFull, units } from './gathered.js';
import type { Bound, ClauseOf } from './clause.js';
import { type Band, directionOfLoss, lossBands, sizeOf, findUnharmed } from './loss-bands.js';
import type { Points, Standard, Step } from './standard.js';

/** Bands of the row's value, each with its score. */
export function withSteps(gathered: Gathered, said: Standard): Standard | undefined {
  const { gives, zeros, losses, deducts, earns, bonuses, proportions, vetoes, weight } = gathered;
  if (deducts.length + earns.length + bonuses.length + proportions.length + vetoes.length > 0) return undefined;
  const lost = lossBands(gathered);
  const bands = endBands([...gives.flatMap(give => bandOf(give, gathered)), ...lost], gathered);
  const texts = gives.filter(({ when }) => when.kind === 'text' || when.kind === 'none');
  if (bands.length === 0) return noneOf(gathered, said) ?? otherwiseAll(gathered, said);
  if (losses.some(({ when }) => when.kind !== 'bounds')) return undefined;
  if (
    !zeros.every(isRest) ||
    bands.some(({ bounds }) => bounds.some(({ amount }) => amount === 'target') && bands.length > 1)
  )
    return undefined;
  const rest = gives.filter(({ when }) => when.kind === 'else');
  if (!weight || rest.length > 1 || !fullOnce(gathered, losses.length > 0)) return undefined;
  if (bands.length === 1 && texts.length + rest.length + losses.length === 0)
    return whole(bands[0] as Band, gathered, said);
  const otherwise = rest[0] ? pointsOf(rest[0], gathered) : { points: zero };
  const ordered = stepsOf(bands, texts, gathered);
  if (!ordered || texts.length > 1) return undefined;
  const free =
    losses.length > 0 && gives.length === 0 ? findUnharmed(lost, ordered.direction ?? 'at-least', weight) : undefined;
  if (losses.length > 0 && gives.length === 0 && !free) return undefined;
  const steps = [...(free ? [free] : []), ...ordered.steps, ...beyondGap(ordered, gathered)];
  return { ...said, base: { kind: 'steps', steps, otherwise }, direction: ordered.direction };
}

/** 未发生得满分，发生1起及以上不得分: full marks for none. */
function noneOf(gathered: Gathered, said: Standard): Standard | undefined {
  const { gives, zeros, losses, weight } = gathered;
  const [give, ...more] = gives;
  const [end, ...others] = zeros.flatMap(({ when }) => (when.kind === 'bounds' ? [when.bounds] : []));
  const [bound, ...rest] = end ?? [];
  const amount = readAmount(bound && bound.amount !== 'target' ? bound.amount : '');
  if (!weight || more.length + losses.length + others.length + rest.length > 0) return undefined;
  const isFault = zeros.some(({ when }) => when.kind === 'bounds' && speaksOfFaults(when.text));
  const isNone = give
    ? give.when.kind === 'text' &&
      (isFault || /^(?:未|没有?|无|不)|零/.test(give.when.text)) &&
      isFull(give.points, gathered)
    : isFault;
  const isFirst =
    bound && (bound.sign === '≥' || bound.sign === '=') ? amount?.number.equals(1) : amount?.number.isZero();
  if (!isNone || !amount || !isFirst || zeros.length > 1) return undefined;
  const steps = [{ to: `0 ${amount.unit}`, score: { points: weight } }];
  return { ...said, base: { kind: 'steps', steps, otherwise: { points: zero } }, direction: 'at-most' };
}

/** 高于目标值不得分 alone: full marks on the other side of the target. */
function otherwiseAll({ gives, zeros, losses }: Gathered, said: Standard): Standard | undefined {
  const [only, ...more] = zeros;
  const bound = boundOf(only?.when);
  if (gives.length + losses.length + more.length > 0 || bound?.amount !== 'target') return undefined;
  if (bound.sign !== '<' && bound.sign !== '>') return undefined;
  return { ...said, base: { kind: 'all-or-nothing' }, direction: bound.sign === '>' ? 'at-most' : 'at-least' };
}

/** 5%-10%得3分；10%（含）以上不得分: where the sentence says to which of two bands the amount between them belongs, the other ends before it. */
function endBands(bands: readonly Band[], { zeros }: Gathered): readonly Band[] {
  const none = zeros.flatMap(({ when }) => (when.kind === 'bounds' ? [when.bounds] : []));
  const all = [...bands.map(({ bounds }) => bounds), ...none].flat().filter(({ said }) => said);
  const open = (bound: Bound): Bound => {
    const isTaken = all.some(other => other.sign === facing[bound.sign] && isSameAmount(other, bound));
    return isTaken && !bound.said ? { ...bound, sign: bound.sign === '≤' ? '<' : '>' } : bound;
  };
  return bands.map(band => ({ ...band, bounds: band.bounds.map(open) }));
}

const facing: Partial<Record<Bound['sign'], Bound['sign']>> = { '≤': '≥', '≥': '≤' };

const isSameAmount = (a: Bound, b: Bound): boolean =>
  a.amount !== 'target' && b.amount !== 'target' && sizeOf(a).equals(sizeOf(b));

/** One band with full marks, nothing else: all or nothing. */
function whole({ bounds, points }: Band, gathered: Gathered, said: Standard): Standard | undefined {
  const [bound, ...more] = bounds;
  const isRange = bounds.length === 2 && bounds.every(({ sign, amount }) => sign !== '=' && amount !== 'target');
  if (isRange && isFull(points, gathered)) {
    const step = { ...edges(bounds, 'at-least'), score: { share: one } };
    return { ...said, base: { kind: 'steps', steps: [step], otherwise: { points: zero } } };
  }
  if (!bound || more.length > 0 || !isFull(points, gathered)) return undefined;
  const nothingElse = onlyZero(bound, gathered);
  if (nothingElse) return { ...said, base: nothingElse, direction: 'at-most' };
  if (bound.sign === '=' && !isPercentage(readAmount(bound.amount) ?? { unit: '' })) return undefined;
  const condition = boundAmount(bound);
  return {
    ...said,
    base: { kind: 'all-or-nothing' },
    direction: bound.sign === '≤' || bound.sign === '<' ? 'at-most' : 'at-least',
    condition: condition === undefined ? undefined : bound.sign + condition,
  };
}

/** 差错率为0得满分，否则不得分; of a rate that may fall below it, nothing else is 0. */
function onlyZero({ sign, amount }: Bound, { zeros }: Gathered): Standard['base'] {
  const read = readAmount(amount);
  const isLess = zeros.some(
    ({ when }) => when.kind === 'bounds' && when.bounds.some(other => '<≤'.includes(other.sign)),
  );
  if (sign !== '=' || !read?.number.isZero() || isLess) return undefined;
  const from = isCount(amount, units) ? undefined : amount;
  return { kind: 'steps', steps: [{ from, to: amount, score: { share: one } }], otherwise: { points: zero } };
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
  if (bands.some(band => isNeverReached(band, bands))) return undefined;
  const worse = gathered.zeros.some(
    ({ when }) => when.kind === 'bounds' && when.bounds.some(({ sign }) => sign === '≥' || sign === '>'),
  );
  const isOneLoss = bands.length === 1 && gathered.losses.length === 1;
  const found = isOneLoss ? directionOfLoss(bands) : directionOf(bands);
  const direction = bands.length === 1 && worse ? 'at-most' : found;
  if (!direction) return undefined;
  const steps = bands.map(({ bounds, points }): Step => ({ ...edges(bounds, direction), score: points }));
  const closed = openEnd(closeGaps(steps), direction, gathered);
  const [text] = texts;
  if (!text) return { steps: closed, direction };
  const top = topOf(text, bands, direction, gathered);
  return top && { steps: [top, ...closed], direction };
}

/** 80%-90%得6分，70%以下不得分: nothing is said of what lies between 70% and 80%, which the band without marks must not take. */
function beyondGap(
  { steps, direction }: { readonly steps: readonly Step[]; readonly direction: 'at-least' | 'at-most' | undefined },
  { zeros, gives }: Gathered,
): readonly Step[] {
  const ends = zeros.flatMap(({ when }) => (when.kind === 'bounds' ? when.bounds : []));
  const [end, ...more] = ends;
  if (!end || more.length > 0 || gives.some(({ when }) => when.kind === 'else')) return [];
  const isUp = direction !== 'at-most';
  if (isUp ? !'<≤'.includes(end.sign) : !'>≥'.includes(end.sign)) return [];
  const edgesOf = steps.flatMap(({ from, above, to, below }) => (isUp ? (from ?? above) : (to ?? below)) ?? []);
  const distances = edgesOf.map(edge => {
    const off = readAmount(edge)?.number.minus(readAmount(end.amount)?.number ?? zero) ?? zero;
    return isUp ? off : off.neg();
  });
  const isGap =
    distances.length === steps.length &&
    distances.every(off => off.greaterThan(1)) &&
    edgesOf.every(edge => readAmount(edge)?.unit === readAmount(end.amount)?.unit);
  return isGap ? [{ ...edges([end], direction ?? 'at-least'), score: { points: zero } }] : [];
}

/** Whether a band lies inside a better one: then its bounds speak of something else than that one's. */
const isNeverReached = (band: Band, all: readonly Band[]): boolean =>
  all.some(other => {
    const [own, better] = [extentOf(band), extentOf(other)];
    return worthOf(other) > worthOf(band) && better.low <= own.low && better.high >= own.high;
  });

function extentOf({ bounds }: Band): { readonly low: number; readonly high: number } {
  const ends = (signs: string): readonly number[] =>
    bounds.filter(({ sign }) => signs.includes(sign)).map(bound => sizeOf(bound).toNumber() + nudge(bound));
  return { low: Math.max(-Infinity, ...ends('≥>=')), high: Math.min(Infinity, ...ends('≤<=')) };
}

const worthOf = ({ points }: Band): number => ('points' in points ? points.points.toNumber() : points.share.toNumber());

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
  const least = rest.reduce((low, next) => (sizeOf(next).lessThan(sizeOf(low)) ? next : low), first);
  const amount = readAmount(least.amount);
  if (direction === 'at-most')
    return least.sign === '=' ? { below: least.amount, score } : { to: `0 ${amount?.unit ?? ''}`.trim(), score };
  const isPlan = text.when.kind === 'text' && /完成|达到|实现|计划|任务|目标|全额|足额|全部/.test(text.when.text);
  const isShare =
    amount &&
    isPercentage(amount) &&
    [first, ...rest].every(bound => readAmount(bound.amount)?.number.lessThanOrEqualTo(hundred) === true);
  return isPlan && isShare ? { from: '100%', score } : undefined;
}

/** Whether more or less earns more: bands ordered by where they lie. */
function directionOf(bands: readonly Band[]): 'at-least' | 'at-most' | undefined {
  const placed = bands.map(band => ({
    at: Math.max(...band.bounds.map(bound => sizeOf(bound).toNumber() + nudge(bound))),
    worth: worthOf(band),
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

/** 90%-100%得5分, 80%-90%得3分: beyond the best band lies nothing worse, unless the sentence says so. */
function openEnd(
  steps: readonly Step[],
  direction: 'at-least' | 'at-most',
  { zeros, weight }: Gathered,
): readonly Step[] {
  const outer = direction === 'at-least' ? '>≥' : '<';
  const isSaid = zeros.some(
    ({ when }) => when.kind === 'bounds' && when.bounds.some(({ sign }) => outer.includes(sign)),
  );
  if (steps.length < 2 || isSaid) return steps;
  return steps.map(step => {
    const isBest = 'points' in step.score ? weight?.equals(step.score.points) : step.score.share.equals(1);
    if (!isBest || step.when !== undefined) return step;
    const { to, below, from, above, ...rest } = step;
    if (direction === 'at-least') return (from ?? above) ? { ...rest, from, above } : step;
    return (to ?? below) ? { ...rest, to, below } : step;
  });
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
