import { readAmount, unitOf } from '../../criterion/amount.js';
import type { Deduct, Standard } from '../../criterion/standard.js';
import type { Direction } from '../../language/evaluation.js';
import { sign } from '../../number/fraction.js';
import type { UnitTable } from '../../quantity/units.js';
import type { Quantities } from './quantities.js';

/**
 * 每超时5分钟扣1分 beside a target of 30 分钟: the row's number says how long it took, and not how much of that was too long. Such a loss is
 * measured from the target.
 */
export function settleTerms(
  standard: Standard,
  quantities: Quantities,
  direction: Direction,
  units: UnitTable,
): Standard {
  const { target } = quantities;
  if (direction !== 'at-most' || !target || sign(target.high) <= 0) return standard;
  const isTerm = ({ side, from, each }: Deduct): boolean =>
    side === 'late' &&
    from === 'none' &&
    unitOf(readAmount(each) ?? { unit: '' }, units)?.family === 'time' &&
    quantities.isLike(each);
  if (!standard.deduct.some(isTerm)) return standard;
  return {
    ...standard,
    deduct: standard.deduct.map(deduct => (isTerm(deduct) ? { ...deduct, side: 'above', from: 'target' } : deduct)),
  };
}

/**
 * A mapping that takes off so much for each unit away from a target that is to be met exactly, or within a range: on whichever side of it the
 * value lies.
 */
export function settleSides(standard: Standard, { target }: Quantities, direction: Direction): Standard {
  const own = standard.direction ?? direction;
  if ((own !== 'equal' && own !== 'between') || !target) return standard;
  const isAway = ({ side, from, count, until }: Deduct): boolean =>
    side === undefined && (from === undefined || from === 'target') && count === undefined && until === undefined;
  if (!standard.deduct.some(isAway)) return standard;
  const sides = ['above', 'below'] as const;
  return {
    ...standard,
    deduct: standard.deduct.flatMap(deduct =>
      isAway(deduct) ? sides.map((side): Deduct => ({ ...deduct, side, from: 'target' })) : [deduct],
    ),
  };
}
