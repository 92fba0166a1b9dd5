import { readAmount } from '../../criterion/amount.js';
import { zero } from '../../number/decimal.js';
import type { Step } from '../../criterion/standard.js';
import type { Test } from '../expression.js';
import type { MissingFact } from './facts.js';
import type { StandardInput } from './input.js';

/** What must hold for a band; `undefined` where its bounds are of another kind than the row's numbers. */
export function boundsExpr(step: Step, { quantities, standard }: StandardInput): readonly Test[] | undefined {
  const tests = edges.flatMap(([edge, sign]): (Test | undefined)[] => {
    const amount = step[edge];
    if (amount === undefined) return [];
    const own = quantities.against(amount, standard.basis);
    return [own && [own.value, sign, own.at]];
  });
  return tests.every(test => test !== undefined) ? tests : undefined;
}

const edges = [
  ['from', '≥'],
  ['above', '>'],
  ['to', '≤'],
  ['below', '<'],
] as const;

type Met =
  { readonly tests: readonly Test[] } | { readonly missing: readonly MissingFact[] } | { readonly unclear: true };

/** When the target is met: by the standard's own condition, else by the row's target. */
export function conditionOf({
  standard: { condition, direction: own, basis },
  direction,
  quantities,
  isLateness,
}: StandardInput): Met {
  if (!quantities.actual) return { missing: [{ kind: 'actual', name: '' }] };
  if (condition !== undefined) {
    const against = quantities.against(condition.replace(/^[<>≤≥=]+/, ''), basis);
    if (!against || !readAmount(condition)) return { unclear: true };
    return { tests: [[against.value, signOf(condition, own), against.at]] };
  }
  if (isLateness) return { tests: [['B', '≤', zero]] };
  if (!quantities.target) return { missing: [{ kind: 'target', name: '' }] };
  switch (own ?? direction) {
    case 'at-least':
      return { tests: [['B', '≥', 'A']] };
    case 'at-most':
      return { tests: [['B', '≤', 'H']] };
    case 'equal':
      return { tests: [['B', '=', 'A']] };
    case 'between':
      return {
        tests: [
          ['B', '≥', 'A'],
          ['B', '≤', 'H'],
        ],
      };
    case 'deadline':
    case 'yes-no':
    case 'qualitative':
      return { unclear: true };
  }
}

function signOf(condition: string, direction: 'at-least' | 'at-most' | undefined): Test[1] {
  const [sign] = /^[<>≤≥]/.exec(condition) ?? [];
  if (sign) return sign as Test[1];
  return direction === 'at-most' ? '≤' : '≥';
}
