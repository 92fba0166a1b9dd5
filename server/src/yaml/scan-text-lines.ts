import { keyAt } from './scan-keys.js';
import { isMarker, type Line } from './scan-lines.js';
import type { ScanState } from './scan-state.js';
import type { SyntaxProblem } from './tree.js';

type Edits = NonNullable<Extract<SyntaxProblem, { kind: 'syntax' }>['edits']>;

/** The lines of a text that are read farther in or out than they are written: one finding for those that follow each other. */
export class MovedLines {
  private edits: Edits[number][] = [];
  private written = -1;
  private next = -1;

  constructor(
    private readonly s: ScanState,
    private readonly wanted: number,
  ) {}

  add({ start, content, next, end }: Line): void {
    const { s, wanted } = this;
    const written = content - start;
    const edit = { span: { start, end: content }, text: ' '.repeat(wanted) };
    s.patches.replace(start, content, edit.text);
    // told with the lines around
    if (s.columns.has(start)) return;
    const goesOn = this.written === written && /^\s*$/.test(s.text.slice(this.next, start));
    [this.written, this.next] = [written, next];
    if (goesOn) {
      this.edits.push(edit);
      return;
    }
    this.edits = [edit];
    const span = { start, end: content > start ? content : Math.min(content + 1, end) };
    const indent = { written, wanted, beside: undefined };
    s.problems.push({ kind: 'syntax', reason: 'bad-indent', span, indent, edits: this.edits });
  }
}

/** Whether a line that stands no farther in than the key of a text goes on with that text: a sentence, and nothing that could stand there itself. */
export function isOutside(s: ScanState, line: Line): boolean {
  const { start, content, end } = line;
  const raised = s.columns.get(start);
  if (raised !== undefined) return raised > s.column;
  if (!s.words.isKey || content - start > s.written || isMarker(s.text, line)) return false;
  if ('#-?:"\'{[｛|>&*!%@`'.includes(s.text[content] ?? '#')) return false;
  const text = s.text.slice(content, end);
  const key = keyAt(s, { at: content, end, inMap: () => true });
  return key ? key.kind === 'proper' && stops.test(key.name) : isSentence(text);
}

const stops = /[，。；、！？,;]/;
/** Whether a line is prose rather than an entry. */
export const isSentence = (text: string): boolean => stops.test(text) || text.trim().length >= 12;
