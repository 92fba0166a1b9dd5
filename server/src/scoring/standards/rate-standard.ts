import type { Standard } from '../../criterion/standard.js';
import { type Decimal, zero } from '../../number/decimal.js';
import { compare, settle, sign, whole } from '../../number/fraction.js';
import { evaluate, type Expr, unbounded, withNumbers } from '../expression.js';
import type { ByStandard } from '../score.js';
import { baseOf } from './base.js';
import { deductions } from './deductions.js';
import type { MissingFact } from './facts.js';
import { type StandardInput, valuesOf } from './input.js';
import type { Note } from './note.js';

export type StandardOutcome =
  | { readonly how: Omit<ByStandard, 'source'>; readonly value: Decimal }
  | { readonly missing: readonly MissingFact[] }
  | { readonly unclear: true };

/** Base, pass mark, excess, losses, vetoes, bounds, bonus: in this order. */
export function rateStandard(input: StandardInput): StandardOutcome {
  const { standard } = input;
  const base = baseOf(input);
  const lost = deductions(input, isNumberBase(standard));
  const missing = [base, lost].flatMap(part => ('missing' in part ? part.missing : []));
  if (missing.length > 0) return { missing };
  if (!('part' in base) || !('part' in lost)) return { unclear: true };
  const vetoed = standard.veto.filter(({ occurred }) => occurred === true);
  const least = standard.least ?? zero;
  const scored: Expr = isNothing(lost.part.expr) ? base.part.expr : ['−', base.part.expr, lost.part.expr];
  const bounded: Expr = ['max', least, ['min', 'W', lost.ends ? ['if', [lost.ends], zero, scored] : scored]];
  const worst = vetoed.reduce<Decimal | undefined>((low, { score }) => (low?.lessThan(score) ? low : score), undefined);
  const expr: Expr = worst ?? bounded;
  const added: Expr = isNothing(lost.bonus.expr) ? expr : ['+', expr, lost.bonus.expr];
  const notes = [...base.part.notes, ...lost.part.notes, ...lost.bonus.notes];
  const said = worst ? vetoed.map(({ when }): Note => ({ kind: 'occurred', name: when })) : notes;
  return settled(added, input, said);
}

function settled(live: Expr, input: StandardInput, notes: readonly Note[]): StandardOutcome {
  const {
    weight,
    standard,
    quantities: { operands },
  } = input;
  const values = valuesOf(input);
  const { inner, bounds } = unbounded(live);
  const raw = evaluate(inner, values);
  const value = settle(evaluate(live, values));
  const isAbove = bounds.includes('min') && compare(raw, whole(weight)) > 0;
  const isBelow = bounds.includes('max') && sign(raw) < 0 && settle(raw).lessThan(value);
  const met = isAbove ? 'weight' : isBelow ? 'zero' : undefined;
  return {
    value,
    how: {
      kind: 'standard',
      weight,
      standard,
      live,
      shown: withNumbers(inner, values),
      operands: { W: { shown: weight, unit: '' }, A: operands.low, H: operands.high, B: operands.actual },
      notes: notes.map(note =>
        note.kind === 'loss'
          ? { ...note, counted: settle(evaluate(note.counted, values)), points: withNumbers(note.points, values) }
          : note,
      ),
      raw: settle(raw),
      met,
    },
  };
}

/** Whether the row's number is spoken for by what the losses are taken from. */
const isNumberBase = ({ base }: Standard): boolean =>
  base !== undefined && !(base.kind === 'steps' && base.steps.every(({ when }) => when !== undefined));

const isNothing = (expr: Expr): boolean => expr === zero;
