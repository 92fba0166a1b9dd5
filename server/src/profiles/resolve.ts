import { Decimal } from '../number/decimal.js';
import { unitTable } from '../quantity/units.js';
import type { Words } from '../text/locale.js';
import { commonClauses } from './common-clauses.js';
import type { Clause, GroupSpec, Profile } from './profile.js';

/** A profile as written: numbers are plain, everything that a base profile gives may be left out where there is one. */
export interface ProfileData {
  readonly id: string;
  readonly title: Words;
  readonly source: Words;
  readonly total: Numeric;
  readonly budget: { readonly weight: Numeric; readonly cap: boolean };
  readonly groups: readonly GroupData[];
  readonly formulas: Profile['formulas'];
  readonly bands: { readonly met: Numeric; readonly partial: Numeric };
  readonly rounding: Profile['rounding'];
  readonly explain: { readonly shortfall: boolean; readonly over?: Numeric };
  readonly spending: { readonly outrun: Numeric; readonly unspent: Numeric };
  /** 100 times and 10 亿元 where nothing is written. */
  readonly money?: { readonly times: Numeric; readonly above: Numeric };
  readonly grades: readonly { readonly name: string; readonly from: Numeric }[];
  readonly units: readonly UnitData[];
  readonly clauses: Partial<Readonly<Record<Clause, Words>>>;
}

/** A decimal as a number of few digits or as its text. */
export type Numeric = number | string;

export interface GroupData {
  readonly name: string;
  readonly weight?: Numeric;
  readonly required?: boolean;
  readonly fixed?: boolean;
  readonly groups?: readonly GroupData[];
}

/** `equals` is an amount with a unit: `1 个`. */
export interface UnitData {
  readonly name: string;
  readonly equals?: { readonly amount: Numeric; readonly unit: string };
}

/** Makes a profile ready for scoring. */
export function resolveProfile(data: ProfileData): Profile {
  const decimal = (value: Numeric): Decimal => new Decimal(value);
  return {
    id: data.id,
    title: data.title,
    source: data.source,
    total: decimal(data.total),
    budget: { weight: decimal(data.budget.weight), cap: data.budget.cap },
    groups: data.groups.map(resolveGroup),
    formulas: data.formulas,
    bands: { met: decimal(data.bands.met), partial: decimal(data.bands.partial) },
    rounding: data.rounding,
    explain: {
      shortfall: data.explain.shortfall,
      over: data.explain.over === undefined ? undefined : decimal(data.explain.over),
    },
    spending: { outrun: decimal(data.spending.outrun), unspent: decimal(data.spending.unspent) },
    money: { times: decimal(data.money?.times ?? 100), above: decimal(data.money?.above ?? 1_000_000_000) },
    grades: data.grades
      .map(({ name, from }) => ({ name, from: decimal(from) }))
      .sort((a, b) => b.from.comparedTo(a.from)),
    units: unitTable(
      data.units.map(({ name, equals }) => ({
        name,
        ...(equals && { equals: { amount: decimal(equals.amount), unit: equals.unit } }),
      })),
    ),
    clauses: { ...commonClauses, ...data.clauses },
  };
}

const resolveGroup = (group: GroupData): GroupSpec => ({
  name: group.name,
  weight: group.weight === undefined ? undefined : new Decimal(group.weight),
  required: group.required ?? false,
  fixed: group.fixed ?? false,
  groups: (group.groups ?? []).map(resolveGroup),
});
