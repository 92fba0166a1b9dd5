import { isSpace } from './characters.js';
import { usualStep } from './scan-step.js';
import { isSurelyKey } from './scan-keys.js';
import type { Line } from './scan-lines.js';
import { lastKey } from './scan-siblings.js';
import { endShift } from './scan-shift.js';
import type { Level, ScanState, Wish } from './scan-state.js';
import { isSentence } from './scan-text-lines.js';
import type { SyntaxProblem } from './tree.js';

/** The column of a line that is the value of the entry on the line above, or goes on with it, and stands no farther in than that. */
export function partedValue(s: ScanState, line: Line, wish: Wish): number | undefined {
  const { top } = s;
  const written = s.text.slice(line.content, s.textEnd(line.content, line.end));
  const key = lastKey(top);
  const start = endBefore(s.text, line.start);
  const joint = top && s.words.isKey?.(key) ? jointOf(s, { line, wish, written, start }) : undefined;
  if (joint === undefined || !top) return undefined;
  endShift(s);
  const before = partedAbove(s, start);
  if (before) s.problems.pop();
  s.problems.push({
    kind: 'syntax',
    reason: 'parted-value',
    detail: key,
    span: { start: before?.span.start ?? line.content, end: line.content + written.length },
    edits: [
      ...(before?.edits ?? []),
      joint === 'apart'
        ? { span: { start: line.start, end: line.content }, text: ' '.repeat(wish.column + usualStep) }
        : { span: { start, end: line.content }, text: joint },
    ],
  });
  return top.column + usualStep;
}

/** What was told of the line above, where that was parted from its key, too. */
function partedAbove({ problems }: ScanState, end: number): Syntax | undefined {
  const last = problems.at(-1);
  return last?.kind === 'syntax' && last.reason === 'parted-value' && last.span.end === end ? last : undefined;
}

type Syntax = Extract<SyntaxProblem, { kind: 'syntax' }>;

interface Parted {
  readonly line: Line;
  readonly wish: Wish;
  readonly written: string;
  /** Where what stands above ends. */
  readonly start: number;
}

/** What is to stand between a line and the one above, where they belong together; `apart` where something stands between them. */
function jointOf(s: ScanState, { line, wish, written, start }: Parted): string | undefined {
  const { top } = s;
  if (top?.kind !== 'map') return undefined;
  const list = s.levels.at(-2)?.kind === 'list' ? s.levels.at(-2)?.column : undefined;
  if (top.pending) {
    const isValue =
      [top.column, list].includes(wish.column) && value.test(written) && s.words.isKey?.(written) !== true;
    if (!isValue || blockFollows(s, top)) return undefined;
    return ':：'.includes(s.text[start - 1] ?? ' ') ? ' ' : 'apart';
  }
  const above = s.text.slice(s.text.lastIndexOf('\n', start - 1) + 1, start);
  const goesOn = plainEntry.test(above) || partedAbove(s, start) !== undefined;
  if (!goesOn || wish.column > top.column || line.start - start > 2 || !isSentence(written)) return undefined;
  return /\w$/.test(above) && /^\w/.test(written) ? ' ' : '';
}

/** Whether the next line begins what a key holds: items where it may hold such, or entries farther in. */
function blockFollows(s: ScanState, top: Level): boolean {
  const next = s.peek();
  if (!next) return false;
  return s.text.startsWith('- ', next.content)
    ? s.words.mayHoldList?.(lastKey(top)) === true
    : next.content - next.start > top.column && isSurelyKey(s, next.content, next.end);
}

/** The end of what stands before a line, without the line breaks and blanks between them. */
function endBefore(text: string, at: number): number {
  while (at > 0 && (isSpace(text.charCodeAt(at - 1)) || '\r\n'.includes(text[at - 1] ?? ' '))) at--;
  return at;
}

/** What is more than the beginning of a key. */
const value = /^[|>\d０-９≥≤＞＜><＝=+−-]|^[是否]$|.{4}/;

/** A key with a value that needs no marks, and no comment behind it. */
const plainEntry = /^ *(?:- +)*[\p{L}\w-]{1,20}\s?[:：]\s*(?=\D{3}|\S{6})[^\s"'{[|>&*!#｛](?:(?! #).)*$/u;
