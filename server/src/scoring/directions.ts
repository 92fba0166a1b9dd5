import { mapRecord } from '../text/records.js';
import type { Direction } from '../language/evaluation.js';
import { one, zero } from '../number/decimal.js';
import type { Clause, Profile } from '../profiles/profile.js';
import type { Expr, Test } from './expression.js';
import type { Decided, UnknownReason } from './score.js';

/** How a kind of row is scored: the first case that holds decides. The last one always does. */
export interface Formula {
  readonly clause: Clause;
  readonly cases: readonly Case[];
}

/** The first of a direction’s cases whose tests hold gives the score. */
export interface Case {
  /** All of them must hold. */
  readonly when: readonly Test[];
  /** A calculation, or why there is none. */
  readonly score: Expr | { readonly unknown: UnknownReason };
  /** In words, where the score is all or nothing. */
  readonly because?: Decided['because'];
  /** The cases after it come to the same score; it is only told apart in words. */
  readonly implied?: true;
}

/** The formulas of the directions that compare numbers: weight W, target A to H (one number where it is no range), actual B. */
export const formulaOf = (direction: Direction, profile: Profile): Formula | undefined =>
  formulas[direction]?.(profile);

/** 预算执行: A planned, B spent. */
export const budgetFormula = ({ budget }: Profile): Formula => (budget.cap ? capped : uncapped);

const inProportion: Expr = ['÷', ['×', 'W', 'B'], 'A'];
const atMostFull = (expr: Expr): Expr => ['min', 'W', expr];
const atLeastNothing = (expr: Expr): Expr => ['max', zero, expr];

const isZero = (name: 'A' | 'H'): Test => [name, '=', zero];
const isNegative = (name: 'A' | 'H' | 'B'): Test => [name, '<', zero];
const noDivisor = (name: 'A' | 'H', ...when: readonly Test[]): readonly Case[] => [
  { when: [...when, isZero(name)], score: { unknown: 'zero-target' } },
  { when: [...when, isNegative(name)], score: { unknown: 'negative-target' } },
];
const negativeActual: Case = { when: [isNegative('B')], score: zero, because: 'negative', implied: true };
const proportion: Case = { when: [], score: atLeastNothing(atMostFull(inProportion)) };

const atLeast: Formula = { clause: 'positive', cases: [...noDivisor('A'), negativeActual, proportion] };

const exceeded: Readonly<Record<Profile['formulas']['exceeded'], Expr>> = {
  inverse: ['÷', ['×', 'W', 'H'], 'B'],
  linear: atLeastNothing(['×', 'W', ['−', one, ['÷', ['−', 'B', 'H'], 'H']]]),
};

const atMostCases = (score: Expr): Formula => ({
  clause: 'negative',
  cases: [
    { when: [isNegative('H')], score: { unknown: 'negative-target' } },
    { when: [isNegative('B')], score: 'W', because: 'negative', implied: true },
    { when: [['B', '≤', 'H']], score: 'W', because: 'within' },
    { when: [isZero('H')], score: zero, because: 'exceeded-zero' },
    { when: [], score },
  ],
});
const atMost = mapRecord(exceeded, atMostCases);

const same: Test = ['B', '=', 'A'];
const isEqual: Case = { when: [same], score: 'W', because: 'equal' };
const isUnequal: Omit<Case, 'when'> = { score: zero, because: 'unequal' };

const equal: Readonly<Record<Profile['formulas']['equal'], Formula>> = {
  ratio: {
    clause: 'equal',
    cases: [
      { ...isEqual, when: [isNegative('A'), same] },
      { when: [isNegative('A')], score: { unknown: 'negative-target' } },
      { ...isEqual, when: [isZero('A'), same] },
      { when: [isZero('A')], ...isUnequal },
      { ...isEqual, implied: true },
      negativeActual,
      proportion,
    ],
  },
  exact: { clause: 'equal', cases: [isEqual, { when: [], ...isUnequal }] },
};

const below: Test = ['B', '<', 'A'];
const above: Test = ['B', '>', 'H'];
const between: Formula = {
  clause: 'between',
  cases: [
    ...noDivisor('A', below),
    { ...negativeActual, when: [below, isNegative('B')] },
    { when: [below], score: atLeastNothing(inProportion) },
    ...noDivisor('H', above),
    { when: [above], score: ['÷', ['×', 'W', 'H'], 'B'] },
    { when: [], score: 'W', because: 'inside' },
  ],
};

/** Every direction is here, so that none is scored as another; a person or the calendar judges those without a formula. */
const formulas: Readonly<Record<Direction, ((profile: Profile) => Formula) | undefined>> = {
  'at-least': () => atLeast,
  'at-most': profile => atMost[profile.formulas.exceeded],
  equal: profile => equal[profile.formulas.equal],
  between: () => between,
  deadline: undefined,
  'yes-no': undefined,
  qualitative: undefined,
};

const ofBudget = (score: Expr): Formula => ({
  clause: 'budget',
  cases: [
    { when: [isNegative('B')], score: zero, because: 'negative' },
    { when: [], score },
  ],
});
const capped = ofBudget(atMostFull(inProportion));
const uncapped = ofBudget(inProportion);
