import type { NodeKind } from '../language/problem.js';
import { headOf } from '../language/reader.js';
import type { Entry, ListNode, MapNode, ScalarNode, Tree } from '../yaml/tree.js';
import { mappingIn, type ProfileKey, profileKey, type ProfileMapping, profileMappings } from './knobs/index.js';
import type { Shape } from './knobs/shape.js';
import type { ProfileFileProblem } from './file-problem.js';
import type { Methods } from './knobs/types.js';
import { readScalar } from './file-values.js';
import type { Words } from '../text/locale.js';
import { isChinese, suggestKeys } from './suggest-key.js';

/** One use of a known key: which it is, in which mapping, and its path from the top, such as `groups.0.weight`. */
export interface ProfileKeyUse {
  readonly entry: Entry;
  readonly key: ProfileKey;
  readonly mapping: ProfileMapping;
  readonly owner: MapNode;
  readonly path: string;
}

/** Reads a profile file's tree by the table of its keys: what is readable comes out, everything else becomes a problem at its place. */
export class ProfileReader {
  readonly problems: ProfileFileProblem[] = [];
  readonly uses: ProfileKeyUse[] = [];
  private readonly byPath = new Map<string, Entry>();

  /** The entry at a path, where it is written and counts. */
  at(path: string): Entry | undefined {
    return this.byPath.get(path);
  }

  map(node: MapNode, mapping: ProfileMapping, path = ''): Readonly<Record<string, unknown>> {
    const read: Record<string, unknown> = {};
    const lost = new Set<string>();
    for (const entry of node.entries) {
      const key = profileKey(mapping, entry.key);
      if (!key) {
        lost.add(this.unknown(entry, node, mapping) ?? '');
        continue;
      }
      const here = path === '' ? key.name : `${path}.${key.name}`;
      this.uses.push({ entry, key, mapping, owner: node, path: here });
      const first = this.byPath.get(here);
      if (first) this.problems.push({ kind: 'duplicate-key', span: entry.keySpan, entry, owner: node, first });
      else {
        this.byPath.set(here, entry);
        const value = this.value(entry, key, here);
        if (value !== undefined) read[key.name] = value;
      }
    }
    // at the top it depends on the base what is missing
    if (mapping !== 'profile' && mapping !== 'budget') this.require(node, mapping, lost, path);
    return read;
  }

  private value(entry: Entry, key: ProfileKey, path: string): unknown {
    const { value: node } = entry;
    if (isBlank(node)) return undefined;
    const of = mappingIn(key);
    switch (key.shape.kind) {
      case 'map':
        return node.kind === 'map' && of ? this.map(node, of, path) : this.wrong(node, entry, 'mapping');
      case 'list':
        return node.kind === 'list' && of ? this.items(node, entry, of, path) : this.wrong(node, entry, 'list');
      case 'words':
        return node.kind === 'map'
          ? bothOf(this.map(node, 'words', path))
          : this.text(node, entry, key, 'text-or-mapping');
      case 'texts':
        return node.kind === 'list' ? this.texts(node, entry) : this.text(node, entry, key, 'list');
      case 'methods':
        return node.kind === 'map' ? methodsIn(node) : this.wrong(node, entry, 'mapping');
      case 'layout':
        return node.kind === 'map' ? node : this.text(node, entry, key, 'text-or-mapping');
      default:
        return this.text(node, entry, key, 'text');
    }
  }

  private texts({ items }: ListNode, entry: Entry): readonly string[] {
    return items.flatMap(item => {
      if (item.kind === 'scalar') return item.value.trim() === '' ? [] : [item.value.trim()];
      return this.wrong(item, entry, 'text') ?? [];
    });
  }

  /** Items that lack what they cannot do without are told and left out. */
  private items(node: ListNode, entry: Entry, of: ProfileMapping, path: string): unknown[] {
    const needed = profileMappings[of].filter(({ required }) => required);
    return node.items.flatMap((item, index) => {
      if (item.kind !== 'map') return this.wrong(item, entry, 'mapping') ?? [];
      const read = this.map(item, of, `${path}.${index}`);
      return needed.every(({ name }) => read[name] !== undefined) ? [read] : [];
    });
  }

  private text(node: Tree, entry: Entry, key: ProfileKey, wanted: NodeKind): unknown {
    return node.kind === 'scalar' ? this.scalar(node, entry, key) : this.wrong(node, entry, wanted);
  }

  private scalar(node: ScalarNode, entry: Entry, key: ProfileKey): unknown {
    const read = readScalar(node.value, key.shape);
    if (typeof read === 'object') return read.value;
    this.problems.push({
      kind: 'unreadable-value',
      span: node.span,
      written: entry.key,
      key,
      node,
      choices: choicesOf(key.shape, isChinese(node.value)),
      outOfBounds: read === 'bounds',
    });
    return undefined;
  }

  private wrong(node: Tree, { key }: Entry, expected: NodeKind): undefined {
    this.problems.push({ kind: 'wrong-type', span: headOf(node), key, expected, found: node.kind });
    return undefined;
  }

  private unknown(entry: Entry, owner: MapNode, mapping: ProfileMapping): string | undefined {
    const suggestions = suggestKeys(entry.key, mapping);
    this.problems.push({ kind: 'unknown-key', span: entry.keySpan, entry, owner, mapping, suggestions });
    return suggestions[0] === undefined ? undefined : profileKey(mapping, suggestions[0])?.name;
  }

  private require(node: MapNode, mapping: ProfileMapping, lost: ReadonlySet<string>, path: string): void {
    const names = profileMappings[mapping]
      .filter(({ name, required }) => required && !lost.has(name))
      .map(({ name }) => name);
    const absent = names.filter(name => isBlank(this.byPath.get(`${path}.${name}`)?.value));
    const named = this.byPath.get(`${path}.name`);
    if (absent.length > 0)
      this.problems.push({
        kind: 'missing-key',
        span: named?.value.span ?? node.entries[0]?.keySpan ?? node.span,
        mapping,
        names: absent,
      });
  }
}

/** The words that would do, where a key takes listed words only. */
function choicesOf(shape: Shape, chinese = false): readonly string[] {
  if (shape.kind === 'choice') return Object.entries(shape.choices).map(([name, { zh }]) => (chinese ? zh : name));
  if (shape.kind !== 'switch') return [];
  return chinese ? ['是', '否'] : ['true', 'false'];
}

/** A text in one language alone stands for both. */
function bothOf({ 'zh-CN': zh, en }: Readonly<Record<string, unknown>>): Words | undefined {
  const [first, second] = [zh ?? en, en ?? zh];
  return typeof first === 'string' && typeof second === 'string' ? { 'zh-CN': first, en: second } : undefined;
}

/** Named mappings, kept as they are written. */
const methodsIn = ({ entries }: MapNode): Methods =>
  Object.fromEntries(entries.map(({ key, value }) => [key.trim(), value]));

const isBlank = (node: Tree | undefined): boolean =>
  node === undefined || (node.kind === 'scalar' && node.value.trim() === '');
