import type { Node, Scalar } from 'yaml';
import type { Span } from '../text/span.js';
import { isSpace } from './characters.js';
import type { Patched } from './patches.js';
import type { Placeholders } from './placeholder.js';
import { LostNode, ScalarNode, type ScalarStyle } from './tree.js';

/** Where the library's nodes stand in the text as given, and what they say there. */
export class Places {
  private readonly cutAt: number;

  constructor(
    private readonly text: string,
    private readonly patched: Patched,
    private readonly placeholders: Placeholders,
    /** Where reading ended, at a limit; the text's length where it did not. */
    end: number,
    private readonly lost: ReadonlySet<number>,
  ) {
    this.cutAt = end < text.length ? text.slice(0, end).trimEnd().length : Infinity;
  }

  /** Whether reading ended inside a node, or right behind it. */
  isCut({ end }: Span): boolean {
    return end >= this.cutAt;
  }

  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }

  /** A node's own span, without white space at its end. Not for block collections: theirs come from their parts. */
  spanOf(node: Node): Span {
    const [from = 0, to = from] = node.range ?? [];
    const start = this.patched.original(Math.min(from, to));
    let end = this.patched.original(Math.max(from, to));
    while (end > start && isBlank(this.text.charCodeAt(end - 1))) end--;
    return { start, end };
  }

  /** The span of a collection: from its first to its last part, and its brackets; without parts that another collection stands before. */
  around(node: Node, flow: boolean, parts: readonly { readonly span: Span }[]): Span {
    const [from = 0, to = from] = node.range ?? [];
    let start = this.patched.original(from);
    let end = flow || parts.length === 0 ? this.patched.original(to) : start;
    const isMoved = this.patched.isMoved(start);
    for (const { span } of parts) {
      if (this.patched.isMoved(span.start) !== isMoved) continue;
      start = Math.min(start, span.start);
      end = Math.max(end, span.end);
    }
    return { start, end };
  }

  /** A scalar at its own place, or at the place `use` of an alias. */
  scalar(node: Scalar, use: Span | undefined): ScalarNode {
    if (node.type === 'PLAIN' && (node.source ?? '') === '')
      return this.empty(this.patched.original(node.range?.[0] ?? 0), use);
    const value = this.placeholders.show(String(node.value ?? ''));
    const style = styles[node.type ?? ''] ?? 'plain';
    const span = this.spanOf(node);
    const Node = this.lost.has(span.start) ? LostNode : ScalarNode;
    if (use) return new Node(use.start, use.end, value, style, true, undefined);
    return new Node(span.start, span.end, value, style, false, this.verbatimFrom(value, span));
  }

  /** A value that is not there: right behind what asks for it, before white space. */
  empty(at: number, use: Span | undefined): ScalarNode {
    let start = Math.min(at, this.text.length);
    while (start > 0 && isSpace(this.text.charCodeAt(start - 1))) start--;
    const span = use ?? { start, end: start };
    const Node = this.isCut(span) ? LostNode : ScalarNode;
    return new Node(span.start, span.end, '', 'empty', use !== undefined, undefined);
  }

  /** Where in `span` the value stands letter for letter: all of it, behind an unclosed quote, or between quotes. */
  private verbatimFrom(value: string, { start, end }: Span): 0 | 1 | undefined {
    const quotes = end - start - value.length;
    const from = quotes === 0 ? 0 : 1;
    return quotes >= 0 && quotes <= 2 && this.text.startsWith(value, start + from) ? from : undefined;
  }
}

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

const isBlank = (code: number): boolean => isSpace(code) || code === 0x0a || code === 0x0d;
