import type { Span } from '../text/span.js';
import type { SyntaxProblem } from './tree.js';

/** Two versions of some lines that a version control system left unmerged. */
export interface Conflict {
  /** All of it, from the first mark to behind the last one, and the line with the first mark. */
  readonly whole: Span;
  readonly mark: Span;
  readonly first: Span;
  readonly second: Span;
}

/** The marks, each a line of its own; a version both go back to may stand between `|||||||` and `=======`. */
const marks = /^(<{7}|\|{7}|={7}|>{7})(?: [^\n]*)?\r?(?:\n|$(?![^]))/gm;

/** Whether versions may stand in a text unmerged: it is then read in one go, as what is left out may begin in one piece and end in another. */
export const hasConflict = (text: string): boolean => text.includes('<<<<<<<');

/** The conflicts of a text from an offset on that have all their marks. */
export function* conflictsOf(text: string, from = 0): Generator<Conflict> {
  if (!hasConflict(text)) return;
  const found = new RegExp(marks);
  found.lastIndex = from;
  let open: { begin: Span; base?: number; middle?: Span } | undefined;
  for (let at = found.exec(text); at; at = found.exec(text)) {
    const [line, mark = ''] = at;
    const span = { start: at.index, end: at.index + line.length };
    if (mark.startsWith('<')) open = { begin: span };
    else if (mark.startsWith('|') && open) open.base = span.start;
    else if (mark.startsWith('=') && open) open.middle = span;
    else if (open?.middle) {
      const { begin, base, middle } = open;
      yield {
        whole: { start: begin.start, end: span.end },
        mark: { start: begin.start, end: begin.start + text.slice(begin.start, begin.end).trimEnd().length },
        first: { start: begin.end, end: base ?? middle.start },
        second: { start: middle.end, end: span.start },
      };
      open = undefined;
    }
  }
}

/** Reads the first version of each conflict alone: what else stands there becomes blank, so that the text is as long as it was. */
export function withoutConflicts(text: string): { readonly text: string; readonly problems: readonly SyntaxProblem[] } {
  const conflicts = [...conflictsOf(text)];
  const parts: string[] = [];
  let from = 0;
  for (const { whole, first } of conflicts) {
    parts.push(text.slice(from, whole.start), blank(text.slice(whole.start, first.start)));
    parts.push(text.slice(first.start, first.end), blank(text.slice(first.end, whole.end)));
    from = whole.end;
  }
  return {
    text: parts.join('') + text.slice(from),
    problems: conflicts.map(({ mark }) => ({ kind: 'syntax', reason: 'conflict', span: mark })),
  };
}

/** As many line breaks: spaces would say something of how far in a text below stands. */
const blank = (lines: string): string => lines.replace(/[^\r\n]/g, '\n');
