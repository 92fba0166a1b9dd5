import { mapRecord } from '../text/records.js';
import type { Decimal } from '../number/decimal.js';
import { zero } from '../number/decimal.js';
import type { Fraction } from '../number/fraction.js';
import type { Case, Formula } from '../scoring/directions.js';
import { type Expr, holds, type Name, type Test, type Values } from '../scoring/expression.js';
import { type Dialect, writeExpression } from '../scoring/write-expression.js';

/** What a name stands for in a sheet: a cell, or a number; and what it is now. */
export interface Term {
  readonly text: string;
  readonly exact: Fraction;
}

/** What each name stands for in a formula. */
export type Terms = Readonly<Record<Name, Term>>;

/** Cases as one formula of the sheet: nested conditions in their order. */
export function sheetFormula({ cases }: Formula, terms: Terms): string {
  const values = mapRecord(terms, ({ exact }) => exact);
  const dialect = sheetDialect(name => terms[name].text);
  return conditions(
    cases.filter(({ implied }) => !implied),
    values,
    dialect,
  );
}

function conditions([first, ...rest]: readonly Case[], values: Values, dialect: Dialect): string {
  if (!first) return unscored;
  const { when, score } = first;
  if (when.some(test => isSign(test) && !holds(test, values))) return conditions(rest, values, dialect);
  const text = isExpr(score) ? writeExpression(score, dialect) : unscored;
  const asked = when.filter(test => !isSign(test));
  return asked.length === 0 ? text : dialect.choose(asked, text, conditions(rest, values, dialect));
}

/** Whether a number is above or below 0 is decided as the sheet is written: a corrected figure does not change its sign. */
const isSign = (test: Test): boolean => test[2] === zero;

const isExpr = (score: Case['score']): score is Expr => typeof score !== 'object' || !('unknown' in score);

const writeTest = ([left, sign, right]: Test, dialect: Dialect): string =>
  `${writeExpression(left, dialect)}${comparisons[sign]}${writeExpression(right, dialect)}`;

const comparisons: Readonly<Record<Test[1], string>> = { '≤': '<=', '<': '<', '=': '=', '>': '>', '≥': '>=' };

const unscored = 'NA()';

/** A number in a formula; a worksheet keeps 15 digits. */
export const literal = (value: Decimal): string => (value.isZero() ? '0' : value.toSignificantDigits(15).toFixed());

/** How a sheet writes expressions, given what its names stand for. */
export function sheetDialect(name: Dialect['name']): Dialect {
  const dialect: Dialect = {
    signs: { '+': '+', '−': '-', '×': '*', '÷': '/' },
    name,
    number: value => (value.isNegative() && !value.isZero() ? `(${literal(value)})` : literal(value)),
    percent: literal,
    bound: (of, first, second) => `${of.toUpperCase()}(${first},${second})`,
    whole: (of, steps) => `${of === 'floor' ? 'ROUNDDOWN' : 'ROUNDUP'}(ROUND(${steps},9),0)`,
    choose(tests, then, otherwise) {
      const [first = 'TRUE', ...more] = tests.map(test => writeTest(test, dialect));
      return `IF(${more.length > 0 ? `AND(${[first, ...more].join(',')})` : first},${then},${otherwise})`;
    },
  };
  return dialect;
}
