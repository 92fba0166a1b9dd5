import type { Node, Scalar } from 'yaml';
import type { Span } from '../text/span.js';
import { isSpace } from './characters.js';
import type { Patched } from './patches.js';
import type { Placeholders } from './placeholder.js';
import type { ScalarNode } from './tree.js';

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

  /** The span of a collection: from its first to its last part, and its brackets. */
  around(node: Node, flow: boolean, parts: readonly { readonly span: Span }[]): Span {
    const [from = 0, to = from] = node.range ?? [];
    let start = this.patched.original(from);
    let end = flow || parts.length === 0 ? this.patched.original(to) : start;
    for (const { span } of parts) {
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
    const lost = this.lost.has(span.start) && { lost: true };
    if (use) return { kind: 'scalar', span: use, value, style, borrowed: true, verbatim: undefined, ...lost };
    return { kind: 'scalar', span, value, style, borrowed: false, verbatim: this.verbatim(value, span), ...lost };
  }

  /** A value that is not there: right behind what asks for it, before white space. */
  empty(at: number, use: Span | undefined): ScalarNode {
    let start = Math.min(at, this.text.length);
    while (start > 0 && isSpace(this.text.charCodeAt(start - 1))) start--;
    const span = use ?? { start, end: start };
    return {
      kind: 'scalar',
      span,
      value: '',
      style: 'empty',
      borrowed: use !== undefined,
      verbatim: undefined,
      ...(this.isCut(span) && { lost: true }),
    };
  }

  /** Where in `span` the value stands letter for letter: all of it, behind an unclosed quote, or between quotes. */
  private verbatim(value: string, { start, end }: Span): Span | undefined {
    const candidates = [
      { start, end },
      { start: start + 1, end },
      { start: start + 1, end: end - 1 },
    ];
    return candidates.find(span => span.end - span.start === value.length && this.slice(span) === value);
  }
}

const styles: Readonly<Record<string, ScalarNode['style']>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
};

const isBlank = (code: number): boolean => isSpace(code) || code === 0x0a || code === 0x0d;
