import type { Lines } from '../text/lines.js';
import type { Span } from '../text/span.js';
import { skipSpaces } from '../yaml/characters.js';
import type { Entry, ListNode, MapNode, Parsed, ScalarNode, Tree } from '../yaml/tree.js';
import type { Broken } from './broken.js';

/** Something that may begin a line, and the column where it belongs. */
export interface Mark {
  readonly offset: number;
  readonly column: number;
  /** Whether it is an entry or item of a block collection, as opposed to a value below its key. */
  readonly opens: boolean;
}

/** A text that stands in the file as one piece: key, value or alias. */
export interface Atom {
  readonly span: Span;
  readonly style: ScalarNode['style'] | 'key' | 'alias';
  /** Where its further lines belong; `undefined` where they move with the line above. */
  readonly column: number | undefined;
}

/** An outermost flow collection. */
export interface FlowPlace {
  readonly span: Span;
  /** Where its closing bracket belongs if that begins a line. */
  readonly column: number | undefined;
}

/** What a tree says about where everything belongs: two columns a level, list items two under their key. */
export interface Layout {
  readonly marks: readonly Mark[];
  readonly atoms: readonly Atom[];
  readonly flows: readonly FlowPlace[];
  /** The keys of block mappings. */
  readonly keys: readonly Span[];
  /** The dashes of lists that are not broken. */
  readonly dashes: readonly number[];
}

/** Columns that each level is further in. */
export const step = 2;

/** Where everything of a text belongs. What is broken stays where it is. */
export function layoutOf(parsed: Parsed, lines: Lines, broken: Broken): Layout {
  const walk = new Walk(parsed.text, lines, broken);
  parsed.documents.forEach(({ root, span }, index) => {
    const end = parsed.documents[index + 1]?.span.start ?? parsed.text.length;
    if (root)
      walk.value(root, {
        owner: -step,
        head: span.start,
        inside: { start: span.start, end },
        rigid: false,
        item: false,
      });
  });
  return walk.layout();
}

/** The entry, item or document that holds a value. */
interface Holder {
  /** The column where the entry or item belongs. */
  readonly owner: number;
  readonly head: number;
  /** Its lines below the one where it begins. */
  readonly inside: Span;
  /** Whether something in it is broken, so that all of it moves as one piece. */
  readonly rigid: boolean;
  readonly item: boolean;
}

class Walk {
  private readonly marks: Mark[] = [];
  private readonly atoms: Atom[] = [];
  private readonly flows: FlowPlace[] = [];
  private readonly keys: Span[] = [];
  private readonly dashes: number[] = [];

  constructor(
    private readonly text: string,
    private readonly lines: Lines,
    private readonly broken: Broken,
  ) {}

  layout(): Layout {
    const byPlace = (a: { readonly span: Span }, b: { readonly span: Span }): number => a.span.start - b.span.start;
    const { keys, dashes } = this;
    return {
      marks: this.marks.sort((a, b) => a.offset - b.offset),
      atoms: this.atoms.sort(byPlace),
      flows: this.flows.sort(byPlace),
      keys,
      dashes,
    };
  }

  value(node: Tree, holder: Holder): void {
    const column = holder.owner + step;
    if (node.kind === 'scalar' || node.borrowed || node.flow) this.mark(node.span.start, column, false, holder.rigid);
    if (node.borrowed) this.alias(node.span);
    else if (node.kind === 'scalar') this.atom(node, holder.rigid || holder.owner < 0 ? undefined : column);
    else if (node.flow) this.flow(node, holder);
    else this.block(node, holder);
  }

  private mark(offset: number, column: number, opens: boolean, rigid: boolean): void {
    if (!rigid) this.marks.push({ offset, column, opens });
  }

  private alias(span: Span): void {
    this.piece({ span, style: 'alias', column: undefined });
  }

  private key({ keySpan }: Entry): void {
    this.piece({ span: keySpan, style: 'key', column: undefined });
  }

  private atom({ span, style }: ScalarNode, column: number | undefined): void {
    this.piece({ span, style, column });
  }

  private piece(atom: Atom): void {
    if (atom.span.end > atom.span.start) this.atoms.push(atom);
  }

  private block(node: MapNode | ListNode, holder: Holder): void {
    const parts: readonly (Entry | Tree)[] = node.kind === 'map' ? node.entries.filter(isWritten) : node.items;
    const heads =
      node.kind === 'map' ? node.entries.filter(isWritten).map(entry => entry.keySpan.start) : this.dashesOf(node);
    const insides = heads.map((head, index) => this.below(head, heads[index + 1], holder.inside.end));
    const rigid = holder.rigid || this.broken.standsIn(holder.inside, insides);
    const owner = holder.owner + step;
    if (node.kind === 'map') this.mergeKeys(this.merged(node), owner, rigid);
    parts.forEach((part, index) => {
      const head = heads[index] ?? node.span.start;
      this.mark(head, owner, true, rigid);
      const inside: Holder = {
        owner,
        head,
        inside: insides[index] ?? holder.inside,
        rigid,
        item: node.kind === 'list',
      };
      if ('keySpan' in part) this.entry(part, inside);
      else this.item(part, inside);
    });
  }

  /** The lines below the one where an entry or item begins, up to the next one's. */
  private below(head: number, next: number | undefined, end: number): Span {
    const { lines } = this;
    return { start: lines.end(lines.lineOf(head)), end: next === undefined ? end : lines.start(lines.lineOf(next)) };
  }

  private entry(entry: Entry, holder: Holder): void {
    this.key(entry);
    if (entry.keySpan.end > entry.keySpan.start) this.keys.push(entry.keySpan);
    this.value(entry.value, holder);
  }

  private item(item: Tree, holder: Holder): void {
    if (!holder.rigid) this.dashes.push(holder.head);
    this.value(item, holder);
  }

  /** The aliases behind `<<`. */
  private merged({ entries }: MapNode): readonly Span[] {
    const places = new Set(entries.filter(entry => !isWritten(entry)).map(({ keySpan }) => keySpan));
    for (const place of places) this.alias(place);
    return [...places];
  }

  private mergeKeys(aliases: readonly Span[], owner: number, rigid: boolean): void {
    for (const { start } of aliases) {
      const at = this.text.lastIndexOf('<<', start);
      if (at < this.lines.start(this.lines.lineOf(start)) || this.keys.at(-1)?.start === at) continue;
      this.mark(at, owner, true, rigid);
      this.keys.push({ start: at, end: at + 2 });
    }
  }

  /** Where the dash of each item stands: the first one after what comes before that is in no comment. */
  private dashesOf({ items, span }: ListNode): number[] {
    let from = span.start;
    return items.map(item => {
      const dash = this.dashFrom(from, item.span.start);
      from = Math.max(dash + 1, item.span.end);
      return dash;
    });
  }

  private dashFrom(from: number, end: number): number {
    for (let line = this.lines.lineOf(from), at = from; at <= end; line++, at = this.lines.start(line)) {
      const next = skipSpaces(this.text, at, this.lines.end(line));
      if (this.text[next] === '-') return next;
      if (line + 1 >= this.lines.count) break;
    }
    return end;
  }

  private flow(node: MapNode | ListNode, { owner, rigid, item }: Holder): void {
    const { text, lines } = this;
    const lineStart = lines.start(lines.lineOf(node.span.start));
    const first = /^\s*$/.test(text.slice(lineStart, node.span.start));
    const column = Math.max(0, item || first ? owner + step : owner);
    this.flows.push({ span: node.span, column: rigid ? undefined : column });
    this.flowAtoms(node, rigid ? undefined : column);
  }

  private flowAtoms(node: Tree, column: number | undefined): void {
    if (node.borrowed) return this.alias(node.span);
    if (node.kind === 'scalar') return this.atom(node, column);
    const inner = column === undefined ? undefined : column + step;
    if (node.kind === 'list') return node.items.forEach(each => this.flowAtoms(each, inner));
    this.merged(node);
    for (const entry of node.entries.filter(isWritten)) {
      this.key(entry);
      this.flowAtoms(entry.value, inner);
    }
  }
}

/** Whether an entry stands in the file, as opposed to one that a merge brought: that one's key and value are the place of use. */
const isWritten = ({ keySpan, value }: Entry): boolean =>
  !value.borrowed || keySpan.start !== value.span.start || keySpan.end !== value.span.end;
