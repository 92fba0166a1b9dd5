import type { Dialect } from '../../language/key-spec.js';
import { type KeyTable, tableOf } from '../../language/key-table.js';
import type { Words } from '../../text/locale.js';
import { keysIn, recordOf } from '../../text/records.js';
import {
  bandWords,
  deduction,
  explain,
  limits,
  money,
  monitoring,
  report,
  spending,
  thresholds,
  valid,
  wordLists,
} from './checks.js';
import { clauses, texts } from './clauses.js';
import { bands, budget, formulas, grade, group, rounding, unit } from './scoring.js';
import { type Clause, clauseKeys } from './clause-names.js';
import type { Knob, Shape } from './shape.js';
import { top } from './top.js';

/**
 * The one table of what a profile decides: every mapping of a `*.perf-profile.yaml` with its keys, in the order in which people write
 * them. Types, reading, defaults, completion, hover, comparison, page and schema come from it.
 */
const knobs = {
  profile: top,
  words: texts,
  budget,
  group,
  formulas,
  bands,
  rounding,
  explain,
  spending,
  money,
  grade,
  unit,
  bandWords,
  deduction,
  wordLists,
  monitoring,
  thresholds,
  limits,
  valid,
  report,
  clauses,
};

/** The table itself, for the types that follow from it. */
export type Knobs = typeof knobs;
/** The mappings of a profile’s file. */
export type ProfileMapping = keyof Knobs;

/** The decisions a profile cites a sentence for. */
export { type Clause, clauseKeys };

/** Which decision a cited sentence belongs to. */
export const clauseAbout = (clause: Clause): Words => clauses[clause].about;

/** A knob with the name it is known by: its English spelling. */
export interface ProfileKey extends Knob {
  readonly name: string;
  /** Its place among the keys of its mapping. */
  readonly order: number;
}

/** Profiles' files, as the reader of the language sees them. */
export interface ProfileDialect extends Dialect {
  readonly mapping: ProfileMapping;
  readonly spec: ProfileKey;
  readonly expected: ProfileKey;
}

const keysOf = (mapping: ProfileMapping): readonly ProfileKey[] =>
  Object.entries<Knob>(knobs[mapping]).map(([name, knob], order) => ({ ...knob, name, order }));

const words = new Map<string, readonly string[]>();

/** Every mapping with its keys. */
export const profileMappings = recordOf(keysIn<ProfileMapping>(knobs), keysOf);

/** The same with both spellings of each key. */
export const profileTables = recordOf(keysIn(profileMappings), (mapping): KeyTable<ProfileDialect> =>
  tableOf(mapping, profileMappings[mapping], words),
);

/** The key of a mapping that is spelled so, in either language. */
export const profileKey = (mapping: ProfileMapping, word: string): ProfileKey | undefined =>
  profileTables[mapping].spellings.get(word)?.spec;

/** The mapping that a key holds, or a list of. */
export const mappingIn = ({ shape }: ProfileKey): ProfileMapping | undefined =>
  shape.kind === 'map' || shape.kind === 'list' ? mappingOf(shape) : undefined;

/** The same where the key is known to hold one. */
export const mappingOf = ({ of }: Extract<Shape, { readonly of: string }>): ProfileMapping => of as ProfileMapping;

/** Whether a word is a key of any mapping of a profile file. */
export const isProfileKey = (word: string): boolean => words.has(word);
