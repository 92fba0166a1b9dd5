import { moved } from '../incremental/moved.js';
import type { Span } from '../text/span.js';
import { type Entry, ItemEntry, type MapNode, type ScalarNode, type Tree } from '../yaml/tree.js';
import { type Absent, type Field, Present } from './field.js';
import { KeyUses } from './key-uses.js';
import { suggest } from './suggest.js';
import { isMark } from '../quantity/read-value.js';
import { saysNoReason } from './says-no-reason.js';
import type { NodeKind, ReadProblem, UnreadableValue } from './problem.js';
import type { Dialect, EvaluationDialect } from './key-spec.js';
import { type KeyTable, spell, type Vocabulary } from './key-table.js';

/** The known keys of one mapping, each in its place among them. */
export interface Keyed {
  readonly span: Span;
  readonly entries: readonly (Entry | undefined)[];
  /** What every key says that is not there; one for all, as most are not. */
  readonly absent: Field<never>;
}

/** What was read from a stretch of a document, and all that was noticed there. */
export interface Reading<T, D extends Dialect = EvaluationDialect> {
  readonly result: T;
  readonly problems: readonly ReadProblem<D>[];
  readonly keys: KeyUses<D>;
}

/** Reads trees into fields and collects what is wrong with them on the way. One reader reads one document. */
export class Reader<D extends Dialect = EvaluationDialect> {
  readonly problems: ReadProblem<D>[] = [];
  readonly keys = new KeyUses<D>();

  /** What was read, with all that was noticed: nothing comes to it any more, and most often nothing was. */
  close<T>(result: T): Reading<T, D> {
    return { result, problems: this.problems.length > 0 ? this.problems : none, keys: this.keys.close() };
  }

  /** Takes over what another reader found, moved to where it stands here. */
  take<T extends { readonly node: MapNode }>({
    value: { result, problems, keys },
    by,
  }: {
    readonly value: Reading<T, D>;
    readonly by: number;
  }): T {
    for (const problem of problems) this.problems.push(moved(problem, by));
    this.keys.addAll(keys, by, result.node.span);
    return moved(result, by);
  }

  /** Sorts a mapping's entries by key; unknown ones, second ones and missing required ones become problems. */
  map(node: MapNode, table: KeyTable<D>): Keyed {
    const entries = new Array<Entry | undefined>(table.specs.length).fill(undefined);
    const unknown: Entry[] = [];
    this.keys.add({ table, entries: node.entries });
    for (const entry of node.entries) {
      const found = table.spellings.get(entry.key);
      if (!found) {
        unknown.push(entry);
        continue;
      }
      this.keys.count(found.vocabulary);
      const first = entries[found.spec.order];
      if (first) this.problems.push({ kind: 'duplicate-key', span: entry.keySpan, entry, owner: node, first });
      else entries[found.spec.order] = entry;
    }
    const lost = unknown.map(entry => this.unknown(entry, node, table, entries));
    const absent: Absent = {
      state: 'absent',
      span: nameSpan(node, table.naming && entries[table.naming.order]),
      entry: undefined,
    };
    const keyed = { span: node.span, entries, absent };
    this.require(node, table, keyed, lost);
    return keyed;
  }

  /** A scalar as `read` reads it; `undefined` from it means that the text is not readable. */
  scalar<T>(
    owner: Keyed,
    entry: Entry | undefined,
    read: (source: string) => T | undefined,
    wanted: Wanted<D>,
  ): Field<T> {
    if (!entry) return owner.absent;
    const node = entry.value;
    if (node.kind !== 'scalar') {
      this.wrongType(node, entry.key, 'text');
      return { state: 'bad', span: headOf(node), entry };
    }
    if (node.lost && (node.value === '' || !wanted.anyText)) return { state: 'bad', span: node.span, entry };
    const text = node.value.trim();
    if (text === '' || wanted.isNone?.(text))
      return { state: 'absent', span: node.style === 'empty' ? entry.keySpan : node.span, entry };
    const value = read(text);
    if (value !== undefined) return new Present(value, entry);
    this.unreadable(node, entry.key, wanted);
    return { state: 'bad', span: node.span, entry };
  }

  /** The items of the list under a key; none where there is no list. A lone item stands for a list of one only where `lone` allows it. */
  items(entry: Entry | undefined, lone = false): readonly Tree[] {
    if (!entry || isEmpty(entry.value)) return none;
    if (entry.value.kind === 'list') return entry.value.items;
    if (lone && entry.value.kind === 'scalar') return [entry.value];
    this.wrongType(entry.value, entry.key, lone ? 'text-or-list' : 'list');
    return none;
  }

  /** A text that is itself an item of a list. */
  itemText(node: Tree, owner: Entry | undefined): Field<string> {
    if (node.kind !== 'scalar') {
      this.wrongType(node, owner?.key, 'text');
      return { state: 'absent', span: node.span, entry: undefined };
    }
    if (node.value === '') return { state: 'absent', span: node.span, entry: undefined };
    const { start, end } = owner?.keySpan ?? node;
    return new Present(node.value, new ItemEntry(owner?.key ?? '', start, end, node));
  }

  wrongType(node: Tree, key: string | undefined, expected: NodeKind): void {
    if (isLost(node)) return;
    this.problems.push({ kind: 'wrong-type', span: headOf(node), key, expected, found: node.kind });
  }

  private unreadable(node: ScalarNode, key: string, { expected, choices }: Wanted<D>): void {
    this.problems.push({ kind: 'unreadable-value', span: node.span, node, key, source: node.value, expected, choices });
  }

  /** Takes an unknown key that holds a list or a mapping for the one key it may have been meant as: what stands below it is not lost. */
  private unknown(
    entry: Entry,
    owner: MapNode,
    table: KeyTable<D>,
    entries: (Entry | undefined)[],
  ): D['spec'] | undefined {
    const suggestions = suggest(entry.key, table);
    const [meant, other] = suggestions.filter(({ spec }) => holdsAs(spec.shape, entry.value) && !entries[spec.order]);
    const isTaken = meant !== undefined && other === undefined;
    if (isTaken) entries[meant.spec.order] = entry;
    const spelled = suggestions.map(({ spec, vocabulary }) => spell(spec, vocabulary));
    this.problems.push({
      kind: 'unknown-key',
      span: entry.keySpan,
      entry,
      owner,
      mapping: table.name,
      suggestions: isTaken ? [spell(meant.spec, meant.vocabulary)] : spelled,
      isTaken,
    });
    return suggestions[0]?.spec;
  }

  private require(
    node: MapNode,
    table: KeyTable<D>,
    { entries, absent }: Keyed,
    lost: readonly (D['spec'] | undefined)[],
  ): void {
    if (table.required.length === 0 || isExempt(table, entries) || node.cut) return;
    for (const spec of table.required) {
      const entry = entries[spec.order];
      if (lost.includes(spec) || (entry && !isEmpty(entry.value) && !isBlankCell(spec, entry.value))) continue;
      this.problems.push({
        kind: 'missing-key',
        span: entry ? entry.keySpan : absent.span,
        owner: node,
        mapping: table.name,
        spec,
        vocabulary: vocabularyOf(node, table),
        blank: entry,
      });
    }
  }
}

/** What a scalar is to say, for when it does not. */
export interface Wanted<D extends Dialect = EvaluationDialect> {
  readonly expected: D['expected'];
  /** The words that would do, where nothing else does. */
  readonly choices: UnreadableValue<D>['choices'];
  /** Whether any text will do, so that even a mistaken alias (`*重点项目`) says something. */
  readonly anyText: boolean;
  /** Whether a text stands where nothing is said: the mark of an empty cell. */
  readonly isNone?: ((text: string) => boolean) | undefined;
}

function vocabularyOf<D extends Dialect>({ entries }: MapNode, { spellings }: KeyTable<D>): Vocabulary {
  for (const { key } of entries) {
    const vocabulary = spellings.get(key)?.vocabulary;
    if (vocabulary) return vocabulary;
  }
  return 'zh';
}

/** A mapping that holds the key that needs no others, and not as an empty cell. */
function isExempt<D extends Dialect>({ exempting }: KeyTable<D>, entries: Keyed['entries']): boolean {
  const entry = exempting && entries[exempting.order];
  return entry !== undefined && !isNoReason(entry.value);
}

const isNoReason = (node: Tree): boolean => node.kind === 'scalar' && saysNoReason(node.value.trim());

/** A number that is due, and the mark of an empty cell in its place. */
const isBlankCell = ({ shape }: { readonly shape: unknown }, node: Tree): boolean =>
  node.kind === 'scalar' && isMark(node.value) && isPoints(shape);

const isPoints = (shape: unknown): boolean =>
  typeof shape === 'object' && shape !== null && 'kind' in shape && shape.kind === 'points';

/** Whether nothing stands behind a key. */
export const isEmpty = (node: Tree): boolean => node.kind === 'scalar' && node.value.trim() === '' && !node.lost;

const none: readonly never[] = [];

/** Whether a list or mapping is what a key takes. */
function holdsAs(shape: unknown, { kind }: Pick<Tree, 'kind'>): boolean {
  if (kind === 'scalar' || typeof shape !== 'object' || shape === null || !('kind' in shape)) return false;
  if (shape.kind === 'either' && 'of' in shape && Array.isArray(shape.of))
    return shape.of.some(one => holdsAs(one, { kind }));
  return shape.kind === kind;
}

/** Whether nothing could be read here, which has been said. */
const isLost = (node: Tree): boolean => node.kind === 'scalar' && node.lost === true;

/** Where something that is not there is reported: at the mapping's name, else at its first key. */
function nameSpan(node: MapNode, name: Entry | undefined): Span {
  if (name?.value.kind === 'scalar' && name.value.value !== '') return name.value.span;
  return node.entries[0]?.keySpan ?? node.span;
}

/** A place short enough to underline: the first key or item of a node that may be long. */
export function headOf(node: Tree): Span {
  if (node.kind === 'scalar' || node.flow) return node.span;
  if (node.kind === 'map') return node.entries[0]?.keySpan ?? node.span;
  return node.items[0] ? headOf(node.items[0]) : node.span;
}
