import type { Standard } from '../../criterion/standard.js';
import { type Decimal, zero } from '../../number/decimal.js';
import { compare, settle, sign } from '../../number/fraction.js';
import { evaluate, type Expr, holds, type Values, withNumbers } from '../expression.js';
import type { ByStandard } from '../score.js';
import { baseOf } from './base.js';
import { deductions } from './deductions.js';
import { speaksOfBeyond, speaksOfDeviation, speaksOfFall, speaksOfGrowth, speaksOfPlan } from './excess.js';
import type { MissingFact } from './facts.js';
import { type StandardInput, valuesOf } from './input.js';
import type { Note } from './note.js';
import { settleSides } from './terms.js';

/** The score that a standard gives, or why it gives none. */
export type StandardOutcome =
  | { readonly how: Omit<ByStandard, 'source'>; readonly value: Decimal }
  | { readonly missing: readonly MissingFact[] }
  | { readonly unclear: true };

/** Base, pass mark, excess, losses, vetoes, bounds, bonus: in this order. */
export function rateStandard(given: StandardInput): StandardOutcome {
  const { quantities, direction } = given;
  const standard = settleSides(given.standard, quantities, direction);
  const input = standard === given.standard ? given : { ...given, standard };
  const isOdd =
    speaksOfGrowth(standard, quantities) ||
    speaksOfBeyond(standard, quantities) ||
    speaksOfDeviation(standard, quantities, direction);
  if (isOdd || speaksOfPlan(standard, quantities, direction) || speaksOfFall(standard, quantities, direction))
    return { unclear: true };
  const base = baseOf(input);
  const lost = deductions(input, isNumberBase(standard));
  const missing = [base, lost].flatMap(part => ('missing' in part ? part.missing : []));
  if (missing.length > 0) return { missing };
  if (!('part' in base) || !('parts' in lost)) return { unclear: true };
  const values = valuesOf(input);
  const vetoed = standard.veto.filter(({ occurred }) => occurred === true);
  const worst = vetoed.reduce<Decimal | undefined>((low, { score }) => (low?.lessThan(score) ? low : score), undefined);
  if (worst) {
    const notes = vetoed.map(({ when }): Note => ({ kind: 'occurred', name: when }));
    return settleOutcome(addParts(worst, lost.bonus), addParts(worst, counting(lost.bonus, values)), input, notes);
  }
  const scored = lessThan(base.part.expr, lost.parts);
  const live: Expr = [
    'max',
    standard.least ?? zero,
    ['min', 'W', lost.ends ? ['if', [lost.ends], zero, scored] : scored],
  ];
  const isOver = lost.ends !== undefined && holds(lost.ends, values);
  const told = isOver ? zero : lessThan(base.part.expr, counting(lost.parts, values));
  const notes =
    isOver && lost.end !== undefined ? [{ kind: 'until', at: lost.end } as const] : [...base.part.notes, ...lost.notes];
  return settleOutcome(
    addParts(live, lost.bonus),
    addParts(boundTold(told, live, values), counting(lost.bonus, values)),
    input,
    notes,
  );
}

/** What something comes to before the bounds; with something to add, the bounds are applied first. */
const boundTold = (told: Expr, live: Expr, values: Values): Expr =>
  compare(evaluate(told, values), evaluate(live, values)) === 0 ? told : settle(evaluate(live, values));

const lessThan = (from: Expr, parts: readonly Expr[]): Expr =>
  parts.reduce<Expr>((all, part) => ['−', all, part], from);
const addParts = (to: Expr, parts: readonly Expr[]): Expr => parts.reduce<Expr>((all, part) => ['+', all, part], to);

/** Those that come to something. */
const counting = (parts: readonly Expr[], values: Values): readonly Expr[] =>
  parts.filter(part => sign(evaluate(part, values)) !== 0);

function settleOutcome(live: Expr, told: Expr, input: StandardInput, notes: readonly Note[]): StandardOutcome {
  const {
    weight,
    standard,
    quantities: { operands },
  } = input;
  const values = valuesOf(input);
  const shown = withNumbers(told, values);
  return {
    value: settle(evaluate(live, values)),
    how: {
      kind: 'standard',
      weight,
      standard,
      live,
      shown,
      operands: { W: { shown: weight, unit: '' }, A: operands.low, H: operands.high, B: operands.actual },
      notes: notes.flatMap(note => numberNote(note, values)),
    },
  };
}

/** A note with its numbers; a loss of nothing is none. */
function numberNote(note: Note, values: Values): readonly Note[] {
  if (note.kind !== 'loss') return [note];
  const counted = settle(evaluate(note.counted, values));
  return counted.isZero() ? [] : [{ ...note, counted, points: withNumbers(note.points, values) }];
}

/** Whether the row's number is spoken for by what the losses are taken from. */
const isNumberBase = ({ base }: Standard): boolean =>
  base !== undefined && !(base.kind === 'steps' && base.steps.every(({ when }) => when !== undefined));
