import type { Span } from '../text/span.js';
import type { Lines } from '../text/lines.js';
import { endsWord, isSpace } from '../yaml/characters.js';
import type { Atom, FlowPlace } from './layout.js';
import { inOrder, type Placed } from './in-order.js';

/** One piece of a flow collection. `depth` counts the brackets that are open around it, its own included. */
export interface FlowToken {
  readonly kind: 'open' | 'close' | 'comma' | 'colon' | 'atom' | 'property' | 'comment' | 'other';
  readonly span: Span;
  readonly depth: number;
  readonly atom: Atom | undefined;
}

const marks: Readonly<Record<string, FlowToken['kind']>> = {
  '[': 'open',
  '{': 'open',
  ']': 'close',
  '}': 'close',
  ',': 'comma',
  ':': 'colon',
};

/** The pieces of an outermost flow collection, in order. */
export function* flowTokens(text: string, { span }: FlowPlace, lines: Lines, pieces: Pieces): Generator<FlowToken> {
  let depth = 0;
  for (let at = span.start; at < span.end;) {
    if (isBlank(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const token = tokenAt(text, at, lines, pieces);
    if (token.kind === 'open') depth++;
    yield { ...token, depth };
    if (token.kind === 'close') depth--;
    at = token.span.end;
  }
}

/** What the parser has named already, asked for in order. */
export interface Pieces {
  atom(start: number): Atom | undefined;
  comment(start: number): Placed | undefined;
}

/** Pieces that are asked for in the order of their places. */
export const piecesOf = (atoms: readonly Atom[], comments: readonly Placed[]): Pieces => ({
  atom: inOrder(atoms),
  comment: inOrder(comments),
});

function tokenAt(text: string, at: number, lines: Lines, { atom, comment }: Pieces): Omit<FlowToken, 'depth'> {
  const found = atom(at);
  if (found) return { kind: 'atom', span: found.span, atom: found };
  const remark = comment(at);
  if (remark) return { kind: 'comment', span: remark.span, atom: undefined };
  if (/^<<\s*:/.test(text.slice(at, at + 20)))
    return { kind: 'atom', span: { start: at, end: at + 2 }, atom: undefined };
  const kind = marks[text[at] ?? ''];
  if (kind) return { kind, span: { start: at, end: at + 1 }, atom: undefined };
  const end = wordEnd(text, at, lines.end(lines.lineOf(at)));
  return { kind: '&!'.includes(text[at] ?? ' ') ? 'property' : 'other', span: { start: at, end }, atom: undefined };
}

function wordEnd(text: string, from: number, lineEnd: number): number {
  let end = from + 1;
  while (!endsWord(text, end, lineEnd) && !(text[end] !== undefined && ',[]{}'.includes(text[end] ?? ''))) end++;
  return end;
}

const isBlank = (code: number): boolean => isSpace(code) || code === 0x0a || code === 0x0d;
