import type { Decimal } from '../number/decimal.js';
import { zero } from '../number/decimal.js';
import { isLike } from './amount.js';
import type { ClauseOf } from './clause.js';
import { boundOf, type Gathered, isFull, type Limited, units } from './gathered.js';
import { measuredAll } from './measured.js';
import { checksOf, scoreOf } from './of-ticks.js';
import type { Bonus, Deduct, Side, Standard, Veto } from './standard.js';

/** From full marks so much is taken off for each. */
export function withDeductions(gathered: Gathered, said: Standard): Standard | undefined {
  const { gives, zeros, losses, deducts, earns, proportions, vetoes, bonuses } = gathered;
  if (deducts.length === 0 || earns.length + proportions.length > 0) return undefined;
  const checklist = listDeductions(gathered, said);
  if (checklist) return checklist;
  const full = gives.filter(({ points }) => isFull(points, gathered));
  if (full.length !== gives.length || full.length > 1 || losses.some(({ when }) => when.kind !== 'text'))
    return undefined;
  const own = measuredAll(gathered, full[0]?.when);
  if (!own) return undefined;
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
function listDeductions(
  { gives, deducts, zeros, losses, vetoes, bonuses, weight }: Gathered,
  said: Standard,
): Standard | undefined {
  const [deduct, ...more] = deducts;
  if (gives.length < 2 || more.length > 0 || zeros.length + losses.length + vetoes.length + bonuses.length > 0)
    return undefined;
  const checks = checksOf(gives, weight);
  const points = deduct && 'points' in deduct.points ? deduct.points.points : undefined;
  const isLack = deduct?.side === 'missing' || /不符合|不满足|不达标|未达|未做到|未落实/.test(deduct?.name ?? '');
  const isSame = isLack && points && checks?.every(check => check.points.equals(points));
  const sum = checks?.reduce<Decimal>((all, check) => all.plus(check.points), zero);
  return checks && isSame && weight && sum?.equals(weight) ? { ...said, checks } : undefined;
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
    // 少3场及以上不得分: how many are missing, and not how many there are
    else if (bound.sign === '≥' && (only.side === 'below' || only.side === 'missing'))
      deduct = [{ ...only, until: `≥${bound.amount}` }];
    else if (bound.sign === '≤' || bound.sign === '≥' || only.side === 'late')
      deduct = [{ ...only, until: bound.amount }];
    else return undefined;
  }
  return { deduct, pass, exceed, veto };
}

function bonusOf(
  { when, name, each, beyond, points, most }: Limited<ClauseOf<'bonus'>>,
  [deduct]: readonly Deduct[],
): Bonus | undefined {
  const bound = boundOf(when);
  const amount = bound && bound.amount !== 'target' ? bound.amount : undefined;
  const isSame = each !== undefined && deduct !== undefined && isLike(each, deduct.each, units);
  const isAbove = amount !== undefined && isSame && isLike(each, amount, units);
  const isPast = isSame && bound?.sign === '>' && bound.amount === 'target';
  if (when.kind === 'bounds' && !isAbove && !isPast) return undefined;
  // 每少1篇扣0.5分，每多1篇加0.2分: both are measured from one place
  const isBeyond =
    (beyond || isPast) && isSame && deduct.from !== 'none' && (deduct.side === 'below' || deduct.side === 'missing');
  const start = isBeyond ? (deduct.from ?? 'target') : undefined;
  return { name, each, points, most, count: undefined, occurred: undefined, over: isAbove ? amount : start };
}
