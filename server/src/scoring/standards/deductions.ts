import { isPercentage, readAmount, unitOf } from '../../criterion/amount.js';
import type { Bonus, Deduct } from '../../criterion/standard.js';
import { one, zero } from '../../number/decimal.js';
import { compare, settle, whole } from '../../number/fraction.js';
import { type Expr, holds, type Test } from '../expression.js';
import { countOf, type MissingFact } from './facts.js';
import { pointsExpr, type StandardInput, valuesOf } from './input.js';
import type { Note } from './note.js';
import type { Against } from './quantities.js';
import { isOnTime } from './words.js';

interface Lost {
  readonly parts: readonly Expr[];
  readonly notes: readonly Note[];
  readonly bonus: readonly Expr[];
  /** Where nothing is left at all, and in the standard’s words. */
  readonly ends: Test | undefined;
  readonly end: string | undefined;
}

const actual: MissingFact = { kind: 'actual', name: '' };

/** All that is taken off, and what is added at the end. `isTaken`: the row's number is spoken for by the base. */
export function deductions(
  input: StandardInput,
  isTaken: boolean,
): Lost | { readonly missing: readonly MissingFact[] } | { readonly unclear: true } {
  const { standard } = input;
  const measured = standard.deduct.map((deduct, i) => measure(deduct, i, isTaken, input));
  const faults = standard.checks.filter(({ points }) => points.isNegative());
  const bonuses = standard.bonus.map(bonus => addBonus(bonus, input));
  const missing = [
    ...measured.flatMap(each => ('missing' in each ? each.missing : [])),
    ...faults.flatMap(({ met, name }): MissingFact[] => (met === undefined ? [{ kind: 'met', name }] : [])),
    ...standard.veto.flatMap(({ occurred, when }): MissingFact[] =>
      occurred === undefined ? [{ kind: 'occurred', name: when }] : [],
    ),
    ...bonuses.flatMap(each => ('missing' in each ? each.missing : [])),
  ];
  if (missing.length > 0) return { missing };
  if (measured.some(each => 'unclear' in each) || bonuses.some(each => 'unclear' in each)) return { unclear: true };
  const losses = measured.flatMap(each => ('expr' in each ? [each] : []));
  const found = faults.filter(({ met }) => met === true);
  const parts = [...losses.map(({ expr }) => expr), ...found.map(({ points }): Expr => points.neg())];
  const notes = [
    ...losses.flatMap(each => each.notes),
    ...found.map(({ name, points }): Note => ({ kind: 'ticked', name, points })),
  ];
  const last = losses.find(({ ends }) => ends !== undefined);
  return {
    parts,
    notes,
    bonus: bonuses.flatMap(each => ('expr' in each ? [each.expr] : [])),
    ends: last?.ends,
    end: last?.until,
  };
}

type Measured =
  | {
      readonly expr: Expr;
      readonly notes: readonly Note[];
      readonly ends: Test | undefined;
      readonly until: string | undefined;
    }
  | { readonly missing: readonly MissingFact[] }
  | { readonly unclear: true };

/** How many steps are counted of a number of them that is not whole. */
export function countSteps(steps: Expr, partial: Deduct['partial']): Expr {
  if (partial === 'whole') return ['floor', steps];
  return partial === 'started' ? ['ceil', steps] : steps;
}

/** One loss: how much there is of what is counted, in steps, times its points. */
function measure(deduct: Deduct, index: number, isTaken: boolean, input: StandardInput): Measured {
  const counted = deduct.count === undefined ? distance(deduct, index, isTaken, input) : counts(deduct);
  if (!('amount' in counted)) return counted;
  const { amount, each, isDistance } = counted;
  const partial = deduct.partial ?? (isDistance || !isOne(deduct.each) ? input.profile.stepsPartial : undefined);
  const steps: Expr = isOneExpr(each) ? amount : ['÷', amount, each];
  const whole = countSteps(steps, partial);
  const loss: Expr = ['×', pointsExpr(deduct.points), ['shown', whole]];
  const note: Note = {
    kind: 'loss',
    name: deduct.name,
    side: isDistance ? (deduct.side ?? counted.side) : undefined,
    counted: ['×', whole, readAmount(deduct.each)?.number ?? one],
    unit: unitShown(deduct.each, isDistance && input.quantities.isRatio),
    each: deduct.each,
    points: pointsExpr(deduct.points),
    partial,
  };
  const end = deduct.until === undefined ? undefined : input.quantities.against(deduct.until, undefined);
  if (end && counted.side === 'above' && endsBeforeTarget(end, input)) return { unclear: true };
  const limited: Expr = deduct.most ? ['min', deduct.most, loss] : loss;
  const notes: readonly Note[] = deduct.most ? [note, { kind: 'most', points: deduct.most }] : [note];
  return { expr: limited, notes, ends: endOf(deduct, counted, input), until: deduct.until };
}

interface Counted {
  readonly amount: Expr;
  readonly each: Expr;
  /** What is held against 不得分. */
  readonly value: Expr;
  readonly isDistance: boolean;
  readonly side: 'above' | 'below' | undefined;
}

function counts({ count, each }: Deduct): Counted | { readonly unclear: true } {
  const [own, step] = [countOf(count), countOf(each)];
  if (!own || !step) return { unclear: true };
  return { amount: settle(own), each: settle(step), value: settle(own), isDistance: false, side: undefined };
}

/** From where the row's number is measured, or that it counts faults. */
function distance(
  deduct: Deduct,
  index: number,
  isTaken: boolean,
  input: StandardInput,
): Counted | { readonly missing: readonly MissingFact[] } | { readonly unclear: true } {
  const { quantities, standard, word } = input;
  if (isFault(deduct, input)) {
    const others = standard.deduct.length > 1 || isTaken;
    if ((others && (isTaken || index > 0)) || countsResults(deduct, input))
      return { missing: [{ kind: 'count', name: deduct.name }] };
    if (!quantities.actual && isOnTime(word))
      return { amount: zero, each: one, value: zero, isDistance: false, side: undefined };
    const against = quantities.against(deduct.each, 'actual');
    if (!quantities.actual) return { missing: [actual] };
    if (!against || against.by === 'completion') return { unclear: true };
    return { amount: 'B', each: against.at, value: 'B', isDistance: false, side: undefined };
  }
  if (!quantities.actual) return { missing: [actual] };
  if (sharesNumber(deduct, index, input)) return { missing: [{ kind: 'count', name: deduct.name }] };
  const each = quantities.against(
    deduct.each,
    standard.basis === 'completion' && quantities.isRatio ? undefined : standard.basis,
  );
  if (!each) return { unclear: true };
  const side = sideOf(deduct, input);
  const from = startOf(deduct, each, side, input);
  if (!from || !side) return from ? { unclear: true } : { missing: [{ kind: 'target', name: '' }] };
  const beyond: Expr = side === 'above' ? ['−', each.value, from] : ['−', from, each.value];
  return { amount: ['max', zero, beyond], each: each.at, value: each.value, isDistance: true, side };
}

/** Whether another loss before it is measured on the same side: it then speaks of another number than the row's. */
const sharesNumber = (deduct: Deduct, index: number, input: StandardInput): boolean =>
  input.standard.deduct
    .slice(0, index)
    .some(
      other => other.count === undefined && (other.from === 'none' || sideOf(other, input) === sideOf(deduct, input)),
    );

/** 每发现1次不规范扣1分 beside a target of 6 次: the row's number says how many there were, and not how many of them were at fault. */
function countsResults({ each }: Deduct, { quantities, direction }: StandardInput): boolean {
  const { target } = quantities;
  return (
    direction === 'at-least' && target !== undefined && compare(target.low, whole(zero)) > 0 && quantities.isLike(each)
  );
}

/** Whether what is wrong is counted, and not how far a number is from another. */
function isFault(deduct: Deduct, { quantities, profile }: StandardInput): boolean {
  if (deduct.from !== undefined) return deduct.from === 'none';
  if (quantities.target !== undefined) return false;
  const unit = readAmount(deduct.each);
  if (deduct.side === undefined) return true;
  if (deduct.side === 'missing' || deduct.side === 'grown') return unit !== undefined && !isPercentage(unit);
  const family = unit && unitOf(unit, profile.units)?.family;
  return family === 'count' || family === 'unknown' || (deduct.side === 'above' && family === 'time');
}

function sideOf({ side, from }: Deduct, { direction, standard }: StandardInput): 'above' | 'below' | undefined {
  if (side === 'above' || side === 'grown') return 'above';
  if (side === 'below' || side === 'missing') return 'below';
  const sign = from === undefined ? undefined : readAmount(from)?.sign;
  if (sign) return sign === '≤' ? 'above' : 'below';
  const own = standard.direction ?? direction;
  if (own === 'at-most') return 'above';
  return own === 'at-least' ? 'below' : undefined;
}

function startOf(
  { from }: Deduct,
  each: { readonly by: 'completion' | 'actual' },
  side: 'above' | 'below' | undefined,
  { quantities, standard: { basis } }: StandardInput,
): Expr | undefined {
  if (from === undefined || from === 'target') {
    if (!quantities.target) return undefined;
    if (each.by === 'completion') return one;
    return side === 'above' ? 'H' : 'A';
  }
  const ownBasis = basis === 'completion' ? undefined : basis;
  const own = quantities.against(from.replace(/^[<>≤≥=]+/, ''), each.by === 'completion' ? 'completion' : ownBasis);
  return own && own.by === each.by ? own.at : undefined;
}

/** 每超1天扣0.5分，超过10天不得分 beside a target of 30 days: a bound that lies before what is measured from speaks of something else. */
export const endsBeforeTarget = ({ at, by }: Pick<Against, 'at' | 'by'>, input: StandardInput): boolean =>
  by === 'actual' &&
  input.quantities.target !== undefined &&
  input.standard.deduct.some(
    deduct =>
      (deduct.from === undefined || deduct.from === 'target') &&
      !isFault(deduct, input) &&
      sideOf(deduct, input) === 'above',
  ) &&
  holds([at, '<', 'H'], valuesOf(input));

/** 低于180天不得分, 逾期3天不得分: where it is reached, nothing is left. */
function endOf(
  { until }: Deduct,
  { value, amount, side }: Pick<Counted, 'value' | 'amount' | 'side'>,
  { quantities }: StandardInput,
): Test | undefined {
  if (until === undefined) return undefined;
  const own = quantities.against(until, undefined);
  if (side === 'below' && until.startsWith('≥')) return own && [amount, '≥', own.at];
  return own && [value, side === 'below' ? '≤' : '≥', own.at];
}

function addBonus(
  { name, each, points, most, count, occurred, over }: Bonus,
  { quantities, profile }: StandardInput,
): { readonly expr: Expr } | { readonly missing: readonly MissingFact[] } | { readonly unclear: true } {
  if (each === undefined) {
    if (occurred === undefined) return { missing: [{ kind: 'occurred', name }] };
    return { expr: occurred ? pointsExpr(points) : zero };
  }
  const limit = (steps: Expr): { readonly expr: Expr } => {
    const got: Expr = ['×', pointsExpr(points), ['shown', steps]];
    return { expr: most ? ['min', most, got] : got };
  };
  const own = countOf(count);
  if (own) return limit(['÷', settle(own), settle(countOf(each) ?? whole(one))]);
  if (over === undefined) return { missing: [{ kind: 'count', name }] };
  if (over === 'target' && !quantities.target) return { missing: [{ kind: 'count', name }] };
  const step = quantities.against(each, undefined);
  const due: Expr | undefined = step?.by === 'completion' ? one : 'H';
  const start = over === 'target' ? due : quantities.against(over, undefined)?.at;
  if (!start || !step || !quantities.actual) return { unclear: true };
  const steps: Expr = ['÷', ['max', zero, ['−', step.value, start]], step.at];
  return limit(profile.stepsPartial === 'proportional' ? steps : ['floor', steps]);
}

/** 1% of a ratio is a percentage point. */
function unitShown(each: string, isRatio: boolean): string {
  const unit = readAmount(each)?.unit ?? '';
  return isRatio && unit === '%' ? '个百分点' : unit;
}

const isOne = (each: string): boolean => readAmount(each)?.number.equals(1) === true;
const isOneExpr = (each: Expr): boolean =>
  typeof each === 'object' && !Array.isArray(each) && one.equals(each as typeof one);
