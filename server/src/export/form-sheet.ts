import { displayWidth } from '../text/display-width.js';
import { type Form, type FormCell, type FormRow, type Line, textOf } from '../layouts/form.js';
import { annexWidths } from './annex-widths.js';
import type { Exported } from './exported.js';
import { type SheetScores, sheetScores } from './sheet-scores.js';
import type { Sheet, SheetCell, SheetRow, SheetStyle } from './sheet.js';

/** The form as a worksheet: title, lines above, grid, notes. To the right of the grid a hidden column holds the unrounded scores. */
export function formSheet({ form: drawn, document }: Exported, name: string): Sheet {
  const form = fitToPage(drawn);
  const { columns, rows, lead, notes, number, subtitle } = form;
  const above = [
    ...(number ? [band([{ text: number.text, source: undefined }], numberStyles[number.side], form)] : []),
    band([form.title], 'title', form),
    ...(subtitle ? [band([subtitle], 'subtitle', form)] : []),
    ...(lead.length > 0 ? [leadRow(lead, form)] : []),
  ];
  const scores = sheetScores(form, document, above.length);
  const below = notes.flatMap(({ heading, lines }) => [
    band([{ text: heading, source: undefined }], 'note-heading', form),
    ...lines.map(line => band([line], 'note', form)),
  ]);
  const all = [...above, ...rows.map((row, index) => gridRow(row, index, form, scores)), ...below];
  return {
    name,
    columns: [...columns.map(({ width }) => ({ width })), { width: 14, hidden: true }],
    rows: all,
    print: {
      landscape: form.paper === 'landscape',
      lastColumn: columns.length - 1,
      onePage: all.reduce((sum, { height }) => sum + height, 0) <= downPage[form.paper],
      heading: headingRows(above.length, rows),
    },
  };
}

/** What stands across a page in type that is not made smaller: half-width characters. */
const acrossPage = { portrait: 98, landscape: 144 } as const;

/** How high a page is, in points, with the little that a form may be made smaller. */
const downPage = { portrait: 840, landscape: 570 } as const;

/** The form with its columns as wide as they are on paper. */
function fitToPage(form: Form): Form {
  const all = form.columns.reduce((sum, { width }) => sum + width, 0);
  const share = acrossPage[form.paper] / all;
  return {
    ...form,
    columns: form.columns.map(column => ({ ...column, width: Math.round(column.width * share * 100) / 100 })),
  };
}

const numberStyles = { left: 'number', right: 'number-right' } as const;

/** 单位名称 at the left, 填报日期 at the right. */
function leadRow(lead: readonly Line[], { columns }: Form): SheetRow {
  const share = Math.ceil(columns.length / lead.length);
  return {
    height: lineHeight + 3,
    cells: lead.map(({ text }, i) => ({
      ...single(i * share, text, i === 0 ? 'lead' : 'lead-right'),
      colspan: Math.min(share, columns.length - i * share),
    })),
  };
}

/** The rows that head the indicators, for every page to repeat. */
function headingRows(above: number, rows: readonly FormRow[]): Sheet['print']['heading'] {
  const first = rows.findIndex(({ kind }) => kind === 'head');
  const last = rows.findLastIndex(({ kind }) => kind === 'head');
  return first < 0 ? undefined : { first: above + first, last: above + last };
}

/** The second sheet: what the official form has no place for. */
export function annexSheet({ annex }: Form, name: string): Sheet | undefined {
  if (!annex) return undefined;
  const widths = annexWidths(annex);
  const line = (texts: readonly string[], style: SheetStyle): SheetRow => ({
    height: lineHeight * Math.max(...texts.map((text, column) => countLines([text], widths[column] ?? 0))),
    cells: texts.map((text, column) => single(column, text, style)),
  });
  return {
    name,
    columns: widths.map(width => ({ width })),
    rows: [
      line(annex.headings, 'heading'),
      ...annex.rows.map(({ subject, key, value }) => line([subject, key, value], 'left')),
    ],
    print: { landscape: false, lastColumn: 2 },
  };
}

const single = (column: number, value: string, style: SheetStyle): SheetCell => ({
  column,
  colspan: 1,
  rowspan: 1,
  value,
  style,
});

/** A text across the whole grid. */
function band(lines: readonly Line[], style: SheetStyle, { columns }: Form): SheetRow {
  const text = lines.map(line => line.text).join('\n');
  const width = columns.reduce((all, column) => all + column.width, 0);
  const height = style === 'title' ? 38 : lineHeight * countLines([text], width);
  return { height, cells: [{ ...single(0, text, style), colspan: columns.length }] };
}

function gridRow(row: FormRow, index: number, form: Form, scores: SheetScores): SheetRow {
  const cells = row.cells.map((cell): SheetCell => {
    const { column, colspan, rowspan } = cell;
    const number = scores.cell(index, column);
    return { column, colspan, rowspan, style: styleOf(cell, row), ...(number ?? { value: textOf(cell) || undefined }) };
  });
  const helper = scores.cell(index, form.columns.length);
  const hidden: SheetCell[] = helper
    ? [{ column: form.columns.length, colspan: 1, rowspan: 1, style: 'hidden', ...helper }]
    : [];
  return { height: heightOf(row, form), cells: [...cells, ...hidden] };
}

function styleOf({ role }: FormCell, { kind }: FormRow): SheetStyle {
  if (kind === 'total' && role !== 'heading') return 'total';
  if (role === 'heading' || role === 'group') return 'heading';
  if (role === 'long') return 'long';
  return role === 'name' || leftRows.has(kind) ? 'left' : 'centre';
}

const leftRows: ReadonlySet<FormRow['kind']> = new Set(['unit', 'signatures']);

/** Points per line of 10.5 point type. */
const lineHeight = 14;
/** The most a worksheet allows. */
const tallest = 409;

/** Room to write in, where a form leaves it. */
const lowest: Readonly<Partial<Record<FormRow['kind'], number>>> = { goals: 30, text: 35 };

/** As tall as its tallest cell, those that reach down left out. */
function heightOf({ cells, kind }: FormRow, { columns }: Form): number {
  const lines = cells
    .filter(({ rowspan }) => rowspan === 1)
    .map(cell =>
      countLines(
        cell.lines.map(({ text }) => text),
        widthOf(cell, columns),
      ),
    );
  return Math.min(tallest, Math.max(lowest[kind] ?? 0, lineHeight * Math.max(1, ...lines) + 3));
}

const widthOf = ({ column, colspan }: FormCell, columns: Form['columns']): number =>
  columns.slice(column, column + colspan).reduce((all, { width }) => all + width, 0);

/** How many lines texts take in a cell; a Chinese character counts two. */
const countLines = (texts: readonly string[], width: number): number =>
  texts
    .flatMap(text => text.split('\n'))
    .reduce((all, text) => all + Math.max(1, Math.ceil(displayWidth(text) / Math.max(2, width - 2))), 0);
