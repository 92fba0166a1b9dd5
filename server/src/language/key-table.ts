import type { Dialect, EvaluationDialect } from './key-spec.js';

/** Which of its two spellings a key is written in. */
export type Vocabulary = 'en' | 'zh';

/** A key as one vocabulary spells it. */
export interface Spelling<D extends Dialect = EvaluationDialect> {
  readonly spec: D['spec'];
  readonly vocabulary: Vocabulary;
}

/** The keys of one mapping, in the order in which people write them. */
export interface KeyTable<D extends Dialect = EvaluationDialect> {
  readonly name: D['mapping'];
  readonly specs: readonly D['spec'][];
  readonly required: readonly D['spec'][];
  /** The key that names the mapping; the one that says why it needs no other. */
  readonly naming: D['spec'] | undefined;
  readonly exempting: D['spec'] | undefined;
  /** Both spellings of each key. */
  readonly spellings: ReadonlyMap<string, Spelling<D>>;
  /** The words of all mappings of such files. */
  readonly words: SpelledKeys;
}

/** The English names of keys by each word that spells one, in any mapping of one kind of file. */
export type SpelledKeys = ReadonlyMap<string, readonly string[]>;

/** A mapping's keys as a table; its words join those of the other mappings. */
export function tableOf<D extends Dialect = EvaluationDialect>(
  name: D['mapping'],
  specs: readonly D['spec'][],
  words: Map<string, readonly string[]>,
): KeyTable<D> {
  const spellings = specs.flatMap((spec): [string, Spelling<D>][] => [
    [spec.name, { spec, vocabulary: 'en' }],
    [spec.zh, { spec, vocabulary: 'zh' }],
  ]);
  for (const [word, { spec }] of spellings) words.set(word, [...(words.get(word) ?? []), spec.name]);
  const find = (key: string): D['spec'] | undefined => specs.find(spec => spec.name === key);
  return {
    name,
    specs,
    required: specs.filter(spec => spec.required),
    naming: find('name'),
    exempting: find('not-applicable'),
    spellings: new Map(spellings),
    words,
  };
}

/** The key spelled in a vocabulary. */
export const spell = (spec: { readonly name: string; readonly zh: string }, vocabulary: Vocabulary): string =>
  vocabulary === 'zh' ? spec.zh : spec.name;
