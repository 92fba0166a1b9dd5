import { Decimal } from '../number/decimal.js';
import { readPoints } from '../number/read.js';
import { roundTo } from '../number/round.js';
import { withDigits } from '../quantity/look-alike.js';
import { type Draft, type DraftRow, rowsOf } from './labels/draft.js';
import { linePlace } from './cells/place.js';

/** Mends `290%` where it was printed `≥90%`, only in rows whose own score proves it, and keeps what was printed beside the row. */
export function mendLookAlikes({ nodes }: Draft): void {
  for (const row of rowsOf(nodes)) {
    const printed = row.keys.get('目标值') ?? '';
    const [, digits] = /^2(\d{2}(?:\.\d+)?)%$/.exec(printed) ?? [];
    if (digits === undefined || !isProven(row, new Decimal(digits))) continue;
    row.keys.set('目标值', `≥${digits}%`);
    row.remarks.push({ place: row.place ?? linePlace(0), text: `目标值 ${printed} → ≥${digits}%`, mended: true });
  }
}

/** Says where letters stand among the digits of a value, as in a text that a machine read; what was meant only the original says. */
export function tellLookAlikes({ nodes }: Draft): void {
  for (const { keys, remarks, place } of rowsOf(nodes))
    for (const key of ['目标值', '调整后目标值', '完成值'] as const) {
      const printed = keys.get(key) ?? '';
      const read = withDigits(printed);
      if (read !== undefined)
        remarks.push({ place: place ?? linePlace(0), text: `${key} ${printed}（${read}？）`, mended: true });
    }
}

/** The score is what ≥90% gives, and is not what 290% gives. */
function isProven({ keys }: DraftRow, target: Decimal): boolean {
  const weight = readPoints(keys.get('权重') ?? '');
  const score = readPoints(keys.get('得分') ?? '');
  const [, percent] = /^(\d{1,3}(?:\.\d+)?)%$/.exec(keys.get('完成值') ?? '') ?? [];
  if (!weight || !score || percent === undefined || new Decimal(percent).greaterThan(100)) return false;
  const under = (goal: Decimal): Decimal =>
    roundTo(Decimal.min(weight.value, weight.value.times(percent).div(goal)), score.digits);
  return under(target).equals(score.value) && !under(target.plus(200)).equals(score.value);
}
