import type { RawCell } from './grid.js';

/** A cell as a document's table gives it: spans instead of columns. */
export interface SpanCell {
  readonly text: string;
  readonly width: number;
  /** In rows; 0 down to the end of the table. */
  readonly height: number;
}

const mostColumns = 500;

/** Puts the cells of a table into columns, row after row: what a cell above covers further down is passed over. */
export class CellPlacer {
  private readonly covered: number[] = [];

  place(row: readonly SpanCell[]): { readonly cells: readonly RawCell[]; readonly size: number } {
    const { covered } = this;
    const cells: RawCell[] = [];
    let column = 0;
    const skip = (): void => {
      while ((covered[column] ?? 0) > 0) column++;
    };
    const now = new Map<number, number>();
    for (const [index, { text, width, height }] of row.entries()) {
      skip();
      // each cell behind it needs a column of its own
      const wide = Math.max(1, Math.min(width, mostColumns - column - (row.length - 1 - index)));
      cells.push({ text, column, width: wide });
      // what lies further right is refused in the end, and must not be gone through at every row until then
      for (let i = 0; i < wide && column + i < mostColumns; i++) now.set(column + i, height === 0 ? Infinity : height);
      column += wide;
    }
    skip();
    for (let i = 0; i < covered.length; i++) covered[i] = Math.max(0, (covered[i] ?? 0) - 1);
    for (const [at, height] of now) covered[at] = height - 1;
    return { cells, size: column };
  }
}
