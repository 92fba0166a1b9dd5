/** A worksheet as plain data, whatever library writes it. Rows and columns count from 0. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly print: Print;
}

/** A column of a worksheet. */
export interface SheetColumn {
  /** In half-width characters. */
  readonly width: number;
  readonly hidden?: boolean;
}

/** A row of a worksheet. */
export interface SheetRow {
  /** In points. */
  readonly height: number;
  readonly cells: readonly SheetCell[];
}

/** A cell of a worksheet. */
export interface SheetCell {
  readonly column: number;
  /** A merged cell reaches over so many columns and rows; 1 where it is not merged. */
  readonly colspan: number;
  readonly rowspan: number;
  /** With a formula: what it came to, so that a reader need not calculate. */
  readonly value: string | number | undefined;
  /** Without `=`. */
  readonly formula?: string | undefined;
  /** A number format: `"≥"0" 个"`. */
  readonly format?: string | undefined;
  readonly style: SheetStyle;
}

/** How a cell looks, by what it is. */
export type SheetStyle =
  | 'number'
  | 'number-right'
  | 'title'
  | 'subtitle'
  | 'lead'
  | 'lead-right'
  | 'heading'
  | 'centre'
  | 'left'
  | 'long'
  | 'total'
  | 'note'
  | 'note-heading'
  | 'hidden';

/** How a worksheet goes on paper. */
export interface Print {
  readonly landscape: boolean;
  /** The columns that are printed, from 0 to this one. */
  readonly lastColumn: number;
  /** Whether it is made a little smaller to stay on one page. */
  readonly onePage?: boolean;
  /** The rows that every page repeats, from 0; none where it is left out. */
  readonly heading?: { readonly first: number; readonly last: number } | undefined;
}

/** `B3` for row 2, column 1. */
export const address = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
