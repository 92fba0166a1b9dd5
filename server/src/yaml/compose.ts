import {
  type Alias,
  type Document,
  isAlias,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Span } from '../text/span.js';
import { Anchors } from './anchors.js';
import { canMerge, mergeEntries, type WrittenEntry } from './merge.js';
import type { Places } from './places.js';
import { Entry, limits, ListNode, LostNode, MapNode, type SyntaxProblem, type Tree } from './tree.js';

/** Where a node is read: at its own place, or by an alias at the alias's place. */
interface Use {
  readonly span: Span | undefined;
  readonly depth: number;
}

/** How many nodes aliases may bring in all: what bounds the memory that nested aliases can ask for. */
const borrowedNodes = 500_000;

/** Makes the library's nodes into trees over the text as given: aliases followed, merges done, spans put right. */
export class Composer {
  readonly problems: SyntaxProblem[] = [];
  private anchors = new Anchors();
  private aliases = 0;
  private borrowed = 0;

  constructor(private readonly places: Places) {}

  /** The root of a document; `undefined` where it holds no content. */
  root({ contents }: Document.Parsed<ParsedNode>): Tree | undefined {
    this.anchors = new Anchors();
    if (!contents || isNothing(contents)) return undefined;
    return this.tree(contents, { span: undefined, depth: 0 });
  }

  private tree(node: Node, use: Use): Tree {
    if (use.span) this.borrowed++;
    if (isAlias(node)) return this.alias(node, use);
    if (node.anchor !== undefined && !use.span) this.anchors.define(node.anchor, node);
    if (isScalar(node)) return this.places.scalar(node as Scalar, use.span);
    if (use.depth >= limits.depth) return this.limit('limit-depth', use.span ?? this.places.spanOf(node));
    const inside = { span: use.span, depth: use.depth + 1 };
    return this.anchors.within(node, () => (isSeq(node) ? this.list(node, inside) : this.map(node as YAMLMap, inside)));
  }

  private list(node: YAMLSeq, use: Use): Tree {
    const items = node.items.map(item => this.tree(item as Node, use));
    const flow = node.flow === true;
    const { start, end } = use.span ?? this.places.around(node, flow, items);
    return new ListNode(start, end, items, flow, use.span !== undefined);
  }

  private map(node: YAMLMap, use: Use): Tree {
    const written = node.items.map(({ key, value }) => this.entry(key as Node, value as Node | null, use));
    const entries = mergeEntries(written);
    const flow = node.flow === true;
    const span =
      use.span ??
      this.places.around(
        node,
        flow,
        written.map(({ entry }) => entry),
      );
    return new MapNode(span.start, span.end, entries, flow, use.span !== undefined, this.places.isCut(span));
  }

  private entry(keyNode: Node, valueNode: Node | null, use: Use): WrittenEntry {
    const keyTree = this.tree(keyNode, use);
    const keySpan = keyTree.span;
    const key = keyTree.kind === 'scalar' ? keyTree.value : this.places.slice(keySpan);
    const value = valueNode ? this.tree(valueNode, use) : this.places.empty(keySpan.end, use.span);
    const entry = new Entry(key, keySpan.start, keySpan.end, value);
    const merges = keyTree.kind === 'scalar' && keyTree.style === 'plain' && key === '<<';
    if (merges && !use.span && !canMerge(value)) this.badMerge(entry);
    return { entry, merges };
  }

  /** A `<<` that brings nothing; not said again where its alias was reported. */
  private badMerge({ value, keySpan }: Entry): void {
    const reported = value.kind === 'scalar' && value.value.startsWith('*');
    if (!reported) this.problems.push({ kind: 'syntax', reason: 'unexpected', span: keySpan, detail: 'BAD_MERGE' });
  }

  private alias(node: Alias, use: Use): Tree {
    const span = use.span ?? this.places.spanOf(node);
    const target = this.anchors.target(node);
    if (!target) return this.unknown(node, span, use);
    this.aliases++;
    if (this.aliases > limits.aliases || this.borrowed > borrowedNodes) return this.limit('limit-aliases', span);
    return this.tree(target, { span, depth: use.depth });
  }

  private unknown(node: Alias, span: Span, use: Use): Tree {
    if (!use.span) this.problems.push({ kind: 'syntax', reason: 'unknown-anchor', span });
    const { start, end } = span;
    return new LostNode(start, end, `*${node.source}`, 'plain', use.span !== undefined, use.span ? undefined : 0);
  }

  /** The tree ends here; said once. */
  private limit(reason: 'limit-depth' | 'limit-aliases', span: Span): Tree {
    if (!this.problems.some(problem => problem.kind === 'syntax' && problem.reason === reason))
      this.problems.push({ kind: 'syntax', reason, span });
    return new LostNode(span.start, span.end, '', 'empty', true, undefined);
  }
}

const isNothing = (node: Node): boolean =>
  isScalar(node) && node.type === 'PLAIN' && node.source === '' && node.anchor === undefined;
