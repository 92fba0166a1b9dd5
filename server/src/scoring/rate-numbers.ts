import { kept } from '../incremental/kept.js';
import { valueOf } from '../language/field.js';
import type { Decimal } from '../number/decimal.js';
import { compare } from '../number/fraction.js';
import { findDates } from '../quantity/date-grammar.js';
import type { QuantityValue, RangeValue, Value, WrittenUnit } from '../quantity/value.js';
import { isContrary } from './change.js';
import { completionOf } from './completion.js';
import { decide, type Outcome, type Sign, type Term } from './decide.js';
import { type Formula, formulaOf } from './directions.js';
import type { Fact } from './fact.js';
import { type Common, inCommonUnit, type Measured, unitText } from './operand.js';
import { rateJudged } from './rate-judged.js';
import { alikePer, frequency } from './per.js';
import { missingActual, type Rated, type RowInput, unknown } from './rated.js';
import { againstKey, factsOfUnits, type Matched, matchUnits } from './units.js';
import { isBound } from './values.js';

/** Scores a row whose target is a number or a range: kinds first, then units, then the arithmetic. */
export function rateNumbers(input: RowInput): Rated {
  const { indicator, target, actual, aggregated } = input;
  const targets = targetAmounts(input);
  if (!targets) return mismatch(input, 'target', target);
  if (target.kind === 'range' && target.low.value.greaterThan(target.high.value)) return emptyRange(input, target);
  if (actual.kind === 'empty') return missingActual(indicator, aggregated);
  if (actual.kind === 'range' || (actual.kind === 'quantity' && isBound(actual))) return comparison(input, actual);
  if (actual.kind === 'quantity') return compareUnits(input, targets, actual);
  return isTerm(input) ? rateJudged(input, false) : mismatch(input, 'actual', actual);
}

/** An actual that says only between what it lies. */
function comparison({ indicator }: RowInput, actual: QuantityValue | RangeValue): Rated {
  const { span } = indicator.actual;
  return {
    score: unknown('actual-is-comparison', span),
    facts: [{ kind: 'actual-is-comparison', span, actual, part: undefined }],
  };
}

/** 近1000人 beside ≥1000人, 1000余人 beside ≤1000人: not quite, or somewhat more, where just that decides. */
function isAbout({ direction }: RowInput, { source }: QuantityValue, { terms }: Pick<Calculation, 'terms'>): boolean {
  const about = { 'at-least': /近\s?\d/, 'at-most': /\d\s?[千万亿]?[余多](?!少)/ }[direction as string];
  const [target, actual] = [terms.at(-2), terms.at(-1)];
  return about?.test(source) === true && !!target && !!actual && compare(target.exact, actual.exact) === 0;
}

/** 开学后30日内 with the days on which it was done, and how far that meets it: a person looked them up. */
function isTerm({ indicator, target, actual }: RowInput): boolean {
  const isDay = actual.kind === 'date' || (actual.kind === 'text' && findDates(actual.source, 2000).length > 0);
  return (
    isDay && target.kind === 'quantity' && target.unit?.unit.family === 'time' && indicator.attainment.state === 'ok'
  );
}

/** The target's amounts: one, or the two of a range; `undefined` where the direction cannot take such a target. */
function targetAmounts({ direction, target }: RowInput): readonly Measured[] | undefined {
  if (target.kind === 'quantity')
    return direction === 'between' ? undefined : [{ amount: target.amount, unit: target.unit }];
  if (target.kind !== 'range' || direction === 'equal') return undefined;
  return [
    { amount: target.low, unit: target.unit },
    { amount: target.high, unit: target.unit },
  ];
}

function compareUnits(input: RowInput, targets: readonly Measured[], actual: QuantityValue): Rated {
  const { indicator, context } = input;
  const keyFacts = [
    ...againstKey(indicator, targets[0]?.unit, 'target', context.profile.units),
    ...againstKey(indicator, actual.unit, 'actual', context.profile.units),
  ];
  if (keyFacts.some(fact => fact.kind === 'unit-mismatch' && !fact.scored))
    return { score: unknown('unit-mismatch', indicator.actual.span), facts: keyFacts };
  const { units } = context.profile;
  const often = input.direction === 'at-least' ? frequency(input.target, actual, units) : undefined;
  if (often && 'unclear' in often) return astray(input, often.unclear, actual.unit ?? often.unclear);
  const [unit, other] = alikePer(input.target, actual, units);
  const own: Measured = { amount: actual.amount, unit: other };
  const wanted = input.target.kind === 'quantity' ? targets.map(it => inYear({ ...it, unit }, often?.inYear)) : targets;
  const matched = matchUnits(wanted, own);
  const unitFacts = keyFacts.length > 0 ? keyFacts : factsOfUnits(wanted, own, indicator);
  const facts = [...unitFacts, ...labels(input, actual)];
  if (!matched.comparable) return { score: unknown('unit-mismatch', indicator.actual.span), facts };
  const formula = formulaOf(input.direction, context.profile);
  if (!formula) return { score: unknown('target', indicator.target.span), facts };
  const found = calculationOf(input, actual, formula, matched);
  const { outcome, completion } = found;
  if (isAbout(input, actual, found)) return comparison(input, actual);
  const said = [...facts, ...conversion(input, found), ...signFact(input, found)];
  const score = 'how' in outcome ? outcome.how : unknown(outcome.unknown, indicator.target.span);
  return { score, completion, facts: said };
}

/** So many times what is due in each. */
function inYear(measured: Measured, times: number | undefined): Measured {
  if (times === undefined) return measured;
  const { amount } = measured;
  return { ...measured, amount: { ...amount, number: amount.number.times(times), value: amount.value.times(times) } };
}

/** Numbers that count different things. */
function astray({ indicator }: RowInput, first: WrittenUnit, second: WrittenUnit): Rated {
  const { span } = indicator.actual;
  return {
    score: unknown('unit-mismatch', span),
    facts: [{ kind: 'unit-mismatch', span, between: 'target-actual', first, second, scored: false }],
  };
}

/** What a target and an actual come to under a formula: the same wherever they stand. */
interface Calculation {
  readonly formula: Formula;
  readonly weight: Decimal;
  readonly target: Value;
  readonly measured: readonly Measured[];
  readonly common: Common;
  readonly terms: readonly Term[];
  readonly outcome: Outcome;
  readonly sign: Sign | undefined;
  readonly completion: Decimal | undefined;
}

/** The latest calculations with an actual, as `100%` against `≥95%` stands in many rows and files; texts that are alike were read to one value. */
const calculations = kept<QuantityValue, readonly Calculation[]>();

/** How many are kept with each. */
const most = 4;

function calculationOf(input: RowInput, actual: QuantityValue, formula: Formula, matched: Matched): Calculation {
  // an aggregate is no text's value, and has a number of its own
  if (input.exact) return calculate(input, formula, matched);
  const latest = calculations.of(actual) ?? [];
  const { target, weight } = input;
  const known = latest.find(it => it.target === target && it.weight === weight && it.formula === formula);
  if (known) return known;
  const made = calculate(input, formula, matched);
  calculations.keep(actual, [made, ...latest.slice(0, most - 1)]);
  return made;
}

function calculate(
  { weight, target, direction, exact: number }: RowInput,
  formula: Formula,
  { target: targets, actual: { amount, unit } }: Matched,
): Calculation {
  const measured = [...targets, { amount, unit, exact: number }];
  const common = inCommonUnit(measured);
  const terms = common.exact.map((exact, i): Term => ({
    exact,
    operand: common.shown[i] ?? { shown: exact.num, unit: '' },
  }));
  const [low, high, actual] = [terms[0], terms.at(-2), terms.at(-1)] as [Term, Term, Term];
  const { outcome, sign } = decide(formula, weight, { low, high, actual });
  const completion = completionOf(direction, { low, high, actual });
  return { formula, weight, target, measured, common, terms, outcome, sign, completion };
}

/** Says what the side that was brought into the other's unit comes to. */
function conversion(
  { indicator, target, actual }: RowInput,
  { measured, common: { converted, shown } }: Pick<Calculation, 'measured' | 'common'>,
): readonly Fact[] {
  if (!converted) return [];
  const own = shown.at(-1);
  const isActual = own?.unit !== unitText(measured.at(-1));
  const numbers = (isActual ? shown.slice(-1) : shown.slice(0, -1)).map(it => it.shown.toDecimalPlaces(6).toFixed());
  return [
    {
      kind: 'unit-converted',
      span: indicator[isActual ? 'actual' : 'target'].span,
      from: (isActual ? actual : target).source,
      to: `${numbers.join('~')} ${own?.unit ?? ''}`,
    },
  ];
}

function signFact(
  { indicator, direction }: RowInput,
  { sign, terms }: Pick<Calculation, 'sign' | 'terms'>,
): readonly Fact[] {
  if (!sign) return [];
  if ('zero' in sign) return [{ kind: 'zero-target', span: indicator.target.span, direction }];
  const term = (sign.negative === 'target' ? terms[0] : terms.at(-1)) as Term;
  return [
    {
      kind: 'negative-value',
      span: indicator[sign.negative].span,
      side: sign.negative,
      value: term.operand.shown,
      outcome: sign.outcome,
    },
  ];
}

/** Words beside a number that say over what time or that something was done, and not what is counted. */
const saysNothing =
  /(?:自|从)?(?:收[件到文]|受理|接[报到警]|申请|提交|验收|签订|开学|发生|结束)[^\d]{0,6}?[后起]|平均|最[长快短]|最[高低]|均[为在]?|全年|年度|年内|当年|本年度?|全市|全县|全区|全省|共计?|累计|总计|合计|已|实际|完成|开展|实现|达到?|组织|举办|约|每[年月季周日]/g;

/** Whether labels speak of one thing: one holds the other, or both say what the row's name does. */
function isSameThing(target: string, actual: string, name: string): boolean {
  const [own, other] = [target.replace(saysNothing, ''), actual.replace(saysNothing, '')];
  return (
    own === '' ||
    other === '' ||
    own.includes(other) ||
    other.includes(own) ||
    (name.includes(own) && name.includes(other))
  );
}

/** Labels that differ say that the two values may not be of the same thing; they are scored all the same. */
function labels({ indicator, target }: RowInput, actual: QuantityValue): readonly Fact[] {
  if (target.kind !== 'quantity' || target.label === '' || actual.label === '' || target.label === actual.label)
    return [];
  const [own, other] = [target.label, actual.label].map(label => label.replace(/\s+/g, ''));
  const name = valueOf(indicator.name) ?? '';
  if (isContrary(target, actual, name) || isSameThing(own ?? '', other ?? '', name)) return [];
  return [{ kind: 'label-differs', span: indicator.actual.span, target: target.label, actual: actual.label }];
}

function mismatch({ indicator, direction }: RowInput, side: 'target' | 'actual', found: Value): Rated {
  const span = indicator[side].span;
  return {
    score: unknown('type-mismatch', span),
    facts: [{ kind: 'type-mismatch', span, direction, side, found, scored: false }],
  };
}

function emptyRange({ indicator }: RowInput, { low, high, source }: RangeValue): Rated {
  const span = indicator.target.span;
  return {
    score: unknown('empty-range', span),
    facts: [{ kind: 'unreadable-range', span, source, low: low.value, high: high.value }],
  };
}
