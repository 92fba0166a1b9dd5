import { Spanned } from '../incremental/moved.js';
import type { Edit, Span } from '../text/span.js';

/**
 * What was written, and where. Parsing never fails: any text has a tree, and what could not be read is a `SyntaxProblem`.
 * Aliases and merge keys are already followed; every span inside what they bring is the place of use (the `*name`), never the anchor.
 */
export type Tree = MapNode | ListNode | ScalarNode;

/** A node keeps its place as two numbers: in a long file there are more spans than anything else, and most are never asked for. */
abstract class TreeNode extends Spanned {
  constructor(
    readonly start: number,
    readonly end: number,
  ) {
    super();
  }

  get span(): Span {
    return { start: this.start, end: this.end };
  }
}

/** A mapping. */
export class MapNode extends TreeNode {
  readonly kind = 'map';

  constructor(
    start: number,
    end: number,
    /** In written order, keys given twice included; merged entries stand where the `<<` stands, and only if the mapping does not give the key itself. */
    readonly entries: readonly Entry[],
    readonly flow: boolean,
    /** Set when the node came by an alias or a merge: its spans are the place of use and cannot be edited in part. */
    readonly borrowed: boolean,
    /** Set where reading ended inside it, at a limit: what it lacks may stand behind. */
    readonly cut: boolean,
  ) {
    super(start, end);
  }

  withEntries(entries: readonly Entry[]): MapNode {
    return new MapNode(this.start, this.end, entries, this.flow, this.borrowed, this.cut);
  }
}

/** A list. */
export class ListNode extends TreeNode {
  readonly kind = 'list';

  constructor(
    start: number,
    end: number,
    readonly items: readonly Tree[],
    readonly flow: boolean,
    readonly borrowed: boolean,
  ) {
    super(start, end);
  }
}

/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block' | 'empty';

/** A text, a number or nothing: as written, never interpreted. */
export class ScalarNode extends TreeNode {
  readonly kind = 'scalar';

  /** Its span goes from the first to the last character of the value, quotes included. Of an empty value: the place right after `key:` (or `-`), empty. */
  constructor(
    start: number,
    end: number,
    /** The text as meant: quotes and escapes resolved, folded lines joined. Exactly what was typed where the text is plain. */
    readonly value: string,
    readonly style: ScalarStyle,
    readonly borrowed: boolean,
    /** How many characters into the span `value` stands letter for letter, if it does (no escapes, one line). */
    private readonly verbatimFrom: 0 | 1 | undefined,
  ) {
    super(start, end);
  }

  /** Where `value` stands letter for letter in the text, if it does: offsets into `value` can then be shown in the file. */
  get verbatim(): Span | undefined {
    if (this.verbatimFrom === undefined) return undefined;
    const start = this.start + this.verbatimFrom;
    return { start, end: start + this.value.length };
  }

  withValue(value: string): ScalarNode {
    return new ScalarNode(this.start, this.end, value, this.style, this.borrowed, this.verbatimFrom);
  }

  /** The same at another place. */
  at(start: number, end: number): ScalarNode {
    return new ScalarNode(start, end, this.value, this.style, this.borrowed, this.verbatimFrom);
  }

  /** Whether the value is not there: the end of reading at a limit, or an alias to nothing, which is its own text. A `SyntaxProblem` says so, and nobody else needs to. */
  get lost(): boolean {
    return false;
  }
}

/** See `lost`. */
export class LostNode extends ScalarNode {
  override get lost(): boolean {
    return true;
  }
}

/** A key and what stands under it. */
export class Entry extends Spanned {
  constructor(
    readonly key: string,
    readonly keyStart: number,
    readonly keyEnd: number,
    readonly value: Tree,
  ) {
    super();
  }

  get keySpan(): Span {
    return { start: this.keyStart, end: this.keyEnd };
  }

  /** From the key to the end of the value. */
  get span(): Span {
    const { start, end } = this.value;
    return { start: Math.min(this.keyStart, start), end: Math.max(this.keyEnd, end) };
  }

  withValue(value: Tree): Entry {
    return new Entry(this.key, this.keyStart, this.keyEnd, value);
  }
}

/** An item of a list in the place of an entry: the key is the list's, the place its own. */
export class ItemEntry extends Entry {
  override get span(): Span {
    return this.value.span;
  }
}

/** One document of a stream. */
export interface TreeDocument {
  /** The index in the stream, from 0. */
  readonly index: number;
  /** From the document's first to its last character, comments and markers included. */
  readonly span: Span;
  /** `undefined` where the document holds nothing but comments. */
  readonly root: Tree | undefined;
}

/** A comment, from `#` to the end of its line. */
export interface Comment {
  readonly span: Span;
  /** Without the `#` and the white space around. */
  readonly text: string;
  /** Whether something other than white space stands before it on its line. */
  readonly trailing: boolean;
}

/** What is wrong with the writing itself. Each becomes exactly one finding. */
export type SyntaxProblem =
  /** Not YAML. `reason` names the kind; whatever could be read is in the tree all the same. */
  | {
      readonly kind: 'syntax';
      readonly reason: SyntaxReason;
      readonly span: Span;
      readonly detail?: string;
      readonly indent?: Indent;
      /** What writes the text as it is read. */
      readonly edits?: readonly Edit[];
    }
  /** A value YAML would not take as text (`>= 30`, `> 30`, `[5, 10)`, a bare `*`), read as if it were quoted. `written` is that text. */
  | { readonly kind: 'unquoted'; readonly span: Span; readonly written: string }
  /** `权重：3`: a full-width colon where YAML wants `: `. `span` is the colon itself with white space after it. */
  | { readonly kind: 'fullwidth-colon'; readonly span: Span; readonly key: string }
  /** `1,000 个` in a flow mapping, where a comma ends a value; read whole. `span` is the value. */
  | { readonly kind: 'thousands'; readonly span: Span; readonly written: string }
  /** Full-width commas and braces in one flow collection, read as the plain ones. `span` is the first of them. */
  | { readonly kind: 'fullwidth-punctuation'; readonly span: Span; readonly edits: readonly Edit[] };

/** Where a line stands that is read as if it stood elsewhere. */
export interface Indent {
  /** How many spaces stand before it, and how many should. */
  readonly written: number;
  readonly wanted: number;
  /** What it is a sibling of, where that has something to name it by: `名称`, `- 名称`. */
  readonly beside: { readonly span: Span; readonly label: string } | undefined;
}

/** What is wrong with a text as YAML. */
export type SyntaxReason =
  | 'unexpected' // anything the library reports that is none of the following; `detail` is the library's code
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'tab-indent'
  | 'bad-indent'
  | 'missing-colon'
  | 'missing-dash' // an item of a list without its `- `; `detail` is the key that is lost with it, where one is
  | 'missing-head' // an item whose first key is lost, its dash perhaps too; `detail` is that key
  | 'moved-key' // the key of a list, apart from the list by another entry; `detail` is that key
  | 'odd-dash' // items that begin with another mark than `-`, all of a text; `detail` is the first mark
  | 'wrong-colon' // `权重；3`, `权重=3`: another mark where the colon of a known key belongs; `detail` is the mark
  | 'odd-key' // `权 重`, `“权重”`: a known key with something in it or around it; `detail` is the key
  | 'joined-lines' // `权重: 3 目标值: 5`: an entry or an item that should begin a line; `detail` is its key
  | 'missing-comma' // `{ 权重: 3 目标值: 5 }`: entries in braces with no comma between them; `detail` is the first key behind one
  | 'missing-brace' // `名称: a, 权重: 3 }`: entries on a line without the brace before them
  | 'odd-bracket' // a bracket that closes as another opened; `detail` is it and the one that fits
  | 'odd-brace' // `（名称: a）`: another bracket where a brace belongs, or one too many; `detail` is what stands there first
  | 'stray-mark' // a mark that belongs to nothing; `detail` is that
  | 'lost-indent' // lines of a form that have lost all white space before them
  | 'tab-colon' // `权重⇥5`: a tab where the colon of a key belongs, all of a text
  | 'swapped-lines' // the dash of an item and the line above or below it, in the wrong order
  | 'torn-row' // a row in the middle of another one, which goes on behind it; `detail` is what that is called
  | 'stranded-row' // a row where no list is, which is not read; `detail` is what it is called
  | 'early-row' // the same above the key of the list that it should stand in; `detail` is that key with its colon
  | 'line-mark' // `> 权重: 5`: lines behind the mark of a mail or a list, all of a text; `detail` is the mark
  | 'wrapped-line' // `“权重: 5”`, `（权重: 5）`: an entry in quotes or brackets, key and all; `detail` is the two marks
  | 'remains' // `权重: 5<br>`, `&nbsp;权重: 5`: what a page or a sheet left around entries, all of a text; `detail` is the first of it
  | 'remark' // a text that is no entry, where entries go on around it: a comment without its sign
  | 'repeated-line' // the first line of a row or a block, written twice
  | 'repeated-form' // a form that stands twice, with nothing that parts the two; `detail` says whether they are the same
  | 'conflict' // two versions left unmerged, from `<<<<<<<` to `>>>>>>>`; the first is read
  | 'stray-quote' // a quote at the end of a value that opens nowhere
  | 'wide-quote' // `"优”`: one of two quotes is of Chinese writing; `detail` is the other
  | 'parted-value' // a value on the line below its key, no farther in; `detail` is the key
  | 'missing-list-key' // a list without the key it belongs to; `detail` is that key
  | 'unknown-anchor'
  | 'bad-escape'
  | 'nested-mapping-in-line'
  | 'missing-space' // `权重:3`, `-名称: a`: no white space after the colon of a known key or after the dash of an item; read as if there were
  | 'directive' // a %YAML directive other than 1.2
  | 'control-character'
  | 'limit-depth'
  | 'limit-aliases'
  | 'limit-size';

/** The limits beyond which a file is read only in part; each is named by one `SyntaxProblem`. */
export const limits = { depth: 200, aliases: 10_000, bytes: 10_000_000 } as const;

/** A whole stream. */
export interface Parsed {
  readonly text: string;
  /** At least one, even for an empty text. */
  readonly documents: readonly TreeDocument[];
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
  /** What it was read from, for the next version of the text; `undefined` where it was read in one go. */
  readonly pieces: Piece | undefined;
}

/** A stretch of whole lines that is read apart from the rest: the document, or one item of a list. Its spans count from where its reading began. */
export interface Piece {
  /** Where the stretch begins, counted as its spans are. */
  readonly begin: number;
  readonly length: number;
  /** Where its dash stands; −1 for the document. */
  readonly column: number;
  readonly tree: Tree | undefined;
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
  /** The pieces in it, in their order. */
  readonly parts: readonly Placed[];
  /** What stands around these as read, once it had to be read by itself. */
  readonly frame?: ReadFrame | undefined;
}

/** The text of a piece around the lists in it, which means the same wherever it stands. */
export interface ReadFrame {
  readonly text: string;
  readonly parsed: Parsed;
}

/** A piece within the one around it. */
export interface Placed {
  /** Where the piece begins in the one around it, counted from that one's beginning. */
  readonly start: number;
  readonly piece: Piece;
}
