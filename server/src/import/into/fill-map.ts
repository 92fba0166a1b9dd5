import { insertEntry, setScalar } from '../../language/edit.js';
import type { KeySpec, MappingName } from '../../language/key-spec.js';
import { lookUpKey, spell } from '../../language/vocabulary.js';
import { isNothing } from '../../quantity/read-value.js';
import type { Decimal } from '../../number/decimal.js';
import { readPoints } from '../../number/read.js';
import { appendItem } from '../../rules/approved/record-adjustment.js';
import type { Edit, Span } from '../../text/span.js';
import type { Entry, ListNode, MapNode, Tree } from '../../yaml/tree.js';
import type { Filling, Told } from './filling.js';
import type { FormAround } from './form-around.js';
import { identityOf, isSame, rulesOf } from './keys.js';
import { meansTheSame } from './same-value.js';
import { itemFor, linesFor, mappingOf, textFor } from './write-tree.js';

/** Where a mapping of the form stands. */
export interface Home {
  readonly document: number;
  readonly path: readonly string[];
  readonly mapping: MappingName;
  /** What it is worth where its weight is not written. */
  readonly weight?: Decimal | undefined;
}

/** Fills what is blank in a mapping of the form out of the table's; what differs stays and is told. */
export function fillMap(own: MapNode, incoming: MapNode, home: Home, form: FormAround): Filling {
  const rules = rulesOf(home.mapping);
  const each = incoming.entries
    .flatMap(entry => {
      const spec = lookUpKey(home.mapping, entry.key)?.spec;
      return spec && !rules.skipped.has(spec.name) && !isBlank(entry.value) ? [{ spec, value: entry.value }] : [];
    })
    .sort((a, b) => a.spec.order - b.spec.order)
    .map(({ spec, value }) => {
      const standing = entryOf(own, home.mapping, spec);
      if (!standing)
        return rules.given.has(spec.name)
          ? tellGiven(spec, value, own.span, home)
          : insert(own, spec, value, home, form);
      return isBlank(standing.value)
        ? put(standing, spec, value, home, form)
        : merge(standing, spec, value, home, form);
    });
  return join(each);
}

/** What was set with the targets is not written; a weight that follows from the rows or the profile is the same. */
function tellGiven(spec: KeySpec, value: Tree, span: Span, home: Home): Filling {
  const isFollowing =
    spec.name === 'weight' && value.kind === 'scalar' && home.weight?.equals(readPoints(value.value)?.value ?? -1);
  return isFollowing ? nothing : nothingFor(spec, value, span, home);
}

/** Several as one. */
export const join = (all: readonly Filling[]): Filling => ({
  edits: all.flatMap(({ edits }) => edits),
  told: all.flatMap(({ told }) => told),
});

const nothing: Filling = { edits: [], told: [] };

function insert(own: MapNode, spec: KeySpec, value: Tree, home: Home, form: FormAround): Filling {
  const after = own.entries.findLast(({ key }) => (lookUpKey(home.mapping, key)?.spec.order ?? Infinity) < spec.order);
  const lines = linesFor(spec, value, form, own.flow);
  const edit = insertEntry(form.text, own, after, spell(spec, form.vocabulary), lines);
  return tellWritten(edit, spec, value, after?.span ?? own.span, home, form);
}

/** Behind a key with nothing, or with a mark that stands for nothing. */
function put({ value: blank }: Entry, spec: KeySpec, value: Tree, home: Home, form: FormAround): Filling {
  if (blank.kind !== 'scalar' || blank.borrowed) return nothingFor(spec, value, blank.span, home);
  const [text = ''] = linesFor(spec, value, form, true);
  const needsSpace = blank.style === 'empty' && !/\s/.test(form.text[blank.span.start - 1] ?? ' ');
  const edit =
    value.kind === 'scalar'
      ? setScalar(form.text, blank, textFor(spec, value.value, form))
      : { span: blank.span, text: needsSpace ? ` ${text}` : text };
  return tellWritten(edit, spec, value, blank.span, home, form);
}

function merge(standing: Entry, spec: KeySpec, value: Tree, home: Home, form: FormAround): Filling {
  const own = standing.value;
  const mapping = mappingOf(spec.shape);
  if (own.kind === 'map' && value.kind === 'map' && mapping)
    return fillMap(
      own,
      value,
      {
        ...home,
        mapping,
        path: [...home.path, ...pathThrough(spec)],
        weight: mapping === 'budget' ? form.budgetWeight : undefined,
      },
      form,
    );
  if (own.kind === 'list' && value.kind === 'list' && mapping)
    return fillList(own, value, spec, { ...home, mapping }, form);
  if (own.kind === 'scalar' && value.kind === 'scalar') {
    const text = textFor(spec, value.value, form);
    if (meansTheSame(spec, own.value, text, form)) return nothing;
  } else if (sayTree(own) === sayTree(value)) return nothing;
  return tell('differs', spec, own, value, own.span, home);
}

/** The items of a list by what names them; those that the form has not are added behind. */
function fillList(own: ListNode, incoming: ListNode, spec: KeySpec, home: Home, form: FormAround): Filling {
  const { added } = rulesOf(home.mapping);
  return join(
    incoming.items.map(item => {
      const name = identityOf(item, home.mapping);
      const found = own.items.filter(each => isSame(identityOf(each, home.mapping), name));
      const [first] = found.length === 1 ? found : [];
      const path = [...home.path, name];
      if (first?.kind === 'map' && item.kind === 'map') return fillMap(first, item, { ...home, path }, form);
      if (first?.kind === 'scalar' && item.kind === 'map') return widen(first, item, { ...home, path }, form);
      if (first || (item.kind === 'scalar' && !added)) return nothing;
      if (!added || found.length > 1) return nothingFor(spec, item, own.span, { ...home, path });
      return tellWritten(
        appendItem(own, itemFor(spec, item, form), form.text),
        spec,
        item,
        own.span,
        { ...home, path },
        form,
      );
    }),
  );
}

/** A goal that is its text alone takes what more is said of it in a mapping. */
function widen(own: Tree, item: MapNode, home: Home, form: FormAround): Filling {
  const naming = lookUpKey(home.mapping, 'text')?.spec;
  const more = item.entries.flatMap(({ key, value }) => {
    const spec = lookUpKey(home.mapping, key)?.spec;
    return spec && !rulesOf(home.mapping).given.has(spec.name) && !isBlank(value) ? [{ spec, value }] : [];
  });
  if (!naming || own.kind !== 'scalar' || !own.verbatim)
    return join(more.map(({ spec, value }) => nothingFor(spec, value, own.span, home)));
  if (more.length === 0) return nothing;
  const pairs = [
    `${spell(naming, form.vocabulary)}: ${linesFor(naming, own, form, true).join('')}`,
    ...more.map(({ spec, value }) => `${spell(spec, form.vocabulary)}: ${linesFor(spec, value, form, true).join('')}`),
  ];
  const edit = own.borrowed ? undefined : { span: own.span, text: `{ ${pairs.join(', ')} }` };
  return {
    edits: edit ? [edit] : [],
    told: more.map(({ spec, value }) => toldOf(edit ? 'filled' : 'unplaced', spec, '', sayTree(value), own.span, home)),
  };
}

/** What was written, or told where the place cannot be edited. */
function tellWritten(
  edit: Edit | undefined,
  spec: KeySpec,
  value: Tree,
  span: Span,
  home: Home,
  form: FormAround,
): Filling {
  const said = value.kind === 'scalar' ? textFor(spec, value.value, form) : sayTree(value);
  return { edits: edit ? [edit] : [], told: [toldOf(edit ? 'filled' : 'unplaced', spec, '', said, span, home)] };
}

const nothingFor = (spec: KeySpec, value: Tree, span: Span, home: Home): Filling => ({
  edits: [],
  told: [toldOf('unplaced', spec, '', sayTree(value), span, home)],
});

const tell = (kind: Told['kind'], spec: KeySpec, own: Tree, value: Tree, span: Span, home: Home): Filling => ({
  edits: [],
  told: [toldOf(kind, spec, sayTree(own), sayTree(value), span, home)],
});

/** One value, as it is told. */
export const toldOf = (
  kind: Told['kind'],
  { name, zh }: Pick<KeySpec, 'name' | 'zh'>,
  standing: string,
  incoming: string,
  span: Span,
  { document, path }: Pick<Home, 'document' | 'path'>,
): Told => ({ kind, document, path, key: { 'zh-CN': zh, en: name }, standing, incoming, span });

/** A value as one reads it: `原因：雨；措施：赶工`. */
export function sayTree(value: Tree): string {
  switch (value.kind) {
    case 'scalar':
      return value.value.trim();
    case 'map':
      return value.entries.map(({ key, value: each }) => `${key}：${sayTree(each)}`).join('，');
    case 'list':
      return value.items.map(sayTree).join('；');
  }
}

/** 预算执行 and 偏差 are told with their keys; the parts of a row bear its name. */
const pathThrough = ({ zh, name }: KeySpec): readonly string[] => (name === 'budget' ? [zh] : []);

const isBlank = (value: Tree): boolean => {
  if (value.kind === 'scalar') return value.value.trim() === '' || isNothing(value.value);
  return value.kind === 'map' ? value.entries.every(entry => isBlank(entry.value)) : value.items.length === 0;
};

const entryOf = (map: MapNode, mapping: MappingName, { name }: KeySpec): Entry | undefined =>
  map.entries.find(({ key }) => lookUpKey(mapping, key)?.spec.name === name);
