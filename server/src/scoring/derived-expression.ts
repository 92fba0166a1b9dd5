import { zero } from '../number/decimal.js';
import type { Expr, Name } from './expression.js';
import type { Derivation, MeanShare, Operand } from './score.js';

/** The calculation of a derivation, where it is one, and what its names stand for; there are none where every number is written out. */
export function expressionOf(
  how: Derivation,
): { readonly expr: Expr; readonly operands: Readonly<Record<Name, Operand>> | undefined } | undefined {
  switch (how.kind) {
    case 'calculated':
      return { expr: how.expr, operands: how.operands };
    case 'percentage':
      return { expr: ['×', how.weight, ['%', how.share]], operands: undefined };
    case 'mean-share':
      return { expr: meanShare(how), operands: undefined };
    case 'standard':
      return { expr: how.shown, operands: how.operands };
    case 'decided':
    case 'judged':
    case 'unknown':
      return undefined;
  }
}

const meanShare = ({ weight, parts }: MeanShare): Expr => [
  '÷',
  ['×', weight, addAll(parts.map(({ funds, share }): Expr => ['×', funds, ['%', share]]))],
  addAll(parts.map(({ funds }) => funds)),
];

const addAll = ([first = zero, ...rest]: readonly Expr[]): Expr =>
  rest.reduce((all, next): Expr => ['+', all, next], first);
