import { isSpace, skipSpaces } from '../yaml/characters.js';
import type { Changes } from './changes.js';
import type { Layout, Mark } from './layout.js';
import { Levels } from './levels.js';
import type { Regions } from './regions.js';
import { type LinePlace, shiftBlockText } from './block-text.js';

/** Goes over the lines once: indentation, blank lines, white space at the end. */
export class LineTidier {
  private readonly levels = new Levels();
  private readonly remarks: LinePlace[] = [];
  private nextMark = 0;
  /** The first of the blank lines just passed, and whether a line with content stands before them. */
  private blank: number | undefined;
  private begun = false;
  /** Whether something was met that nothing certain can be said about. */
  uncertain = false;

  constructor(
    private readonly changes: Changes,
    private readonly layout: Layout,
    private readonly regions: Regions,
  ) {}

  run(): void {
    const { lines } = this.changes;
    for (let line = 0; line < lines.count;) line = this.step(this.place(line));
    this.settleRemarks({ source: -1, column: 0 });
    this.finish();
  }

  private place(line: number): LinePlace {
    const { text, lines } = this.changes;
    const start = lines.start(line) + (line === 0 && text.charCodeAt(0) === 0xfeff ? 1 : 0);
    const end = lines.end(line);
    return { line, start, content: skipSpaces(text, start, end), end };
  }

  /** Tidies one line, or a whole block text; returns the line to go on with. */
  private step(place: LinePlace): number {
    const { line, start, content, end } = place;
    const body = this.regions.blockAt(line);
    if (body) return this.blockText(line, body);
    const inText = this.regions.textAt(start);
    if (content >= end && !inText) {
      this.blank ??= line;
      return line + 1;
    }
    this.endBlanks(line);
    if (!this.regions.textGoesOn(end) && !this.changes.broken.line(line)) this.trimEnd(place);
    if (inText) this.continuation(place, inText.column);
    else this.content(place);
    return line + 1;
  }

  private blockText(line: number, body: NonNullable<ReturnType<Regions['blockAt']>>): number {
    this.endBlanks(line);
    for (let each = line; each <= body.last; each++) this.passMarks(this.place(each), 0);
    shiftBlockText(this.changes, body, this.levels.shift, each => this.place(each));
    return body.last + 1;
  }

  private continuation(place: LinePlace, column: number | undefined): void {
    if (place.content >= place.end) return;
    if (column === undefined) this.follow(place);
    else this.changes.indent(place.line, place.content, column);
    this.passMarks(place, 0);
  }

  private content(place: LinePlace): void {
    const { text } = this.changes;
    const { line, start, content, end } = place;
    const inFlow = this.regions.flowAt(start);
    const head = this.headMark(place);
    if (inFlow) this.continuation(place, this.regions.columns.get(line));
    else if (/^(?:---|\.\.\.)(?:\s|$)|^%/.test(text.slice(start, start + 4))) this.marker(place);
    else if (text[content] === '#') this.remarks.push(place);
    else if (head) this.headLine(place, head.column);
    else if (/^<<\s*:\s*[*[]/.test(text.slice(content, end)))
      this.headLine(place, this.levels.columnFor(width(text, place)));
    else this.other(place);
  }

  private marker(place: LinePlace): void {
    this.settleRemarks({ source: 0, column: 0 });
    this.levels.clear();
    this.passMarks(place, 0);
  }

  private headLine(place: LinePlace, column: number): void {
    const source = width(this.changes.text, place);
    this.settleRemarks({ source, column });
    this.changes.indent(place.line, place.content, column);
    this.levels.shift = column - source;
    this.passMarks(place, source);
  }

  private other(place: LinePlace): void {
    if (/^(?:[?:](?:\s|$)|<<\s*:)/.test(this.changes.text.slice(place.content, place.content + 8)))
      this.uncertain = true;
    for (const remark of this.remarks.splice(0)) this.follow(remark);
    this.follow(place);
    this.passMarks(place, width(this.changes.text, place));
  }

  /** Moves a line as far as the one above it moved. */
  private follow({ line, start, content }: LinePlace): void {
    const plain = !/[^ ]/.test(this.changes.text.slice(start, content));
    if (plain && this.levels.shift !== 0) this.changes.indent(line, content, content - start + this.levels.shift);
  }

  /** The mark that a line begins with, anchors and tags aside. */
  private headMark({ content, end }: LinePlace): Mark | undefined {
    const mark = this.layout.marks[this.nextMark];
    if (!mark || mark.offset > end) return undefined;
    return /^(?:[&!]\S*\s+)*$/.test(this.changes.text.slice(content, mark.offset)) ? mark : undefined;
  }

  private passMarks({ content, end }: LinePlace, source: number): void {
    for (
      let mark = this.layout.marks[this.nextMark];
      mark && mark.offset <= end;
      mark = this.layout.marks[++this.nextMark]
    ) {
      if (mark.opens) this.levels.open(source + mark.offset - content, mark.column);
    }
  }

  /** Comments stand with what follows them, or with what they end where they stand farther in. */
  private settleRemarks(next: { readonly source: number; readonly column: number }): void {
    for (const remark of this.remarks.splice(0)) {
      this.changes.indent(remark.line, remark.content, this.levels.forComment(width(this.changes.text, remark), next));
    }
  }

  private trimEnd({ content, end }: LinePlace): void {
    let from = end;
    while (from > content && isSpace(this.changes.text.charCodeAt(from - 1))) from--;
    this.changes.replace(from, end, '');
  }

  /** Leaves one blank line of several, none at the beginning. */
  private endBlanks(line: number): void {
    const first = this.blank;
    this.blank = undefined;
    if (first !== undefined) {
      const kept = this.begun ? this.place(first) : undefined;
      if (kept) this.changes.replace(kept.start, kept.end, '');
      this.changes.replace(this.place(kept ? first + 1 : first).start, this.place(line).start, '');
    }
    this.begun = true;
  }

  /** One line break at the end. */
  private finish(): void {
    const { text, lines } = this.changes;
    if (this.blank !== undefined) this.changes.replace(this.place(this.blank).start, text.length, '');
    else if (!this.changes.broken.line(lines.count - 1) && this.begun && lines.start(lines.count - 1) < text.length)
      this.changes.endLine();
  }
}

/** How far in a line begins: tabs and wide spaces count two. */
const width = (text: string, { start, content }: { readonly start: number; readonly content: number }): number =>
  content - start + (text.slice(start, content).match(/[\t\u3000]/g)?.length ?? 0);
