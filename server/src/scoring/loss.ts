import type { Decimal } from '../number/decimal.js';
import type { Grade, Profile } from '../profiles/profile.js';
import { rounded } from './claim.js';
import type { RatedBudget, RatedRow, Scorecard } from './scorecard.js';

/** What a row or the budget costs the total. */
export interface Loss {
  readonly item: RatedRow | RatedBudget;
  /** Its weight without its score, as shown; above 0. */
  readonly points: Decimal;
}

/** The known rows that fall short of their weight, the costliest first. */
export function losses({ budget, rows }: Scorecard, profile: Profile): readonly Loss[] {
  return [...(budget ? [budget] : []), ...rows]
    .flatMap(item => (item.score.value && item.weight ? [{ item, points: rounded(item.weight.minus(item.score.value), profile) }] : []))
    .filter(({ points }) => points.greaterThan(0))
    .sort((a, b) => b.points.comparedTo(a.points));
}

/** The grade above that of a rounded total and the points to it; `undefined` at the top. */
export function nextGrade(total: Decimal, { grades }: Profile): { readonly grade: Grade; readonly points: Decimal } | undefined {
  const grade = grades.filter(({ from }) => from.greaterThan(total)).at(-1);
  return grade && { grade, points: grade.from.minus(total) };
}
