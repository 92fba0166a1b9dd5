import type { RatedBudget, RatedRow, Scorecard } from '../scoring/scorecard.js';

/** Whether some claim is not what was computed, so that both must be seen. */
export function isDisputed({ budget, rows, total }: Scorecard): boolean {
  const totalDiffers = total.claimed !== undefined && !(total.sum.rounded?.equals(total.claimed.value) ?? false);
  return rows.some(isDifferent) || (budget !== undefined && isDifferent(budget)) || totalDiffers;
}

const isDifferent = ({ status, claimed }: RatedRow | RatedBudget): boolean =>
  status === 'differs' || status === 'rounded' || (status === 'unknown' && claimed !== undefined);
