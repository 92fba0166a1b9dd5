import { isOddSpace, isSpace, skipSpaces } from '../yaml/characters.js';
import type { Comment } from '../yaml/tree.js';
import type { Changes } from './changes.js';
import type { Layout } from './layout.js';

/** One space behind the colons and dashes of block collections, none before a colon. */
export function tidyBlocks(changes: Changes, { keys, dashes }: Layout): void {
  for (const { start, end } of keys) if (changes.text[start] !== '*') colon(changes, end);
  for (const dash of dashes) if (changes.text[dash] === '-') oneSpace(changes, dash + 1, true);
}

function colon(changes: Changes, keyEnd: number): void {
  const { text, lines } = changes;
  const lineEnd = lines.end(lines.lineOf(keyEnd));
  const at = skipSpaces(text, keyEnd, lineEnd);
  if (at >= lineEnd || text[at] !== ':') return;
  changes.spaces(keyEnd, at, 0);
  let next = oneSpace(changes, at + 1, false);
  while (text[next] === '&' || text[next] === '!') {
    while (next < lineEnd && !isSpace(text.charCodeAt(next))) next++;
    next = oneSpace(changes, next, false);
  }
}

/** Makes white space before more on the same line one space; returns where that begins. A comment keeps its distance. */
function oneSpace(changes: Changes, from: number, moves: boolean): number {
  const lineEnd = changes.lines.end(changes.lines.lineOf(from));
  const next = skipSpaces(changes.text, from, lineEnd);
  if (next > from && next < lineEnd && changes.text[next] !== '#') changes.spaces(from, next, 1, moves);
  return next;
}

/** A space behind the `#`, and plain ones before it. Rows of signs (`#---`, `##`, `#!`) stay, and so does a comment's distance from what it stands behind. */
export function tidyComments(changes: Changes, comments: readonly Comment[]): void {
  const { text, lines, broken } = changes;
  for (const { span, trailing } of comments) {
    const line = lines.lineOf(span.start);
    if (broken.line(line) || text[span.start] !== '#') continue;
    if (trailing) distance(changes, lines.start(line), span.start);
    if (
      span.end > span.start + 1 &&
      /^[\p{L}\p{N}\p{Ps}\p{Pi}《【“‘"'<@]/u.test(text.slice(span.start + 1, span.start + 3))
    )
      changes.replace(span.start + 1, span.start + 1, ' ');
  }
}

function distance(changes: Changes, lineStart: number, comment: number): void {
  let from = comment;
  while (from > lineStart && isSpace(changes.text.charCodeAt(from - 1))) from--;
  const odd = Array.from(changes.text.slice(from, comment)).some(char => isOddSpace(char.charCodeAt(0)));
  if (odd) changes.spaces(from, comment, 1);
}
