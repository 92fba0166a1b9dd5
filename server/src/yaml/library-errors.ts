import type { Span } from '../text/span.js';
import type { Lines } from '../text/lines.js';
import type { Patched } from './patches.js';
import type { SyntaxProblem, SyntaxReason } from './tree.js';

interface LibraryError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** An error of the library in our words, its place within one line; `undefined` where it is none of ours: tags have no meaning here. */
export function libraryProblem(
  text: string,
  patched: Patched,
  { code, message, pos }: LibraryError,
): SyntaxProblem | undefined {
  if (code === 'TAG_RESOLVE_FAILED' || code === 'BAD_COLLECTION_TYPE') return undefined;
  const span = withinLine(text, patched.original(pos[0]), patched.original(pos[1]));
  const reason = reasonOf(code, message);
  return reason === 'unexpected' ? { kind: 'syntax', reason, span, detail: code } : { kind: 'syntax', reason, span };
}

function reasonOf(code: string, message: string): SyntaxReason {
  if (/must end with|must be sufficiently indented/.test(message)) return 'unclosed-bracket';
  if (message.startsWith('Missing closing')) return 'unclosed-quote';
  if (message.startsWith('Implicit map key') || code === 'MULTILINE_IMPLICIT_KEY') return 'missing-colon';
  return reasons[code] ?? 'unexpected';
}

const reasons: Readonly<Record<string, SyntaxReason>> = {
  BAD_ALIAS: 'unknown-anchor',
  BAD_DQ_ESCAPE: 'bad-escape',
  BAD_INDENT: 'bad-indent',
  TAB_AS_INDENT: 'tab-indent',
  BLOCK_AS_IMPLICIT_KEY: 'nested-mapping-in-line',
  BAD_DIRECTIVE: 'directive',
  RESOURCE_EXHAUSTION: 'limit-depth',
};

/** A place on one line, with something to see where the line has something. */
function withinLine(text: string, from: number, to: number): Span {
  const start = Math.max(0, Math.min(from, text.length));
  let end = start;
  while (end < text.length && end < to && !'\r\n'.includes(text[end] ?? '')) end++;
  if (end > start) return { start, end: Math.max(start + 1, start + text.slice(start, end).trimEnd().length) };
  if (end < text.length && !'\r\n'.includes(text[end] ?? '')) return { start, end: start + 1 };
  return start > 0 && !'\r\n'.includes(text[start - 1] ?? '')
    ? { start: start - 1, end: start }
    : { start, end: start };
}

/**
 * All problems by place. Of the library's errors those are dropped that stand on, or right below, a line with a problem:
 * they mostly follow from it. Of syntax problems a line has one.
 */
export function withoutConsequences(
  lines: Lines,
  own: readonly SyntaxProblem[],
  library: readonly (SyntaxProblem | undefined)[],
): SyntaxProblem[] {
  const taken = new Set<number>();
  const kept: SyntaxProblem[] = [];
  const lineOf = ({ span }: SyntaxProblem): number => lines.lineOf(span.start);
  for (const problem of byPlace(own)) {
    const line = lineOf(problem);
    if (problem.kind === 'syntax' && taken.has(line) && !isLimit(problem)) continue;
    taken.add(line);
    kept.push(problem);
  }
  for (const problem of byPlace(library.filter(problem => problem !== undefined))) {
    const line = lineOf(problem);
    if (!taken.has(line) && !taken.has(line - 1)) kept.push(problem);
    taken.add(line);
  }
  return byPlace(kept);
}

const isLimit = (problem: SyntaxProblem): boolean => problem.kind === 'syntax' && problem.reason.startsWith('limit-');
const byPlace = (problems: readonly SyntaxProblem[]): SyntaxProblem[] =>
  [...problems].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
