import type * as Docx from 'docx';
import { formSection } from '../../export/docx.js';
import { dayOf, type Exported } from '../../export/exported.js';
import {
  headline,
  type Library,
  margin,
  pack,
  paper,
  paragraph,
  textTable,
  titleParagraph,
} from '../../export/docx-parts.js';
import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { ReportItem } from './items.js';
import type { ReviewReport } from './report.js';

/** The report as a letter in Word. The same report gives the same bytes. */
export async function reportDocx(
  reports: readonly ReviewReport[],
  documents: readonly DocumentAnalysis[],
  forms: readonly Exported[],
): Promise<Uint8Array> {
  const library = await import('../../export/docx-library.js');
  const [first] = documents;
  return pack(
    [...reports.map(report => section(report, library)), ...forms.map(({ form }) => formSection(form, library))],
    reports[0]?.title ?? '',
    first ? dayOf(first) : new Date(0),
    library,
  );
}

const width = paper.short - 2 * margin;
/** Two characters, as a Chinese letter begins its paragraphs. */
const indent = { indent: { firstLine: 420 }, spacing: { after: 80 } };

function section(
  { title, addressee, opening, table, sections, closing, signature }: ReviewReport,
  library: Library,
): Docx.ISectionOptions {
  const text = (line: string, more: Docx.IParagraphOptions = indent): Docx.Paragraph => paragraph(line, library, more);
  return {
    properties: {
      page: {
        size: { width: paper.short, height: paper.long },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    children: [
      titleParagraph(title, library),
      ...(addressee ? [text(addressee, { spacing: { after: 80 } })] : []),
      ...opening.map(line => text(line)),
      headline(table.caption, library),
      textTable(table.headings, table.rows, [0.32, 0.09, 0.11, 0.14, 0.11, 0.12, 0.11], width, library, true),
      ...sections.flatMap(({ heading, items }) => [
        headline(heading, library),
        ...items.flatMap((item, index) =>
          itemParagraphs(item, items.length > 1 || item.heading !== '' ? index + 1 : undefined, library),
        ),
      ]),
      text('', {}),
      ...closing.map(line => text(line)),
      ...signature.map(line => text(line, { alignment: library.AlignmentType.RIGHT, spacing: { before: 120 } })),
    ],
  };
}

/** `1. 产出指标 / …` in bold, its lines below; the number stands before the first line where there is no heading. */
function itemParagraphs(
  { heading, lines }: ReportItem,
  position: number | undefined,
  library: Library,
): readonly Docx.Paragraph[] {
  const number = position === undefined ? '' : `${position}. `;
  const [first = '', ...rest] = lines;
  const below = (line: string): Docx.Paragraph =>
    paragraph(line, library, { indent: { left: 420 }, spacing: { after: 40 } });
  if (heading === '') return [paragraph(number + first, library, indent), ...rest.map(below)];
  return [
    paragraph(number + heading, library, { keepNext: true, spacing: { before: 80, after: 40 } }, true),
    ...lines.map(below),
  ];
}
