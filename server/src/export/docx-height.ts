import type { FormCell, FormRow } from '../layouts/form.js';
import { displayWidth } from '../text/display-width.js';
import { cellLine, cellMargins, paper } from './docx-parts.js';

/** Room to write in, where a form leaves it; in twentieths of a point. */
const lowest: Readonly<Partial<Record<FormRow['kind'], number>>> = { goals: 600, text: 700, indicator: 310 };

/** The least height of a row, where its kind has one. */
export const lowestOf = ({ kind }: FormRow): number | undefined => lowest[kind];

/** The width of a letter of 10.5 pt. */
const letter = 210;

/** How many full-width letters stand on one line of a cell. */
export const lettersIn = (size: number): number =>
  Math.max(1, Math.floor((size - cellMargins.left - cellMargins.right) / letter));

/** Whether the rows of indicators are likely to need more than a page. */
export function isLong(rows: readonly FormRow[], widths: readonly number[], isWide: boolean): boolean {
  const page = (isWide ? paper.short : paper.long) - heading;
  const sumHeights = (some: readonly FormRow[]): number => some.reduce((sum, row) => sum + heightOf(row, widths), 0);
  const inBlock = rows.filter(({ kind }) => block.has(kind));
  return inBlock.length > many || sumHeights(inBlock) > page;
}

/** More lines than stand below head, money and goals. */
const many = 24;

const block: ReadonlySet<FormRow['kind']> = new Set(['indicator', 'part']);

/** Margins, the number, the title and what stands between it and the table. */
const heading = 3000;

function heightOf(row: FormRow, widths: readonly number[]): number {
  const lines = row.cells.filter(({ rowspan }) => rowspan === 1).map(cell => linesOf(cell, widths));
  const height = Math.max(1, ...lines) * cellLine + cellMargins.top + cellMargins.bottom;
  return Math.max(height, lowestOf(row) ?? 0);
}

const linesOf = ({ column, colspan, lines }: FormCell, widths: readonly number[]): number => {
  const capacity = lettersIn(widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0));
  return lines.reduce((sum, { text }) => sum + Math.max(1, Math.ceil(displayWidth(text) / 2 / capacity)), 0);
};
