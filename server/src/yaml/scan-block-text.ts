import { isOddSpace } from './characters.js';
import { isSurelyKey } from './scan-keys.js';
import { isMarker, type Line } from './scan-lines.js';
import { isOutside, MovedLines } from './scan-text-lines.js';
import type { ScanState } from './scan-state.js';

const header = /^[|>](?:[1-9][+-]?|[+-]?)[1-9]?[ \t\u3000\u00a0]*(?:[ \t\u3000\u00a0]#.*)?$/;

/** Reads `|` or `>` with the indented lines that belong to it. Returns false where it is no block text but a value such as `>30`. */
export function blockText(s: ScanState, from: number, line: Line): boolean {
  const first = s.text.slice(from, line.end);
  if (!header.test(first)) return false;
  const next = s.peek();
  const belongs = next !== undefined && (belongsTo(s, next) || isOutside(s, next));
  if (!belongs && /^[|>][+-]?[1-9]/.test(first)) return false;
  const mark = first.search(/[ \t\u3000\u00a0]|$/);
  s.finish(from + mark, line);
  if (belongs && next) readLines(s, /\d/.test(first) ? undefined : next);
  return true;
}

/** The lines of a text; what stands farther out than the others, or left the text altogether, is moved in, or the first one out. */
function readLines(s: ScanState, first: Line | undefined): void {
  const wanted = first && indentWanted(s, first);
  const moved = new MovedLines(s, wanted ?? 0);
  for (let next = s.peek(); next && (belongsTo(s, next) || (first && isOutside(s, next))); next = s.peek()) {
    if (opensText(s, next)) break;
    const written = next.content - next.start;
    const isFirst = next.start === first?.start;
    if (wanted !== undefined && (isFirst ? written !== wanted : written < wanted) && isPlain(s, next)) {
      if (!isFirst && isSurelyKey(s, next.content, next.end, ['proper'])) break;
      moved.add(next);
    } else indentContent(s, next, isFirst || !first || !isPlain(s, first) ? undefined : wanted);
    s.at = next.next;
  }
}

/** `改进措施: |` among the lines of a text: the next text, too far in. */
function opensText(s: ScanState, { content, end }: Line): boolean {
  const line = s.text.slice(content, end);
  return /[:：] ?[|>][-+]?\s*$/.test(line) && isSurelyKey(s, content, end, ['proper']);
}

/** How far in a text stands: as its first line does, unless that alone stands farther in than a text is wont to. */
function indentWanted(s: ScanState, first: Line): number {
  const raised = s.columns.get(first.start);
  if (raised !== undefined) return raised;
  const [one, second, third] = [first, ...linesAfter(s, first)].map(line => line.content - line.start);
  const key = Math.min(s.written, s.column);
  const usual = key + 2;
  if (one === undefined || one <= key) return usual;
  if (second === undefined || second >= one || one === usual) return one;
  return third !== undefined && third >= one ? one : second;
}

/** The next two lines of a text behind its first. */
function linesAfter(s: ScanState, first: Line): readonly Line[] {
  const lines: Line[] = [];
  const at = s.at;
  s.at = first.next;
  for (let next = s.peek(); next && lines.length < 2 && isText(s, next); next = s.peek()) {
    lines.push(next);
    s.at = next.next;
  }
  s.at = at;
  return lines;
}

const isText = (s: ScanState, line: Line): boolean =>
  belongsTo(s, line) && isPlain(s, line) && !isSurelyKey(s, line.content, line.end, ['proper']);

const isPlain = (s: ScanState, { start, content }: Line): boolean => /^ *$/.test(s.text.slice(start, content));

function belongsTo(s: ScanState, line: Line): boolean {
  return line.content - line.start > s.written && !isMarker(s.text, line);
}

/** Wide spaces and tabs are content here, unless without them the line would stand outside. */
function indentContent(s: ScanState, line: Line, wanted = Math.max(s.column + 1, 0)): void {
  let plain = line.start;
  while (s.text[plain] === ' ') plain++;
  if (plain - line.start >= wanted) return;
  let odd = plain;
  while (odd < line.content && isOddSpace(s.text.charCodeAt(odd))) odd++;
  s.tabIndent({ ...line, content: odd }, Math.max(s.column, 0) + 2);
  s.patches.replace(line.start, odd, ' '.repeat(wanted));
}
