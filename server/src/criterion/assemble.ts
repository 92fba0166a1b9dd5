import type { Decimal } from '../number/decimal.js';
import type { Clause, ClauseOf, Condition } from './clause.js';
import { bothOf } from './conditions.js';
import { isCount, isLike, isPercentage, readAmount } from './amount.js';
import { boundOf, type Gathered, isFull, isNothing, type Limited, units } from './gathered.js';
import { withDeductions } from './of-deductions.js';
import { withSteps } from './of-steps.js';
import { withShares } from './of-shares.js';
import { withTicks } from './of-ticks.js';
import { asMeant } from './as-meant.js';
import { speakOfOne, speaksOfBeyond, speaksOfDeviation, speaksOfDistance } from './subjects.js';
import { nothingSaid, type Standard } from './standard.js';

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
  const falls = [...gives, ...zeros, ...losses].filter(({ when }) => isFallen(when));
  if (falls.length > 0 && !gives.some(give => isFallen(give.when) && isFull(give.points, gathered))) return undefined;
  if (!speakOfOne(gathered) || speaksOfDistance(gathered)) return undefined;
  for (const make of [withShares, withSteps, withDeductions, withTicks]) {
    const standard = make(gathered, { ...nothingSaid });
    if (standard)
      return withBasis(
        {
          ...standard,
          isDeviation: speaksOfDeviation(gathered),
          isFall: falls.length > 0,
          isBeyond: speaksOfBeyond(gathered),
        },
        gathered,
      );
  }
  return undefined;
}

/** 下降5%以上得满分 speaks of a value that says how far something fell; 下降5%以上不得分 of one that fell. */
const isFallen = (when: Condition): boolean => when.kind === 'bounds' && when.bounds.some(({ fall }) => fall);

/** 低于目标值的60%不得分: then percentages speak of how much of the target is done, and may speak of nothing else. */
function withBasis(standard: Standard, { gives, zeros, losses, proportions, deducts }: Gathered): Standard | undefined {
  const all = [...gives, ...zeros, ...losses, ...proportions, ...deducts].flatMap(({ when }) =>
    when.kind === 'bounds' ? when.bounds : [],
  );
  const shares = new Set(all.flatMap(({ ofTarget, amount }) => (ofTarget && amount !== '100%' ? [amount] : [])));
  // (完成率-60%)÷(1-60%), 目标值±5%: beside a target of 90% nobody says of what
  const isAround = deducts.some(({ from }) => from === '100%') || all.some(({ around }) => around);
  if (shares.size === 0) return { ...standard, isOfPlan: standard.isOfPlan || isAround || isOfPlan(standard, gives) };
  const isOther = all.some(
    ({ amount }) =>
      amount !== 'target' &&
      isPercentage(readAmount(amount) ?? { unit: '' }) &&
      amount !== '100%' &&
      !shares.has(amount),
  );
  if (isOther && !isOneLadder([...gives, ...zeros])) return undefined;
  return { ...standard, basis: 'completion', isOfPlan: standard.isOfPlan || isAround };
}

/** 完成得满分，完成80%以上得8分: full marks from all of the plan, said in words. */
const isOfPlan = ({ base }: Standard, [best]: readonly ClauseOf<'give'>[]): boolean =>
  base?.kind === 'steps' &&
  base.steps.length > 1 &&
  base.steps.some(({ from }) => from === '100%') &&
  (best?.when.kind === 'text' || (best?.when.kind === 'bounds' && best.when.bounds.some(({ ofTarget }) => ofTarget)));

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
        const worth = worthOf(clause, all, given);
        if (worth) {
          all.push(worth);
          continue;
        }
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
  return sort(asMeant(all, weight), weight);
}

/** 污水处理率达85%以上，否则不得分: what stands before it is worth everything. */
const isOnlyElse = (clause: Clause, before: readonly Clause[]): boolean =>
  clause.kind === 'give' &&
  clause.when.kind === 'else' &&
  clause.points !== 'full' &&
  isNothing(clause.points) &&
  before.every(({ kind }) => kind === 'worth');

/** 完成1项得2分，共5项: five times two is what the row is worth. */
function worthOf(
  { when, start, end }: ClauseOf<'context'>,
  before: readonly Clause[],
  weight: Decimal | undefined,
): ClauseOf<'worth'> | undefined {
  const [last] = before.slice(-1);
  const count = when.kind === 'bounds' && /^共(?:计|有)?\d+[^\d,]{1,4}$/.test(when.text) ? boundOf(when) : undefined;
  const points =
    last?.kind === 'give' && last.points !== 'full' && 'points' in last.points ? last.points.points : undefined;
  const number = readAmount(count && count.sign === '=' ? count.amount : '')?.number;
  return weight && number && points?.times(number).equals(weight)
    ? { kind: 'worth', start, end, points: { points: weight } }
    : undefined;
}

/** What stands before a colon and only says that rules follow. */
const isLabel = (when: Condition): boolean =>
  (when.kind === 'text' && (label.test(when.text) || checked.test(when.text))) ||
  (when.kind === 'bounds' && when.bounds.every(({ sign }) => sign === '=') && checked.test(when.text));

/** 查资料, 抽查1个月相关记录: how it is found out. */
const checked =
  /^(?:随机)?抽(?:查|取|检|样)\d+[^,\d]{1,6}$|^(?:现场|实地|随机)?(?:查+|看|抽查|查看|查阅|核查|检查)[^,]{0,16}(?:资料|现场|记录|台账|材料|文件|凭证|档案)(?:[和与及、][^,]{0,8})?$/;

const label =
  /(?:标准|细则|办法|方法|规则|说明|依据|条件|如下|公式|公式计算|扣分[制项点]|扣分情形|不叠加)$|^(?:取|按|就)最?高|^[A-Za-z]\.?$/;

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
    // 完成率×10，最高10分: no more than the row is worth
    if (!owner && !clause.isLoss && weight?.equals(clause.points)) continue;
    if (!owner || (clause.isLoss && owner.kind !== 'deduct')) return undefined;
    if (clause.isTotal && all.slice(0, i).filter(({ kind }) => kind === owner.kind).length > 1) {
      if (weight?.equals(clause.points) && owner.kind !== 'bonus') continue;
      return undefined;
    }
    limits.set(owner, clause.points);
  }
  return limits;
}
