import { skipSpaces } from './characters.js';

/** One line: where it starts, where its content starts, where it ends before the line break, and where the next one starts. */
export interface Line {
  readonly start: number;
  readonly content: number;
  readonly end: number;
  readonly next: number;
}

/** Reads a text line by line. A byte order mark stands before the first line, and as many as need be before one whose head is as good as not there. */
export class LineReader {
  /** Where the next line to read starts. */
  at: number;
  /** The end of what is read. */
  end: number;
  private lineFrom = -1;
  private lineTo = -1;

  constructor(readonly text: string) {
    this.at = this.behindMarks(0);
    this.end = text.length;
  }

  line(from: number): Line {
    const start = from > 0 ? this.behindMarks(from) : from;
    const end = this.lineEnd(start);
    const next = this.text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, this.text.length);
    return { start, content: skipSpaces(this.text, start, end), end, next };
  }

  /** The next line from `s.at` on that is not blank. */
  peek(): Line | undefined {
    for (let at = this.at; at < this.end;) {
      const line = this.line(at);
      if (line.content < line.end) return line;
      at = line.next;
    }
    return undefined;
  }

  private behindMarks(at: number): number {
    while (this.text.charCodeAt(at) === 0xfeff) at++;
    return at;
  }

  private lineEnd(at: number): number {
    if (at >= this.lineFrom && at <= this.lineTo) return this.lineTo;
    const found = this.text.indexOf('\n', at);
    let end = found === -1 ? this.text.length : found;
    if (found > at && this.text[found - 1] === '\r') end--;
    this.lineFrom = at;
    this.lineTo = end;
    return end;
  }
}

/** Whether a line begins or ends a document: `---`, `...`. */
export function isMarker(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return /^(?:---|\.\.\.)(?:[ \t]|$)/.test(text.slice(start, Math.min(end, start + 4)));
}
