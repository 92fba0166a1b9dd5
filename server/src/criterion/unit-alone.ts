import { sticky, units } from './lexeme.js';
import { matching } from './sequence.js';
import { unitAt } from './unit-at.js';

const uncommon = matching(/(?!增减)\p{Script=Han}{1,2}(?=[扣减][\d一二两])/uy);
const usual = matching(sticky(units));

/** Where a unit right behind 每 ends: 每项, 每人次, 每个项目. */
export const unitAlone = (text: string, at: number): number | undefined =>
  usual(text, at)?.end ?? unitAt(text, at) ?? uncommon(text, at)?.end;
