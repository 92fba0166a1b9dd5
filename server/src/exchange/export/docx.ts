import type * as Docx from 'docx';
import type * as Loaded from './docx-library.js';
import type { Annex, Form, FormCell, FormRow, Line } from '../form/form.js';
import { dayOf, type Exported } from './exported.js';
import { fixDates } from './fixed-zip.js';
import { xmlText } from './xml-text.js';

type Library = typeof Loaded;

/** A Word document that looks like the form: A4, merged cells, fixed column widths. The same forms give the same bytes. */
export async function docx(exported: readonly Exported[]): Promise<Uint8Array> {
  const library = await import('./docx-library.js');
  const [first] = exported;
  const file = new library.Document({
    creator: 'Perf YAML', title: xmlText(first?.form.title.text ?? ''),
    styles: { default: { document: { run: { font: song, size: points(10.5) } } } },
    sections: exported.map(({ form }) => section(form, library)),
  });
  const bytes = await library.Packer.pack(file, 'uint8array');
  return fixDates(bytes, first ? dayOf(first.document) : new Date(0));
}

const song = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const hei = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体' };
/** Word counts type in half points, and lengths in twentieths of a point. */
const points = (size: number): number => size * 2;
const margin = 850;
const paper = { short: 11906, long: 16838 };

function section(form: Form, library: Library): Docx.ISectionOptions {
  const { title, lead, notes, annex, columns } = form;
  const isWide = columns.some(({ kind }) => kind === 'deviation');
  const width = (isWide ? paper.long : paper.short) - 2 * margin;
  const text = (line: Line, more: Docx.IParagraphOptions = {}): Docx.Paragraph => paragraph(line.text, library, more);
  const small = { spacing: { before: 40, after: 40 } };
  return {
    properties: {
      page: {
        size: { width: paper.short, height: paper.long, orientation: isWide ? library.PageOrientation.LANDSCAPE : library.PageOrientation.PORTRAIT },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    children: [
      new library.Paragraph({ alignment: library.AlignmentType.CENTER, spacing: { after: 240 }, children: [run(title.text, library, { font: hei, size: points(16), bold: true })] }),
      ...lead.map(line => text(line, { spacing: { after: 60 } })),
      formTable(form, width, library),
      ...notes.flatMap(({ heading, lines }) => [headline(heading, library), ...lines.map(line => text(line, small))]),
      ...(annex ? [headline(annex.heading, library), annexTable(annex, width, library)] : []),
      text({ text: '', source: undefined }),
    ],
  };
}

function formTable({ columns, rows }: Form, width: number, library: Library): Docx.Table {
  const all = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map(column => Math.floor((column.width / all) * width));
  return table(widths, rows.map(row => new library.TableRow({ cantSplit: row.kind !== 'text', children: row.cells.map(cell => formCell(cell, row, widths, library)) })), library);
}

function formCell(cell: FormCell, { kind }: FormRow, widths: readonly number[], library: Library): Docx.TableCell {
  const { role, column, colspan, rowspan, lines } = cell;
  const isLeft = role === 'name' || role === 'long' || (kind === 'unit' && role === 'value');
  const alignment = isLeft ? library.AlignmentType.LEFT : library.AlignmentType.CENTER;
  const bold = kind === 'head' || kind === 'total';
  const indent = kind === 'text' && role === 'long' ? { indent: { firstLine: 420 } } : {};
  const texts = lines.length > 0 ? lines : [{ text: '', source: undefined }];
  return new library.TableCell({
    columnSpan: colspan, rowSpan: rowspan, verticalAlign: library.VerticalAlignTable.CENTER, margins: cellMargins,
    width: { size: widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0), type: library.WidthType.DXA },
    children: texts.map(({ text }) => paragraph(text, library, { alignment, ...indent }, bold)),
  });
}

function annexTable({ headings, rows }: Annex, width: number, library: Library): Docx.Table {
  const widths = [0.4, 0.15, 0.45].map(share => Math.floor(share * width));
  const line = (texts: readonly string[], isHead: boolean): Docx.TableRow => new library.TableRow({
    tableHeader: isHead, cantSplit: true,
    children: texts.map((text, index) => new library.TableCell({
      margins: cellMargins, width: { size: widths[index] ?? 0, type: library.WidthType.DXA },
      children: text.split('\n').map(each => paragraph(each, library, isHead ? { alignment: library.AlignmentType.CENTER } : {}, isHead)),
    })),
  });
  return table(widths, [line(headings, true), ...rows.map(({ subject, key, value }) => line([subject, key, value], false))], library);
}

const cellMargins = { top: 40, bottom: 40, left: 80, right: 80 };

const table = (columnWidths: readonly number[], rows: readonly Docx.TableRow[], library: Library): Docx.Table => new library.Table({
  rows, columnWidths, layout: library.TableLayoutType.FIXED,
  width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: library.WidthType.DXA },
});

const headline = (text: string, library: Library): Docx.Paragraph =>
  new library.Paragraph({ spacing: { before: 200, after: 60 }, keepNext: true, children: [run(text, library, { font: hei, bold: true })] });

const paragraph = (text: string, library: Library, more: Docx.IParagraphOptions = {}, bold = false): Docx.Paragraph =>
  new library.Paragraph({ ...more, children: [run(text, library, { bold })] });

const run = (text: string, library: Library, more: Docx.IRunOptions): Docx.TextRun => new library.TextRun({ ...more, text: xmlText(text) });
