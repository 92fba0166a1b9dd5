import { expressionOf } from '../scoring/derived-expression.js';
import type { Derivation } from '../scoring/score.js';
import { type Dialect, writeExpression } from '../scoring/write-expression.js';
import { number, percent } from './number.js';

/** The calculation with the numbers in it; formulas read the same in every language: `5 × 3 ÷ 4`. */
export function formula(how: Derivation): string {
  if (how.kind === 'decided') return how.full ? number(how.weight) : '0';
  const calculation = expressionOf(how);
  return calculation
    ? writeExpression(calculation.expr, { ...inWords, name: name => number(calculation.operands?.[name].shown) })
    : '';
}

const inWords: Omit<Dialect, 'name'> = {
  signs: { '+': ' + ', '−': ' − ', '×': ' × ', '÷': ' ÷ ' },
  number,
  percent,
  bound: (of, first, second) => `${of}(${first}, ${second})`,
  whole: (_, steps) => steps,
  choose: (_, then) => then,
};
