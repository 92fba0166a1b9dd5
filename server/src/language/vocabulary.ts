import type { KeySpec, MappingName } from './key-spec.js';
import * as mapping from './mappings.js';

export type Vocabulary = 'en' | 'zh';

/** Every mapping of the language with its keys, in the order in which people write them. */
export const mappings: Readonly<Record<MappingName, readonly KeySpec[]>> = mapping;

/** The key of a mapping that is spelled so, and in which vocabulary. */
export function lookUpKey(name: MappingName, key: string): Spelling | undefined {
  return index(name).get(key);
}

/** The key spelled in a vocabulary. */
export const spell = (spec: { readonly name: string; readonly zh: string }, vocabulary: Vocabulary): string =>
  vocabulary === 'zh' ? spec.zh : spec.name;

/** The key of a mapping by its English name; it must exist. */
export function keyOf(mappingName: MappingName, name: string): KeySpec {
  const found = mappings[mappingName].find(spec => spec.name === name);
  if (!found) throw new RangeError(`no key ${name} in ${mappingName}`);
  return found;
}

/** Whether a word is a key of any mapping, in either spelling. */
export const isAnyKey = (word: string): boolean => allSpellings.has(word);

/** A key as one vocabulary spells it. */
export interface Spelling {
  readonly spec: KeySpec;
  readonly vocabulary: Vocabulary;
}

const index = (name: MappingName): ReadonlyMap<string, Spelling> => indexes[name];

const indexes = Object.fromEntries(
  Object.entries(mappings).map(([name, specs]) => [name, spellings(specs)]),
) as Readonly<Record<MappingName, ReadonlyMap<string, Spelling>>>;

function spellings(specs: readonly KeySpec[]): ReadonlyMap<string, Spelling> {
  return new Map(
    specs.flatMap((spec): [string, Spelling][] => [
      [spec.name, { spec, vocabulary: 'en' }],
      [spec.zh, { spec, vocabulary: 'zh' }],
    ]),
  );
}

const allSpellings: ReadonlySet<string> = new Set(
  Object.values(mappings).flatMap(specs => specs.flatMap(spec => [spec.name, spec.zh])),
);
