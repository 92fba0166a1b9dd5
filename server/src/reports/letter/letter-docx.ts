import type * as Docx from 'docx';
import { type Library, pack, widthsBelow } from '../../export/docx-parts.js';
import { paper } from '../../export/page-fit.js';
import { typefaces } from '../../export/docx-fonts.js';
import { xmlText } from '../../export/xml-text.js';
import type { Block, Letter, TableBlock } from './letter.js';

/** Letters as a Word file, each from a page of its own. The same letters give the same bytes. */
export async function lettersDocx(letters: readonly Letter[], day: Date): Promise<Uint8Array> {
  const library = await import('../../export/docx-library.js');
  return pack(
    letters.map(letter => () => letterSection(letter, library)),
    letters[0]?.title ?? '',
    day,
    library,
  );
}

/** The margins of official documents, in twentieths of a point: 37 mm above, 35 below, 28 at the left, 26 at the right. */
const margins = { top: 2098, bottom: 1984, left: 1587, right: 1474 };
const width = paper.short - margins.left - margins.right;

/** 三号 for what is read, in half points; 小四 in tables; 29 pt from line to line. */
const sizes = { title: 44, body: 32, table: 21, page: 28 };
const lineHeight = 580;

/** A letter as a section of a Word file. */
export function letterSection({ title, blocks }: Letter, library: Library): Docx.ISectionOptions {
  const { AlignmentType, Footer, Paragraph } = library;
  const exact = { line: lineHeight, lineRule: library.LineRuleType.EXACT };
  return {
    properties: { page: { size: { width: paper.short, height: paper.long }, margin: margins } },
    footers: { default: new Footer({ children: [pageNumber(library)] }) },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { ...exact, after: lineHeight },
        children: [run(title, library, typefaces.title, sizes.title)],
      }),
      ...blocks.flatMap(block => blockDocx(block, library)),
    ],
  };
}

/** — 1 — */
const pageNumber = (library: Library): Docx.Paragraph =>
  new library.Paragraph({
    alignment: library.AlignmentType.CENTER,
    children: [
      new library.TextRun({
        font: typefaces.page,
        size: sizes.page,
        children: ['— ', library.PageNumber.CURRENT, ' —'],
      }),
    ],
  });

/** Two characters, as a Chinese letter begins its paragraphs. */
const indent = { firstLine: 640 };

function blockDocx(block: Block, library: Library): readonly (Docx.Paragraph | Docx.Table)[] {
  if (block.kind === 'table') return tableDocx(block, library);
  const { AlignmentType, LineRuleType, Paragraph } = library;
  const { font, ...more } = looks[block.kind];
  return [
    new Paragraph({
      spacing: { line: lineHeight, lineRule: LineRuleType.EXACT },
      ...(block.kind === 'signature' ? { alignment: AlignmentType.RIGHT } : {}),
      ...more,
      children: [run(block.text, library, font, sizes.body)],
    }),
  ];
}

const looks: Readonly<
  Record<
    Exclude<Block['kind'], 'table'>,
    { readonly font: Docx.IRunOptions['font']; readonly indent?: typeof indent; readonly keepNext?: boolean }
  >
> = {
  addressee: { font: typefaces.body },
  heading: { font: typefaces.heading, indent, keepNext: true },
  subheading: { font: typefaces.subheading, indent, keepNext: true },
  text: { font: typefaces.body, indent },
  point: { font: typefaces.body, indent },
  signature: { font: typefaces.body },
};

function tableDocx(
  { caption, headings, rows, shares, numeric }: TableBlock,
  library: Library,
): readonly (Docx.Paragraph | Docx.Table)[] {
  const { AlignmentType, Paragraph } = library;
  const widths = widthsBelow(headings, shares, width);
  const cell = (text: string, at: number, isHead: boolean): Docx.TableCell =>
    new library.TableCell({
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      verticalAlign: library.VerticalAlignTable.CENTER,
      width: { size: widths[at] ?? 0, type: library.WidthType.DXA },
      children: [
        new Paragraph({
          alignment: alignmentOf(isHead, numeric[at] === true, AlignmentType),
          children: [run(text, library, isHead ? typefaces.heading : typefaces.body, sizes.table)],
        }),
      ],
    });
  const line = (texts: readonly string[], isHead: boolean): Docx.TableRow =>
    new library.TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, at) => cell(text, at, isHead)),
    });
  return [
    ...(caption
      ? [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            keepNext: true,
            spacing: { before: 120, after: 60 },
            children: [run(caption, library, typefaces.heading, sizes.table + 3)],
          }),
        ]
      : []),
    new library.Table({
      rows: [line(headings, true), ...rows.map(row => line(row, false))],
      columnWidths: widths,
      layout: library.TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, each) => sum + each, 0), type: library.WidthType.DXA },
    }),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ];
}

function alignmentOf(
  isHead: boolean,
  isNumber: boolean,
  { CENTER, LEFT, RIGHT }: Library['AlignmentType'],
): 'center' | 'left' | 'right' {
  if (isHead) return CENTER;
  return isNumber ? RIGHT : LEFT;
}

const run = (text: string, library: Library, font: Docx.IRunOptions['font'], size: number): Docx.TextRun =>
  new library.TextRun({ text: xmlText(text), size, ...(font === undefined ? {} : { font }) });
