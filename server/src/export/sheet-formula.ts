import { type Decimal, one } from '../number/decimal.js';
import { compare, dividedBy, type Fraction, times, whole } from '../number/fraction.js';
import type { Profile } from '../profiles/profile.js';
import type { Amount, Value, WrittenUnit } from '../quantity/value.js';
import { expressionOf } from '../scoring/derived-expression.js';
import { budgetFormula, formulaOf } from '../scoring/directions.js';
import type { Expr } from '../scoring/expression.js';
import { inCommonUnit, type Measured } from '../scoring/operand.js';
import type { RatedBudget, RatedRow } from '../scoring/scorecard.js';
import { matchUnits } from '../scoring/units.js';
import { writeExpression } from '../scoring/write-expression.js';
import { literal, sheetDialect, sheetFormula, type Term, type Terms } from './sheet-cases.js';
import type { SheetNumber } from './sheet-number.js';

/** Where a row's numbers stand in the sheet; what is a text there, or not there, is written into the formula as a number. */
export interface Cells {
  readonly target: Place | undefined;
  readonly actual: Place | undefined;
  /** The claimed score, for judged rows. */
  readonly claimed: string | undefined;
}

/** The cell of a number, and how the number is shown there. */
export interface Place {
  readonly address: string;
  readonly number: SheetNumber;
}

/** The unrounded score as a formula of the sheet's own cells; `undefined` where there is no score. */
export function rowFormula(row: RatedRow, cells: Cells, profile: Profile): string | undefined {
  const {
    score: { value, how },
    weight,
    direction,
  } = row;
  if (!value || !weight) return undefined;
  if (how.kind === 'judged') return cells.claimed ?? literal(value);
  if (how.kind === 'percentage' || how.kind === 'mean-share') return writeFixed(expressionOf(how)?.expr);
  if (how.kind === 'standard') return standardFormula(how.live, termsOf(row, cells, true), weight);
  const formula = row.target.kind === 'empty' ? undefined : formulaOf(direction, profile);
  const terms = formula && termsOf(row, cells, false);
  return terms && formula ? sheetFormula(formula, { ...terms, W: termOf(weight) }) : literal(value);
}

/** A standard of its own; without numbers of the row nothing in it is live. */
function standardFormula(live: Expr, terms: Omit<Terms, 'W'> | undefined, weight: Decimal): string {
  const all: Partial<Terms> = { ...terms, W: termOf(weight) };
  return writeExpression(
    live,
    sheetDialect(name => all[name]?.text ?? '0'),
  );
}

/** 预算执行, from the cells of the planned and the spent amount. */
export function budgetSheetFormula(
  { weight, planned, spent, score }: RatedBudget,
  places: { readonly planned: string | undefined; readonly spent: string | undefined },
  profile: Profile,
): string | undefined {
  if (!score.value || !weight || !planned || !spent) return undefined;
  const [A, B] = [termOf(planned, places.planned), termOf(spent, places.spent)];
  if (score.how.kind === 'standard') return standardFormula(score.how.live, { A, H: A, B }, weight);
  return sheetFormula(budgetFormula(profile), { W: termOf(weight), A, H: A, B });
}

/** Takes off what binary arithmetic leaves in the last places, so that 0.1 + 0.2 is 0.3. */
export const settleFormula = (formula: string): string => `ROUND(${formula},10)`;

/** Rounds a formula at the profile's digits. */
export function roundFormula(formula: string, { rounding: { digits, mode } }: Profile): string {
  if (mode === 'down') return `ROUNDDOWN(${settleFormula(formula)},${digits})`;
  const half = `ROUND(${settleFormula(formula)},${digits})`;
  return mode === 'half-up'
    ? half
    : `${half}-IF(ROUND(MOD((${formula})*${10 ** digits},2),9)=0.5,${literal(one.div(10 ** digits))},0)`;
}

const termOf = (value: Decimal, address?: string): Term => ({ text: address ?? literal(value), exact: whole(value) });

const writeFixed = (expr: Expr | undefined): string | undefined =>
  expr &&
  writeExpression(
    expr,
    sheetDialect(() => ''),
  );

/** Target bounds and actual as terms in one unit, cells where they can be, else numbers: the actual’s own, else (`isAbsolute`) the smallest of theirs. */
function termsOf(
  { target, actual, exactActual: exact }: RatedRow,
  cells: Cells,
  isAbsolute: boolean,
): Omit<Terms, 'W'> | undefined {
  if (actual.kind !== 'quantity') return undefined;
  const amounts = boundsOf(target);
  const measured = amounts.map(amount => ({ amount, unit: unitOf(target) }));
  const matched = matchUnits(measured, { amount: actual.amount, unit: actual.unit });
  const sides: readonly Measured[] = [...matched.target, matched.actual];
  const scales = inCommonUnit(sides.map(side => ({ ...side, exact: whole(one) }))).exact;
  const places = [
    ...amounts.map(() => (target.kind === 'range' ? undefined : cells.target)),
    isExact(actual.amount.number, exact) ? cells.actual : undefined,
  ];
  const factors = scales.map((scale, i) => times(scale, whole(places[i]?.number.scale ?? one)));
  const base = isAbsolute ? whole(one) : (factors.at(-1) ?? whole(one));
  const [A, ...others] = sides.map(({ amount }, i): Term => {
    const own = i === sides.length - 1 && exact ? exact : whole(amount.number);
    return { text: writeFactor(places[i]?.address, own, dividedBy(factors[i] ?? whole(one), base)), exact: own };
  });
  const B = others.at(-1) ?? A;
  return A && B && { A, H: others.at(-2) ?? A, B };
}

const unitOf = (target: Value): WrittenUnit | undefined =>
  target.kind === 'range' || target.kind === 'quantity' ? target.unit : undefined;

function boundsOf(target: Value): readonly Amount[] {
  if (target.kind === 'range') return [target.low, target.high];
  return target.kind === 'quantity' ? [target.amount] : [];
}

const isExact = (shown: Decimal, exact: Fraction | undefined): boolean => !exact || compare(exact, whole(shown)) === 0;

/** A cell, or a number, times what brings it into the common unit. */
function writeFactor(address: string | undefined, own: Fraction, factor: Fraction): string {
  if (!address) return writeBracketed(times(own, factor));
  return compare(factor, whole(one)) === 0 ? address : `(${address}*${writeBracketed(factor)})`;
}

const writeBracketed = ({ num, den }: Fraction): string => {
  const exact = num.div(den);
  if (exact.sd() > 15) return `(${literal(num)}/${literal(den)})`;
  return exact.isNegative() && !exact.isZero() ? `(${literal(exact)})` : literal(exact);
};
