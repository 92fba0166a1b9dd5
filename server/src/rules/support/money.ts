import type { Decimal } from '../../number/decimal.js';

/** An amount of money in a sentence, to the last digit: `367.24 万元`. */
export const money = (value: Decimal, currency: string): string => `${value.toFixed()} ${currency}`;
