import type { Base, Check, Step } from '../../criterion/standard.js';
import { one, type Decimal, zero } from '../../number/decimal.js';
import { compare, settle, whole } from '../../number/fraction.js';
import { type Case, formulaOf } from '../directions.js';
import { evaluate, type Expr, holds, type Test } from '../expression.js';
import { boundsExpr, conditionOf } from './conditions.js';
import { countSteps, endsBeforeTarget } from './deductions.js';
import { countOf, type MissingFact } from './facts.js';
import { isAboutTime, isTicked, levelOf } from './words.js';
import { type Built, pointsExpr, type StandardInput, valuesOf } from './input.js';
import type { Note } from './note.js';

const actual: MissingFact = { kind: 'actual', name: '' };
const target: MissingFact = { kind: 'target', name: '' };

/** What losses are taken from, the pass mark and what exceeds applied. */
export function baseOf(input: StandardInput): Built {
  const { standard } = input;
  const built = standard.base ? ofKind(standard.base, input) : unsaid(input);
  return 'part' in built ? boundPart(built.part, input) : built;
}

function ofKind(base: Base, input: StandardInput): Built {
  switch (base.kind) {
    case 'proportional':
      return proportional(input);
    case 'all-or-nothing':
      return allOrNothing(input);
    case 'steps':
      return steps(base, input);
    case 'earn':
      return scoreEarned(base, input);
  }
}

/** Ticks that earn; else full marks where something is taken off; else in proportion. */
function unsaid(input: StandardInput): Built {
  const { checks, deduct, veto } = input.standard;
  if (checks.some(({ points }) => points.greaterThan(0))) return scoreTicks(input);
  if (deduct.length + veto.length + checks.length > 0) return { part: { expr: 'W', notes: [] } };
  return proportional(input);
}

function scoreTicks({ standard: { checks, veto }, word, isLateness }: StandardInput): Built {
  const earning = checks.filter(({ points }) => points.greaterThan(0));
  const alone = checks.length === 1 && veto.length === 0;
  const met = (check: Check): boolean | undefined =>
    check.met ?? (alone && (!isLateness || isAboutTime(check.name)) ? isTicked(word, check.name) : undefined);
  const missing = earning
    .filter(check => met(check) === undefined)
    .map(({ name }): MissingFact => ({ kind: 'met', name }));
  if (missing.length > 0) return { missing };
  const got = earning.filter(check => met(check));
  const notes = got.map(({ name, points }): Note => ({ kind: 'ticked', name, points }));
  return { part: { expr: addAll(got.map(({ points }) => points)), notes } };
}

const addAll = ([first, ...rest]: readonly Decimal[]): Expr =>
  first ? rest.reduce<Expr>((all, next) => ['+', all, next], first) : zero;

function proportional(input: StandardInput): Built {
  const { quantities, profile, standard, direction } = input;
  const formula = formulaOf(standard.direction ?? direction, profile);
  if (!quantities.actual) return { missing: [actual] };
  // 按比例扣分 beside a cost: of what lies beyond the target, or of the target, nobody says
  const isTurned = standard.direction === 'at-least' && direction === 'at-most' && standard.basis !== 'actual';
  if (!formula || isTurned) return { unclear: true };
  const own = standard.condition === undefined ? undefined : quantities.against(standard.condition, standard.basis);
  if (!quantities.target && !own) return { missing: [target] };
  const divisor = own && own.by === 'actual' ? own.at : undefined;
  // a share of the value itself needs no target
  const isOwn = standard.basis === 'actual' && divisor !== undefined;
  if (own && quantities.target && !isOwn && !isTarget(own, input)) return { unclear: true };
  const values = valuesOf(input);
  const keepsTarget = quantities.target !== undefined && !isOwn;
  const valued =
    keepsTarget || !divisor ? values : { ...values, A: evaluate(divisor, values), H: evaluate(divisor, values) };
  const found = formula.cases.find(({ when }) => when.every(test => holds(test, valued)));
  if (!found || scoreOf(found) === undefined) return { unclear: true };
  const expr = chooseCase(formula.cases);
  return { part: { expr: keepsTarget || !divisor ? expr : replaceTarget(expr, divisor), notes: [] } };
}

/** Cases as one expression, in their order; those without a score aside. */
function chooseCase([first, ...rest]: readonly Case[]): Expr {
  const score = first && scoreOf(first);
  if (!first || (score !== undefined && first.when.length === 0)) return score ?? zero;
  return score === undefined || first.implied ? chooseCase(rest) : ['if', first.when, score, chooseCase(rest)];
}

const scoreOf = ({ score }: Case): Expr | undefined =>
  typeof score === 'object' && 'unknown' in score ? undefined : score;

/** Whether full marks begin where the target is. */
function isTarget(own: { readonly at: Expr; readonly by: string }, input: StandardInput): boolean {
  const values = valuesOf(input);
  const at = evaluate(own.at, values);
  return compare(at, own.by === 'completion' ? whole(one) : values.A) === 0;
}

/** The same with a number in the place of the target. */
function replaceTarget(expr: Expr, target: Expr): Expr {
  if (expr === 'A' || expr === 'H') return target;
  if (typeof expr === 'string' || !Array.isArray(expr) || expr[0] === '%') return expr;
  if (expr[0] === 'if')
    return [
      'if',
      (expr[1] as readonly Test[]).map(([left, sign, right]): Test => [
        replaceTarget(left, target),
        sign,
        replaceTarget(right, target),
      ]),
      replaceTarget(expr[2] as Expr, target),
      replaceTarget(expr[3] as Expr, target),
    ];
  return [expr[0], ...expr.slice(1).map(part => replaceTarget(part as Expr, target))] as unknown as Expr;
}

function allOrNothing(input: StandardInput): Built {
  const met = conditionOf(input);
  if ('missing' in met || 'unclear' in met) return met;
  return { part: { expr: ['shown', ['if', met.tests, 'W', zero]], notes: [] } };
}

/** The best band that holds; between two bands nothing is known. */
function steps({ steps: all, otherwise }: Extract<Base, { kind: 'steps' }>, input: StandardInput): Built {
  if (all.every(({ when }) => when !== undefined)) return scoreLevel(all, input);
  if (!input.quantities.actual) return { missing: [actual] };
  const bands = all.filter(({ when }) => when === undefined).map(step => ({ step, tests: boundsExpr(step, input) }));
  if (!bands.every((band): band is { step: Step; tests: readonly Test[] } => band.tests !== undefined))
    return { unclear: true };
  const values = valuesOf(input);
  const worth = ({ step }: { readonly step: Step }): Decimal => settle(evaluate(pointsExpr(step.score), values));
  const ordered = [...bands].sort((a, b) => worth(b).comparedTo(worth(a)));
  const found = ordered.find(({ tests }) => tests.every(test => holds(test, values)));
  if (!found && isInside(ordered, values)) return { unclear: true };
  const expr = ordered.reduceRight<Expr>(
    (rest, { step, tests }) => ['if', tests, pointsExpr(step.score), rest],
    pointsExpr(otherwise),
  );
  const notes: readonly Note[] = found ? [{ kind: 'band', step: bandText(found.step) }] : [];
  return { part: { expr: ['shown', expr], notes } };
}

/** Whether a value lies between bands, above the lowest and below the highest. */
function isInside(bands: readonly { readonly tests: readonly Test[] }[], values: ReturnType<typeof valuesOf>): boolean {
  const edges = bands.flatMap(({ tests }) => tests);
  // on the very edge of what lies above it a value is below
  const isAbove = ([left, sign, right]: Test): boolean => holds([left, sign === '>' ? '>' : '≥', right], values);
  return (
    edges.some(isAbove) &&
    edges.some(test => !isAbove(test)) &&
    edges.some(([, sign]) => '≤<'.includes(sign)) &&
    edges.some(([, sign]) => '≥>'.includes(sign))
  );
}

const bandText = ({ from, above, to, below, when }: Step): string =>
  when ?? [from && `≥${from}`, above && `>${above}`, to && `≤${to}`, below && `<${below}`].filter(Boolean).join(' ');

function scoreLevel(all: readonly Step[], { word }: StandardInput): Built {
  const step = levelOf(word, all);
  if (!step) return { missing: [actual] };
  return { part: { expr: pointsExpr(step.score), notes: [{ kind: 'band', step: step.when ?? '' }] } };
}

function scoreEarned({ items }: Extract<Base, { kind: 'earn' }>, input: StandardInput): Built {
  const { quantities } = input;
  const missing: MissingFact[] = [];
  const parts = items.map((item, i): Expr => {
    const count = countOf(item.count);
    const against = quantities.against(item.each, 'actual');
    if (!count && (i > 0 || !quantities.actual || !against))
      missing.push(i > 0 ? { kind: 'count', name: item.each } : actual);
    const steps: Expr = [
      '÷',
      count ? settle(count) : (against?.value ?? 'B'),
      count || !against ? settle(countOf(item.each) ?? whole(one)) : against.at,
    ];
    const points: Expr = ['×', pointsExpr(item.points), ['shown', countSteps(steps, input.profile.stepsPartial)]];
    return item.most ? ['min', item.most, points] : points;
  });
  if (missing.length > 0) return { missing };
  const [first = zero, ...rest] = parts;
  return { part: { expr: rest.reduce<Expr>((all, next) => ['+', all, next], first), notes: [] } };
}

/** Below the pass mark and above what is allowed, another score holds. */
function boundPart(part: { readonly expr: Expr; readonly notes: readonly Note[] }, input: StandardInput): Built {
  const { standard, quantities } = input;
  let { expr, notes } = part;
  if (standard.pass) {
    const own = quantities.against(standard.pass.at, standard.basis);
    if (!own || !quantities.actual) return own ? { missing: [actual] } : { unclear: true };
    const test: Test = [own.value, '<', own.at];
    expr = ['if', [test], pointsExpr(standard.pass.score), expr];
    if (holds(test, valuesOf(input))) notes = [{ kind: 'below', at: standard.pass.at }];
  }
  if (!standard.exceed) return { part: { expr, notes } };
  const own = quantities.against(standard.exceed.over, standard.basis);
  if (!own || !quantities.actual) return own ? { missing: [actual] } : { unclear: true };
  if (endsBeforeTarget(own, input)) return { unclear: true };
  return scoreExcess({ expr, notes }, own, input);
}

function scoreExcess(
  { expr, notes }: { readonly expr: Expr; readonly notes: readonly Note[] },
  own: { readonly value: Expr; readonly at: Expr },
  input: StandardInput,
): Built {
  const { each, points, score, over } = input.standard.exceed ?? {
    each: undefined,
    points: undefined,
    score: undefined,
    over: '',
  };
  const test: Test = [own.value, '>', own.at];
  const note: readonly Note[] = holds(test, valuesOf(input)) ? [{ kind: 'above', at: over }] : [];
  if (score) return { part: { expr: ['if', [test], pointsExpr(score), expr], notes: note.length > 0 ? note : notes } };
  const step = each === undefined ? undefined : input.quantities.against(each, input.standard.basis);
  if (!step || !points) return { unclear: true };
  const steps: Expr = ['÷', ['max', zero, ['−', own.value, own.at]], step.at];
  return { part: { expr: ['−', expr, ['×', pointsExpr(points), ['shown', steps]]], notes: [...notes, ...note] } };
}
