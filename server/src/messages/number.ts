import { Decimal } from '../number/decimal.js';
import { show } from '../number/round.js';

/** A number in a sentence or a formula: at most four decimals, half up, no trailing zeros. */
export const number = (value: Decimal | undefined): string => (value ? show(value, 4) : '?');

/** A share as a percentage of at most two decimals: 0.751 is 75.1%. */
export const percent = (share: Decimal): string => `${inPercent(share)}%`;

/** How far two shares are apart as they are shown, so that whoever subtracts them by hand comes to the same. */
export const percentPoints = (more: Decimal, less: Decimal): string =>
  new Decimal(inPercent(more)).minus(inPercent(less)).toFixed();

const inPercent = (share: Decimal): string => show(share.times(100), 2);
