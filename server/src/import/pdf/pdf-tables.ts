import { columnKey } from '../labels/columns.js';
import type { PdfLine, PdfText } from './pdf-content.js';
import { cellText } from './pdf-text.js';

/** A stretch of a page from the first to the last of some vertical lines that follow each other without a gap. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A cell between lines: where it begins in the grid, how much of it it covers, and what stands in it. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly top: number;
  readonly text: string;
}

/** Lines closer than this are one: borders of cells side by side, or a border drawn twice. */
const near = 3;

const isVertical = ({ x1, x2, y1, y2 }: PdfLine): boolean => x2 - x1 < y2 - y1;

/** Where tables are ruled on a page, from the top. */
export function bandsOf(lines: readonly PdfLine[]): Band[] {
  const found: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const { x1, x2, y1, y2 } of lines.filter(isVertical).sort((a, b) => a.y1 - b.y1)) {
    const last = found.at(-1);
    if (last && y1 <= last.bottom + near) {
      last.bottom = Math.max(last.bottom, y2);
      last.left = Math.min(last.left, x1);
      last.right = Math.max(last.right, x2);
    } else found.push({ top: y1, bottom: y2, left: x1, right: x2 });
  }
  return found.filter(({ left, right, top, bottom }) => right - left > 20 && bottom - top > 8);
}

/** Whether the middle of a text lies in a band. */
export const isWithin = (band: Band, { x, y, width, size }: PdfText): boolean => {
  const [centre, middle] = [x + width / 2, y - size * 0.35];
  return (
    middle > band.top - near && middle < band.bottom + near && centre > band.left - near && centre < band.right + near
  );
};

/** More lines than these in a table are no form: upright ones, and those across, of all its pages. */
const most = { upright: 300, across: 6000 } as const;

/** The cells between the lines of a table: what no line parts is one cell. `undefined` where there are more lines than in any form. */
export function ruledCells(lines: readonly PdfLine[], texts: readonly PdfText[], band: Band): RuledCell[] | undefined {
  const xs = together(lines.filter(isVertical).flatMap(({ x1, x2 }) => [(x1 + x2) / 2]));
  const ys = together([
    band.top,
    band.bottom,
    ...lines.filter(line => !isVertical(line)).map(({ y1, y2 }) => (y1 + y2) / 2),
  ]);
  if (xs.length > most.upright || ys.length > most.across) return undefined;
  const grid = new Grid(xs, ys);
  for (const line of lines) grid.draw(line);
  return grid.cells(texts);
}

/** Places of lines, those close to each other as one. */
function together(places: readonly number[]): number[] {
  const found: { sum: number; count: number; last: number }[] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && place - last.last <= near) {
      last.sum += place;
      last.count++;
      last.last = place;
    } else found.push({ sum: place, count: 1, last: place });
  }
  return found.map(({ sum, count }) => sum / count);
}

class Grid {
  private readonly columns: number;
  private readonly rows: number;
  /** How much of the left side, and of the upper side, of each field is drawn. */
  private readonly left: Float64Array;
  private readonly above: Float64Array;

  constructor(
    private readonly xs: readonly number[],
    private readonly ys: readonly number[],
  ) {
    this.columns = Math.max(0, xs.length - 1);
    this.rows = Math.max(0, ys.length - 1);
    this.left = new Float64Array((this.columns + 1) * (this.rows + 1));
    this.above = new Float64Array((this.columns + 1) * (this.rows + 1));
  }

  draw(line: PdfLine): void {
    const { x1, x2, y1, y2 } = line;
    if (isVertical(line))
      this.cover(this.left, this.ys, y1, y2, row => row * (this.columns + 1) + nearest(this.xs, (x1 + x2) / 2));
    else
      this.cover(this.above, this.xs, x1, x2, column => nearest(this.ys, (y1 + y2) / 2) * (this.columns + 1) + column);
  }

  cells(texts: readonly PdfText[]): RuledCell[] {
    const owners = this.owners();
    const held = new Map<number, PdfText[]>();
    for (const text of texts) {
      const column = between(this.xs, text.x + text.width / 2);
      const row = this.rowOf(text);
      const owner = owners[row * this.columns + column] ?? 0;
      held.set(owner, [...(held.get(owner) ?? []), text]);
    }
    const extents = this.extents(owners);
    const cuts = this.unruled([...held.values()]);
    return [...held].flatMap(([owner, own]): RuledCell[] => {
      const extent = extents.get(owner);
      if (!extent) return [];
      const { top, left, right } = extent;
      const width = (this.xs[right + 1] ?? 0) - (this.xs[left] ?? 0);
      return this.partAt(cuts, own, top).map(({ row, texts }) => ({
        row,
        column: left,
        width: right - left + 1,
        top: this.ys[row] ?? 0,
        text: cellText(texts, width),
      }));
    });
  }

  private rowOf({ y, size }: PdfText): number {
    return between(this.ys, y - size * 0.35);
  }

  /** Rows of values right below headings that lost their lower border, as some programs print them at the top of a page. */
  private unruled(cells: readonly (readonly PdfText[])[]): readonly number[] {
    const below = cells.flatMap(texts => {
      const row = Math.min(...texts.map(text => this.rowOf(text)));
      const lower = texts.filter(text => this.rowOf(text) > row);
      const isHeading = columnKey(joinText(texts.filter(text => !lower.includes(text)))) !== undefined;
      return lower.length > 0 && isHeading
        ? [{ row: Math.min(...lower.map(text => this.rowOf(text))), text: joinText(lower) }]
        : [];
    });
    const isValue = ({ text }: { readonly text: string }): boolean =>
      /^[≥≤><=]?\s?(?:\d[\d.,]*\s?\S{0,3})?$/.test(text);
    return below
      .filter(each => isValue(each) && below.filter(({ row }) => row === each.row).length > 1)
      .map(({ row }) => row);
  }

  /** A cell in two where a heading in it has no border below. */
  private partAt(
    cuts: readonly number[],
    texts: readonly PdfText[],
    top: number,
  ): readonly { readonly row: number; readonly texts: readonly PdfText[] }[] {
    const cut = cuts.find(row => row > top && texts.some(text => this.rowOf(text) >= row));
    const upper = texts.filter(text => this.rowOf(text) < (cut ?? Infinity));
    if (cut === undefined || columnKey(joinText(upper)) === undefined) return [{ row: top, texts }];
    return [
      { row: top, texts: upper },
      { row: cut, texts: texts.filter(text => this.rowOf(text) >= cut) },
    ];
  }

  private cover(
    sides: Float64Array,
    places: readonly number[],
    from: number,
    to: number,
    at: (index: number) => number,
  ): void {
    for (let index = between(places, from); index < places.length - 1; index++) {
      const [start, end] = [places[index] ?? 0, places[index + 1] ?? 0];
      if (start >= to) break;
      const place = at(index);
      sides[place] = (sides[place] ?? 0) + Math.max(0, Math.min(end, to) - Math.max(start, from)) / (end - start);
    }
  }

  /** For each field the first field of the cell it belongs to. */
  private owners(): number[] {
    const owners = Array.from({ length: this.columns * this.rows }, () => -1);
    for (let start = 0; start < owners.length; start++) {
      if (owners[start] !== -1) continue;
      owners[start] = start;
      const open = [start];
      for (let field = open.pop(); field !== undefined; field = open.pop())
        for (const next of this.neighbours(field))
          if (owners[next] === -1) {
            owners[next] = start;
            open.push(next);
          }
    }
    return owners;
  }

  private neighbours(field: number): number[] {
    const [row, column] = [Math.floor(field / this.columns), field % this.columns];
    const side = (sides: Float64Array, atRow: number, atColumn: number): boolean =>
      (sides[atRow * (this.columns + 1) + atColumn] ?? 0) < 0.5;
    return [
      ...(column > 0 && side(this.left, row, column) ? [field - 1] : []),
      ...(column < this.columns - 1 && side(this.left, row, column + 1) ? [field + 1] : []),
      ...(row > 0 && side(this.above, row, column) ? [field - this.columns] : []),
      ...(row < this.rows - 1 && side(this.above, row + 1, column) ? [field + this.columns] : []),
    ];
  }

  private extents(owners: readonly number[]): Map<number, { top: number; left: number; right: number }> {
    const found = new Map<number, { top: number; left: number; right: number }>();
    for (const [field, owner] of owners.entries()) {
      const [row, column] = [Math.floor(field / this.columns), field % this.columns];
      const extent = found.get(owner);
      if (!extent) found.set(owner, { top: row, left: column, right: column });
      else {
        extent.left = Math.min(extent.left, column);
        extent.right = Math.max(extent.right, column);
      }
    }
    return found;
  }
}

const joinText = (texts: readonly PdfText[]): string => cellText(texts, Infinity);

/** The index of the place nearest to a value. */
function nearest(places: readonly number[], value: number): number {
  const after = between(places, value) + 1;
  const [low, high] = [places[after - 1] ?? -Infinity, places[after] ?? Infinity];
  return value - low <= high - value ? after - 1 : after;
}

/** The index of the last place that is not beyond a value, and never the very last. */
function between(places: readonly number[], value: number): number {
  let [low, high] = [0, Math.max(0, places.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((places[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
