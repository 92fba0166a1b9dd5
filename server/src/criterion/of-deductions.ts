import type { Decimal } from '../number/decimal.js';
import { zero } from '../number/decimal.js';
import { isCount, isLike, isPercentage, readAmount } from './amount.js';
import { boundOf, type Gathered, isFull, type Limited, units } from './gathered.js';
import type { Bound, ClauseOf, Condition } from './clause.js';
import { checksOf, scoreOf } from './of-ticks.js';
import type { Bonus, Deduct, Side, Standard, Veto } from './standard.js';

/** From full marks so much is taken off for each. */
export function withDeductions(gathered: Gathered, said: Standard): Standard | undefined {
  const { gives, zeros, losses, deducts, earns, proportions, vetoes, bonuses } = gathered;
  if (deducts.length === 0 || earns.length + proportions.length > 0) return undefined;
  const checklist = listed(gathered, said);
  if (checklist) return checklist;
  const full = gives.filter(({ points }) => isFull(points, gathered));
  if (full.length !== gives.length || full.length > 1 || losses.some(({ when }) => when.kind !== 'text'))
    return undefined;
  const own = deducts.map(deduct => deductOf(deduct, full[0]?.when, gathered));
  if (!own.every(deduct => deduct !== undefined)) return undefined;
  const ended = endings(own, [...zeros, ...vetoes]);
  const extra = bonuses.map(bonus => bonusOf(bonus, own));
  const checks = checksOf(losses, gathered.weight);
  if (!ended || !extra.every(bonus => bonus !== undefined) || !checks) return undefined;
  const [first] = own;
  return {
    ...said,
    ...ended,
    checks,
    bonus: extra,
    direction: own.length === 1 ? directionOf(first?.side) : undefined,
  };
}

const directionOf = (side: Side | undefined): Standard['direction'] => {
  if (side === 'below' || side === 'missing') return 'at-least';
  return side === 'above' || side === 'grown' ? 'at-most' : undefined;
};

/** A list of what earns points, and 每少一项扣… that says the same once more. */
function listed(
  { gives, deducts, zeros, losses, vetoes, bonuses, weight }: Gathered,
  said: Standard,
): Standard | undefined {
  const [deduct, ...more] = deducts;
  if (gives.length < 2 || more.length > 0 || zeros.length + losses.length + vetoes.length + bonuses.length > 0)
    return undefined;
  const checks = checksOf(gives, weight);
  const points = deduct && 'points' in deduct.points ? deduct.points.points : undefined;
  const isSame = deduct?.side === 'missing' && points && checks?.every(check => check.points.equals(points));
  const sum = checks?.reduce<Decimal>((all, check) => all.plus(check.points), zero);
  return checks && isSame && weight && sum?.equals(weight) ? { ...said, checks } : undefined;
}

/** Where losses begin, in the words of the clause and of those before it. */
function deductOf(
  clause: Limited<ClauseOf<'deduct'>>,
  full: Condition | undefined,
  { partial }: Gathered,
): Deduct | undefined {
  const { each, points, name, most, when } = clause;
  const amount = readAmount(each);
  if (!amount || amount.number.isZero()) return undefined;
  if (when.kind === 'bounds' && when.bounds.some(({ late }) => late)) return undefined;
  const near = nearest([when, full], amount.unit);
  const counts = isCount(each, units);
  const bounded = isPercentage(amount) || (when.kind === 'bounds' && !(counts && sideOf(when.bounds) === 'below'));
  const side = clause.side ?? (bounded ? sideOf(near) : undefined);
  if (isPercentage(amount) && !side && near === undefined) return undefined;
  const from = fromOf(clause, near, side);
  const subject = when.kind === 'text' && when.negative && !name.includes(when.text) ? `${when.text}，${name}` : name;
  return {
    name: subject,
    each,
    points,
    from,
    side: from === 'none' && side !== 'late' ? undefined : side,
    count: undefined,
    partial,
    most,
    until: undefined,
  };
}

/** The bounds that speak of what is counted: those with an amount of its kind first, else those that name the target. */
function nearest(conditions: readonly (Condition | undefined)[], unit: string): readonly Bound[] | undefined {
  const bounds = conditions.flatMap(condition => (condition?.kind === 'bounds' ? [condition.bounds] : []));
  const isNear = ({ amount }: Bound): boolean =>
    amount !== 'target' && (unit === '' || isLike(amount, `1 ${unit}`, units));
  return bounds.find(each => each.some(isNear)) ?? bounds.find(each => each.some(({ amount }) => amount === 'target'));
}

function fromOf(
  { each, side: own }: ClauseOf<'deduct'>,
  near: readonly Bound[] | undefined,
  side: Side | undefined,
): string | undefined {
  if (!side || side === 'late') return 'none';
  const counts = isCount(each, units);
  if (own === undefined && counts && sideOf(near) !== 'above') return 'none';
  if ((side === 'missing' || side === 'grown') && counts) return undefined;
  const ends = (near ?? []).filter(({ amount }) => amount !== 'target');
  const [first = undefined, second] = ends;
  if (!first || !second) return first?.amount;
  const up = ends.find(({ sign }) => sign === '≤' || sign === '<')?.amount;
  const low = ends.find(({ sign }) => sign === '≥' || sign === '>')?.amount;
  return side === 'above' || side === 'grown' ? low : up;
}

/** Beyond which side of a bound losses lie: 大于0的 above, 未达到的 below; full marks within ≤ are lost above. */
function sideOf(bounds: readonly Bound[] | undefined): Side | undefined {
  const [bound, ...more] = bounds ?? [];
  if (!bound || more.length > 0) return undefined;
  if (bound.sign === '>' || bound.sign === '≤') return 'above';
  return bound.sign === '<' || bound.sign === '≥' ? 'below' : undefined;
}

/** Where nothing is left: a value that ends it, or what happened. */
function endings(
  deducts: readonly Deduct[],
  ends: readonly (ClauseOf<'give'> | ClauseOf<'veto'>)[],
): Pick<Standard, 'deduct' | 'pass' | 'exceed' | 'veto'> | undefined {
  let [deduct, pass, exceed]: [readonly Deduct[], Standard['pass'], Standard['exceed']] = [
    deducts,
    undefined,
    undefined,
  ];
  const veto: Veto[] = [];
  for (const end of ends) {
    const { when } = end;
    if (when.kind === 'text') {
      veto.push({ when: when.text, occurred: undefined, score: scoreOf(end) });
      continue;
    }
    const bound = boundOf(when) ?? (when.kind === 'bounds' ? when.bounds.find(({ sign }) => sign !== '=') : undefined);
    const [only, ...more] = deduct;
    if (!bound || bound.amount === 'target' || !only || more.length > 0 || !isLike(bound.amount, only.each, units))
      return undefined;
    if (bound.sign === '<') pass = { at: bound.amount, score: { points: zero } };
    else if (bound.sign === '>')
      exceed = { over: bound.amount, each: undefined, points: undefined, score: { points: zero } };
    else if (bound.sign === '≤' || bound.sign === '≥' || only.side === 'late')
      deduct = [{ ...only, until: bound.amount }];
    else return undefined;
  }
  return { deduct, pass, exceed, veto };
}

function bonusOf(
  { when, name, each, points, most }: Limited<ClauseOf<'bonus'>>,
  [deduct]: readonly Deduct[],
): Bonus | undefined {
  const bound = boundOf(when);
  const amount = bound && bound.amount !== 'target' ? bound.amount : undefined;
  const same =
    each !== undefined &&
    amount !== undefined &&
    deduct !== undefined &&
    isLike(each, amount, units) &&
    isLike(each, deduct.each, units);
  if (when.kind === 'bounds' && !same) return undefined;
  return { name, each, points, most, count: undefined, occurred: undefined, over: same ? amount : undefined };
}
