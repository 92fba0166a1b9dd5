import { type Decimal, zero } from '../number/decimal.js';
import type { Bound, Clause, ClauseOf, Condition } from './clause.js';
import { bothOf } from './conditions.js';
import { isCount, isLike, isPercentage, readAmount } from './amount.js';
import { amountOf, boundOf, type Gathered, isFull, type Limited, units } from './gathered.js';
import { withDeductions } from './of-deductions.js';
import { withSteps } from './of-steps.js';
import { withShares } from './of-shares.js';
import { withTicks } from './of-ticks.js';
import { speakOfOne, speaksOfDistance } from './subjects.js';
import { nothingSaid, type Points, type Standard } from './standard.js';

/** Puts clauses together; `undefined` where they do not make one rule. */
export function assemble(groups: readonly (readonly Clause[])[], weight: Decimal | undefined): Standard | undefined {
  const gathered = gather(groups, weight);
  if (!gathered) return undefined;
  const { gives, zeros, losses, deducts, earns, bonuses, proportions, vetoes } = gathered;
  if (
    gives.length +
      zeros.length +
      losses.length +
      deducts.length +
      earns.length +
      proportions.length +
      vetoes.length +
      bonuses.length ===
    0
  )
    return undefined;
  if (!speakOfOne(gathered) || speaksOfDistance(gathered)) return undefined;
  for (const make of [withShares, withSteps, withDeductions, withTicks]) {
    const standard = make(gathered, { ...nothingSaid });
    if (standard) return withBasis(standard, gathered);
  }
  return undefined;
}

/** 低于目标值的60%不得分: then percentages speak of how much of the target is done, and may speak of nothing else. */
function withBasis(standard: Standard, { gives, zeros, losses, proportions, deducts }: Gathered): Standard | undefined {
  const all = [...gives, ...zeros, ...losses, ...proportions, ...deducts].flatMap(({ when }) =>
    when.kind === 'bounds' ? when.bounds : [],
  );
  const shares = new Set(all.flatMap(({ ofTarget, amount }) => (ofTarget && amount !== '100%' ? [amount] : [])));
  if (shares.size === 0) return standard;
  const isOther = all.some(
    ({ amount }) =>
      amount !== 'target' &&
      isPercentage(readAmount(amount) ?? { unit: '' }) &&
      amount !== '100%' &&
      !shares.has(amount),
  );
  return isOther && !isOneLadder([...gives, ...zeros]) ? undefined : { ...standard, basis: 'completion' };
}

/** 完成目标值90%以上得5分，70%-90%得3分: each band begins where the one before it ends, so all of them are shares of the target. */
function isOneLadder(gives: readonly ClauseOf<'give'>[]): boolean {
  const [first = [], ...rest] = gives.flatMap(({ when }) => (when.kind === 'bounds' ? [when.bounds] : []));
  const met = new Set(first.map(({ amount }) => amount));
  return (
    first.some(({ ofTarget }) => ofTarget) &&
    rest.every(bounds => {
      const isNext = bounds.some(({ amount }) => met.has(amount));
      for (const { amount } of bounds) met.add(amount);
      return isNext;
    })
  );
}

function gather(groups: readonly (readonly Clause[])[], given: Decimal | undefined): Gathered | undefined {
  const all: Clause[] = [];
  let alone: Condition = { kind: 'none' };
  for (const group of groups) {
    let pending: Condition = alone;
    alone = { kind: 'none' };
    for (const clause of group) {
      if (clause.kind === 'context') {
        if (isLabel(clause.when)) continue;
        const joined = both(pending, clause.when);
        if (!joined) return undefined;
        pending = joined;
        continue;
      }
      const own = withCondition(clause, pending);
      if (!own) return undefined;
      if (isOnlyElse(clause, all) && pending.kind !== 'none')
        all.push({ kind: 'give', start: clause.start, end: clause.end, when: pending, points: 'full' });
      all.push(own);
      if (takesCondition(clause)) pending = { kind: 'none' };
    }
    if (group.every(({ kind }) => kind === 'context')) alone = pending;
    else if (!isIdle(pending)) return undefined;
  }
  if (!isIdle(alone)) return undefined;
  const own = all.flatMap(clause => (clause.kind === 'worth' && 'points' in clause.points ? clause.points.points : []));
  const weight = given ?? own[0] ?? bestOf(all);
  if (own.some(points => weight && !points.equals(weight))) return undefined;
  return sort(reverseTaking(asLevels(asEarned(asCounted(asCompared(asShares(all)), weight))), weight), weight);
}

/** 污水处理率达85%以上，否则不得分: what stands before it is worth everything. */
const isOnlyElse = (clause: Clause, before: readonly Clause[]): boolean =>
  clause.kind === 'give' &&
  clause.when.kind === 'else' &&
  clause.points !== 'full' &&
  isNothing(clause.points) &&
  before.every(({ kind }) => kind === 'worth');

/** What stands before a colon and only says that rules follow. */
const isLabel = (when: Condition): boolean =>
  (when.kind === 'text' && (label.test(when.text) || checked.test(when.text))) ||
  (when.kind === 'bounds' && when.bounds.every(({ sign }) => sign === '=') && checked.test(when.text));

/** 查资料, 抽查1个月相关记录: how it is found out. */
const checked =
  /^(?:现场|实地|随机)?(?:查+|看|抽查|查看|查阅|核查|检查)[^,]{0,16}(?:资料|现场|记录|台账|材料|文件|凭证|档案)(?:[和与及、][^,]{0,8})?$/;

const label =
  /(?:标准|细则|办法|方法|规则|说明|依据|条件|如下|公式|公式计算|扣分制|不叠加)$|^(?:取|按|就)最?高|^[A-Za-z]\.?$/;

/** Whether words that no rule took up say nothing about the score. */
const isIdle = (rest: Condition): boolean =>
  rest.kind === 'none' ||
  (rest.kind === 'text' &&
    (!/扣|加分|计分|得分|不计(?!划)|减半|加倍|翻倍|取消|折半|折算|平均分/.test(rest.text) ||
      /^其[他余它].{1,12}按平均分$/.test(rest.text)));

/** The best score a sentence names. */
function bestOf(clauses: readonly Clause[]): Decimal | undefined {
  const points = clauses.flatMap(clause =>
    clause.kind === 'give' && clause.points !== 'full' && 'points' in clause.points ? clause.points.points : [],
  );
  return points.reduce<Decimal | undefined>((best, next) => (best?.greaterThan(next) ? best : next), undefined);
}

/** ≥目标值得满分；目标值的80%以上得8分: the target is all of what its shares are shares of. */
function asShares(all: readonly Clause[]): readonly Clause[] {
  const isShared = all.some(
    clause => 'when' in clause && clause.when.kind === 'bounds' && clause.when.bounds.some(({ ofTarget }) => ofTarget),
  );
  if (!isShared) return all;
  return all.map((clause): Clause => {
    if (clause.kind !== 'give' || clause.when.kind !== 'bounds') return clause;
    const bounds = clause.when.bounds.map((bound): Bound =>
      bound.amount === 'target' ? { ...bound, amount: '100%', ofTarget: true } : bound,
    );
    return { ...clause, when: { ...clause.when, bounds } };
  });
}

/** 高于上年得2分；持平得1分；低于上年不得分: levels in words, as the row's own target is nowhere said to be last year's. */
function asCompared(all: readonly Clause[]): readonly Clause[] {
  const gives = all.flatMap(clause => (clause.kind === 'give' ? [clause.when] : []));
  const signs = gives.flatMap(when => (when.kind === 'bounds' ? when.bounds : []));
  const isCompared = signs.every(({ amount }) => amount === 'target') && (signs.length > 1 || gives.some(isDegree));
  if (gives.length < 3 || !isCompared || gives.some(({ kind }) => kind === 'none' || kind === 'else')) return all;
  return all.map((clause): Clause => {
    if (clause.kind !== 'give' || clause.when.kind !== 'bounds') return clause;
    const [bound] = clause.when.bounds;
    return { ...clause, when: { kind: 'text', text: clause.when.text, negative: bound?.sign === '<' } };
  });
}

/** 基本完成 and 部分完成 are levels of one ladder with 未完成. */
const isDegree = (when: Condition): boolean =>
  when.kind === 'text' && /^(?:基本|部分|大部分|全部)完成$/.test(when.text);

/** 给予配合的，每次加1分，最高3分: nothing but additions, up to what the row is worth, are how its points are earned. */
function asCounted(all: readonly Clause[], weight: Decimal | undefined): readonly Clause[] {
  const rules = all.filter(({ kind }) => !['most', 'floor', 'worth'].includes(kind));
  const limit = all.find(clause => clause.kind === 'most' && !clause.isLoss);
  const isAll = limit?.kind === 'most' && weight?.equals(limit.points) === true;
  if (!isAll || !rules.every(clause => clause.kind === 'bonus' && clause.each !== undefined && !clause.beyond))
    return all;
  return all.map((clause): Clause => {
    if (clause.kind !== 'bonus' || clause.each === undefined) return clause;
    const { start, end, points, name, each } = clause;
    return { kind: 'earn', start, end, points, name, each };
  });
}

/** 一项得1分，累计不超过2分: so much for each, up to a limit. */
function asEarned(all: readonly Clause[]): readonly Clause[] {
  const isOne = (clause: Clause): boolean => {
    const amount = clause.kind === 'give' && clause.points !== 'full' ? amountOf(boundOf(clause.when)) : undefined;
    return amount !== undefined && isCount(amount, units) && readAmount(amount)?.number.equals(1) === true;
  };
  const gives = all.filter(({ kind }) => kind === 'give');
  const isLimited = all.some(clause => clause.kind === 'most' && !clause.isLoss);
  if (!isLimited || gives.length === 0 || !gives.every(isOne)) return all;
  return all.map((clause): Clause => {
    if (clause.kind !== 'give' || clause.points === 'full' || clause.when.kind !== 'bounds') return clause;
    const { start, end, points, when } = clause;
    const each = amountOf(boundOf(when)) ?? '';
    return { kind: 'earn', start, end, points, each, name: when.text };
  });
}

/** 死亡1人扣10分，死亡2人扣20分: what one costs is a level beside the others, and not so much for each. */
function asLevels(all: readonly Clause[]): readonly Clause[] {
  const levels = all.flatMap(clause => (clause.kind === 'loss' ? (amountOf(boundOf(clause.when)) ?? []) : []));
  return all.map((clause): Clause => {
    if (clause.kind !== 'deduct' || clause.isEach || !levels.some(level => isLike(level, clause.each, units)))
      return clause;
    const { start, end, points, each, name } = clause;
    const bound: Bound = clause.side === 'late' ? { sign: '≥', amount: each, late: true } : { sign: '=', amount: each };
    const when: Condition = { kind: 'bounds', bounds: [bound], text: name };
    return { kind: 'loss', start, end, when, points, below: false, each: false };
  });
}

/** 该项不得分，倒扣10分 is one rule; a loss of all the points is no marks. */
function reverseTaking(all: readonly Clause[], weight: Decimal | undefined): readonly Clause[] {
  const hasGive = all.some(clause => clause.kind === 'give' && (clause.points === 'full' || !isNothing(clause.points)));
  const hasDeduct = all.some(({ kind }) => kind === 'deduct');
  return all.flatMap((clause, i): Clause[] => {
    const [next, before] = [all[i + 1], all[i - 1]];
    if (clause.kind === 'loss' && clause.below && before?.kind === 'give' && clause.when.kind === 'none') return [];
    if (
      clause.kind === 'give' &&
      next?.kind === 'loss' &&
      next.below &&
      next.when.kind === 'none' &&
      'points' in next.points
    )
      return [{ ...clause, points: { points: next.points.points.neg() } }];
    const ends =
      clause.kind === 'loss' && (clause.when.kind === 'text' ? hasGive : clause.when.kind === 'bounds' && hasDeduct);
    const isAll = ends && isFull(clause.points, { weight });
    return isAll ? [{ ...clause, kind: 'give', points: { points: zero } }] : [clause];
  });
}

const isNothing = (points: Points): boolean => 'points' in points && !points.points.greaterThan(0);

const takesCondition = ({ kind }: Clause): boolean => !['floor', 'partial', 'most', 'worth'].includes(kind);

/** 90%以上的，每高1个百分点得1分: points that are earned beyond a bound only. */
const speaksOf = (when: Condition, each: string): boolean =>
  when.kind === 'bounds' && when.bounds.some(({ amount }) => amount !== 'target' && isLike(amount, each, units));

/** A rule with the condition that stands before it. */
function withCondition(clause: Clause, pending: Condition): Clause | undefined {
  if (clause.kind === 'earn' && speaksOf(pending, clause.each)) return undefined;
  if (!('when' in clause) || pending.kind === 'none' || clause.when.kind === 'else') return clause;
  if (clause.when.kind === 'text' && clause.when.negative && isHeld(pending, clause)) return clause;
  const when = both(pending, clause.when);
  return when && { ...clause, when };
}

/** 资料齐全，报告率100%: what should be, before faults that say themselves what costs. */
const isHeld = (pending: Condition, clause: Clause): boolean =>
  (pending.kind === 'text' && !pending.negative) ||
  (pending.kind === 'bounds' &&
    pending.bounds.every(({ sign }) => sign === '=') &&
    clause.kind === 'deduct' &&
    isCount(clause.each, units));

/** A number that says what is held as the standard stands aside where the rule has bounds of its own. */
const both = (pending: Condition, own: Condition): Condition | undefined =>
  pending.kind === 'bounds' && own.kind === 'bounds' && pending.bounds.every(({ sign }) => sign === '=')
    ? own
    : bothOf(pending, own);

function sort(all: readonly Clause[], weight: Decimal | undefined): Gathered | undefined {
  const limits = limitsOf(all, weight);
  if (!limits) return undefined;
  const of = <K extends Clause['kind']>(kind: K): readonly Limited<ClauseOf<K>>[] =>
    all.flatMap(clause => (clause.kind === kind ? [{ ...(clause as ClauseOf<K>), most: limits.get(clause) }] : []));
  const gives = of('give');
  const isZero = ({ points }: ClauseOf<'give'>): boolean => points !== 'full' && isNothing(points);
  return {
    gives: gives.filter(give => !isZero(give)),
    zeros: gives.filter(isZero),
    losses: of('loss'),
    deducts: of('deduct'),
    earns: of('earn'),
    bonuses: of('bonus'),
    proportions: onlyOnce(of('proportion')),
    vetoes: of('veto'),
    partial: of('partial')[0]?.how,
    weight,
  };
}

/** 按支出率计算得分：支出率×10分 says one thing twice. */
const onlyOnce = <C extends ClauseOf<'proportion'>>(proportions: readonly C[]): readonly C[] =>
  proportions.length === 2 && proportions[0]?.when.kind === 'none' ? proportions.slice(1) : proportions;

/**
 * 最多扣3分 belongs to the rule before it; 累计 to all before it, which says no more than the row's points do, or cannot be told. `undefined`
 * where there is none.
 */
function limitsOf(all: readonly Clause[], weight: Decimal | undefined): ReadonlyMap<Clause, Decimal> | undefined {
  const limits = new Map<Clause, Decimal>();
  for (const [i, clause] of all.entries()) {
    if (clause.kind !== 'most') continue;
    const owner = all.slice(0, i).findLast(({ kind }) => kind === 'deduct' || kind === 'earn' || kind === 'bonus');
    if (!owner || (clause.isLoss && owner.kind !== 'deduct')) return undefined;
    if (clause.isTotal && all.slice(0, i).filter(({ kind }) => kind === owner.kind).length > 1) {
      if (weight?.equals(clause.points) && owner.kind !== 'bonus') continue;
      return undefined;
    }
    limits.set(owner, clause.points);
  }
  return limits;
}
