import type { Lines } from '../text/lines.js';
import { lineBreak } from '../language/edit.js';
import type { Edit } from '../text/span.js';
import type { Broken } from './broken.js';

/** An edit, and whether it moves lines in or out. */
export interface Change extends Edit {
  readonly moves: boolean;
}

/** Collects the edits of one text; what would change nothing, or stands on a broken line, is left out. */
export class Changes {
  readonly all: Change[] = [];

  constructor(
    readonly text: string,
    readonly lines: Lines,
    readonly broken: Broken,
  ) {}

  replace(start: number, end: number, text: string, moves = false): void {
    if (this.text.slice(start, end) !== text) this.all.push({ span: { start, end }, text, moves });
  }

  /** Makes the white space between two offsets of one line a number of spaces. */
  spaces(start: number, end: number, count: number, moves = false): void {
    if (!this.broken.line(this.lines.lineOf(start))) this.replace(start, end, ' '.repeat(count), moves);
  }

  /** Makes the white space that a line begins with, up to `content`, a number of spaces, as little as possible of it. */
  indent(line: number, content: number, wanted: number): void {
    const column = Math.max(0, wanted);
    const start = this.lines.start(line) + (line === 0 && this.text.charCodeAt(0) === 0xfeff ? 1 : 0);
    const now = content - start;
    if (/[^ ]/.test(this.text.slice(start, content))) this.replace(start, content, ' '.repeat(column), true);
    else if (column > now) this.replace(start, start, ' '.repeat(column - now), true);
    else if (column < now) this.replace(start, start + now - column, '', true);
  }

  /** Ends the last line. */
  endLine(): void {
    this.all.push({
      span: { start: this.text.length, end: this.text.length },
      text: lineBreak(this.text),
      moves: false,
    });
  }
}
