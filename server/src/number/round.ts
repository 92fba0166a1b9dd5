import { Decimal, roundAtGlance } from './decimal.js';

/** The digits at which a quotient is taken as settled before it is rounded, so that thirds that sum to a tie round as they should. */
const settled = 40;

/** Where a number goes that stands between two roundings; 五成双 is `half-even`. */
export type RoundingMode = 'half-up' | 'half-even' | 'down';

const modes = {
  'half-up': Decimal.ROUND_HALF_UP,
  'half-even': Decimal.ROUND_HALF_EVEN,
  down: Decimal.ROUND_DOWN,
} as const;

/** Rounds to a number of decimals. `half-up` goes away from zero: 1.005 to two digits is 1.01, −1.005 is −1.01. */
export function roundTo(value: Decimal, digits: number, mode: RoundingMode = 'half-up'): Decimal {
  return (mode === 'half-up' ? roundAtGlance(value, digits) : undefined) ?? roundTwice(value, digits, mode);
}

const roundTwice = (value: Decimal, digits: number, mode: RoundingMode): Decimal =>
  toPlaces(toPlaces(value, settled), digits, mode);

/** A value as it is where it has no more decimals than that, which the library would find out the long way. */
export const toPlaces = (value: Decimal, digits: number, mode: RoundingMode = 'half-up'): Decimal =>
  value.decimalPlaces() <= digits ? value : value.toDecimalPlaces(digits, modes[mode]);

/** The shortest decimal of at most `digits` places, rounded half up: `3.75`, `5`, `0.6`. */
export function show(value: Decimal, digits: number): string {
  const rounded = roundTo(value, digits);
  return rounded.isZero() ? '0' : rounded.toFixed();
}
