import type { Span } from './span.js';

/** Where the line that holds an offset begins. */
export function lineStartAt(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text[start - 1])) start--;
  return start;
}

/** The whole line that holds an offset, with its line break. */
export function lineAround(text: string, offset: number): Span {
  const start = lineStartAt(text, offset);
  let end = offset;
  while (end < text.length && !isBreak(text[end])) end++;
  return { start, end: end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0) };
}

const isBreak = (char: string | undefined): boolean => char === '\n' || char === '\r';
