import type { Unread } from '../cells/unread.js';

/** A cell of a worksheet before it is shown. */
export interface RawValue {
  /** What is stored; `undefined` for a formula whose result is not. */
  readonly value: string | number | boolean | undefined;
  readonly format: string;
  readonly isCalculated: boolean;
  /** The whole cell is struck through. */
  readonly isStruck: boolean;
}

/** Cells that are one, from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A worksheet as its file stores it. Rows and columns count from 0. */
export interface RawSheet {
  readonly name: string;
  /** By row, then by column; only cells that hold something. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, RawValue>>;
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  /** From the first to the last. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  readonly since1904: boolean;
  /** What stands beside the cells: pictures, comments. */
  readonly unread: readonly Unread[];
}

/** More than any form has. */
export class TooLarge extends Error {}

/** Puts cells in, and counts them. */
export class SheetCells {
  readonly rows = new Map<number, Map<number, RawValue>>();
  private count = 0;

  constructor(private readonly most: number) {}

  set(row: number, column: number, value: RawValue): void {
    if (++this.count > this.most) throw new TooLarge();
    const found = this.rows.get(row);
    if (found) found.set(column, value);
    else this.rows.set(row, new Map([[column, value]]));
  }
}
