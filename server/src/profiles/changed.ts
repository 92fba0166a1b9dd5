import { Decimal } from '../number/decimal.js';
import type { Words } from '../text/locale.js';
import type { Clause } from './profile.js';
import type { Numeric, ProfileData } from './resolve.js';

/** What has a sentence of its own, and may be decided otherwise than in the base. */
type Deciding = Pick<ProfileData, 'total' | 'budget' | 'groups' | 'formulas' | 'bands' | 'grades'>;

/** The clauses whose decision is not the base's, each with the key that decides it. */
export function changedClauses(data: Deciding, base: Deciding): readonly (readonly [Clause, string])[] {
  const all: readonly (readonly [Clause, string, boolean])[] = [
    ['budget', 'budget.cap', data.budget.cap !== base.budget.cap],
    ['negative', 'formulas.exceeded', data.formulas.exceeded !== base.formulas.exceeded],
    ['equal', 'formulas.equal', data.formulas.equal !== base.formulas.equal],
    [
      'qualitative',
      'bands',
      differs(data.bands.met, base.bands.met) || differs(data.bands.partial, base.bands.partial),
    ],
    [
      'weights',
      'groups',
      differs(data.total, base.total) ||
        differs(data.budget.weight, base.budget.weight) ||
        shares(data) !== shares(base),
    ],
    ['grades', 'grades', gradesOf(data) !== gradesOf(base)],
  ];
  return all.flatMap(([clause, path, isChanged]) => (isChanged ? [[clause, path] as const] : []));
}

/** What is cited where a decision was changed and nobody said on what grounds: never the base's sentence, which says otherwise. */
export const uncited = (id: string): Words => ({
  'zh-CN': `${id} 改动了此项，未注明依据`,
  en: `Changed by ${id}, no source stated`,
});

const differs = (a: Numeric, b: Numeric): boolean => !new Decimal(a).equals(new Decimal(b));
const shares = ({ groups }: Deciding): string =>
  groups.map(({ name, weight }) => `${name} ${weight === undefined ? '' : new Decimal(weight).toFixed()}`).join('\n');
const gradesOf = ({ grades }: Deciding): string =>
  grades.map(({ name, from }) => `${name} ${new Decimal(from).toFixed()}`).join('\n');
