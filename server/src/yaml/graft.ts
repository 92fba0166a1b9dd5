import type { Span } from '../text/span.js';
import type { Frame } from './frame.js';
import {
  type Comment,
  Entry,
  ListNode,
  MapNode,
  type Parsed,
  type ScalarNode,
  type SyntaxProblem,
  type Tree,
} from './tree.js';

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

/** Puts lists back. */
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
    const { start, end } = this.span(node);
    return node.at(start, end);
  }

  private list(node: ListNode): ListNode {
    const [item, ...more] = node.items;
    const marked = item?.kind === 'scalar' && more.length === 0 ? this.frame.listOf(item.value) : -1;
    if (marked >= 0) this.put++;
    const items = marked >= 0 ? (this.lists[marked] ?? []) : node.items.map(each => this.tree(each));
    const { start, end } = this.around(node, items.at(-1));
    return new ListNode(start, end, items, node.flow, node.borrowed);
  }

  private map(node: MapNode): MapNode {
    const entries = node.entries.map(entry => this.entry(entry));
    const { start, end } = this.around(node, entries.at(-1)?.value);
    return new MapNode(start, end, entries, node.flow, node.borrowed, false);
  }

  private entry({ key, keySpan, value }: Entry): Entry {
    const { start, end } = this.span(keySpan);
    return new Entry(key, start, end, this.tree(value));
  }

  /** A block collection ends with its last part, wherever that went. */
  private around(node: ListNode | MapNode, last: Tree | undefined): Span {
    const { start, end } = this.span(node);
    return { start, end: node.flow || !last ? end : Math.max(last.end, start) };
  }
}
