import { isOddSpace } from './characters.js';
import type { Line } from './scan-lines.js';
import type { ScanState } from './scan-state.js';

const header = /^[|>](?:[1-9][+-]?|[+-]?)[1-9]?[ \t\u3000\u00a0]*(?:[ \t\u3000\u00a0]#.*)?$/;

/** Reads `|` or `>` with the indented lines that belong to it. Returns false where it is no block text but a value such as `>30`. */
export function blockText(s: ScanState, from: number, line: Line): boolean {
  const first = s.text.slice(from, line.end);
  if (!header.test(first)) return false;
  const next = s.peek();
  const belongs = next !== undefined && belongsTo(s, next);
  if (!belongs && /^[|>][+-]?[1-9]/.test(first)) return false;
  const mark = first.search(/[ \t\u3000\u00a0]|$/);
  s.finish(from + mark, line);
  if (belongs) readLines(s);
  return true;
}

function readLines(s: ScanState): void {
  for (let next = s.peek(); next && belongsTo(s, next); next = s.peek()) {
    indentContent(s, next);
    s.at = next.next;
  }
}

function belongsTo(s: ScanState, line: Line): boolean {
  return line.content - line.start > s.written && !isMarker(s.text, line);
}

/** Wide spaces and tabs are content here, unless without them the line would stand outside. */
function indentContent(s: ScanState, line: Line): void {
  let plain = line.start;
  while (s.text[plain] === ' ') plain++;
  if (plain - line.start > s.column) return;
  let odd = plain;
  while (odd < line.content && isOddSpace(s.text.charCodeAt(odd))) odd++;
  s.tabIndent(line);
  s.patches.replace(line.start, odd, ' '.repeat(Math.max(s.column + 1, 0)));
}

/** Whether a line begins or ends a document: `---`, `...`. */
export function isMarker(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return /^(?:---|\.\.\.)(?:[ \t]|$)/.test(text.slice(start, Math.min(end, start + 4)));
}
