import type { Direction, Indicator } from '../language/evaluation.js';
import type { Value } from '../quantity/value.js';
import type { DirectionSource } from './scorecard.js';

/** Which way a row is good, and where that is said. */
export interface FoundDirection {
  readonly direction: Direction;
  readonly from: DirectionSource;
  /** What the target itself says, where the key says something else. */
  readonly conflict: Direction | undefined;
}

/** The direction, in this order: the key; the comparison in the target; a zero target; the kind of value; what the scoring standard says; at-least for a bare quantity. */
export function findDirection(
  { direction: key }: Indicator,
  target: Value,
  stated?: 'at-least' | 'at-most',
): FoundDirection {
  const written = ofTarget(target);
  const own = written.from === 'assumed' && stated ? ({ direction: stated, from: 'standard' } as const) : written;
  if (key.state !== 'ok') return { direction: own.direction, from: own.from, conflict: undefined };
  const isWritten = own.from === 'comparison' || own.direction === 'between';
  const fits = key.value === own.direction || (own.direction === 'between' && key.value === 'qualitative');
  return { direction: key.value, from: 'key', conflict: isWritten && !fits ? own.direction : undefined };
}

function ofTarget(target: Value): { readonly direction: Direction; readonly from: DirectionSource } {
  switch (target.kind) {
    case 'quantity':
      if (target.comparison) return { direction: target.comparison.direction, from: 'comparison' };
      return target.amount.value.isZero()
        ? { direction: 'at-most', from: 'zero-target' }
        : { direction: 'at-least', from: 'assumed' };
    case 'range':
      return { direction: 'between', from: 'kind' };
    case 'date':
      return { direction: 'deadline', from: 'kind' };
    case 'yes-no':
      return { direction: 'yes-no', from: 'kind' };
    case 'text':
    case 'empty':
      return { direction: 'qualitative', from: 'kind' };
  }
}
