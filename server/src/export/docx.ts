import type * as Docx from 'docx';
import type { Form, FormCell, FormRow, Line } from '../layouts/form.js';
import { annexWidth, annexWidths } from './annex-widths.js';
import { colon } from '../text/punctuation.js';
import { balancedLines } from './balanced-lines.js';
import { dayOf, type Exported } from './exported.js';
import {
  type CellSpacing,
  formMargin,
  isLong,
  isTight,
  lettersIn,
  lowestOf,
  paper,
  tightSpacing,
  usualSpacing,
  widthsOnPage,
} from './page-fit.js';
import {
  headline,
  leadParagraph,
  type Library,
  marginsOf,
  noteParagraph,
  numberParagraph,
  pack,
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
    exported.map(
      ({ form }) =>
        () =>
          formSection(form, library),
    ),
    first?.form.title.text ?? '',
    first ? dayOf(first.document) : new Date(0),
    library,
  );
}

/** A form on pages of its own; a bookmark at its title where others lead to it. */
export function formSection(form: Form, library: Library, bookmark?: string): Docx.ISectionOptions {
  const { title, number, subtitle, lead, notes, annex } = form;
  const isWide = form.paper === 'landscape';
  const width = (isWide ? paper.long : paper.short) - 2 * formMargin.side;
  const text = (line: Line, more: Docx.IParagraphOptions): Docx.Paragraph => paragraph(line.text, library, more);
  return {
    properties: { page: pageOf(isWide, library) },
    children: [
      ...(number ? [numberParagraph(number.text, number.side === 'right', library)] : []),
      titleParagraph(title.text, library, bookmark),
      ...(subtitle ? [text(subtitle, { alignment: library.AlignmentType.CENTER, spacing: { after: 80 } })] : []),
      ...(lead.length > 0
        ? [
            leadParagraph(
              lead.map(line => line.text),
              width,
              library,
            ),
          ]
        : []),
      ...formTables(form, library),
      ...notes.flatMap(({ heading, lines }) => [
        noteHead(heading, form, library),
        ...lines.map(line => noteParagraph(line.text, library)),
      ]),
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
  margin: { top: formMargin.top, bottom: formMargin.bottom, left: formMargin.side, right: formMargin.side },
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

/** 备注：, a line above the table's edge. */
const noteHead = (heading: string, { locale }: Form, library: Library): Docx.Paragraph =>
  noteParagraph(heading + colon[locale], library);

/** A document cannot end with a table; what stands behind it is too low to begin a page. */
const endOfTable = (library: Library): Docx.Paragraph =>
  new library.Paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: library.LineRuleType.EXACT },
  });

/** The form as one table, or where it is longer than a page cut above the headings of its indicators: to be repeated these must begin a table. */
function formTables(form: Form, library: Library): readonly Docx.FileChild[] {
  const { rows } = form;
  const widths = widthsOnPage(form);
  const spacing = isTight(form) ? tightSpacing : usualSpacing;
  const heads = rows.findIndex(({ kind }) => kind === 'head');
  const cut = heads > 0 && isLong(form) ? heads : 0;
  const draw = (some: readonly FormRow[]): Docx.Table =>
    table(
      widths,
      some.map(
        row =>
          new library.TableRow({
            cantSplit: true,
            tableHeader: row.kind === 'head',
            ...leastHeight(row, spacing, library),
            children: row.cells.map(cell => formCell(cell, row, { widths, spacing }, library)),
          }),
      ),
      library,
    );
  return cut > 0 ? [draw(rows.slice(0, cut)), seam(library), draw(rows.slice(cut))] : [draw(rows)];
}

function leastHeight(
  row: FormRow,
  spacing: CellSpacing,
  { HeightRule }: Library,
): Pick<Docx.ITableRowOptions, 'height'> {
  const value = lowestOf(row, spacing);
  return value === undefined ? {} : { height: { value, rule: HeightRule.ATLEAST } };
}

/** The thinnest line that keeps two tables apart. */
const seam = (library: Library): Docx.Paragraph =>
  new library.Paragraph({ spacing: { line: 20, lineRule: library.LineRuleType.EXACT, before: 0, after: 0 } });

const leftRows: ReadonlySet<FormRow['kind']> = new Set(['unit', 'signatures', 'budget', 'budget-item']);

/** Where the columns of a table are, and how its cells are set. */
interface TableLook {
  readonly widths: readonly number[];
  readonly spacing: CellSpacing;
}

function formCell(cell: FormCell, { kind }: FormRow, { widths, spacing }: TableLook, library: Library): Docx.TableCell {
  const { role, column, colspan, rowspan, lines } = cell;
  const isLeft = role === 'name' || role === 'long' || (role === 'value' && leftRows.has(kind));
  const alignment = isLeft ? library.AlignmentType.LEFT : library.AlignmentType.CENTER;
  const plain = {
    spacing: { line: spacing.line, lineRule: library.LineRuleType.EXACT },
  };
  const indent = kind === 'text' && role === 'long' ? { indent: { firstLine: 420 } } : {};
  const size = widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0);
  const isPrinted = role === 'heading' || role === 'group';
  const texts = lines.flatMap(line =>
    isPrinted ? balancedLines(line.text, lettersIn(size)).map(text => ({ ...line, text })) : [line],
  );
  return new library.TableCell({
    columnSpan: colspan,
    rowSpan: rowspan,
    verticalAlign: library.VerticalAlignTable.CENTER,
    margins: marginsOf(spacing),
    width: { size, type: library.WidthType.DXA },
    children: (texts.length > 0 ? texts : [emptyLine]).map(({ text, isFoot }) =>
      paragraph(
        text,
        library,
        isFoot ? { alignment: library.AlignmentType.RIGHT, ...plain } : { alignment, ...plain, ...indent },
      ),
    ),
  });
}

const emptyLine: Line = { text: '', source: undefined };
