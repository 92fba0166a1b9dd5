import { Decimal } from '../../number/decimal.js';
import { readPoints, readRate } from '../../number/read.js';

/** Scores are printed with two decimals. */
const half = new Decimal('0.005');

/** |claimed − reviewed| ÷ claimed: as it is printed, of a reviewed score that was rounded before. */
export function isGap(gap: string, claimed: string | undefined, reviewed: string | undefined): boolean {
  const [rate, before, after] = [readRate(gap), readPoints(claimed ?? '')?.value, readPoints(reviewed ?? '')?.value];
  if (!rate || !before || !after || before.isZero()) return false;
  const printed = new Decimal(10).pow(-rate.digits).div(2).div(rate.scale);
  const off = rate.share.abs().minus(before.minus(after).abs().div(before.abs())).abs();
  return off.lessThanOrEqualTo(printed.plus(half.div(before.abs())));
}
