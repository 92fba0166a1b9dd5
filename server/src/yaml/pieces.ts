import { moved, movedSpan } from '../incremental/moved.js';
import { lyingIn, type Span } from '../text/span.js';
import { Frame } from './frame.js';
import { graft, type Grafted } from './graft.js';
import type { Keys } from './keys.js';
import { type ListOutline, outline, outlineOf, type OutlineWords } from './outline.js';
import type { QuickRead } from './quick.js';
import type { Comment, ListNode, Parsed, Piece, Placed, ReadFrame, Tree } from './tree.js';

/** How a piece's text is read. */
export interface Readers {
  /** See `parseWhole`. */
  whole(text: string): Parsed;
  /** See `quickRead`. */
  quick(text: string, base: number): QuickRead | undefined;
}

/** What is known of the words of a text. */
export type PieceWords = Pick<Keys, 'isMisplaced'> & OutlineWords;

/** Finds pieces of an earlier text, by where they begin in this one. */
export interface Known {
  /** One that can stand here. */
  same(start: number, column: number): Piece | undefined;
  /** One that stood here, whatever has become of it. */
  earlier(start: number, column: number): Piece | undefined;
}

/** Reads a text piece by piece, each item of a longer list on its own. Gives up where a piece may mean something else in its place. */
export class PieceReader {
  constructor(
    private readonly text: string,
    private readonly words: PieceWords,
    private readonly readers: Readers,
    /** Without an earlier text nothing is known. */
    private readonly known: Known | undefined,
  ) {}

  document(): Piece | undefined {
    const span = { start: 0, end: this.text.length };
    const plain = this.known ? undefined : this.readers.quick(this.text, 0);
    if (plain) return this.cut(plain.root, plain.comments, span, -1);
    const lists = this.lists(span, -1);
    return lists && this.read(span, -1, lists);
  }

  /** A new text that is plainly written is read in one go and taken apart for the next one: what is read so is certain, and nothing of it has to be moved. */
  private cut(tree: Tree, comments: readonly Comment[], span: Span, column: number): Piece {
    const length = span.end - span.start;
    const lists = column < 0 || length >= smallest ? blockListsIn(tree) : none;
    const parts = lists.flatMap(list => {
      const lines = outlineOf(this.text, list, span.end);
      return lines.items.map((item, index) => ({
        start: item.start - span.start,
        piece: this.cut(list.items[index] as Tree, comments, item, lines.column),
      }));
    });
    const own = comments.length > 0 ? lyingIn(comments, span) : none;
    return { begin: span.start, length, column, tree, comments: own, problems: none, parts: orNone(parts) };
  }

  private lists(span: Span, column: number): readonly ListOutline[] | undefined {
    if (column >= 0 && span.end - span.start < smallest) return [];
    const keys = column < 0 ? 0 : keyColumn(this.text, span.start, column);
    return outline({
      text: this.text,
      span,
      column: keys,
      words: this.words,
      known: (start, column) => this.known?.same(start, column)?.length,
    });
  }

  private read(span: Span, column: number, lists: readonly ListOutline[]): Piece | undefined {
    const frame = new Frame(this.text, span, lists);
    const around = this.around(frame, this.known?.earlier(span.start, column));
    if (!around) return undefined;
    const items: Placed[][] = [];
    for (const list of lists) {
      const read = this.items(list, span.start);
      if (!read) return undefined;
      items.push(read);
    }
    const grafted = graft(
      around.parsed,
      frame,
      items.map(placed =>
        placed.flatMap(({ start, piece: { tree, begin } }) => (tree ? [moved(tree, start - begin)] : [])),
      ),
    );
    return grafted && pieceOf(grafted, items.flat(), { length: span.end - span.start, column, frame: around });
  }

  /** What stands around the lists of a piece: most edits are in these. */
  private around({ text }: Frame, earlier: Piece | undefined): ReadFrame | undefined {
    if (earlier?.frame?.text === text) return earlier.frame;
    return isCertain(text, this.words) ? { text, parsed: this.readers.whole(text) } : undefined;
  }

  /** Known items stand as they are; of the others those without lists in them are read together, as many as lie side by side. */
  private items({ items, column }: ListOutline, base: number): Placed[] | undefined {
    const read: Placed[] = [];
    let together: Span[] = [];
    const put = (start: number, piece: Piece | undefined): boolean =>
      piece?.tree !== undefined && read.push({ start: start - base, piece }) > 0;
    const flush = (): boolean => {
      const pieces = together.length > 0 ? this.together(together, column, base) : [];
      const done = pieces?.every((piece, index) => put(together[index]?.start ?? 0, piece)) === true;
      together = [];
      return done;
    };
    for (const span of items) {
      const known = this.knownAt(span, column);
      const lists = known ? undefined : this.lists(span, column);
      if (lists?.length === 0) together.push(span);
      if ((lists?.length !== 0 || lengthOf(together) > most) && !flush()) return undefined;
      if (lists?.length !== 0 && !put(span.start, lists ? this.read(span, column, lists) : known)) return undefined;
    }
    return flush() ? read : undefined;
  }

  private knownAt({ start, end }: Span, column: number): Piece | undefined {
    const known = this.known?.same(start, column);
    return known?.length === end - start ? known : undefined;
  }

  /** Items in one go, with spans that count as those of the piece around them do, so that they stand in it as they are. */
  private together(spans: readonly Span[], column: number, base: number): readonly Piece[] | undefined {
    const span = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
    const frame = new Frame(this.text, span, [], span.start - base);
    const read =
      this.plainly(frame, span.start - base) ??
      (isCertain(frame.text, this.words) ? graft(this.readers.whole(frame.text), frame, []) : undefined);
    const items = read?.root?.kind === 'list' ? read.root.items : [];
    if (!read || items.length !== spans.length || items.some(mayBeTorn)) return undefined;
    return spans.map(({ start, end }, index) => {
      const begin = start - base;
      const here = ({ span: { start: at } }: { readonly span: Span }): boolean => at >= begin && at < end - base;
      return {
        begin,
        length: end - start,
        column,
        tree: items[index],
        comments: orNone(read.comments.filter(here)),
        problems: orNone(read.problems.filter(here)),
        parts: none,
      };
    });
  }

  /** What is read quickly is certain. */
  private plainly({ text }: Frame, base: number): Grafted | undefined {
    const read = this.readers.quick(text, base);
    return read && { root: read.root, comments: read.comments, problems: [] };
  }
}

const blockListsIn = (tree: Tree): readonly ListNode[] =>
  tree.kind === 'map' ? tree.entries.map(({ value }) => value).filter(isBlockList) : none;

const isBlockList = (node: Tree): node is ListNode => node.kind === 'list' && !node.flow;

const lengthOf = (spans: readonly Span[]): number => (spans.at(-1)?.end ?? 0) - (spans[0]?.start ?? 0);

/** How much is read together at most, so that little is held on to by what remains of it: characters. */
const most = 16_000;

const onlyItem = (root: Tree | undefined): Tree | undefined =>
  root?.kind === 'list' && root.items.length === 1 ? root.items[0] : undefined;

/** Whether an item has a key twice: it may stand in the middle of the one before, which nobody knows without that. */
const mayBeTorn = (item: Tree): boolean =>
  item.kind === 'map' && !item.flow && new Set(item.entries.map(({ key }) => key)).size < item.entries.length;

function pieceOf(
  { root, comments, problems }: Grafted,
  parts: readonly Placed[],
  whole: Pick<Piece, 'length' | 'column' | 'frame'>,
): Piece | undefined {
  const { column } = whole;
  const item = column >= 0 ? onlyItem(root) : root;
  if (column >= 0 && (!item || mayBeTorn(item))) return undefined;
  return {
    ...whole,
    begin: 0,
    tree: item,
    parts,
    comments: inOrder(comments, remarksIn(parts, 'comments')),
    problems: inOrder(problems, remarksIn(parts, 'problems')),
  };
}

/** Most pieces have neither comments nor problems, and share the list of none. */
const none: readonly never[] = [];

const orNone = <T>(things: readonly T[]): readonly T[] => (things.length > 0 ? things : none);

/** The comments or the problems of some pieces, moved to where these stand. */
const remarksIn = <K extends 'comments' | 'problems'>(parts: readonly Placed[], kind: K): readonly Piece[K][number][] =>
  parts
    .filter(({ piece }) => piece[kind].length > 0)
    .flatMap(({ start, piece }) =>
      piece[kind].map(thing => ({ ...thing, span: movedSpan(thing.span, start - piece.begin) })),
    );

const inOrder = <T extends { readonly span: Span }>(own: readonly T[], others: readonly T[]): readonly T[] =>
  others.length === 0
    ? own
    : [...own, ...others].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

/** An item shorter than this is not taken apart: characters. */
const smallest = 600;

function keyColumn(text: string, start: number, column: number): number {
  let at = start + column + 1;
  while (text.charCodeAt(at) === 0x20) at++;
  return at - start;
}

/**
 * Whether what stands in a piece can mean nothing outside it and the outside nothing in it: no anchors, aliases, merges or tags, no characters
 * that the lexical pass treats with a view to the whole text, no line breaks or indentations of an uncommon kind, no depth near the limit.
 */
const isCertain = (text: string, words: PieceWords): boolean =>
  !uncommon.test(text) && !/(?:[[{][^[\]{}]*){40}/.test(text) && !holdsMisplaced(text, words);

/** Whether a key begins a line that may have been moved there from elsewhere. */
function holdsMisplaced(text: string, { isMisplaced }: PieceWords): boolean {
  for (const [, indent = '', key = ''] of text.matchAll(keys))
    if (isMisplaced?.(key, indent === '') === true) return true;
  return false;
}

const keys = /^((?: |- )*)([\p{L}\w-]+):(?=\s|$)/gmu;

const uncommon =
  /\n\ufeff|[\ue000-\uf7ff\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)|<<|[|>]\d?\+|(?:^|\n) *[\t\u3000\u00a0\u2000-\u200b\u202f]|(?:^|\n) {60}|(?:^|\n) *[－—–―‒‐‑−﹣─━·・•‧∙●○◆◇■□▪▫►▶➢➤➜➔→⇒★☆※✓✔√*+>|＞｜│┃▎▌]|(?:^|\n) *[§Øüo] |(?:^|\n)-[ \t]{3}|(?:^|\n) *- +(?:\[[ xX√✓]?\]|[☐☑☒])|(?:^|\n)\d{1,2}[.．、)）] *- |(?:^|\n) *(?:- *)?["'“‘「『（(【[《]\s*(?:- *)?[^\s:："'“”‘’]{1,20}\s?[:：]|(?:^|[\s,[{:：-])[&*!][^\s*&!]/;
