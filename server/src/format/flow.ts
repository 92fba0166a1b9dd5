import type { Lines } from '../text/lines.js';
import { flowTokens, type FlowToken, type Pieces } from './flow-tokens.js';
import { type FlowPlace, step } from './layout.js';
import type { Changes } from './changes.js';

/** Tidies the spaces within the lines of an outermost flow collection: `{ a: 1, b: [1, 2] }`. Says where its further lines belong. */
export function tidyFlow(changes: Changes, flow: FlowPlace, pieces: Pieces, columns: Map<number, number>): void {
  const { text, lines } = changes;
  let before: FlowToken | undefined;
  let previous: FlowToken | undefined;
  for (const token of flowTokens(text, flow, lines, pieces)) {
    if (previous && sameLine(lines, previous, token)) space(changes, before, previous, token);
    else if (previous && flow.column !== undefined)
      columns.set(lines.lineOf(token.span.start), columnOf(flow.column, token));
    before = previous;
    previous = token;
  }
}

const columnOf = (column: number, { kind, depth }: FlowToken): number =>
  column + step * (kind === 'open' || kind === 'close' ? depth - 1 : depth);

const sameLine = (lines: Lines, a: FlowToken, b: FlowToken): boolean =>
  lines.lineOf(a.span.end) === lines.lineOf(b.span.start);

function space(changes: Changes, before: FlowToken | undefined, left: FlowToken, right: FlowToken): void {
  const wanted = wantedSpaces(changes.text, left, right);
  const glued = left.span.end === right.span.start;
  if (wanted === undefined || (glued && left.kind === 'colon' && !isQuoted(changes.text, before))) return;
  changes.spaces(left.span.end, right.span.start, wanted);
}

/** How many spaces belong between two neighbours; `undefined` where it is left as written. */
function wantedSpaces(text: string, left: FlowToken, right: FlowToken): number | undefined {
  if (right.kind === 'comment' || left.kind === 'other' || right.kind === 'other') return undefined;
  if (left.kind === 'open') {
    if (right.kind === 'comma' || right.kind === 'colon') return undefined;
    return right.kind === 'close' ? 0 : inner(text, left);
  }
  if (left.kind === 'colon') return right.kind === 'comma' || right.kind === 'close' ? undefined : 1;
  if (right.kind === 'close') return inner(text, right);
  if (right.kind === 'comma') return left.kind === 'comma' || left.kind === 'property' ? undefined : 0;
  if (right.kind === 'colon') return left.atom?.style === 'key' && text[left.span.start] !== '*' ? 0 : undefined;
  return left.kind === 'comma' || left.kind === 'property' ? 1 : undefined;
}

const inner = (text: string, { span }: FlowToken): number => ('{}'.includes(text[span.start] ?? ' ') ? 1 : 0);

/** Whether a key is in quotes, so that a value may stand right behind its colon. */
const isQuoted = (text: string, token: FlowToken | undefined): boolean =>
  token?.atom?.style === 'key' && `"'`.includes(text[token.span.end - 1] ?? ' ');
