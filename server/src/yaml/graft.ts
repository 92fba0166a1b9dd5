import type { Span } from '../text/span.js';
import type { Frame } from './frame.js';
import type { Comment, Entry, ListNode, MapNode, Parsed, ScalarNode, SyntaxProblem, Tree } from './tree.js';

/** What a frame comes to once its lists are put back, with spans in the piece. */
export interface Grafted {
  readonly root: Tree | undefined;
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
}

/** Puts lists back in the place of their marks; `undefined` where a mark was not read as the one item it is, or a problem may reach beyond its line. */
export function graft(
  { documents, comments, problems }: Parsed,
  frame: Frame,
  lists: readonly (readonly Tree[])[],
): Grafted | undefined {
  const [document, ...more] = documents;
  if (!document || more.length > 0 || !problems.every(isLocal)) return undefined;
  const back = new Back(frame, lists);
  const root = document.root && back.tree(document.root);
  if (back.put !== lists.length) return undefined;
  return {
    root,
    comments: comments.map(comment => ({ ...comment, span: back.span(comment.span) })),
    problems: problems.map(problem => ({ ...problem, span: back.span(problem.span) })),
  };
}

/** Problems that the lexical pass puts right within their line, whatever stands around it. */
const isLocal = (problem: SyntaxProblem): boolean =>
  problem.kind === 'syntax' ? localReasons.has(problem.reason) : problem.kind !== 'fullwidth-punctuation';
const localReasons: ReadonlySet<string> = new Set([
  'missing-space',
  'missing-colon',
  'unclosed-quote',
  'nested-mapping-in-line',
]);

/** Puts lists back. Nodes are written out: one made by spreading another is laid out for itself, which is slow for whoever looks at it. */
class Back {
  /** How many lists have been put back. */
  put = 0;

  constructor(
    private readonly frame: Frame,
    private readonly lists: readonly (readonly Tree[])[],
  ) {}

  span({ start, end }: Span): Span {
    return { start: this.frame.original(start), end: this.frame.original(end) };
  }

  tree(node: Tree): Tree {
    if (node.kind === 'scalar') return this.scalar(node);
    return node.kind === 'list' ? this.list(node) : this.map(node);
  }

  private scalar(node: ScalarNode): ScalarNode {
    const { kind, value, style, borrowed, verbatim } = node;
    return { kind, span: this.span(node.span), value, style, borrowed, verbatim: verbatim && this.span(verbatim) };
  }

  private list(node: ListNode): ListNode {
    const [item, ...more] = node.items;
    const marked = item?.kind === 'scalar' && more.length === 0 ? this.frame.listOf(item.value) : -1;
    if (marked >= 0) this.put++;
    const items = marked >= 0 ? (this.lists[marked] ?? []) : node.items.map(each => this.tree(each));
    const { kind, flow, borrowed } = node;
    return { kind, span: this.around(node, items), items, flow, borrowed };
  }

  private map(node: MapNode): MapNode {
    const entries = node.entries.map(entry => this.entry(entry));
    const { kind, flow, borrowed } = node;
    return { kind, span: this.around(node, entries), entries, flow, borrowed };
  }

  private entry({ key, keySpan: written, value: node }: Entry): Entry {
    const keySpan = this.span(written);
    const value = this.tree(node);
    return {
      key,
      keySpan,
      value,
      span: { start: Math.min(keySpan.start, value.span.start), end: Math.max(keySpan.end, value.span.end) },
    };
  }

  /** A block collection ends with its last part, wherever that went. */
  private around(node: ListNode | MapNode, parts: readonly { readonly span: Span }[]): Span {
    const { start, end } = this.span(node.span);
    return {
      start,
      end: node.flow || parts.length === 0 ? end : Math.max(...parts.slice(-1).map(({ span }) => span.end), start),
    };
  }
}
