import type { Span } from '../text/span.js';
import { commentStart, isOddSpace, skipSpaces, trimEnd } from './characters.js';
import { Patches } from './patches.js';
import { LineReader, type Line } from './scan-lines.js';
import type { Placeholders } from './placeholder.js';
import { limits, type Comment, type SyntaxProblem, type SyntaxReason } from './tree.js';

/** A block collection that is open at a column of the patched text. */
export interface Level {
  readonly column: number;
  readonly kind: 'map' | 'list';
  /** How far from the start of its line the latest entry was written, each character counting one. */
  written: number;
  /** Whether the last entry or item still waits for its value. */
  pending: boolean;
}

/** What the lexical pass knows at one place of the text. It only ever goes forward. */
export class ScanState extends LineReader {
  readonly patches = new Patches();
  readonly problems: SyntaxProblem[] = [];
  readonly comments: Comment[] = [];
  /** Names of the anchors met in this document. */
  readonly anchors = new Set<string>();
  readonly levels: Level[] = [];
  /** Where aliases to nothing stand, which are read as texts. */
  readonly lost = new Set<number>();
  /** Whether the document's root has been read and was no block collection. */
  rootRead = false;
  /** Whether directives may stand here: before a document. */
  beforeDocument = true;
  /** The last `-` without white space behind it that is read as an item. */
  gluedItem = -1;
  /** The last line that was moved: from which column, and where the line after it starts. */
  moved: { readonly column: number; readonly next: number } | undefined;
  /** Where the line after the last one that was left out starts. */
  leftOut = -1;
  private tabReported = false;

  constructor(
    text: string,
    readonly placeholders: Placeholders,
    readonly isKey: ((word: string) => boolean) | undefined,
  ) {
    super(text);
  }

  get top(): Level | undefined {
    return this.levels.at(-1);
  }

  /** The column whose lines would be siblings of what is read now; −1 at the root. */
  get column(): number {
    return this.top?.column ?? -1;
  }

  /** How far in the entry that is read now was written: what belongs to it is written farther in. −1 at the root. */
  get written(): number {
    return this.top?.written ?? -1;
  }

  /** The value that was waited for has come. */
  settle(): void {
    if (this.top) this.top.pending = false;
    else this.rootRead = true;
  }

  /** Opens a collection, or goes on with the one at this column; an entry of it now waits for its value. Beyond the limit, reading ends at `at`. */
  enter(kind: Level['kind'], column: number, line: Line, at: number): void {
    const top = this.top;
    const written = at - line.start;
    if (top?.column === column && top.kind === kind) {
      top.pending = true;
      top.written = written;
      return;
    }
    if (top) top.pending = false;
    if (this.levels.length >= limits.depth) this.stopAt(at);
    else this.levels.push({ column, kind, written, pending: true });
  }

  stopAt(at: number): void {
    if (at >= this.end) return;
    this.syntax('limit-depth', { start: at, end: at + 1 });
    this.end = at;
    this.at = at;
  }

  syntax(reason: SyntaxReason, span: Span): void {
    this.problems.push({ kind: 'syntax', reason, span });
  }

  /** Reads a stretch of one line as text, whatever YAML would make of it. */
  hide(start: number, end: number): void {
    this.patches.replace(start, end, this.placeholders.hide(this.text.slice(start, end)));
  }

  unquoted(start: number, end: number): void {
    this.hide(start, end);
    this.problems.push({ kind: 'unquoted', span: { start, end }, written: this.text.slice(start, end) });
  }

  /** Makes white space that YAML does not know into spaces. */
  plainSpaces(start: number, end: number): void {
    for (let i = start; i < end; i++) if (isOddSpace(this.text.charCodeAt(i))) this.patches.replace(i, i + 1, ' ');
  }

  /** Goes over white space and makes it plain. */
  skip(at: number, end: number): number {
    const next = skipSpaces(this.text, at, end);
    this.plainSpaces(at, next);
    return next;
  }

  /** Ends a line's content: white space and a comment from `from` on. Returns whether there was a comment. */
  finish(from: number, line: { readonly start: number; readonly end: number }): boolean {
    const at = this.skip(from, line.end);
    if (this.text[at] !== '#' || at >= line.end) return false;
    this.comment(at, line);
    return true;
  }

  comment(at: number, line: { readonly start: number; readonly end: number }): void {
    const trailing = skipSpaces(this.text, line.start, at) < at;
    this.comments.push({
      span: { start: at, end: line.end },
      text: this.text.slice(at + 1, line.end).trim(),
      trailing,
    });
  }

  /** Where the text that starts at `from` ends on its line: before a comment and the white space before it. */
  textEnd(from: number, end: number): number {
    return trimEnd(this.text, from, commentStart(this.text, from, end));
  }

  tabIndent(line: Line): void {
    const tab = this.text.slice(line.start, line.content).indexOf('\t');
    if (tab < 0 || this.tabReported) return;
    this.tabReported = true;
    const start = line.start + tab;
    let end = start;
    while (this.text[end] === '\t') end++;
    this.syntax('tab-indent', { start, end });
  }
}
