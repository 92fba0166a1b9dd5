import { type Decimal, zero } from '../number/decimal.js';
import { isCount, isLike, readAmount } from './amount.js';
import type { Bound, Clause, Condition } from './clause.js';
import { amountOf, boundOf, isFull, isNothing, units } from './gathered.js';

/** What clauses come to beside each other: a clause alone may say another thing than it does among its neighbours. */
export const asMeant = (all: readonly Clause[], weight: Decimal | undefined): readonly Clause[] =>
  reverseTaking(
    asLevels(
      asEarned(
        asCounted(asCompared(asShares(asExcess(asReached(asTicked(asGrades(asVetoed(all))), weight)))), weight),
        weight,
      ),
    ),
    weight,
  );

/** ≥目标值得满分；目标值的80%以上得8分: the target is all of what its shares are shares of. */
function asShares(all: readonly Clause[]): readonly Clause[] {
  const isShared = all.some(
    clause => 'when' in clause && clause.when.kind === 'bounds' && clause.when.bounds.some(({ ofTarget }) => ofTarget),
  );
  if (!isShared && !isDoneLadder(all)) return all;
  return all.map((clause): Clause => {
    if (clause.kind !== 'give' || clause.when.kind !== 'bounds') return clause;
    const bounds = clause.when.bounds.map((bound): Bound =>
      bound.amount === 'target' ? { ...bound, amount: '100%', ofTarget: true } : bound,
    );
    return { ...clause, when: { ...clause.when, bounds } };
  });
}

/** 低于目标值5%以内得满分: what earns everything short of the target does so at it and beyond. */
const asReached = (all: readonly Clause[], weight: Decimal | undefined): readonly Clause[] =>
  all.map((clause): Clause => {
    if (clause.kind !== 'give' || clause.when.kind !== 'bounds' || !isFull(clause.points, { weight })) return clause;
    const bounds = clause.when.bounds.filter(
      ({ sign, amount, around }) => !(around && sign === '<' && amount === '100%'),
    );
    return { ...clause, when: { ...clause.when, bounds } };
  });

/** 不超预算得满分，超预算10%以内得6分: nothing beyond the target is the first of the bands that say how far beyond it. */
function asExcess(all: readonly Clause[]): readonly Clause[] {
  const isBeyond = (when: Condition): boolean =>
    when.kind === 'bounds' &&
    /超/.test(when.text) &&
    when.bounds.every(({ sign, amount }) => sign === '>' || amount.endsWith('%'));
  const isLadder = all.some(
    clause =>
      'when' in clause && isBeyond(clause.when) && clause.when.kind === 'bounds' && clause.when.bounds.length === 2,
  );
  const hasOther = all.some(({ kind }) => !['give', 'loss', 'floor', 'worth'].includes(kind));
  if (!isLadder || hasOther) return all;
  return all.map((clause): Clause => {
    const own = clause.kind === 'give' ? boundOf(clause.when) : undefined;
    if (clause.kind !== 'give' || clause.when.kind !== 'bounds' || own?.amount !== 'target' || own.sign !== '≤')
      return clause;
    return { ...clause, when: { ...clause.when, bounds: [{ sign: '≤', amount: '0%' }] } };
  });
}

/** 达到预期目标得满分，完成80%以上得8分: how much of the target is done. */
function isDoneLadder(all: readonly Clause[]): boolean {
  const bounds = all.flatMap(clause => (clause.kind === 'give' && clause.when.kind === 'bounds' ? [clause.when] : []));
  const [first, ...rest] = bounds;
  const [own, ...more] = first?.bounds ?? [];
  return (
    all.every(({ kind }) => kind === 'give' || kind === 'floor') &&
    own?.amount === 'target' &&
    (own.sign === '≥' || own.sign === '=') &&
    more.length === 0 &&
    rest.some(({ text }) => text.startsWith('完成')) &&
    rest.every(
      ({ bounds: others, text }) =>
        /^(?:完成|不?[低小少]于|不足)?\(?不?含?\)?[\d]/.test(text) &&
        others.every(({ amount }) => amount.endsWith('%')),
    )
  );
}

/** 一票否决，得0分 says one thing twice. */
const asVetoed = (all: readonly Clause[]): readonly Clause[] =>
  all.filter(
    (clause, i) =>
      !(
        clause.kind === 'give' &&
        clause.when.kind === 'none' &&
        clause.points !== 'full' &&
        isNothing(clause.points) &&
        all[i - 1]?.kind === 'veto'
      ),
  );

/** 未完成扣5分: what was not reached costs something, so much as a fault does. */
const asTicked = (all: readonly Clause[]): readonly Clause[] =>
  all.map((clause): Clause => {
    if (clause.kind !== 'loss' || clause.when.kind !== 'bounds') return clause;
    const [bound, ...more] = clause.when.bounds;
    if (bound?.amount !== 'target' || bound.sign !== '<' || more.length > 0 || !undone.test(clause.when.text))
      return clause;
    return { ...clause, when: { kind: 'text', text: clause.when.text, negative: true } };
  });

/** What was not reached, in a word of its own. */
const undone =
  /^(?:(?:未能?|没有?|不)(?:完成|达[到成]?)(?:年度|预期|全部|计划|目标|任务|指标|值|工作|要求|的)*|低于目标值?)$/;

/** 优秀（10分）、良好（8分）、合格（6分）: the points behind the first of several grades are that grade's, and not the row's. */
function asGrades(all: readonly Clause[]): readonly Clause[] {
  const [first, ...rest] = all;
  if (first?.kind !== 'worth' || first.name === undefined) return all;
  const isGrade = (clause: Clause): boolean =>
    clause.kind === 'give' && clause.when.kind === 'text' && clause.when.text.length <= 8;
  if (rest.length < 2 || !rest.every(isGrade)) return all;
  const { start, end, points, name } = first;
  return [{ kind: 'give', start, end, points, when: { kind: 'text', text: name, negative: false } }, ...rest];
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
  when.kind === 'text' &&
  /^(?:(?:基本|部分|大部分|全部|超额|超计划)(?:完成|达成|实现|达到)|(?:按时|按期|逾期|延期|超期|当年|次年|跨年度?)完成$)/.test(
    when.text,
  );

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
function asEarned(all: readonly Clause[], weight: Decimal | undefined): readonly Clause[] {
  const isOne = (clause: Clause): boolean => {
    const amount = clause.kind === 'give' && clause.points !== 'full' ? amountOf(boundOf(clause.when)) : undefined;
    return amount !== undefined && isCount(amount, units) && readAmount(amount)?.number.equals(1) === true;
  };
  // 完成1项得1分，共5项，全部完成得5分 says one thing twice
  const isAll = (clause: Clause): boolean =>
    clause.kind === 'give' &&
    clause.when.kind === 'text' &&
    /^全部(?:完成|达标|符合|实现)$/.test(clause.when.text) &&
    isFull(clause.points, { weight });
  const gives = all.filter(clause => clause.kind === 'give' && !isAll(clause));
  const isLimited = all.some(clause => clause.kind === 'worth' || (clause.kind === 'most' && !clause.isLoss));
  if (!isLimited || gives.length === 0 || !gives.every(isOne)) return all;
  return all
    .filter(clause => !isAll(clause))
    .map((clause): Clause => {
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
