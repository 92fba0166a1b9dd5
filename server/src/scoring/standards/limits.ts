import type { Standard } from '../../criterion/standard.js';
import { Decimal, zero } from '../../number/decimal.js';

/** Between which a score may lie. */
export interface Limits {
  readonly least: Decimal;
  /** `undefined` where nothing caps it. */
  readonly most: Decimal | undefined;
}

/** 0 to the weight, unless the standard goes below or beyond. */
export function limitsOf(standard: Standard | undefined, weight: Decimal | undefined): Limits {
  if (!standard) return { least: zero, most: weight };
  const lows = [zero, ...(standard.least ? [standard.least] : []), ...standard.veto.map(({ score }) => score)];
  return { least: Decimal.min(...lows), most: standard.bonus.length === 0 ? weight : undefined };
}
