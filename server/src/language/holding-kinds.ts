import type { Span } from '../text/span.js';
import type { Entry, MapNode, Tree } from '../yaml/tree.js';
import type { Absent, Field } from './field.js';
import { isMark } from '../quantity/read-value.js';
import { text } from './kinds.js';
import {
  type AnyMapping,
  type At,
  type Kind,
  type Read,
  readFields,
  type Visit,
  visitField,
  visitFields,
} from './mapping.js';
import { nothingAt, nothingOf } from './nothing.js';
import { isEmpty, type Reader } from './reader.js';

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
  visit: (read, at, visit) => read && visitFields(of, read, visit, at),
});

/** A mapping, or a text that stands for all of it; `undefined` where neither is there. `check` tells what is wrong with the keys together. */
export const mapOr = <M extends AnyMapping>(
  of: M,
  plain: Kind<Field<string>>,
  check?: (reader: Reader, node: MapNode, read: Read<M>) => void,
): Kind<HeldOr<M> | undefined> => ({
  shape: { kind: 'either', of: [plain.shape, { kind: 'map', of: of.name }] },
  read(reader, owner, entry) {
    if (!entry || isEmpty(entry.value)) return undefined;
    const { value: node, keySpan } = entry;
    const absent: Absent = { state: 'absent', span: keySpan, entry };
    if (node.kind === 'map') {
      const read = readFields(reader, reader.map(node, of), of, { node, keySpan, text: absent });
      check?.(reader, node, read);
      return read;
    }
    if (node.kind === 'list') {
      reader.wrongType(node, entry.key, 'text-or-mapping');
      return undefined;
    }
    const text = plain.read(reader, owner, entry);
    return readFields(reader, nothingAt(absent), of, { node, keySpan, text });
  },
  visit: (read, at, visit) => read && visitTextOr(of, read, at, visit),
});

/** A list of mappings. */
export const list = <M extends AnyMapping>(of: M): Kind<readonly Item<M>[]> => ({
  shape: { kind: 'list', of: [{ kind: 'map', of: of.name }] },
  read: (reader, _, entry) => readItems(reader, of, entry, reader.items(entry)),
  visit: (read, at, visit) => visitItems(of, read, at, visit),
});

/** A list of mappings; `undefined` where nothing is listed. */
export const someList = <M extends AnyMapping>(of: M): Kind<readonly Item<M>[] | undefined> => {
  const kind = list(of);
  return {
    shape: kind.shape,
    read: (reader, owner, entry) => (entry && holdsSome(entry.value) ? kind.read(reader, owner, entry) : undefined),
    visit: (read, at, visit) => read && kind.visit(read, at, visit),
  };
};

/** A list of mappings, each of which may be a text that stands for one of its keys; one text alone is a list too. */
export const listOr = <M extends AnyMapping>(
  of: M,
  name: keyof Read<M>,
  plain: Kind<Field<string>>,
): Kind<readonly Item<M>[]> => ({
  shape: { kind: 'list', of: [plain.shape, { kind: 'map', of: of.name }] },
  read: (reader, _, entry) =>
    reader.items(entry, true).map((node, index): Item<M> => {
      if (node.kind === 'map') return readItem(reader, of, node, index + 1);
      const position = index + 1;
      return { ...nothingOf(of, node.span, { node, position }), [name]: reader.itemText(node, entry) };
    }),
  visit: (read, at, visit) => visitItems(of, read, at, visit),
});

/** A text, or a list of them. */
export const texts = ({ shape }: Kind<Field<string>>): Kind<readonly Field<string>[]> => ({
  shape: { kind: 'either', of: [shape, { kind: 'list', of: [shape] }] },
  read(reader, _, entry) {
    const items = reader.items(entry, true).filter(item => item.kind !== 'scalar' || !isMark(item.value));
    return items.length > 0 ? items.map(item => reader.itemText(item, entry)) : none;
  },
  visit: (read, at, visit) => read.forEach((field, index) => visitField(field, { ...at, position: index + 1 }, visit)),
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
  visit: (read, at, visit) => visitTextOr(of, read, at, visit),
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
    visit(read, at, visit) {
      visitField(read.text, at, visit);
      entries.visit(read.entries, at, visit);
    },
  };
};

/** Most keys of most rows are not there, and share one list of nothing. */
const none: readonly never[] = [];

function readItems<M extends AnyMapping>(
  reader: Reader,
  of: M,
  entry: Entry | undefined,
  items: readonly Tree[],
): readonly Item<M>[] {
  if (items.length === 0) return none;
  return items.flatMap((node, index) => {
    if (node.kind === 'map') return [readItem(reader, of, node, index + 1)];
    reader.wrongType(node, entry?.key, 'mapping');
    return [];
  });
}

const readItem = <M extends AnyMapping>(reader: Reader, of: M, node: MapNode, position: number): Item<M> =>
  readFields(reader, reader.map(node, of), of, { node, position });

const visitItems = <M extends AnyMapping>(of: M, items: readonly Item<M>[], at: At, visit: Visit): void =>
  items.forEach(item => visitFields(of, item, visit, { ...at, position: item.position }));

function visitTextOr<M extends AnyMapping>(of: M, read: TextOr<M>, at: At, visit: Visit): void {
  visitField(read.text, at, visit);
  visitFields(of, read, visit, at);
}

/** Whether a list holds anything; with `[]` or nothing behind its key it might as well not be there. */
const holdsSome = (node: Tree): boolean => !isEmpty(node) && !(node.kind === 'list' && node.items.length === 0);
