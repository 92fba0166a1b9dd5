import type { Words } from '../text/locale.js';
import { commonClauses } from './common-clauses.js';
import { type Clause, mappingOf, type ProfileKey, type ProfileMapping, profileMappings } from './knobs/index.js';
import type { Completed } from './knobs/types.js';
import { Decimal } from '../number/decimal.js';

/** The decisions that want a sentence of their own where they are not the base's. */
const asking: ReadonlySet<Clause> = new Set<Clause>([
  'weights',
  'budget',
  'negative',
  'equal',
  'qualitative',
  'grades',
]);

/** The clauses whose decision is not the base's, each with the first key that decides it otherwise. */
export function changedClauses(
  data: Completed<'profile'>,
  base: Completed<'profile'>,
): readonly (readonly [Clause, string])[] {
  const found = new Map<Clause, string>();
  for (const { clause, path } of changedKeys('profile', data, base))
    if (asking.has(clause) && !found.has(clause)) found.set(clause, path);
  return [...found];
}

type Values = Readonly<Record<string, unknown>>;

function* changedKeys(
  mapping: ProfileMapping,
  data: Values,
  base: Values,
  path = '',
): Generator<{ readonly clause: Clause; readonly path: string }> {
  for (const key of profileMappings[mapping]) {
    const here = `${path}${key.name}`;
    const [own, before] = [data[key.name], base[key.name]];
    if (key.shape.kind === 'map') yield* changedKeys(mappingOf(key.shape), own as Values, before as Values, `${here}.`);
    else if (key.clause !== undefined && sayValue(key, own) !== sayValue(key, before))
      yield { clause: key.clause, path: here };
  }
}

/** What a value comes to, however it is written. Of groups it is what they are called and weigh: what else is said of them is no new share. */
function sayValue({ shape }: ProfileKey, value: unknown): string {
  if (shape.kind === 'list')
    return (value as readonly { name: unknown; weight?: unknown; from?: unknown }[])
      .map(({ name, weight, from }) => `${String(name)} ${writePlain(weight ?? from)}`)
      .join('\n');
  return shape.kind === 'number' ? writePlain(value) : JSON.stringify(value);
}

const writePlain = (value: unknown): string =>
  typeof value === 'number' || (typeof value === 'string' && /^[\d.]+$/.test(value))
    ? new Decimal(value).toFixed()
    : String(value);

/** What is cited where a decision was changed and nobody said on what grounds: never the base's sentence, which says otherwise. */
export const sayUncited = (id: string, base: string): Words => ({
  'zh-CN': `${id} 沿用 ${base}，但改动了此项，未注明依据`,
  en: `Changed by ${id} from ${base}, which it extends; no source stated`,
});

/** What is cited where a profile builds on none and quotes nothing. */
export const sayUnquoted = (id: string, clause: Clause): Words => ({
  'zh-CN': `${id} 未注明依据，按通行做法：${commonClauses[clause]['zh-CN']}`,
  en: `${id} states no source; by common practice: ${commonClauses[clause].en}`,
});
