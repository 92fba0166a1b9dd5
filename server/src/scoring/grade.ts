import { type Decimal, order } from '../number/decimal.js';
import type { Grade, Profile } from '../profiles/profile.js';

/** The grade of a total that is already rounded: 89.995 → 90 → 优. */
export function gradeOf(total: Decimal, { grades }: Profile): Grade | undefined {
  return grades.find(grade => order(total, grade.from) >= 0) ?? grades.at(-1);
}
