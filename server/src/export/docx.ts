import type * as Docx from 'docx';
import type { Form, FormCell, FormRow, Line } from '../layouts/form.js';
import { annexWidth, annexWidths } from './annex-widths.js';
import { dayOf, type Exported } from './exported.js';
import {
  cellMargins,
  headline,
  type Library,
  margin,
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
    exported.map(({ form }) => section(form, library)),
    first?.form.title.text ?? '',
    first ? dayOf(first.document) : new Date(0),
    library,
  );
}

function section(form: Form, library: Library): Docx.ISectionOptions {
  const { title, lead, notes, annex, columns } = form;
  const isWide = columns.some(({ kind }) => kind === 'deviation');
  const width = (isWide ? paper.long : paper.short) - 2 * margin;
  const text = (line: Line, more: Docx.IParagraphOptions = {}): Docx.Paragraph => paragraph(line.text, library, more);
  const small = { spacing: { before: 40, after: 40 } };
  return {
    properties: {
      page: {
        size: {
          width: paper.short,
          height: paper.long,
          orientation: isWide ? library.PageOrientation.LANDSCAPE : library.PageOrientation.PORTRAIT,
        },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    children: [
      titleParagraph(title.text, library),
      ...lead.map(line => text(line, { spacing: { after: 60 } })),
      formTable(form, width, library),
      ...notes.flatMap(({ heading, lines }) => [headline(heading, library), ...lines.map(line => text(line, small))]),
      ...(annex
        ? [
            headline(annex.heading, library),
            textTable(
              annex.headings,
              annex.rows.map(({ subject, key, value }) => [subject, key, value]),
              annexWidths(annex).map(share => share / annexWidth),
              width,
              library,
            ),
          ]
        : []),
      text({ text: '', source: undefined }),
    ],
  };
}

function formTable({ columns, rows }: Form, width: number, library: Library): Docx.Table {
  const all = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map(column => Math.floor((column.width / all) * width));
  return table(
    widths,
    rows.map(
      row =>
        new library.TableRow({
          cantSplit: row.kind !== 'text',
          children: row.cells.map(cell => formCell(cell, row, widths, library)),
        }),
    ),
    library,
  );
}

function formCell(cell: FormCell, { kind }: FormRow, widths: readonly number[], library: Library): Docx.TableCell {
  const { role, column, colspan, rowspan, lines } = cell;
  const isLeft = role === 'name' || role === 'long' || (kind === 'unit' && role === 'value');
  const alignment = isLeft ? library.AlignmentType.LEFT : library.AlignmentType.CENTER;
  const bold = kind === 'head' || kind === 'total';
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
    children: texts.map(({ text }) => paragraph(text, library, { alignment, ...indent }, bold)),
  });
}
