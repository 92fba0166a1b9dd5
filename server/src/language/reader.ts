import { moved } from '../incremental/moved.js';
import type { Span } from '../text/span.js';
import type { Entry, MapNode, ScalarNode, Tree } from '../yaml/tree.js';
import type { Field } from './field.js';
import { KeyUses } from './key-uses.js';
import { suggest } from './suggest.js';
import type { NodeKind, ReadProblem, UnreadableValue } from './problem.js';
import type { KeySpec, MappingName, Shape } from './key-spec.js';
import { lookUpKey, mappings, spell, type Vocabulary } from './vocabulary.js';

/** The known keys of one mapping, each by its English name. */
export interface Keyed {
  readonly node: MapNode;
  readonly mapping: MappingName;
  readonly entries: ReadonlyMap<string, Entry>;
  /** What every key says that is not there; one for all, as most are not. */
  readonly absent: Field<never>;
}

/** What was read from a stretch of a document, and all that was noticed there. */
export interface Reading<T> {
  readonly result: T;
  readonly problems: readonly ReadProblem[];
  readonly keys: KeyUses;
}

/** Reads trees into fields and collects what is wrong with them on the way. One reader reads one document. */
export class Reader {
  readonly problems: ReadProblem[] = [];
  readonly keys = new KeyUses();

  /** Takes over what another reader found, moved to where it stands here. */
  take<T extends { readonly node: MapNode }>({
    value: { result, problems, keys },
    by,
  }: {
    readonly value: Reading<T>;
    readonly by: number;
  }): T {
    for (const problem of problems) this.problems.push(moved(problem, by));
    this.keys.addAll(keys, by, result.node.span);
    return moved(result, by);
  }

  /** Sorts a mapping's entries by key; unknown ones, second ones and missing required ones become problems. */
  map(node: MapNode, mapping: MappingName): Keyed {
    const entries = new Map<string, Entry>();
    let lost: Set<string> | undefined;
    const known = node.entries.map(({ key }) => lookUpKey(mapping, key));
    this.keys.add({ mapping, entries: node.entries, found: known });
    for (let at = 0; at < known.length; at++) {
      const entry = node.entries[at] as Entry;
      const found = known[at];
      if (!found) {
        (lost ??= new Set()).add(this.unknown(entry, node, mapping)?.name ?? '');
        continue;
      }
      const first = entries.get(found.spec.name);
      if (first) this.problems.push({ kind: 'duplicate-key', span: entry.keySpan, entry, owner: node, first });
      else entries.set(found.spec.name, entry);
    }
    const keyed: Keyed = {
      node,
      mapping,
      entries,
      absent: { state: 'absent', span: nameSpan(node, entries), entry: undefined },
    };
    this.require(keyed, lost);
    return keyed;
  }

  text(keyed: Keyed, name: string): Field<string> {
    return this.scalar(keyed, name, 'text', asWritten);
  }

  /** A scalar read by `read`; `undefined` from it means that the text is not readable. */
  parsed<T>(
    keyed: Keyed,
    name: string,
    expected: UnreadableValue['expected'],
    read: (source: string) => T | undefined,
  ): Field<T> {
    return this.scalar(keyed, name, 'text', read, expected);
  }

  /** One of the listed words, in either vocabulary. */
  choice<T extends string>(keyed: Keyed, name: string): Field<T> {
    const spec = lookUpKey(keyed.mapping, name)?.spec;
    const choices = spec?.shape.kind === 'choice' ? spec.shape.choices : [];
    return this.scalar(
      keyed,
      name,
      'text',
      source => choices.find(choice => choice.name === source || choice.zh === source)?.name as T | undefined,
      'choice',
    );
  }

  /** The mapping under a key, or `undefined` where there is none; another kind of node is a problem. */
  child(keyed: Keyed, name: string, mapping: MappingName): (Keyed & { readonly entry: Entry }) | undefined {
    const entry = keyed.entries.get(name);
    if (!entry || isEmpty(entry.value)) return undefined;
    if (entry.value.kind === 'map') return { ...this.map(entry.value, mapping), entry };
    this.wrongType(entry.value, entry.key, 'mapping');
    return undefined;
  }

  /** The items of the list under a key; none where there is no list. A lone item stands for a list of one only where `lone` allows it. */
  items(keyed: Keyed, name: string, lone = false): readonly Tree[] {
    const entry = keyed.entries.get(name);
    if (!entry || isEmpty(entry.value)) return [];
    if (entry.value.kind === 'list') return entry.value.items;
    if (lone && entry.value.kind === 'scalar') return [entry.value];
    this.wrongType(entry.value, entry.key, lone ? 'text-or-list' : 'list');
    return [];
  }

  /** A text that is itself an item of a list. */
  itemText(node: Tree, owner: Entry | undefined): Field<string> {
    if (node.kind !== 'scalar') {
      this.wrongType(node, owner?.key, 'text');
      return { state: 'absent', span: node.span, entry: undefined };
    }
    if (node.value === '') return { state: 'absent', span: node.span, entry: undefined };
    return {
      state: 'ok',
      value: node.value,
      span: node.span,
      entry: { key: owner?.key ?? '', keySpan: owner?.keySpan ?? node.span, value: node, span: node.span },
    };
  }

  wrongType(node: Tree, key: string | undefined, expected: NodeKind): void {
    if (isLost(node)) return;
    this.problems.push({ kind: 'wrong-type', span: headOf(node), key, expected, found: node.kind });
  }

  unreadable(node: ScalarNode, key: string, expected: UnreadableValue['expected'], shape?: Shape): void {
    const choices = shape?.kind === 'choice' ? shape.choices : [];
    this.problems.push({ kind: 'unreadable-value', span: node.span, node, key, source: node.value, expected, choices });
  }

  private scalar<T>(
    keyed: Keyed,
    name: string,
    type: NodeKind,
    read: (source: string) => T | undefined,
    expected?: UnreadableValue['expected'],
  ): Field<T> {
    const entry = keyed.entries.get(name);
    if (!entry) return keyed.absent;
    const node = entry.value;
    if (node.kind !== 'scalar') {
      this.wrongType(node, entry.key, type);
      return { state: 'bad', span: headOf(node), entry };
    }
    if (node.lost && (node.value === '' || !isFree(keyed, name))) return { state: 'bad', span: node.span, entry };
    if (node.value.trim() === '')
      return { state: 'absent', span: node.style === 'empty' ? entry.keySpan : node.span, entry };
    const value = read(node.value.trim());
    if (value !== undefined) return { state: 'ok', value, span: node.span, entry };
    this.unreadable(node, entry.key, expected ?? 'choice', lookUpKey(keyed.mapping, name)?.spec.shape);
    return { state: 'bad', span: node.span, entry };
  }

  private unknown(entry: Entry, owner: MapNode, mapping: MappingName): KeySpec | undefined {
    const suggestions = suggest(entry.key, mapping);
    const spelled = suggestions.map(({ spec, vocabulary }) => spell(spec, vocabulary));
    this.problems.push({ kind: 'unknown-key', span: entry.keySpan, entry, owner, mapping, suggestions: spelled });
    return suggestions[0]?.spec;
  }

  private require(keyed: Keyed, lost: ReadonlySet<string> | undefined): void {
    if (keyed.entries.has('not-applicable') || keyed.node.cut) return;
    for (const spec of mappings[keyed.mapping]) {
      const entry = keyed.entries.get(spec.name);
      if (!spec.required || lost?.has(spec.name) || (entry && !isEmpty(entry.value))) continue;
      const span = entry ? entry.keySpan : keyed.absent.span;
      this.problems.push({
        kind: 'missing-key',
        span,
        owner: keyed.node,
        mapping: keyed.mapping,
        spec,
        vocabulary: this.vocabularyOf(keyed),
        blank: entry,
      });
    }
  }

  private vocabularyOf({ entries, mapping }: Keyed): Vocabulary {
    for (const { key } of entries.values()) {
      const vocabulary = lookUpKey(mapping, key)?.vocabulary;
      if (vocabulary) return vocabulary;
    }
    return 'zh';
  }
}

const asWritten = (source: string): string => source;

const isEmpty = (node: Tree): boolean => node.kind === 'scalar' && node.value.trim() === '' && !node.lost;

/** Whether a key takes any text, so that even a mistaken alias (`*重点项目`) says something. */
const isFree = ({ mapping }: Keyed, name: string): boolean => free.has(lookUpKey(mapping, name)?.spec.shape.kind ?? '');
const free: ReadonlySet<string> = new Set(['text', 'either', 'unit', 'path', 'profile', 'goal']);

/** Whether nothing could be read here, which has been said. */
const isLost = (node: Tree): boolean => node.kind === 'scalar' && node.lost === true;

/** Where something that is not there is reported: at the mapping's name, else at its first key. */
function nameSpan(node: MapNode, entries: Keyed['entries']): Span {
  const name = entries.get('name');
  if (name?.value.kind === 'scalar' && name.value.value !== '') return name.value.span;
  return node.entries[0]?.keySpan ?? node.span;
}

/** A place short enough to underline: the first key or item of a node that may be long. */
export function headOf(node: Tree): Span {
  if (node.kind === 'scalar' || node.flow) return node.span;
  if (node.kind === 'map') return node.entries[0]?.keySpan ?? node.span;
  return node.items[0] ? headOf(node.items[0]) : node.span;
}
