import type * as Docx from 'docx';
import type { Form, FormCell, FormRow, Line } from '../layouts/form.js';
import { annexWidth, annexWidths } from './annex-widths.js';
import { dayOf, type Exported } from './exported.js';
import {
  cellMargins,
  headline,
  leadParagraph,
  type Library,
  margin,
  numberParagraph,
  pack,
  paper,
  paragraph,
  table,
  textTable,
  titleParagraph,
} from './docx-parts.js';

/** A Word document that looks like the form: A4, merged cells, fixed column widths. The same forms give the same bytes. */
export async function docx(exported: readonly Exported[]): Promise<Uint8Array> {
  const library = await import('./docx-library.js');
  const [first] = exported;
  return pack(
    exported.map(({ form }) => formSection(form, library)),
    first?.form.title.text ?? '',
    first ? dayOf(first.document) : new Date(0),
    library,
  );
}

/** A form on pages of its own; a bookmark at its title where others lead to it. */
export function formSection(form: Form, library: Library, bookmark?: string): Docx.ISectionOptions {
  const { title, number, subtitle, lead, notes, annex } = form;
  const isWide = form.paper === 'landscape';
  const width = (isWide ? paper.long : paper.short) - 2 * margin;
  const text = (line: Line, more: Docx.IParagraphOptions): Docx.Paragraph => paragraph(line.text, library, more);
  const small = { spacing: { before: 40, after: 40 } };
  return {
    properties: { page: pageOf(isWide, library) },
    children: [
      ...(number ? [numberParagraph(number.text, number.side === 'right', library)] : []),
      titleParagraph(title.text, library, bookmark),
      ...(subtitle ? [text(subtitle, { alignment: library.AlignmentType.CENTER, spacing: { after: 120 } })] : []),
      ...(lead.length > 0
        ? [
            leadParagraph(
              lead.map(line => line.text),
              width,
              library,
            ),
          ]
        : []),
      ...formTables(form, width, library),
      ...notes.flatMap(({ heading, lines }) => [headline(heading, library), ...lines.map(line => text(line, small))]),
      ...(annex ? annexTable(annex, width, library) : []),
      ...(annex || notes.length === 0 ? [endOfTable(library)] : []),
    ],
  };
}

const pageOf = (isWide: boolean, library: Library): NonNullable<Docx.ISectionPropertiesOptions['page']> => ({
  size: {
    width: paper.short,
    height: paper.long,
    orientation: isWide ? library.PageOrientation.LANDSCAPE : library.PageOrientation.PORTRAIT,
  },
  margin: { top: margin, bottom: margin, left: margin, right: margin },
});

const annexTable = (annex: NonNullable<Form['annex']>, width: number, library: Library): readonly Docx.FileChild[] => [
  headline(annex.heading, library),
  textTable(
    annex.headings,
    annex.rows.map(({ subject, key, value }) => [subject, key, value]),
    annexWidths(annex).map(share => share / annexWidth),
    width,
    library,
  ),
];

/** A document cannot end with a table; what stands behind it is too low to begin a page. */
const endOfTable = (library: Library): Docx.Paragraph =>
  new library.Paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: library.LineRuleType.EXACT },
  });

/** So many lines of indicators fit on a page; of more the headings stand on each, for which they must begin a table. */
const longest = 24;

/** The form as one table, or cut above the headings of its indicators where these are to be repeated. */
function formTables({ columns, rows }: Form, width: number, library: Library): readonly Docx.FileChild[] {
  const all = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map(column => Math.floor((column.width / all) * width));
  const heads = rows.findIndex(({ kind }) => kind === 'head');
  const isLong = rows.filter(({ kind }) => kind === 'indicator' || kind === 'part').length > longest;
  const cut = isLong && heads > 0 ? heads : 0;
  const draw = (some: readonly FormRow[]): Docx.Table =>
    table(
      widths,
      some.map(
        row =>
          new library.TableRow({
            cantSplit: true,
            tableHeader: isLong && row.kind === 'head',
            children: row.cells.map(cell => formCell(cell, row, widths, library)),
          }),
      ),
      library,
    );
  return cut > 0 ? [draw(rows.slice(0, cut)), seam(library), draw(rows.slice(cut))] : [draw(rows)];
}

/** The thinnest line that keeps two tables apart. */
const seam = (library: Library): Docx.Paragraph =>
  new library.Paragraph({ spacing: { line: 20, lineRule: library.LineRuleType.EXACT, before: 0, after: 0 } });

const leftRows: ReadonlySet<FormRow['kind']> = new Set(['unit', 'signatures', 'budget', 'budget-item']);

function formCell(cell: FormCell, { kind }: FormRow, widths: readonly number[], library: Library): Docx.TableCell {
  const { role, column, colspan, rowspan, lines } = cell;
  const isLeft = role === 'name' || role === 'long' || (role === 'value' && leftRows.has(kind));
  const alignment = isLeft ? library.AlignmentType.LEFT : library.AlignmentType.CENTER;
  const indent = kind === 'text' && role === 'long' ? { indent: { firstLine: 420 } } : {};
  const texts = lines.length > 0 ? lines : [{ text: '', source: undefined }];
  return new library.TableCell({
    columnSpan: colspan,
    rowSpan: rowspan,
    verticalAlign: library.VerticalAlignTable.CENTER,
    margins: cellMargins,
    width: {
      size: widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0),
      type: library.WidthType.DXA,
    },
    children: texts.map(({ text }) => paragraph(text, library, { alignment, ...indent })),
  });
}
