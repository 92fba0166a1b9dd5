import type * as Docx from 'docx';
import type * as Loaded from './docx-library.js';
import { fontTable, typefaces } from './docx-fonts.js';
import { longestWord, widenFor } from '../layouts/word-widths.js';
import { type CellSpacing, usualSpacing } from './page-fit.js';
import { xmlText } from './xml-text.js';

/** The library that writes Word files; loaded when one is written. */
export type Library = typeof Loaded;

/** A Word file that carries `day` in the place of the moment it was made, so that the same content gives the same bytes. Sections are drawn when they are due. */
export async function pack(
  sections: readonly (() => Docx.ISectionOptions)[],
  title: string,
  day: Date,
  library: Library,
): Promise<Uint8Array> {
  const write = (from: number): Promise<Uint8Array> =>
    library.Packer.pack(
      new library.Document({
        creator: 'Perf YAML',
        title: xmlText(title),
        styles: { default: { document: { run: { font: typefaces.body, size: points(10.5) } } } },
        sections: [
          ...sections.slice(from, from + together).map(draw => draw()),
          ...(from + together < sections.length ? [{ children: [] }] : []),
        ],
      }),
      'uint8array',
    );
  const parts = { 'word/fontTable.xml': fontTable };
  const { fixDates } = await import('./fixed-zip.js');
  const starts = sections.flatMap((_, at) => (at > 0 && at % together === 0 ? [at] : []));
  if (starts.length === 0) return fixDates(await write(0), day, parts);
  const { joinDocuments } = await import('./joined-documents.js');
  return joinDocuments(
    await write(0),
    starts.map(at => () => write(at)),
    day,
    parts,
  );
}

/** The library takes some megabytes for every form it is given, until all of them are written. */
const together = 20;

/** Word counts type in half points, and lengths in twentieths of a point. */
const points = (size: number): number => size * 2;
/** Of a page, in twentieths of a point. */
export const margin = 850;

/** 22 pt in the middle, as the titles of official documents. */
export function titleParagraph(text: string, library: Library, bookmark?: string): Docx.Paragraph {
  const title = run(text, library, { font: typefaces.title, size: points(22) });
  return new library.Paragraph({
    alignment: library.AlignmentType.CENTER,
    spacing: { after: 160 },
    children: bookmark === undefined ? [title] : [new library.Bookmark({ id: bookmark, children: [title] })],
  });
}

/** 附件3, at the left or the right; 公开14表 and 报表编号 are no annexes and stand in plain type. */
export const numberParagraph = (text: string, isRight: boolean, library: Library): Docx.Paragraph =>
  new library.Paragraph({
    alignment: isRight ? library.AlignmentType.RIGHT : library.AlignmentType.LEFT,
    spacing: { after: 80 },
    children: [run(text, library, /^(?:附|Annex)/.test(text) ? { font: typefaces.heading, size: points(16) } : {})],
  });

/** What stands at the left and at the right of one line. */
export const leadParagraph = (texts: readonly string[], width: number, library: Library): Docx.Paragraph =>
  new library.Paragraph({
    spacing: { after: 60 },
    tabStops: [{ type: library.TabStopType.RIGHT, position: width }],
    children: [run(texts.join('\t'), library, { size: points(12) })],
  });

/** A table of texts below a line of headings; `shares` are of the width, and give way to the words of the headings. Where it is of numbers, all columns but the first stand at the right. */
export function textTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  shares: readonly number[],
  width: number,
  library: Library,
  numeric = false,
): Docx.Table {
  const widths = widthsBelow(headings, shares, width);
  const sideOf = (isHead: boolean, index: number): Docx.IParagraphOptions => {
    if (isHead) return { alignment: library.AlignmentType.CENTER };
    return numeric && index > 0 ? { alignment: library.AlignmentType.RIGHT } : {};
  };
  const line = (texts: readonly string[], isHead: boolean): Docx.TableRow =>
    new library.TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map(
        (text, index) =>
          new library.TableCell({
            margins: marginsOf(usualSpacing),
            width: { size: widths[index] ?? 0, type: library.WidthType.DXA },
            children: text.split('\n').map(each => paragraph(each, library, sideOf(isHead, index), isHead)),
          }),
      ),
    });
  return table(widths, [line(headings, true), ...rows.map(row => line(row, false))], library);
}

/** The widths of columns whose `shares` of the whole give way to the words of their headings. */
export const widthsBelow = (headings: readonly string[], shares: readonly number[], width: number): readonly number[] =>
  widenFor(
    shares.map(share => (share * width) / halfLetter),
    headings.map(longestWord),
  ).map(letters => Math.floor(Math.round(letters * halfLetter * 1000) / 1000));

/** The width of half a letter of 10.5 pt, in twentieths of a point. */
const halfLetter = 105;

/** Within cells, in twentieths of a point. */
export const marginsOf = ({ room, side }: CellSpacing): NonNullable<Docx.ITableCellOptions['margins']> => ({
  top: room,
  bottom: room,
  left: side,
  right: side,
});

/** A table of fixed column widths. */
export const table = (columnWidths: readonly number[], rows: readonly Docx.TableRow[], library: Library): Docx.Table =>
  new library.Table({
    rows,
    columnWidths,
    layout: library.TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: library.WidthType.DXA },
  });

/** A line above a table. */
export const headline = (text: string, library: Library): Docx.Paragraph =>
  new library.Paragraph({
    spacing: { before: 200, after: 60 },
    keepNext: true,
    children: [run(text, library, { font: typefaces.heading, size: points(12) })],
  });

/** What a form says below its table. */
export const noteParagraph = (text: string, library: Library): Docx.Paragraph =>
  new library.Paragraph({
    spacing: { line: 252, lineRule: library.LineRuleType.EXACT },
    children: [run(text, library, { size: points(9) })],
  });

/** A text; a line break in it is one on paper. */
export const paragraph = (
  text: string,
  library: Library,
  more: Docx.IParagraphOptions = {},
  bold = false,
): Docx.Paragraph => new library.Paragraph({ ...more, children: [run(text, library, { bold })] });

const run = (text: string, library: Library, more: Docx.IRunOptions): Docx.TextRun =>
  new library.TextRun({ ...more, text: xmlText(text) });
