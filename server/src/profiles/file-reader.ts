import type { NodeKind, ReadProblem } from '../language/problem.js';
import { isEmpty, type Keyed, Reader } from '../language/reader.js';
import type { Words } from '../text/locale.js';
import type { Entry, MapNode, Tree } from '../yaml/tree.js';
import type { ProfileFileProblem } from './file-problem.js';
import { choicesOf, readScalar } from './file-values.js';
import {
  mappingIn,
  type ProfileDialect,
  type ProfileKey,
  type ProfileMapping,
  profileMappings,
  profileTables,
} from './knobs/index.js';
import type { Methods } from './knobs/types.js';

/** One use of a known key: which it is, in which mapping, and its path from the top, such as `groups.0.weight`. */
export interface ProfileKeyUse {
  readonly entry: Entry;
  readonly key: ProfileKey;
  readonly mapping: ProfileMapping;
  readonly path: string;
}

/** Reads a profile's file with the language's reader by the table of knobs; remembers where each key stands. */
export class ProfileReader {
  readonly reader = new Reader<ProfileDialect>();
  readonly uses: ProfileKeyUse[] = [];
  private readonly byPath = new Map<string, Entry>();

  /** The entry at a path, where it is written and counts. */
  at(path: string): Entry | undefined {
    return this.byPath.get(path);
  }

  /** What reading found wrong; all that one mapping lacks is told once. What the top lacks depends on the base. */
  get problems(): readonly ProfileFileProblem[] {
    return gatherMissing(this.reader.problems);
  }

  map(node: MapNode, mapping: ProfileMapping, path = ''): Readonly<Record<string, unknown>> {
    const table = profileTables[mapping];
    const owner = this.reader.map(node, table);
    const read: Record<string, unknown> = {};
    for (const entry of node.entries) {
      const key = table.spellings.get(entry.key)?.spec;
      if (!key) continue;
      const here = path === '' ? key.name : `${path}.${key.name}`;
      this.uses.push({ entry, key, mapping, path: here });
      if (owner.entries[key.order] !== entry) continue;
      this.byPath.set(here, entry);
      const value = isEmpty(entry.value) ? undefined : this.value(owner, entry, key, here);
      if (value !== undefined) read[key.name] = value;
    }
    return read;
  }

  private value(owner: Keyed, entry: Entry, key: ProfileKey, path: string): unknown {
    const { value: node } = entry;
    const of = mappingIn(key);
    switch (key.shape.kind) {
      case 'map':
        return node.kind === 'map' && of ? this.map(node, of, path) : this.wrong(entry, 'mapping');
      case 'list':
        return of ? this.items(entry, of, path) : undefined;
      case 'words':
        return node.kind === 'map'
          ? bothOf(this.map(node, 'words', path))
          : this.scalar(owner, entry, key, 'text-or-mapping');
      case 'texts':
        return node.kind === 'list' ? this.texts(entry) : this.scalar(owner, entry, key, 'list');
      case 'methods':
        return node.kind === 'map' ? methodsIn(node) : this.wrong(entry, 'mapping');
      case 'layout':
        return node.kind === 'map' ? node : this.scalar(owner, entry, key, 'text-or-mapping');
      default:
        return this.scalar(owner, entry, key, 'text');
    }
  }

  private texts(entry: Entry): readonly string[] {
    return this.reader.items(entry).flatMap(item => {
      const text = this.reader.itemText(item, entry);
      return text.state === 'ok' && text.value.trim() !== '' ? [text.value.trim()] : [];
    });
  }

  /** Items that lack what they cannot do without are told and left out. */
  private items(entry: Entry, of: ProfileMapping, path: string): readonly unknown[] | undefined {
    if (entry.value.kind !== 'list') return this.wrong(entry, 'list');
    const needed = profileMappings[of].filter(({ required }) => required);
    return entry.value.items.flatMap((item, index) => {
      if (item.kind !== 'map') return this.wrong(entry.withValue(item), 'mapping') ?? [];
      const read = this.map(item, of, `${path}.${index}`);
      return needed.every(({ name }) => read[name] !== undefined) ? [read] : [];
    });
  }

  private scalar(owner: Keyed, entry: Entry, key: ProfileKey, wanted: NodeKind): unknown {
    const { shape } = key;
    if (entry.value.kind !== 'scalar') return this.wrong(entry, wanted);
    const read = (source: string): { readonly value: unknown } | undefined => {
      const found = readScalar(source, shape);
      return typeof found === 'object' ? found : undefined;
    };
    const field = this.reader.scalar(owner, entry, read, { expected: key, choices: choicesOf(shape), anyText: true });
    return field.state === 'ok' ? field.value.value : undefined;
  }

  private wrong({ key, value }: Entry, expected: NodeKind): undefined {
    this.reader.wrongType(value, key, expected);
    return undefined;
  }
}

type Lack = Extract<ReadProblem<ProfileDialect>, { kind: 'missing-key' }>;

function gatherMissing(problems: readonly ReadProblem<ProfileDialect>[]): readonly ProfileFileProblem[] {
  const lacking = new Map<MapNode | undefined, readonly Lack[]>();
  const others = problems.flatMap(problem => {
    if (problem.kind !== 'missing-key') return [problem];
    lacking.set(problem.owner, [...(lacking.get(problem.owner) ?? []), problem]);
    return [];
  });
  const gathered = [...lacking.values()].flatMap(([first, ...more]): ProfileFileProblem[] =>
    first && dependsOnItself(first)
      ? [
          {
            kind: 'missing-key',
            span: first.span,
            mapping: first.mapping,
            names: [first, ...more].map(({ spec }) => spec.name),
          },
        ]
      : [],
  );
  return [...others, ...gathered];
}

/** What is missing at the top, or from the budget, may come from the base. */
const dependsOnItself = ({ mapping }: Lack): boolean => mapping !== 'profile' && mapping !== 'budget';

/** A text in one language alone stands for both. */
function bothOf({ 'zh-CN': zh, en }: Readonly<Record<string, unknown>>): Words | undefined {
  const [first, second] = [zh ?? en, en ?? zh];
  return typeof first === 'string' && typeof second === 'string' ? { 'zh-CN': first, en: second } : undefined;
}

/** Named mappings, kept as they are written. */
const methodsIn = ({ entries }: MapNode): Methods =>
  Object.fromEntries(entries.map(({ key, value }): [string, Tree] => [key.trim(), value]));
