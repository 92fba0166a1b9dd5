import type { Edit, Span } from '../text/span.js';
import { commentStart, isOddSpace, skipSpaces, trimEnd } from './characters.js';
import { Patches } from './patches.js';
import { LineReader, type Line } from './scan-lines.js';
import { mostUsualStep } from './scan-step.js';
import type { Keys } from './keys.js';
import type { Placeholders } from './placeholder.js';
import { type Comment, type Indent, limits, type SyntaxProblem, type SyntaxReason } from './tree.js';

/** A block collection that is open at a column of the patched text. */
export interface Level {
  readonly column: number;
  readonly kind: 'map' | 'list';
  /** How far from the start of its line the latest entry was written, each character counting one. */
  written: number;
  /** Whether the last entry or item still waits for its value. */
  pending: boolean;
  /** Where the line starts on which it opened, and how far in its first entry or item is written there. */
  readonly openedAt: number;
  readonly firstAt: number;
  /** The keys of a mapping, each with where the line starts on which it was met. */
  readonly keys: Map<string, number>;
  /** How many items a list has, and whether all of them are plain texts. */
  items: number;
  texts: boolean;
  /** Whether an item of it holds a list. */
  groups: boolean;
}

/** Lines one after the other that are all read as if they stood further in or out. */
export interface Shift {
  readonly line: Line;
  /** The column at which the first of them is written: what stands farther out is none of them. */
  readonly from: number;
  /** How many spaces they have too many. */
  readonly by: number;
  /** Where they end at the latest. */
  readonly until: number;
  readonly beside: Indent['beside'];
}

/** How the reading stood before a line: what it can go back to. */
export interface Before {
  readonly line: Line;
  readonly levels: readonly Level[];
  readonly counts: readonly [patches: number, problems: number, comments: number];
  readonly kept: Pick<ScanState, 'rootRead' | 'gluedItem' | 'leftOut' | 'tabReported' | 'contentEnd' | 'shift'>;
}

/** What a line begins with: `- `, a key, or neither. */
export type Shape = 'item' | 'key' | 'other';

/** A line wants to stand at a column. */
export interface Wish {
  readonly column: number;
  readonly shape: Shape;
  /** The key that the line, or the item on it, begins with. */
  readonly key: string | undefined;
  /** Whether nothing stands behind the key. */
  readonly bare: boolean;
}

/** What a scan looked back on and what it wished for. */
export interface Past {
  readonly before: Before;
  readonly wish: Wish;
}

/** No mapping of the language has as many keys; of one that does the further ones are not remembered. */
export const mostKeys = 100;

/** What was put into a text before it is read. */
export interface Put {
  /** Dashes that were written as other marks. */
  readonly oddDashes: ReadonlySet<number>;
  /** Lines that stood on the one before, with the column at which each is read. */
  readonly columns: ReadonlyMap<number, number>;
}

const nothingPut: Put = { oddDashes: new Set(), columns: new Map() };

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
  /** The last lines that began entries, with how the reading stood before each. */
  readonly history: Past[] = [];
  /** Lines that were come back to, with the column at which each is read, and where lines that are moved with it end. */
  readonly forced = new Map<number, { readonly column: number; readonly until: number }>();
  /** The lines that are read now as if they stood further in or out. */
  shift: Shift | undefined;
  /** How far lists stand in from their keys in this text, as most of them do; looked for when it is first asked. */
  private listStep: number | undefined;
  /** How far the keys of an item stand in from its dash, as those of the first one do. */
  itemWidth: number | undefined;
  /** Where the last entry that was read ends, its further lines included. */
  contentEnd = 0;
  /** Where the line after the last one that was left out starts. */
  leftOut = -1;
  /** Where keys that were looked for come next. */
  readonly keysAhead = new Map<string, number>();
  tabReported = false;
  /** What puts spaces in the place of tabs, and colons. */
  private readonly tabs: Edit[] = [];
  private readonly tabColons: Edit[] = [];

  constructor(
    text: string,
    readonly placeholders: Placeholders,
    readonly words: Keys,
    private readonly put: Put = nothingPut,
  ) {
    super(text);
  }

  get oddDashes(): Put['oddDashes'] {
    return this.put.oddDashes;
  }

  get columns(): Put['columns'] {
    return this.put.columns;
  }

  get isKey(): Keys['isKey'] {
    return this.words.isKey;
  }

  get step(): number {
    return (this.listStep ??= mostUsualStep(this.text));
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
    const holder = this.levels.at(-2);
    if (kind === 'list' && holder?.kind === 'list') holder.groups = true;
    const written = at - line.start;
    if (top?.column === column && top.kind === kind) {
      top.pending = true;
      top.written = written;
      return;
    }
    if (top) top.pending = false;
    if (this.levels.length >= limits.depth) this.stopAt(at);
    else
      this.levels.push({
        column,
        kind,
        written,
        pending: true,
        openedAt: line.start,
        firstAt: written,
        keys: new Map(),
        items: 0,
        texts: true,
        groups: false,
      });
  }

  /** Remembers a key of the mapping that is open. */
  meetKey(key: string, line: Line): void {
    const keys = this.top?.keys;
    if (keys && keys.size < mostKeys && !keys.has(key)) keys.set(key, line.start);
  }

  /** What is to be known for coming back to a line. */
  before(line: Line): Before {
    const { rootRead, gluedItem, leftOut, tabReported, contentEnd, shift } = this;
    return {
      line,
      levels: this.levels.map(level => ({ ...level })),
      counts: [this.patches.count, this.problems.length, this.comments.length],
      kept: { rootRead, gluedItem, leftOut, tabReported, contentEnd, shift },
    };
  }

  /** Goes back to a line, to read it differently. */
  goBack({ line, levels, counts: [patches, problems, comments], kept }: Before): void {
    this.levels.length = 0;
    for (const level of levels) {
      for (const [key, at] of level.keys) if (at >= line.start) level.keys.delete(key);
      this.levels.push({ ...level });
    }
    this.patches.rollback(patches);
    this.patches.stay(line.start);
    this.problems.length = problems;
    this.comments.length = comments;
    Object.assign(this, kept);
    while ((this.history.at(-1)?.before.line.start ?? -1) >= line.start) this.history.pop();
    for (const edits of [this.tabs, this.tabColons]) while ((edits.at(-1)?.span.start ?? -1) >= line.start) edits.pop();
    this.at = line.start;
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

  /** A tab stands where the colon of a key belongs: told once for all lines. */
  tabColon(start: number, end: number): void {
    this.patches.replace(start, start, ':');
    if (this.tabColons.push({ span: { start, end }, text: ': ' }) > 1) return;
    this.problems.push({ kind: 'syntax', reason: 'tab-colon', span: { start, end }, edits: this.tabColons });
  }

  /** A line is read at a column; the tabs before it, if any, are told once for all lines. */
  tabIndent({ start: from, content }: Line, column: number): void {
    const tab = this.text.slice(from, content).indexOf('\t');
    if (tab < 0) return;
    this.tabs.push({ span: { start: from, end: content }, text: ' '.repeat(column) });
    if (this.tabReported) return;
    this.tabReported = true;
    const start = from + tab;
    let end = start;
    while (this.text[end] === '\t') end++;
    this.problems.push({ kind: 'syntax', reason: 'tab-indent', span: { start, end }, edits: this.tabs });
  }
}
