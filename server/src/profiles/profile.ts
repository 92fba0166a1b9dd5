import type { Decimal } from '../number/decimal.js';
import type { UnitTable } from '../quantity/units.js';
import type { Words } from '../text/locale.js';

/** The rules of one kind of form, as data: whatever a score or a finding may depend on stands here, with the sentence that decides it. */
export interface Profile {
  readonly id: string;
  readonly title: Words;
  /** The document the rules are taken from. */
  readonly source: Words;
  /** What the whole form is worth; points. */
  readonly total: Decimal;
  readonly budget: { readonly weight: Decimal; readonly cap: boolean };
  /** Level 1; level 2 stands in the same form under `groups`. */
  readonly groups: readonly GroupSpec[];
  readonly formulas: { readonly exceeded: 'inverse' | 'linear'; readonly equal: 'ratio' | 'exact' };
  /** Where the first and second band begin; per cent of the weight. */
  readonly bands: { readonly met: Decimal; readonly partial: Decimal };
  readonly rounding: {
    readonly digits: number;
    readonly mode: 'half-up' | 'half-even' | 'down';
    readonly total: 'exact' | 'rows';
  };
  /** When a row must be explained; `over` is a share of the target in per cent, `undefined` for never. */
  readonly explain: { readonly shortfall: boolean; readonly over: Decimal | undefined };
  /** Results against spending; per cent. */
  readonly spending: { readonly outrun: Decimal; readonly unspent: Decimal };
  /** When a planned amount without a unit looks as if meant in another: over so many times the money targets’ sum, or above so many 元. */
  readonly money: { readonly times: Decimal; readonly above: Decimal };
  /** From the best to the last. */
  readonly grades: readonly Grade[];
  readonly units: UnitTable;
  readonly clauses: Readonly<Record<Clause, Words>>;
}

export interface GroupSpec {
  readonly name: string;
  readonly weight: Decimal | undefined;
  readonly required: boolean;
  /** Whether another weight than this is worth a warning. */
  readonly fixed: boolean;
  readonly groups: readonly GroupSpec[];
}

export interface Grade {
  readonly name: string;
  readonly from: Decimal;
}

/** The decisions a profile cites a sentence for. */
export const clauseKeys = [
  'budget',
  'positive',
  'negative',
  'cap',
  'equal',
  'between',
  'deadline',
  'late',
  'yes-no',
  'qualitative',
  'percentage',
  'sum',
  'weighted-mean',
  'qualitative-mean',
  'weights',
  'shortfall',
  'overachievement',
  'grades',
  'satisfaction',
] as const;

export type Clause = (typeof clauseKeys)[number];
