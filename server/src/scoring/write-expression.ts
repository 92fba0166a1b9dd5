import type { Decimal } from '../number/decimal.js';
import { type Expr, isSigned, type Name, type Sign, type Test } from './expression.js';

/** How an expression is written: a formula in words, or one of a worksheet. */
export interface Dialect {
  readonly signs: Readonly<Record<Sign, string>>;
  name(name: Name): string;
  number(value: Decimal): string;
  percent(share: Decimal): string;
  bound(of: 'min' | 'max', first: string, second: string): string;
  whole(of: 'floor' | 'ceil', steps: string): string;
  choose(tests: readonly Test[], then: string, otherwise: string): string;
}

/** Writes an expression, with brackets only where they are needed. */
export function writeExpression(expr: Expr, dialect: Dialect): string {
  if (typeof expr === 'string') return dialect.name(expr);
  if (!Array.isArray(expr)) return dialect.number(expr as Decimal);
  return writeList(expr as List, dialect);
}

type List = Exclude<Expr, string | Decimal>;

function writeList(expr: List, dialect: Dialect): string {
  const write = (part: Expr): string => writeExpression(part, dialect);
  switch (expr[0]) {
    case '%':
      return dialect.percent(expr[1]);
    case 'shown':
      return write(expr[1]);
    case 'floor':
    case 'ceil':
      return dialect.whole(expr[0], write(expr[1]));
    case 'min':
    case 'max':
      return dialect.bound(expr[0], write(expr[1]), write(expr[2]));
    case 'if':
      return dialect.choose(expr[1], write(expr[2]), write(expr[3]));
    default:
      return writeSigned(expr, dialect);
  }
}

function writeSigned([sign, first, second]: readonly [Sign, Expr, Expr], dialect: Dialect): string {
  const left = writeBracketed(first, rank(first) < ranks[sign], dialect);
  const right = writeBracketed(second, rank(second) < ranks[sign] + (sign === '−' || sign === '÷' ? 1 : 0), dialect);
  return left + dialect.signs[sign] + right;
}

const writeBracketed = (expr: Expr, needed: boolean, dialect: Dialect): string =>
  needed ? `(${writeExpression(expr, dialect)})` : writeExpression(expr, dialect);

const ranks: Readonly<Record<Sign, number>> = { '+': 1, '−': 1, '×': 2, '÷': 2 };

function rank(expr: Expr): number {
  if (Array.isArray(expr) && expr[0] === 'shown') return rank(expr[1] as Expr);
  return isSigned(expr) ? ranks[expr[0]] : ranks['÷'] + 1;
}
