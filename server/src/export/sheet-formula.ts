import { type Decimal, one } from '../number/decimal.js';
import { compare, dividedBy, type Fraction, sign, times, whole } from '../number/fraction.js';
import type { Profile } from '../profiles/profile.js';
import type { Value } from '../quantity/value.js';
import { inCommonUnit, type Measured } from '../scoring/operand.js';
import type { RatedBudget, RatedRow } from '../scoring/scorecard.js';
import { matchUnits } from '../scoring/units.js';
import { isBelowZero } from '../scoring/status.js';
import type { SheetNumber } from './sheet-number.js';

/** Where a row's numbers stand in the sheet; what is a text there, or not there, is written into the formula as a number. */
export interface Cells {
  readonly target: Place | undefined;
  readonly actual: Place | undefined;
  /** The claimed score, for judged rows. */
  readonly claimed: string | undefined;
}

export interface Place {
  readonly address: string;
  readonly number: SheetNumber;
}

/** The unrounded score as a formula of the sheet's own cells; `undefined` where there is no score. */
export function rowFormula(row: RatedRow, cells: Cells, profile: Profile): string | undefined {
  const {
    score: { value, how },
    weight,
  } = row;
  if (!value || !weight) return undefined;
  switch (how.kind) {
    case 'judged':
      return cells.claimed ?? literal(value);
    case 'percentage':
      return `${literal(weight)}*${literal(how.share)}`;
    case 'mean-share':
      return `${literal(weight)}*(${how.parts.map(part => `${literal(part.funds)}*${literal(part.share)}`).join('+')})/(${how.parts.map(part => literal(part.funds)).join('+')})`;
    case 'ratio':
    case 'linear':
    case 'decided':
      return calculated(row, literal(weight), cells, profile) ?? literal(value);
    case 'unknown':
      return undefined;
  }
}

/** 预算执行: weight × spent ÷ planned, at most the weight. */
export function budgetFormula(
  { weight, planned, spent, score }: RatedBudget,
  places: { readonly planned: string | undefined; readonly spent: string | undefined },
  profile: Profile,
): string | undefined {
  if (!score.value || !planned || !spent) return undefined;
  const ratio = `${literal(weight)}*${places.spent ?? literal(spent)}/${places.planned ?? literal(planned)}`;
  return isBelowZero(spent) ? '0' : profile.budget.cap ? `MIN(${literal(weight)},${ratio})` : ratio;
}

/** Takes off what binary arithmetic leaves in the last places, so that 0.1 + 0.2 is 0.3. */
export const settled = (formula: string): string => `ROUND(${formula},10)`;

/** Rounds a formula at the profile's digits. */
export function roundFormula(formula: string, { rounding: { digits, mode } }: Profile): string {
  if (mode === 'down') return `ROUNDDOWN(${settled(formula)},${digits})`;
  const half = `ROUND(${formula},${digits})`;
  return mode === 'half-up'
    ? half
    : `${half}-IF(ROUND(MOD((${formula})*${10 ** digits},2),9)=0.5,${literal(one.div(10 ** digits))},0)`;
}

/** A number in a formula; a worksheet keeps 15 digits. */
export const literal = (value: Decimal): string => (value.isZero() ? '0' : value.toSignificantDigits(15).toFixed());

function calculated(
  { direction, target, actual, exactActual }: RatedRow,
  weight: string,
  cells: Cells,
  profile: Profile,
): string | undefined {
  const terms = termsOf(target, actual, exactActual, cells);
  if (!terms) return undefined;
  const { low, high, done } = terms;
  switch (direction) {
    case 'at-least':
      return `MAX(0,MIN(${weight},${weight}*${done}/${low.text}))`;
    case 'at-most':
      return atMost(weight, high, done, profile);
    case 'equal':
      return profile.formulas.equal === 'exact' || low.sign <= 0
        ? `IF(${done}=${low.text},${weight},0)`
        : `MAX(0,MIN(${weight},${weight}*${done}/${low.text}))`;
    case 'between':
      return `IF(${done}<${low.text},MAX(0,${weight}*${done}/${low.text}),IF(${done}>${high.text},${weight}*${high.text}/${done},${weight}))`;
    default:
      return undefined;
  }
}

function atMost(weight: string, high: Term, done: string, { formulas }: Profile): string {
  if (high.sign === 0) return `IF(${done}<=${high.text},${weight},0)`;
  const over =
    formulas.exceeded === 'linear'
      ? `MAX(0,${weight}*(1-(${done}-${high.text})/${high.text}))`
      : `${weight}*${high.text}/${done}`;
  return `IF(${done}<=${high.text},${weight},${over})`;
}

interface Term {
  readonly text: string;
  readonly sign: number;
}

/** Target bounds and actual as terms in one unit: cells where they can be, else numbers. */
function termsOf(
  target: Value,
  actual: Value,
  exact: Fraction | undefined,
  cells: Cells,
): { readonly low: Term; readonly high: Term; readonly done: string } | undefined {
  if (actual.kind !== 'quantity' || (target.kind !== 'quantity' && target.kind !== 'range')) return undefined;
  const amounts = target.kind === 'range' ? [target.low, target.high] : [target.amount];
  const nowhere = { start: 0, end: 0 };
  const measured = {
    target: { measured: amounts.map(amount => ({ amount, unit: target.unit })), span: nowhere },
    actual: { measured: { amount: actual.amount, unit: actual.unit }, span: nowhere },
  };
  const matched = matchUnits(measured.target, measured.actual);
  const sides: readonly Measured[] = [...matched.target, matched.actual];
  const scales = inCommonUnit(sides.map(side => ({ ...side, exact: whole(one) }))).exact;
  const places = [
    ...amounts.map(() => (target.kind === 'range' ? undefined : cells.target)),
    isExact(actual.amount.number, exact) ? cells.actual : undefined,
  ];
  const factors = sides.map((_, i) => times(scales[i] as Fraction, whole(places[i]?.number.scale ?? one)));
  const base = factors.at(-1) as Fraction;
  const term = (i: number): Term => {
    const side = sides[i] as Measured;
    const own = i === sides.length - 1 && exact ? exact : whole(side.amount.number);
    return { text: factored(places[i]?.address, own, dividedBy(factors[i] as Fraction, base)), sign: sign(own) };
  };
  return { low: term(0), high: term(sides.length - 2), done: term(sides.length - 1).text };
}

const isExact = (shown: Decimal, exact: Fraction | undefined): boolean => !exact || compare(exact, whole(shown)) === 0;

/** A cell, or a number, times what brings it into the common unit. */
function factored(address: string | undefined, own: Fraction, factor: Fraction): string {
  if (!address) return bracketed(times(own, factor));
  return compare(factor, whole(one)) === 0 ? address : `(${address}*${bracketed(factor)})`;
}

const bracketed = ({ num, den }: Fraction): string => {
  const exact = num.div(den);
  return exact.sd() <= 15
    ? exact.isNegative() && !exact.isZero()
      ? `(${literal(exact)})`
      : literal(exact)
    : `(${literal(num)}/${literal(den)})`;
};
