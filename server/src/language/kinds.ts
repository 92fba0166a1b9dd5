import { type PercentRead, readPoints, readRate } from '../number/read.js';
import type { Written } from '../number/decimal.js';
import type { Span } from '../text/span.js';
import type { Entry, MapNode, Tree } from '../yaml/tree.js';
import type { Absent, Field } from './field.js';
import type { Choice, Shape } from './key-spec.js';
import { type AnyMapping, type Kind, type Read, readFields } from './mapping.js';
import type { UnreadableValue } from './problem.js';
import { type Attainment, readAttainment } from './read-attainment.js';
import { readYear } from './read-year.js';
import { isEmpty, type Keyed, Reader, type Wanted } from './reader.js';

/** A mapping under a key. */
export type Held<M> = Read<M> & { readonly node: MapNode; readonly keySpan: Span };

/** A mapping under a key, or a text that stands for all of it. */
export type HeldOr<M> = Read<M> & { readonly node: Tree; readonly keySpan: Span; readonly text: Field<string> };

/** A mapping in a list. `position` is its place there, from 1. */
export type Item<M> = Read<M> & { readonly node: Tree; readonly position: number };

/** A text, or the same said in a mapping: what is not there of one or the other is absent. */
export type TextOr<M> = Read<M> & { readonly text: Field<string> };

/** A text, or a list of mappings. */
export interface TextOrItems<M> {
  readonly text: Field<string>;
  readonly entries: readonly Item<M>[];
}

type Scalar = Exclude<Shape['kind'], 'choice' | 'map' | 'list' | 'either'>;

/** A scalar that `read` understands. */
const scalar = <T>(
  shape: Shape,
  expected: UnreadableValue['expected'],
  read: (source: string) => T | undefined,
  anyText = false,
): Kind<Field<T>> => {
  const wanted: Wanted = { shape, expected, anyText };
  return { shape, read: (reader, owner, entry) => reader.scalar(owner, entry, read, wanted) };
};

/** A scalar that is kept as it is written, whatever reads it later. */
const written = (kind: Scalar, anyText: boolean): Kind<Field<string>> => {
  const wanted: Wanted = { shape: { kind }, expected: 'name', anyText };
  return { shape: wanted.shape, read: (reader, owner, entry) => reader.scalar(owner, entry, asWritten, wanted) };
};

const asWritten = (source: string): string => source;

export const text = written('text', true);
export const unit = written('unit', true);
export const path = written('path', true);
export const profile = written('profile', true);
export const layout = written('layout', true);
export const value = written('value', false);
export const money = written('money', false);
export const date = written('date', false);
export const grade = written('grade', false);

export const points: Kind<Field<Written>> = scalar({ kind: 'points' }, 'points', readPoints);
export const rate: Kind<Field<PercentRead>> = scalar({ kind: 'rate' }, 'rate', readRate);
export const year: Kind<Field<number>> = scalar({ kind: 'year' }, 'year', readYear);
export const attainment: Kind<Field<Attainment>> = scalar({ kind: 'attainment' }, 'attainment', readAttainment);

/** Names stand in every line of what is exported and in messages of other rows, so that an endless one would come out thousands of times. */
export const name: Kind<Field<string>> = scalar(
  { kind: 'text' },
  'name',
  source => (source.length > longestName ? undefined : source),
  true,
);
const longestName = 500;

/** One of the listed words, in either vocabulary. */
export const choice = <const C extends readonly Choice[]>(choices: C): Kind<Field<C[number]['name']>> =>
  scalar({ kind: 'choice', choices }, 'choice', source => choices.find(is(source))?.name);

const is =
  (source: string) =>
  ({ name, zh, also }: Choice): boolean =>
    name === source || zh === source || also === source;

/** A mapping; another kind of node is a problem, and none is there. */
export const map = <M extends AnyMapping>(of: M): Kind<Held<M> | undefined> => ({
  shape: { kind: 'map', of: of.name },
  read(reader, _, entry) {
    if (!entry || isEmpty(entry.value)) return undefined;
    const { value: node, keySpan } = entry;
    if (node.kind === 'map') return readFields(reader, reader.map(node, of), of, { node, keySpan });
    reader.wrongType(node, entry.key, 'mapping');
    return undefined;
  },
});

/** A mapping, or a text that stands for all of it; `undefined` where neither is there. */
export const mapOr = <M extends AnyMapping>(of: M, plain: Shape): Kind<HeldOr<M> | undefined> => {
  const wanted: Wanted = { shape: plain, expected: 'name', anyText: true };
  return {
    shape: { kind: 'either', of: [plain, { kind: 'map', of: of.name }] },
    read(reader, owner, entry) {
      if (!entry || isEmpty(entry.value)) return undefined;
      const { value: node, keySpan } = entry;
      const absent: Absent = { state: 'absent', span: keySpan, entry };
      if (node.kind === 'map') return readFields(reader, reader.map(node, of), of, { node, keySpan, text: absent });
      if (node.kind === 'list') {
        reader.wrongType(node, entry.key, 'text-or-mapping');
        return undefined;
      }
      const text = reader.scalar(owner, entry, asWritten, wanted);
      return readFields(reader, nothingAt(absent), of, { node, keySpan, text });
    },
  };
};

/** A list of mappings. */
export const list = <M extends AnyMapping>(of: M): Kind<readonly Item<M>[]> => ({
  shape: { kind: 'list', of: [{ kind: 'map', of: of.name }] },
  read: (reader, _, entry) => readItems(reader, of, entry, reader.items(entry)),
});

/** A list of mappings; `undefined` where nothing is listed. */
export const someList = <M extends AnyMapping>(of: M): Kind<readonly Item<M>[] | undefined> => {
  const kind = list(of);
  return {
    shape: kind.shape,
    read: (reader, owner, entry) => (entry && holdsSome(entry.value) ? kind.read(reader, owner, entry) : undefined),
  };
};

/** A list of mappings, each of which may be a text that stands for one of its keys; one text alone is a list too. */
export const listOr = <M extends AnyMapping>(of: M, plain: keyof Read<M>, shape: Shape): Kind<readonly Item<M>[]> => ({
  shape: { kind: 'list', of: [shape, { kind: 'map', of: of.name }] },
  read: (reader, _, entry) =>
    reader.items(entry, true).map((node, index): Item<M> => {
      if (node.kind === 'map') return readItem(reader, of, node, index + 1);
      const position = index + 1;
      return { ...nothingOf(of, node.span, { node, position }), [plain]: reader.itemText(node, entry) };
    }),
});

/** A text, or a list of them. */
export const texts = (shape: Shape): Kind<readonly Field<string>[]> => ({
  shape: { kind: 'either', of: [shape, { kind: 'list', of: [shape] }] },
  read: (reader, _, entry) => reader.items(entry, true).map(item => reader.itemText(item, entry)),
});

/** A text, or a mapping. */
export const textOr = <M extends AnyMapping>(of: M): Kind<TextOr<M>> => ({
  shape: { kind: 'either', of: [text.shape, { kind: 'map', of: of.name }] },
  read(reader, owner, entry) {
    if (entry?.value.kind === 'map') {
      const absent: Absent = { state: 'absent', span: entry.keySpan, entry };
      return readFields(reader, reader.map(entry.value, of), of, { text: absent });
    }
    const plain = text.read(reader, owner, entry);
    const absent: Field<never> = entry ? { state: 'absent', span: plain.span, entry: undefined } : owner.absent;
    return readFields(reader, nothingAt(absent), of, { text: plain });
  },
});

/** A text, or a list of mappings. */
export const textOrList = <M extends AnyMapping>(of: M): Kind<TextOrItems<M>> => {
  const entries = list(of);
  return {
    shape: { kind: 'either', of: [text.shape, entries.shape] },
    read: (reader, owner, entry) =>
      entry?.value.kind === 'list'
        ? { text: { state: 'absent', span: entry.keySpan, entry }, entries: entries.read(reader, owner, entry) }
        : { text: text.read(reader, owner, entry), entries: [] },
  };
};

function readItems<M extends AnyMapping>(
  reader: Reader,
  of: M,
  entry: Entry | undefined,
  items: readonly Tree[],
): readonly Item<M>[] {
  return items.flatMap((node, index) => {
    if (node.kind === 'map') return [readItem(reader, of, node, index + 1)];
    reader.wrongType(node, entry?.key, 'mapping');
    return [];
  });
}

const readItem = <M extends AnyMapping>(reader: Reader, of: M, node: MapNode, position: number): Item<M> =>
  readFields(reader, reader.map(node, of), of, { node, position });

/** What is read of a mapping that is not there; a place in the text stands for it. */
export const nothingOf = <M extends AnyMapping, B extends object>(of: M, span: Span, beside: B): B & Read<M> =>
  readFields(new Reader(), nothingAt({ state: 'absent', span, entry: undefined }), of, beside);

/** A mapping without entries. */
export const nothingAt = (absent: Field<never>): Keyed => ({ span: absent.span, entries: noEntries, absent });
const noEntries: Keyed['entries'] = new Map();

/** Whether a list holds anything; with `[]` or nothing behind its key it might as well not be there. */
const holdsSome = (node: Tree): boolean => !isEmpty(node) && !(node.kind === 'list' && node.items.length === 0);
