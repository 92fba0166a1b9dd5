import type { RawCell } from './grid.js';

/** A cell as a document's table gives it: spans instead of columns. */
export interface SpanCell {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const mostColumns = 500;

/** Puts cells with spans into columns: what a cell above covers further down is passed over. */
export function placeCells(
  rows: readonly (readonly SpanCell[])[],
): { readonly cells: readonly RawCell[]; readonly size: number }[] {
  const covered: number[] = [];
  return rows.map(row => {
    const cells: RawCell[] = [];
    let column = 0;
    const skip = (): void => {
      while ((covered[column] ?? 0) > 0) column++;
    };
    const now = new Map<number, number>();
    for (const { text, width, height } of row) {
      skip();
      if (column >= mostColumns) break;
      const wide = Math.max(1, Math.min(width, mostColumns - column));
      cells.push({ text, column, width: wide });
      for (let i = 0; i < wide; i++) now.set(column + i, Math.max(1, height));
      column += wide;
    }
    skip();
    for (let i = 0; i < covered.length; i++) covered[i] = Math.max(0, (covered[i] ?? 0) - 1);
    for (const [at, height] of now) covered[at] = height - 1;
    return { cells, size: column };
  });
}
