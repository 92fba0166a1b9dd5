import type { Lines } from '../text/lines.js';
import type { Atom, FlowPlace, Layout } from './layout.js';

/** A block text with its lines below the header. */
export interface BlockBody {
  readonly atom: Atom;
  readonly first: number;
  readonly last: number;
  /** The indentation that the header asks for, as in `|2`. */
  readonly explicit: boolean;
}

/** What goes over several lines. To be asked line by line, from the first to the last. */
export class Regions {
  private readonly texts: readonly Atom[];
  private readonly flows: readonly FlowPlace[];
  private readonly blocks = new Map<number, BlockBody>();
  private nextText = 0;
  private nextFlow = 0;

  constructor(
    text: string,
    lines: Lines,
    { atoms, flows }: Layout,
    /** Where lines within flow collections belong. */
    readonly columns: ReadonlyMap<number, number>,
  ) {
    const several = ({ span }: { readonly span: Atom['span'] }): boolean =>
      lines.lineOf(span.start) < lines.lineOf(span.end);
    this.texts = atoms.filter(atom => atom.style !== 'block' && several(atom));
    this.flows = flows.filter(several);
    for (const atom of atoms) if (atom.style === 'block') this.addBlock(text, lines, atom);
  }

  blockAt(line: number): BlockBody | undefined {
    return this.blocks.get(line);
  }

  /** The text that a line goes on with. */
  textAt(lineStart: number): Atom | undefined {
    while ((this.texts[this.nextText]?.span.end ?? Infinity) <= lineStart) this.nextText++;
    return within(this.texts[this.nextText], lineStart);
  }

  /** Whether a text goes on behind the end of the line last asked for. */
  textGoesOn(lineEnd: number): boolean {
    return [this.texts[this.nextText], this.texts[this.nextText + 1]].some(atom => within(atom, lineEnd) !== undefined);
  }

  flowAt(lineStart: number): FlowPlace | undefined {
    while ((this.flows[this.nextFlow]?.span.end ?? Infinity) <= lineStart) this.nextFlow++;
    return within(this.flows[this.nextFlow], lineStart);
  }

  /** With `+`, the blank lines below belong to the text. */
  private addBlock(text: string, lines: Lines, atom: Atom): void {
    const first = lines.lineOf(atom.span.start) + 1;
    const header = /^[|>][-+1-9]*/.exec(text.slice(atom.span.start, atom.span.start + 4))?.[0] ?? '';
    let last = lines.lineOf(atom.span.end);
    if (header.includes('+'))
      while (last + 1 < lines.count && /^\s*$/.test(text.slice(lines.start(last + 1), lines.end(last + 1)))) last++;
    if (last >= first) this.blocks.set(first, { atom, first, last, explicit: /\d/.test(header) });
  }
}

const within = <T extends { readonly span: Atom['span'] }>(thing: T | undefined, offset: number): T | undefined =>
  thing && thing.span.start < offset && offset < thing.span.end ? thing : undefined;
