import { recordOf } from '../text/records.js';
import { Decimal } from '../number/decimal.js';
import { unitTable } from '../quantity/units.js';
import type { Words } from '../text/locale.js';
import { commonClauses } from './common-clauses.js';
import {
  type Clause,
  clauseKeys,
  mappingOf,
  type ProfileKey,
  type ProfileMapping,
  profileMappings,
} from './knobs/index.js';
import type { Completed, Numeric, Resolved } from './knobs/types.js';
import { never } from './file-values.js';
import type { Profile } from './profile.js';

export type { Numeric } from './knobs/types.js';

/** A whole profile as data: its file, the profile it builds on and the defaults, numbers still as written. */
export type ProfileData = Completed<'profile'> & {
  /** The clauses that come from the profile it builds on, each with the id of the one that quotes it. */
  readonly inherited: Partial<Readonly<Record<Clause, string>>>;
};

/** A group as a profile’s data says it. */
export type GroupData = Completed<'group'>;

/** Makes a profile ready for scoring. */
export function resolveProfile(data: ProfileData): Profile {
  const {
    'not-applicable': notApplicable,
    'band-words': bandWords,
    'steps-partial': stepsPartial,
    ...rest
  } = resolveMap('profile', data) as Resolved<'profile'>;
  return {
    ...rest,
    notApplicable,
    bandWords,
    stepsPartial,
    grades: [...rest.grades].sort((a, b) => b.from.comparedTo(a.from)),
    units: unitTable(rest.units.map(({ name, equals }) => ({ name, ...(equals && { equals }) }))),
    clauses: clausesOf(data),
  };
}

/** The sentence for each decision, with whose it is where it was not quoted anew. */
export const clausesOf = (data: ProfileData): Readonly<Record<Clause, Words>> =>
  recordOf(clauseKeys, clause => clauseOf(data, clause));

function clauseOf({ clauses, inherited }: ProfileData, clause: Clause): Words {
  const own = clauses[clause] ?? commonClauses[clause];
  const from = inherited[clause];
  return from === undefined ? own : { 'zh-CN': `沿用 ${from}：${own['zh-CN']}`, en: `As in ${from}: ${own.en}` };
}

type Values = Readonly<Record<string, unknown>>;

const resolveMap = (mapping: ProfileMapping, data: Values): Values =>
  Object.fromEntries(profileMappings[mapping].map(key => [key.name, resolveValue(key, data[key.name])]));

function resolveValue(key: ProfileKey, value: unknown): unknown {
  const { shape } = key;
  if (value === undefined) return undefined;
  switch (shape.kind) {
    case 'map':
      return resolveMap(mappingOf(shape), value as Values);
    case 'list':
      return (value as readonly Values[]).map(item => resolveMap(mappingOf(shape), item));
    case 'number':
      return resolveNumber(shape.as, value as Numeric);
    case 'unit-amount':
      return resolveAmount(value as { readonly amount: Numeric; readonly unit: string });
    default:
      return value;
  }
}

function resolveNumber(as: string, value: Numeric): Decimal | number | undefined {
  if (value === never) return undefined;
  return as === 'whole' || as === 'year' ? Number(value) : new Decimal(value);
}

const resolveAmount = ({ amount, unit }: { readonly amount: Numeric; readonly unit: string }): unknown => ({
  amount: new Decimal(amount),
  unit,
});
