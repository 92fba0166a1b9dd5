import { readAmount } from '../../criterion/amount.js';
import type { Fraction } from '../../number/fraction.js';
import { whole } from '../../number/fraction.js';

/** A fact that a standard needs and the row does not have. */
export interface MissingFact {
  readonly kind: 'actual' | 'target' | 'count' | 'met' | 'occurred';
  /** What is counted or ticked, in the standard's words; empty for the row's own values. */
  readonly name: string;
}

/** The number of a fact: 2 次. */
export function countOf(fact: string | undefined): Fraction | undefined {
  const read = fact === undefined ? undefined : readAmount(fact);
  return read && whole(read.number);
}
