import { type Field, valueOf } from '../language/field.js';
import type { Read } from '../language/mapping.js';
import type { scoring } from '../language/tables/scoring.js';
import { type Decimal, type Written, zero } from '../number/decimal.js';
import { intervalIn } from './interval.js';
import {
  type Base,
  type Bonus,
  type Deduct,
  type Earn,
  nothingSaid,
  type Points,
  type Standard,
  type Step,
} from './standard.js';

type Scoring = Read<typeof scoring>;

/** A standard as it is spelled out under `scoring`; `undefined` where a part that it cannot do without is missing or unreadable. */
export function standardOfMapping(mapping: Scoring): Standard | undefined {
  const parts = {
    base: baseOf(mapping),
    checks: all(
      mapping.checks.map(({ name, points, met }) => {
        const worth = numberOf(points);
        return worth && { name: valueOf(name) ?? '', points: worth, met: answerOf(met) };
      }),
    ),
    pass: passOf(mapping.pass),
    exceed: exceedOf(mapping.exceed),
    deduct: all(mapping.deduct.map(deductOf)),
    veto: all(
      mapping.veto.map(({ when, occurred, score }) => {
        const happens = valueOf(when);
        return happens === undefined
          ? undefined
          : { when: happens, occurred: answerOf(occurred), score: numberOf(score) ?? zero };
      }),
    ),
    bonus: all(mapping.bonus.map(bonusOf)),
  };
  const { base, checks, pass, exceed, deduct, veto, bonus } = parts;
  if (base === null || pass === null || exceed === null || !checks || !deduct || !veto || !bonus) return undefined;
  const basis = valueOf(mapping.basis) ?? 'completion';
  const judged = valueOf(mapping.judged);
  const interval = judged === undefined ? undefined : intervalIn(judged);
  return {
    ...nothingSaid,
    basis,
    base,
    checks,
    pass,
    exceed,
    deduct,
    veto,
    bonus,
    least: numberOf(mapping.least),
    judged: interval,
  };
}

/** `null` where one is written that cannot be read. */
function baseOf(mapping: Scoring): Base | undefined | null {
  if (mapping.steps.length > 0) {
    const steps = all(mapping.steps.map(stepOf));
    return steps ? { kind: 'steps', steps, otherwise: { points: numberOf(mapping.otherwise) ?? zero } } : null;
  }
  if (mapping.checks.some(({ points }) => numberOf(points)?.greaterThan(0))) return undefined;
  if (mapping.earn.length > 0) {
    const items = all(mapping.earn.map(earnOf));
    return items ? { kind: 'earn', items } : null;
  }
  if (answerOf(mapping.allOrNothing)) return { kind: 'all-or-nothing' };
  return answerOf(mapping.proportional) ? { kind: 'proportional' } : undefined;
}

function stepOf({ from, above, to, below, when, score, share }: Scoring['steps'][number]): Step | undefined {
  const worth: Points | undefined =
    pointsOf(score) ?? (share.state === 'ok' ? { share: share.value.share } : undefined);
  const [own, over, end, under, word] = [from, above, to, below, when].map(valueOf);
  const isBound = [own, over, end, under, word].some(edge => edge !== undefined);
  return worth && isBound ? { from: own, above: over, to: end, below: under, when: word, score: worth } : undefined;
}

function earnOf({ each, points, most, count }: Scoring['earn'][number]): Earn | undefined {
  const [step, worth] = [valueOf(each), pointsOf(points)];
  return step === undefined || !worth
    ? undefined
    : { each: step, points: worth, most: numberOf(most), count: valueOf(count) };
}

function deductOf({ each, points, from, count, partial, most, until }: Scoring['deduct'][number]): Deduct | undefined {
  const [step, worth, start] = [valueOf(each), pointsOf(points), valueOf(from)];
  if (step === undefined || !worth) return undefined;
  return {
    name: '',
    each: step,
    points: worth,
    from: startOf(start),
    side: undefined,
    count: valueOf(count),
    partial: valueOf(partial),
    most: numberOf(most),
    until: valueOf(until),
  };
}

function startOf(from: string | undefined): string | undefined {
  if (from === '无' || from === 'none') return 'none';
  return from === '目标值' || from === 'target' ? 'target' : from;
}

function passOf(pass: Scoring['pass']): Standard['pass'] | null {
  if (!pass) return undefined;
  const at = valueOf(pass.text) ?? valueOf(pass.at);
  return at === undefined ? null : { at, score: { points: numberOf(pass.score) ?? zero } };
}

function exceedOf(exceed: Scoring['exceed']): Standard['exceed'] | null {
  if (!exceed) return undefined;
  const over = valueOf(exceed.over);
  const [each, points, score] = [valueOf(exceed.each), pointsOf(exceed.points), pointsOf(exceed.score)];
  return over === undefined || (!score && (each === undefined || !points)) ? null : { over, each, points, score };
}

function bonusOf({ each, points, most, count, when, occurred }: Scoring['bonus'][number]): Bonus | undefined {
  const worth = pointsOf(points);
  if (!worth) return undefined;
  return {
    name: valueOf(when) ?? '',
    each: valueOf(each),
    points: worth,
    most: numberOf(most),
    count: valueOf(count),
    occurred: answerOf(occurred),
    over: undefined,
  };
}

const numberOf = (field: Field<Written>): Decimal | undefined => valueOf(field)?.value;

const pointsOf = (field: Field<Written>): Points | undefined => {
  const points = numberOf(field);
  return points && { points };
};

const answerOf = (field: Field<'yes' | 'no'>): boolean | undefined =>
  field.state === 'ok' ? field.value === 'yes' : undefined;

/** All of them, or nothing where one is missing. */
const all = <T>(items: readonly (T | undefined)[]): readonly T[] | undefined =>
  items.every(item => item !== undefined) ? items : undefined;
