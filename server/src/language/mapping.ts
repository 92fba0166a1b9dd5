import type { Words } from '../text/locale.js';
import type { Entry } from '../yaml/tree.js';
import type { Bad, Field, Present } from './field.js';
import type { KeySpec, MappingName, Shape } from './key-spec.js';
import { type KeyTable, type SpelledKeys, tableOf } from './key-table.js';
import type { Keyed, Reader } from './reader.js';
import { synonyms } from './synonyms.js';

/** What a key takes: how tools see it, and how what stands under it is read. */
export interface Kind<T> {
  readonly shape: Shape;
  /** `entry` is `undefined` where the owner has no such key. */
  read(reader: Reader, owner: Keyed, entry: Entry | undefined): T;
  /** Shows each field of what was read that is written. */
  visit(read: T, at: At, visit: Visit): void;
}

/** Where a field stands: under which key of which mapping, in which of its items, and so on outwards. */
export interface At {
  readonly spec: KeySpec;
  readonly mapping: MappingName;
  /** Which item of the key's list, from 1. */
  readonly position: number | undefined;
  readonly within: At | undefined;
}

/** Is shown a field that is written, with where it stands. */
export type Visit = (field: Present<unknown> | Bad, at: At) => void;

/** One line of a mapping; the name of its field in code, with hyphens for capitals, is the key's English spelling. */
export interface Key<T, Z extends string = string> {
  readonly zh: Z;
  readonly kind: Kind<T>;
  readonly about: Words;
  readonly required?: true;
  readonly usual?: true;
  /** Set where the English spelling is not the name of the field. */
  readonly spelled?: string;
}

type Keys = Readonly<Record<string, Key<unknown>>>;

/** A mapping of the language: all that is known of its keys comes from the lines it was made of. */
export interface Mapping<K extends Keys> extends KeyTable {
  readonly lines: K;
  readonly fields: readonly FieldOf[];
  begin(beside: object): Record<string, unknown>;
}

/** Any mapping, where its keys do not matter. */
export type AnyMapping = Mapping<Keys>;

interface FieldOf {
  readonly field: string;
  readonly spec: KeySpec;
  readonly kind: Kind<unknown>;
}

/** What is read of a mapping: a field for each of its keys. */
export type Read<M> = M extends Mapping<infer K> ? { readonly [F in keyof K]: ReadOf<K[F]> } : never;
type ReadOf<K> = K extends Key<infer T> ? T : never;

/** The Chinese spellings of a mapping's keys. */
export type ZhOf<M> = M extends { readonly lines: infer K extends Keys } ? K[keyof K]['zh'] : never;

/** A key that may be left out: its Chinese spelling, its kind, what it is in both languages. */
export const key = <T, const Z extends string>(zh: Z, kind: Kind<T>, chinese: string, english: string): Key<T, Z> => ({
  zh,
  kind,
  about: { 'zh-CN': chinese, en: english },
});

/** A key that a mapping cannot do without. */
export const markNeeded = <T, Z extends string>(line: Key<T, Z>): Key<T, Z> => ({ ...line, required: true });

/** A key that people nearly always write. */
export const usual = <T, Z extends string>(line: Key<T, Z>): Key<T, Z> => ({ ...line, usual: true });

/** A key whose English spelling is not the name of its field. */
export const spellAs = <T, Z extends string>(name: string, line: Key<T, Z>): Key<T, Z> => ({ ...line, spelled: name });

const words = new Map<string, readonly string[]>();

/** Every word that spells a key of an evaluation. */
export const spelledKeys: SpelledKeys = words;

/** Makes a mapping of its lines, in the order in which people write the keys. */
export function mapping<const K extends Keys>(name: MappingName, lines: K): Mapping<K> {
  const fields = Object.entries(lines).map(([field, line], order) => ({
    field,
    spec: specOf(field, line, order),
    kind: line.kind,
  }));
  const specs = fields.map(({ spec }) => spec);
  return { ...tableOf(name, specs, words), lines, fields, begin: beginner(fields) };
}

function specOf(field: string, { zh, kind, about, required, usual, spelled }: Key<unknown>, order: number): KeySpec {
  const name = spelled ?? field.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
  const also = synonyms[name];
  return {
    name,
    zh,
    order,
    shape: kind.shape,
    ...(required && { required }),
    ...(usual && { usual }),
    ...(also && { also }),
    about,
  };
}

/** Reads every key of a mapping from its entries, beside what else is said of it. */
export function readFields<M extends AnyMapping, B extends object>(
  reader: Reader,
  keyed: Keyed,
  { fields, begin }: M,
  beside: B,
): B & Read<M> {
  const read = begin(beside);
  const { entries } = keyed;
  for (let at = 0; at < fields.length; at++) {
    const { field, kind } = fields[at] as FieldOf;
    read[field] = kind.read(reader, keyed, entries[at]);
  }
  return read as B & Read<M>;
}

/**
 * Begins what is read of a mapping with all its fields in place: an object that grows field by field is no longer laid out like others of
 * its kind, and takes three times as long to fill. JSON makes each, as only what comes out of a text in one go is laid out at once; a copy
 * made by spreading is laid out for itself as soon as something is kept with it.
 */
function beginner(fields: readonly FieldOf[]): (beside: object) => Record<string, unknown> {
  let blank: string | undefined;
  return beside => {
    blank ??= JSON.stringify(
      Object.fromEntries([...Object.keys(beside), ...fields.map(({ field }) => field)].map(name => [name, null])),
    );
    const begun = JSON.parse(blank) as Record<string, unknown>;
    for (const name in beside) begun[name] = (beside as Readonly<Record<string, unknown>>)[name];
    return begun;
  };
}

/** Shows each field that is written in what was read of a mapping, in the order of its keys. Groups and rows are shown apart from what holds them. */
export function visitFields(of: Pick<AnyMapping, 'name' | 'fields'>, read: object, visit: Visit, within?: At): void {
  for (const { field, spec, kind } of of.fields) {
    const value = (read as Readonly<Record<string, unknown>>)[field];
    if (isThere(value)) kind.visit(value, { spec, mapping: of.name, position: undefined, within }, visit);
  }
}

/** Most keys of most mappings are not there. */
const isThere = (value: unknown): boolean =>
  value !== undefined &&
  (value as Partial<Field<unknown>>).state !== 'absent' &&
  (value as ArrayLike<unknown>).length !== 0;

/** Shows a simple field where it is written. */
export function visitField(field: Field<unknown>, at: At, visit: Visit): void {
  if (field.state !== 'absent') visit(field, at);
}
