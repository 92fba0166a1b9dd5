import type { Standard } from '../../criterion/standard.js';
import type { Direction } from '../../language/evaluation.js';
import type { Decimal } from '../../number/decimal.js';
import type { Fraction } from '../../number/fraction.js';
import type { Profile } from '../../profiles/profile.js';
import type { Value } from '../../quantity/value.js';
import { daysLate } from './days-late.js';
import { settleExcess } from './excess.js';
import { settleDue, settleMet } from './settle-met.js';
import type { StandardInput } from './input.js';
import { quantitiesOf } from './quantities.js';
import { settleTerms } from './terms.js';

/** What of a row a standard is applied to. */
export interface RowValues {
  readonly target: Value;
  readonly actual: Value;
  /** The actual without rounding, where it was put together from parts. */
  readonly exact: Fraction | undefined;
  readonly direction: Direction;
  readonly weight: Decimal;
}

/** `undefined` where target and actual cannot be compared. */
export function inputOf(row: RowValues, standard: Standard, profile: Profile): StandardInput | undefined {
  const { target, actual, exact, direction, weight } = row;
  const { units } = profile;
  const late = daysLate(target, actual, standard, units);
  if (late) {
    const quantities = quantitiesOf(nowhere, late.actual, undefined, units);
    const timed = settleDue(standard, target, late.word === '按时');
    return quantities && { standard: timed, weight, quantities, direction, word: late.word, isLateness: true, profile };
  }
  const quantities =
    quantitiesOf(target, actual, exact, units) ??
    (countsFaults(standard) ? quantitiesOf(nowhere, actual, exact, units) : undefined);
  if (!quantities) return undefined;
  const measured = settleTerms(settleExcess(standard, quantities, direction), quantities, direction, units);
  const settled = settleMet(measured, quantities, direction, actual.source);
  return { ...settled, weight, quantities, direction, isLateness: false, profile };
}

const nowhere: Value = { kind: 'empty', source: '' };

/** Whether all that is taken off are faults: what the row should come to then says nothing. */
const countsFaults = ({ base, pass, exceed, bonus, deduct }: Standard): boolean =>
  base === undefined &&
  !pass &&
  !exceed &&
  bonus.length === 0 &&
  deduct.length > 0 &&
  deduct.every(({ from, side }) => from === 'none' || (from === undefined && side === undefined));
