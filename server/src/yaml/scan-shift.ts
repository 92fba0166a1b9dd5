import type { Edit, Span } from '../text/span.js';
import type { Line } from './scan-lines.js';
import type { Level, ScanState } from './scan-state.js';
import type { Indent, SyntaxProblem } from './tree.js';

/** From this line on, lines are read at other columns than they are written at. */
export function beginShift(
  s: ScanState,
  line: Line,
  { from, column, until }: { readonly from: number; readonly column: number; readonly until: number },
): void {
  endShift(s);
  const level = s.levels.findLast(level => level.column === column);
  s.shift = { line, from, by: from - column, until, beside: level && besideOf(s, level) };
}

/** Says what was wrong with the lines that were read elsewhere, once for all of them. Wide spaces are no mistake of anybody. */
export function endShift(s: ScanState): void {
  const { shift } = s;
  if (!shift) return;
  s.shift = undefined;
  const { line, from, by, beside } = shift;
  if (/[\u3000\u00a0]/.test(s.text.slice(line.start, line.content))) return;
  s.problems.push({
    kind: 'syntax',
    reason: 'bad-indent',
    span: indentOf(line),
    indent: { written: from, wanted: from - by, beside },
    edits: shiftLines(s, line.start, Math.max(s.contentEnd, line.end), by),
  });
}

/** The white space before a line, or its first character where there is none. */
const indentOf = ({ start, content, end }: Line): Span =>
  content > start ? { start, end: content } : { start, end: Math.min(content + 1, end) };

/** Each line of a stretch with fewer spaces before it, or more where `by` is negative. The further lines of a text stay where they stand in from their key as they should. */
function shiftLines(s: ScanState, start: number, end: number, by: number): readonly Edit[] {
  const begins = new Set(s.history.map(({ before }) => before.line.start));
  const edits: Edit[] = [];
  let key = 0;
  for (let at = start; at < end;) {
    const line = s.line(at);
    const indent = line.content - line.start;
    const entry = begins.has(at) || at === start || s.text[line.content] === '#';
    if (entry) key = indent;
    const stays = !entry && indent - (key - by) === usual && indent - key !== usual;
    if (line.content < line.end && !stays)
      edits.push({ span: { start: line.start, end: line.content }, text: ' '.repeat(Math.max(0, indent - by)) });
    at = line.next;
  }
  return edits;
}

/** How far the further lines of a text stand in, as a rule. */
const usual = 2;

/** What the first entry of a collection is called. */
function besideOf(s: ScanState, level: Level): Indent['beside'] {
  const start = level.openedAt + level.firstAt;
  const [label = ''] =
    (level.kind === 'list' ? firstOfItem : firstKey).exec(s.text.slice(start, start + longest)) ?? [];
  return label === '' ? undefined : { span: { start, end: start + label.length }, label: label.replace(/\s+/, ' ') };
}

const longest = 40;
const firstKey = /^[^\s:：#]+(?=\s*[:：])/;
const firstOfItem = /^-(?:\s+[^\s:：#]+(?=\s*[:：]))?/;

/**
 * Lines next to each other that all begin at one column, as when the spaces before a row were lost in copying, or that are all off by as much, as
 * when what follows a line was moved: what each of them needs differs, what happened does not.
 */
export function joinShifts(text: string, problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  const joined: SyntaxProblem[] = [];
  for (const problem of problems) {
    const last = joined.at(-1);
    if (last && isShift(last) && isShift(problem) && goesOn(text, last, problem))
      joined[joined.length - 1] = { ...last, edits: [...last.edits, ...problem.edits] };
    else joined.push(problem);
  }
  return joined;
}

type Shift = SyntaxProblem & { readonly kind: 'syntax'; readonly indent: Indent; readonly edits: readonly Edit[] };

const isShift = (problem: SyntaxProblem): problem is Shift =>
  problem.kind === 'syntax' &&
  problem.reason === 'bad-indent' &&
  problem.indent !== undefined &&
  problem.edits !== undefined;

/** Whether the lines of one end where those of the next begin, all written at one column and meant farther in, or all off by as much. */
function goesOn(text: string, last: Shift, next: Shift): boolean {
  const [from, to] = [last.edits.at(-1)?.span.end ?? 0, next.edits[0]?.span.start ?? 0];
  const isLost =
    last.indent.written === next.indent.written &&
    last.indent.wanted > last.indent.written &&
    next.indent.wanted > next.indent.written;
  return (isLost || offOf(last) === offOf(next)) && /^[^\r\n]*(?:\r\n|\n|\r)$/.test(text.slice(from, to));
}

const offOf = ({ indent: { written, wanted } }: Shift): number => written - wanted;
