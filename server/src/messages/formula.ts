import type { Derivation } from '../scoring/score.js';
import { number, percent } from './number.js';

/** The calculation with the numbers in it; formulas read the same in every language: `5 × 3 ÷ 4`. */
export function formula(how: Derivation): string {
  switch (how.kind) {
    case 'ratio':
      return `${number(how.weight)} × ${number(how.numerator.shown)} ÷ ${number(how.denominator.shown)}`;
    case 'linear':
      return `${number(how.weight)} × (1 − (${number(how.actual.shown)} − ${number(how.target.shown)}) ÷ ${number(how.target.shown)})`;
    case 'decided':
      return how.full ? number(how.weight) : '0';
    case 'percentage':
      return `${number(how.weight)} × ${percent(how.share)}`;
    case 'judged':
      return '';
    case 'mean-share':
      return meanShare(how);
    case 'unknown':
      return '';
  }
}

function meanShare({ weight, parts }: Extract<Derivation, { kind: 'mean-share' }>): string {
  const points = parts.map(({ funds, share }) => `${number(funds)} × ${percent(share)}`).join(' + ');
  return `${number(weight)} × (${points}) ÷ (${parts.map(({ funds }) => number(funds)).join(' + ')})`;
}
