import type { Span } from './span.js';

/** Where the line that holds an offset begins. */
export function lineStartAt(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The whole line that holds an offset, with its line break. */
export function lineAround(text: string, offset: number): Span {
  const start = lineStartAt(text, offset);
  const end = lineEndAt(text, offset);
  return { start, end: text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length) };
}

/** What stands behind an offset in its line. */
export const lineRestAt = (text: string, offset: number): string => text.slice(offset, lineEndAt(text, offset));

function lineEndAt(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return end;
}

const isBreak = (code: number): boolean => code === 0x0a || code === 0x0d;
