import { clip, displayWidth, pad } from '../text/display-width.js';

/** A column of a table in text. */
export interface Column {
  readonly heading: string;
  /** Numbers stand at the right. */
  readonly numeric?: boolean;
  /** Beyond so many columns of the terminal a cell is cut with `…`. */
  readonly widest?: number;
}

/** Rows of cells as aligned lines with their headings and a rule between; Chinese characters count two. Columns that are empty throughout are left out. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const used = columns.flatMap((column, at) => (rows.some(row => row[at]) ? [{ column, at }] : []));
  const cell = (row: readonly string[], at: number, widest: number): string =>
    clip(
      (row[at] ?? '').replace(/\s+/g, space => (/[\r\n\t]/.test(space) ? ' ' : space)),
      widest,
    );
  const widths = used.map(({ column, at }) =>
    Math.max(displayWidth(column.heading), ...rows.map(row => displayWidth(cell(row, at, column.widest ?? Infinity)))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, i) => pad(text, widths[i] ?? 0, used[i]?.column.numeric ? 'left' : 'right'))
      .join('  ')
      .trimEnd();
  return [
    line(used.map(({ column }) => column.heading)),
    widths.map(width => '─'.repeat(width)).join('  '),
    ...rows.map(row => line(used.map(({ column, at }) => cell(row, at, column.widest ?? Infinity)))),
  ];
}
