import { type Decimal, zero } from '../number/decimal.js';
import { type Gathered, isFull } from './gathered.js';
import type { ClauseOf } from './clause.js';
import type { Bonus, Check, Standard, Step } from './standard.js';

/** What is ticked: each thing done earns its points or each fault costs them, levels of which one is met, and what is counted up. */
export function withTicks(gathered: Gathered, said: Standard): Standard | undefined {
  const { gives, zeros, losses, earns, bonuses, vetoes, proportions, deducts } = gathered;
  if (proportions.length + deducts.length > 0) return undefined;
  if (bonuses.length > 0) return withBonus(gathered, said);
  const veto = [...zeros, ...vetoes].flatMap(clause =>
    clause.when.kind === 'text' ? [{ when: clause.when.text, occurred: undefined, score: scoreOf(clause) }] : [],
  );
  if (earns.length > 0) return gives.length + losses.length + zeros.length > 0 ? undefined : earnItems(gathered, said);
  if (losses.length > 0) {
    const checks = checksOf(losses, gathered.weight);
    return checks && isWhole(gathered) && veto.length === zeros.length + vetoes.length
      ? { ...said, checks, veto }
      : undefined;
  }
  const levels = gives.every(({ when }) => when.kind === 'text') ? readLevels(gathered, said) : undefined;
  if (levels) return levels;
  const checks = checksOf(gives, gathered.weight);
  if (!checks || !sumsUp(checks, gathered.weight)) return allOf(gathered, said);
  const isRest = zeros.length <= 1 && gives.length === 1;
  return { ...said, checks, veto: isRest ? [] : veto };
}

/** Nothing said of what is right, or once that it is worth all: 未发生事故得满分. */
const isWhole = (gathered: Gathered): boolean =>
  gathered.gives.length === 0 ||
  (gathered.gives.length === 1 &&
    gathered.gives.every(({ when, points }) => when.kind === 'text' && isFull(points, gathered)));

/** 按期完成得5分；提前完成加1分: what is ticked earns the row's points, and something more comes on top. */
function withBonus(gathered: Gathered, said: Standard): Standard | undefined {
  const { bonuses, gives, losses } = gathered;
  if (losses.length > 0 || gives.length === 0 || bonuses.some(({ when }) => when.kind === 'bounds')) return undefined;
  const base = withTicks({ ...gathered, bonuses: [] }, said);
  if (!base || base.base) return undefined;
  const bonus = bonuses.map(({ name, each, points, most }): Bonus => ({
    name,
    each,
    points,
    most,
    count: undefined,
    occurred: undefined,
    over: undefined,
  }));
  return { ...base, bonus };
}

/** 无分工不得分 alone: full marks unless it happened. */
function allOf({ gives, zeros, vetoes }: Gathered, said: Standard): Standard | undefined {
  const [only, ...more] = [...zeros, ...vetoes];
  if (gives.length > 0 || more.length > 0 || only?.when.kind !== 'text') return undefined;
  return { ...said, veto: [{ when: only.when.text, occurred: undefined, score: scoreOf(only) }] };
}

/** What is left where it happened: nothing, or less. */
export const scoreOf = (clause: ClauseOf<'give'> | ClauseOf<'veto'>): Decimal =>
  clause.kind === 'give' && clause.points !== 'full' && 'points' in clause.points ? clause.points.points : zero;

const sumsUp = (checks: readonly Check[], weight: Decimal | undefined): boolean =>
  weight !== undefined && checks.reduce<Decimal>((all, { points }) => all.plus(points), zero).equals(weight);

/** What is counted up from nothing. */
function earnItems({ earns, partial }: Gathered, said: Standard): Standard | undefined {
  // no mapping says what part of a step earns
  if (partial) return undefined;
  return {
    ...said,
    base: { kind: 'earn', items: earns.map(({ each, points, most }) => ({ each, points, most, count: undefined })) },
  };
}

/** Things with points; `undefined` where one has none of its own or is a condition that numbers decide. */
export function checksOf(
  clauses: readonly (ClauseOf<'give'> | ClauseOf<'loss'>)[],
  weight: Decimal | undefined,
): readonly Check[] | undefined {
  const checks = clauses.map(clause => checkOf(clause, weight));
  return checks.every(check => check !== undefined) ? checks.flat() : undefined;
}

function checkOf(
  clause: ClauseOf<'give'> | ClauseOf<'loss'>,
  weight: Decimal | undefined,
): readonly Check[] | undefined {
  const { when, points, kind } = clause;
  const worth = worthOf(points, weight);
  const isNamed =
    when.kind === 'text' ||
    (when.kind === 'bounds' && when.bounds.every(({ sign, amount }) => sign === '=' && !amount.includes('%')));
  if (!isNamed || !worth) return undefined;
  const own = kind === 'loss' ? worth.neg() : worth;
  const names = kind === 'loss' && clause.each ? when.text.split(/或者?|、|以?及|和/) : [when.text];
  return names.map(name => ({ name, points: own, met: undefined }));
}

function worthOf(points: ClauseOf<'give'>['points'], weight: Decimal | undefined): Decimal | undefined {
  if (points === 'full') return weight;
  return 'points' in points ? points.points : weight?.times(points.share);
}

/** Levels of which one is met: the first is worth all, the rest less and less, and their points add up to more than the row’s. */
function readLevels(gathered: Gathered, said: Standard): Standard | undefined {
  const { gives, zeros, weight } = gathered;
  const all = [...gives, ...zeros];
  if (gives.length < 2 || !weight || !all.every(({ when }) => when.kind === 'text')) return undefined;
  if (!gives.some(({ points }) => isFull(points, gathered)) || sumsUp(checksOf(gives, weight) ?? [], weight))
    return undefined;
  const steps = all.map(({ when, points }): Step => ({
    when: when.kind === 'text' ? when.text : '',
    score: points === 'full' ? { points: weight } : points,
  }));
  return { ...said, base: { kind: 'steps', steps, otherwise: { points: zero } } };
}
