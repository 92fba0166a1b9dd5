import type { Form, FormCell, FormRow } from '../layouts/form.js';
import { displayWidth } from '../text/display-width.js';

/** Lengths are in twentieths of a point, as Word counts them. */
export const paper = { short: 11906, long: 16838 };
/** Of a form: as narrow as forms are printed, so that one with the usual rows stays on one page. */
export const formMargin = { top: 720, bottom: 510, side: 820 };

/** How the cells of a table are set: a line of 10.5 pt type is as high whatever type a machine has, and above and below it is some room. */
export interface CellSpacing {
  readonly line: number;
  readonly room: number;
  readonly side: number;
}

/** As forms are set. */
export const usualSpacing: CellSpacing = { line: 273, room: 20, side: 50 };
/** For a form that would have its last few lines on a page of their own. */
export const tightSpacing: CellSpacing = { line: 260, room: 8, side: 50 };

/** Room to write in, where a form leaves it. */
const lowest: Readonly<Partial<Record<FormRow['kind'], number>>> = { goals: 600, text: 700, indicator: 310 };

/** The least height of a row, where its kind has one. */
export function lowestOf({ kind }: FormRow, spacing: CellSpacing): number | undefined {
  return kind === 'indicator' && spacing === tightSpacing ? undefined : lowest[kind];
}

/** The width of a letter of 10.5 pt. */
const letter = 210;

/** How many full-width letters stand on one line of a cell. */
export const lettersIn = (size: number): number => Math.max(1, Math.floor((size - 2 * usualSpacing.side) / letter));

/** The widths of a form's columns on its page. */
export function widthsOnPage({ columns, paper: sheet }: Form): readonly number[] {
  const width = (sheet === 'landscape' ? paper.long : paper.short) - 2 * formMargin.side;
  const all = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map(column => Math.floor((column.width / all) * width));
}

/** Whether the form stays on one page if its lines are set a little closer, and only then. */
export function isTight(form: Form): boolean {
  return !fits(form, usualSpacing) && fits(form, tightSpacing);
}

/** Whether the form is likely to need more than a page however its lines are set. */
export const runsOver = (form: Form): boolean => !fits(form, usualSpacing) && !fits(form, tightSpacing);

/** Whether a form that needs more than a page is likely to have indicators on the next one. */
export function goesOn(form: Form): boolean {
  const end = form.rows.findLastIndex(({ kind }) => block.has(kind)) + 1;
  return runsOver(form) && !fits({ ...form, rows: form.rows.slice(0, end), notes: [] }, usualSpacing);
}

const fits = (form: Form, spacing: CellSpacing): boolean =>
  heightAround(form) + sumHeights(form.rows, widthsOnPage(form), spacing) <=
  pageHeight(form) - formMargin.top - formMargin.bottom;

/** Whether the rows of indicators are likely to need more than a page. */
export function isLong(form: Form): boolean {
  const inBlock = form.rows.filter(({ kind }) => block.has(kind));
  return inBlock.length > many || sumHeights(inBlock, widthsOnPage(form), usualSpacing) > pageHeight(form) - heading;
}

/** More lines than stand below head, money and goals. */
const many = 24;

const block: ReadonlySet<FormRow['kind']> = new Set(['indicator', 'part']);

/** Margins, the number, the title and what stands between it and the table. */
const heading = 3000;

const pageHeight = ({ paper: sheet }: Form): number => (sheet === 'landscape' ? paper.short : paper.long);

/** What stands above and below the table: number, title, line below it, line above the table; the form's own closing lines. */
function heightAround({ number, title, subtitle, lead, notes, paper: sheet }: Form): number {
  const width = (sheet === 'landscape' ? paper.long : paper.short) - 2 * formMargin.side;
  const noteLines = notes.flatMap(({ heading, lines }) => [heading, ...lines.map(({ text }) => text)]);
  const titles = Math.max(1, Math.ceil(displayWidth(title.text) / 2 / Math.floor(width / 440)));
  return (
    (number ? 540 : 0) +
    titles * 640 +
    160 +
    (subtitle ? 390 : 0) +
    (lead.length > 0 ? 410 : 0) +
    noteLines.reduce((sum, text) => sum + 252 * Math.max(1, Math.ceil((displayWidth(text) * 90) / width)), 0)
  );
}

const sumHeights = (rows: readonly FormRow[], widths: readonly number[], spacing: CellSpacing): number =>
  rows.reduce((sum, row) => sum + heightOf(row, widths, spacing), 0);

/** The border's width. */
const border = 10;

function heightOf(row: FormRow, widths: readonly number[], spacing: CellSpacing): number {
  const lines = row.cells.filter(({ rowspan }) => rowspan === 1).map(cell => linesOf(cell, widths));
  const height = Math.max(1, ...lines) * spacing.line + 2 * spacing.room;
  return Math.max(height, lowestOf(row, spacing) ?? 0) + border;
}

const linesOf = ({ column, colspan, lines }: FormCell, widths: readonly number[]): number => {
  const capacity = lettersIn(widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0));
  return lines
    .flatMap(({ text }) => text.split('\n'))
    .reduce((sum, text) => sum + Math.max(1, Math.ceil(displayWidth(text) / 2 / capacity)), 0);
};
