import { isCount, isLike, isPercentage, readAmount } from './amount.js';
import type { Bound, ClauseOf, Condition } from './clause.js';
import { boundOf, type Gathered, type Limited, units } from './gathered.js';
import type { Deduct, Side } from './standard.js';

/** All losses with where they begin; `undefined` where that cannot be told of one. `full`: where full marks are given. */
export function measuredAll(gathered: Gathered, full: Condition | undefined): readonly Deduct[] | undefined {
  const all = gathered.deducts.map(clause => {
    const beyond =
      (clause.side === 'above' || clause.side === undefined) &&
      gathered.deducts.length === 1 &&
      isRange(full, clause.each);
    return clause.side === 'both' || beyond || isDistance(clause, full)
      ? bothSides(clause, full, gathered)
      : measureLoss({ ...clause, side: clause.side }, full, gathered);
  });
  return all.every(deducts => deducts !== undefined) ? all.flat() : undefined;
}

/** 与目标值相差每1个百分点, and nothing said of what the target is. */
const isDistance = ({ side, name, each, when }: ClauseOf<'deduct'>, full: Condition | undefined): boolean =>
  side === undefined && /偏[离差]|相差|背离/.test(name) && !nearest([when, full], readAmount(each)?.unit ?? '');

type Loss = Omit<Limited<ClauseOf<'deduct'>>, 'side'> & { readonly side: Side | undefined };

/** 每超过（降低）5%, and what goes beyond a range at either end. */
function bothSides(
  clause: Limited<ClauseOf<'deduct'>>,
  full: Condition | undefined,
  gathered: Gathered,
): readonly Deduct[] | undefined {
  const sides = (['above', 'below'] as const).map(side => measureLoss({ ...clause, side }, full, gathered));
  return sides.every(deducts => deducts !== undefined) ? sides.flat() : undefined;
}

const isRange = (full: Condition | undefined, each: string): boolean =>
  full?.kind === 'bounds' &&
  full.bounds.length === 2 &&
  full.bounds.every(({ amount }) => amount !== 'target' && isLike(amount, each, units));

/** Where losses begin, in the words of the clause and of those before it. */
function measureLoss(clause: Loss, full: Condition | undefined, { partial }: Gathered): readonly Deduct[] | undefined {
  const { each, points, name, most, when } = clause;
  const amount = readAmount(each);
  if (!amount || amount.number.isZero()) return undefined;
  if (when.kind === 'bounds' && when.bounds.some(({ late }) => late)) return undefined;
  const near = nearest(isInside(clause, full) ? [full] : [when, full], amount.unit);
  const side = clause.side ?? (isBounded(clause, near) ? sideOf(near) : undefined);
  if (isPercentage(amount) && !side && near === undefined) return undefined;
  const from =
    clause.from ?? fromOf(clause, near, side, near !== undefined && full?.kind === 'bounds' && near === full.bounds);
  if (from === 'none' && isPercentage(amount)) return undefined;
  const subject = when.kind === 'text' && when.negative && !name.includes(when.text) ? `${when.text}，${name}` : name;
  return [
    {
      name: subject,
      each,
      points,
      from,
      side: from === 'none' && side !== 'late' ? undefined : side,
      count: undefined,
      partial: clause.from === undefined ? partial : 'proportional',
      most,
      until: undefined,
    },
  ];
}

/** 100%得满分；95%以上每降低1%扣0.2分: losses between two bounds are measured from the better one. */
function isInside({ side, when }: Loss, full: Condition | undefined): boolean {
  const [own, outer] = [boundOf(when), boundOf(full)];
  if (!own || !outer || own.amount === 'target' || outer.amount === 'target') return false;
  if (!isLike(own.amount, outer.amount, units)) return false;
  const isUp = own.sign === '≥' || own.sign === '>';
  return own.sign !== '=' && (side === 'below' ? isUp : side === 'above' && !isUp);
}

/** Whether bounds say on which side of them losses lie, where the clause does not: 3起及以下，每起 counts all of them. */
function isBounded({ each, when }: Loss, near: readonly Bound[] | undefined): boolean {
  if (isPercentage(readAmount(each) ?? { unit: '' })) return true;
  if (when.kind !== 'bounds') return false;
  const [bound, ...more] = when.bounds;
  const counts = isCount(each, units);
  if (counts && (sideOf(when.bounds) === 'below' || (bound?.sign === '≤' && more.length === 0))) return false;
  return near?.some(({ amount }) => amount !== 'target') === true;
}

/** The bounds that speak of what is counted: those with an amount of its kind first, else those that name the target. */
function nearest(conditions: readonly (Condition | undefined)[], unit: string): readonly Bound[] | undefined {
  const bounds = conditions.flatMap(condition => (condition?.kind === 'bounds' ? [condition.bounds] : []));
  const isNear = ({ amount }: Bound): boolean =>
    amount !== 'target' && (unit === '' || isLike(amount, `1 ${unit}`, units));
  return bounds.find(each => each.some(isNear)) ?? bounds.find(each => each.some(({ amount }) => amount === 'target'));
}

/** 未完成1项: how many are left, or the distance from how many there should be. */
const undone = /[未没](?:能|有)?(?:完成|开展|实施|落实|建成|办结|举办|召开|达到|达标)/;

/** `isOutside`: the bounds are those of full marks, and not those between which something is lost. */
function fromOf(
  { each, name, side: own }: Loss,
  near: readonly Bound[] | undefined,
  side: Side | undefined,
  isOutside: boolean,
): string | undefined {
  const counts = isCount(each, units);
  // whether that is a distance or a number of faults, the row's own values say
  if (!side && (near?.every(({ amount }) => amount === 'target') || (counts && undone.test(name)))) return undefined;
  if (!side && isPercentage(readAmount(each) ?? { unit: '' }) && near?.length === 1) return near[0]?.amount;
  if (!side || side === 'late') return 'none';
  if (own === undefined && counts && sideOf(near) !== 'above') return 'none';
  if ((side === 'missing' || side === 'grown') && counts) return undefined;
  const ends = (near ?? []).filter(({ amount }) => amount !== 'target');
  const [first = undefined, second] = ends;
  if (!first || !second) return first?.amount;
  const up = ends.find(({ sign }) => sign === '≤' || sign === '<')?.amount;
  const low = ends.find(({ sign }) => sign === '≥' || sign === '>')?.amount;
  return (side === 'above' || side === 'grown') === isOutside ? up : low;
}

/** Beyond which side of a bound losses lie: 大于0的 above, 未达到的 below; full marks within ≤ are lost above. */
function sideOf(bounds: readonly Bound[] | undefined): Side | undefined {
  const [bound, ...more] = bounds ?? [];
  if (!bound || more.length > 0) return undefined;
  if (bound.sign === '>' || bound.sign === '≤') return 'above';
  return bound.sign === '<' || bound.sign === '≥' ? 'below' : undefined;
}
