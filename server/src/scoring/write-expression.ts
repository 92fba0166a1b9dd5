import type { Decimal } from '../number/decimal.js';
import { type Expr, isCombined, isPercent, type Name, type Sign } from './expression.js';

/** How an expression is written: a formula in words, or one of a worksheet. */
export interface Dialect {
  readonly signs: Readonly<Record<Sign, string>>;
  name(name: Name): string;
  number(value: Decimal): string;
  percent(share: Decimal): string;
  bound(of: 'min' | 'max', first: string, second: string): string;
}

/** Writes an expression, with brackets only where they are needed. */
export function writeExpression(expr: Expr, dialect: Dialect): string {
  if (typeof expr === 'string') return dialect.name(expr);
  if (isPercent(expr)) return dialect.percent(expr[1]);
  if (!isCombined(expr)) return dialect.number(expr);
  const [sign, first, second] = expr;
  if (sign === 'min' || sign === 'max')
    return dialect.bound(sign, writeExpression(first, dialect), writeExpression(second, dialect));
  const left = bracketed(first, rank(first) < ranks[sign], dialect);
  const right = bracketed(second, rank(second) < ranks[sign] + (sign === '−' || sign === '÷' ? 1 : 0), dialect);
  return left + dialect.signs[sign] + right;
}

const bracketed = (expr: Expr, needed: boolean, dialect: Dialect): string =>
  needed ? `(${writeExpression(expr, dialect)})` : writeExpression(expr, dialect);

const ranks: Readonly<Record<Sign, number>> = { '+': 1, '−': 1, '×': 2, '÷': 2 };

const rank = (expr: Expr): number =>
  isCombined(expr) && expr[0] !== 'min' && expr[0] !== 'max' ? ranks[expr[0]] : ranks['÷'] + 1;
