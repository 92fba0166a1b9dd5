import { isOddSpace } from './characters.js';
import { isSurelyKey } from './scan-keys.js';
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
  if (belongs && next) readLines(s, /\d/.test(first) ? undefined : next);
  return true;
}

/** The lines of a text; what stands farther out than the first of them, without leaving the text, is moved in, or the first one out. */
function readLines(s: ScanState, first: Line | undefined): void {
  const wanted = first && indentWanted(s, first);
  let off: number | undefined;
  for (let next = s.peek(); next && belongsTo(s, next); next = s.peek()) {
    const written = next.content - next.start;
    const isFirst = next.start === first?.start;
    if (wanted !== undefined && (isFirst ? written > wanted : written < wanted) && isPlain(s, next)) {
      if (!isFirst && isSurelyKey(s, next.content, next.end, ['proper'])) break;
      if (off !== written) s.problems.push(textOff(next, written, wanted));
      s.patches.replace(next.start, next.content, ' '.repeat(wanted));
      off = written;
    } else indentContent(s, next);
    s.at = next.next;
  }
}

/** How far in a text stands: as its first line does, unless the second stands farther out. */
function indentWanted(s: ScanState, first: Line): number {
  const at = s.at;
  s.at = first.next;
  const second = s.peek();
  s.at = at;
  const [one, two] = [first, second].map(line => (line ? line.content - line.start : 0));
  return second && two !== undefined && one !== undefined && two < one && isText(s, second) ? two : (one ?? 0);
}

const isText = (s: ScanState, line: Line): boolean =>
  belongsTo(s, line) && isPlain(s, line) && !isSurelyKey(s, line.content, line.end, ['proper']);

const isPlain = (s: ScanState, { start, content }: Line): boolean => /^ *$/.test(s.text.slice(start, content));

const textOff = ({ start, content }: Line, written: number, wanted: number): ScanState['problems'][number] => ({
  kind: 'syntax',
  reason: 'bad-indent',
  span: { start, end: content },
  indent: { written, wanted, beside: undefined },
  edits: [{ span: { start, end: content }, text: ' '.repeat(wanted) }],
});

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
