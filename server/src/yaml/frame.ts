import type { Span } from '../text/span.js';
import type { ListOutline } from './outline.js';

/** A piece's own lines, each list in it replaced by one item that holds a mark. Its offsets are told as if it began at `shift`. */
export class Frame {
  readonly text: string;

  constructor(
    text: string,
    { start, end }: Span,
    private readonly lists: readonly ListOutline[],
    private readonly shift = 0,
  ) {
    const parts: string[] = [''];
    let at = start;
    for (const [index, { span, column }] of lists.entries()) {
      parts.push(text.slice(at, span.start), `${' '.repeat(column)}- ${markOf(index)}\n`);
      at = span.end;
    }
    // joined from parts, so that values read from it do not hold on to the whole text
    this.text = [...parts, text.slice(at, Math.min(at + 1, end)), text.slice(Math.min(at + 1, end), end)].join('');
    this.base = start;
  }

  private readonly base: number;

  /** Where an offset of the frame stands in the piece; one in a mark's line counts as if the list began there. */
  original(offset: number): number {
    let by = 0;
    for (const [index, { span, column }] of this.lists.entries()) {
      const line = column + markOf(index).length + 3;
      if (offset < span.start - this.base - by + line) break;
      by += span.end - span.start - line;
    }
    return offset + by + this.shift;
  }

  /** Which list a mark stands for. */
  listOf(mark: string): number {
    return this.lists.findIndex((_, index) => markOf(index) === mark);
  }
}

const markOf = (index: number): string => `\uf8ff${index}\uf8ff`;
