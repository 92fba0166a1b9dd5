import type { KeySpec, MappingName } from './key-spec.js';

export type Vocabulary = 'en' | 'zh';

/** A key as one vocabulary spells it. */
export interface Spelling {
  readonly spec: KeySpec;
  readonly vocabulary: Vocabulary;
}

/** The keys of one mapping, in the order in which people write them. */
export interface KeyTable {
  readonly name: MappingName;
  readonly specs: readonly KeySpec[];
  readonly required: readonly KeySpec[];
  /** The key that names the mapping; the one that says why it needs no other. */
  readonly naming: KeySpec | undefined;
  readonly exempting: KeySpec | undefined;
  /** Both spellings of each key. */
  readonly spellings: ReadonlyMap<string, Spelling>;
}

export function tableOf(name: MappingName, specs: readonly KeySpec[]): KeyTable {
  const spellings = specs.flatMap((spec): [string, Spelling][] => [
    [spec.name, { spec, vocabulary: 'en' }],
    [spec.zh, { spec, vocabulary: 'zh' }],
  ]);
  for (const [word, { spec }] of spellings) everySpelling.set(word, [...namesSpelled(word), spec.name]);
  const find = (key: string): KeySpec | undefined => specs.find(spec => spec.name === key);
  return {
    name,
    specs,
    required: specs.filter(spec => spec.required),
    naming: find('name'),
    exempting: find('not-applicable'),
    spellings: new Map(spellings),
  };
}

/** The English names of the keys of any mapping that are spelled so. */
export const namesSpelled = (word: string): readonly string[] => everySpelling.get(word) ?? [];

const everySpelling = new Map<string, readonly string[]>();

/** The key spelled in a vocabulary. */
export const spell = (spec: { readonly name: string; readonly zh: string }, vocabulary: Vocabulary): string =>
  vocabulary === 'zh' ? spec.zh : spec.name;
