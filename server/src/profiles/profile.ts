import type { UnitTable } from '../quantity/units.js';
import type { Words } from '../text/locale.js';
import type { Clause } from './knobs/index.js';
import type { Resolved } from './knobs/types.js';

export { type Clause, clauseKeys } from './knobs/index.js';

type Keys = Resolved<'profile'>;

/** The keys at the top whose names are two words are known by one. */
type Renamed = 'not-applicable' | 'band-words' | 'steps-partial';

/** The rules of one kind of form, as data: whatever a score or a finding may depend on stands here, with the sentence that decides it. */
export interface Profile extends Omit<Keys, 'extends' | 'units' | 'clauses' | Renamed> {
  readonly notApplicable: Keys['not-applicable'];
  /** What else names a band, beside the language's own words. */
  readonly bandWords: Keys['band-words'];
  readonly stepsPartial: Keys['steps-partial'];
  readonly units: UnitTable;
  /** Nobody chose it: it scores a form whose own rules are not known. */
  readonly standsIn?: true;
  readonly clauses: Readonly<Record<Clause, Words>>;
}

/** A group that a form must have. */
export type GroupSpec = Resolved<'group'>;
/** A grade and the points from which it is given. */
export type Grade = Resolved<'grade'>;
/** A ground of the catalogue with the share it takes. */
export type Deduction = Resolved<'deduction'>;
