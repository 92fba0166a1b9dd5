import { formSection } from '../../export/docx.js';
import { dayOf, type Exported } from '../../export/exported.js';
import { pack } from '../../export/docx-parts.js';
import type { DocumentAnalysis } from '../../analysis/analysis.js';
import type { Block, Letter } from '../letter/letter.js';
import { letterSection } from '../letter/letter-docx.js';
import type { ReportItem } from './items.js';
import type { ReviewReport } from './report.js';

/** The report as a letter in Word, the forms behind it. The same report gives the same bytes. */
export async function reportDocx(
  reports: readonly ReviewReport[],
  documents: readonly DocumentAnalysis[],
  forms: readonly Exported[],
): Promise<Uint8Array> {
  const library = await import('../../export/docx-library.js');
  const [first] = documents;
  return pack(
    [
      ...reports.map(report => () => letterSection(asLetter(report), library)),
      ...forms.map(
        ({ form }) =>
          () =>
            formSection(form, library),
      ),
    ],
    reports[0]?.title ?? '',
    first ? dayOf(first) : new Date(0),
    library,
  );
}

function asLetter({ locale, title, addressee, opening, table, sections, closing, signature }: ReviewReport): Letter {
  const all = (kind: 'text' | 'signature', lines: readonly string[]): readonly Block[] =>
    lines.map(text => ({ kind, text }));
  return {
    locale,
    title,
    blocks: [
      ...(addressee ? [{ kind: 'addressee', text: addressee } as const] : []),
      ...all('text', opening),
      {
        kind: 'table',
        ...table,
        shares: [0.31, 0.09, 0.1, 0.15, 0.1, 0.12, 0.13],
        numeric: table.headings.map((_, at) => at > 0),
      },
      ...sections.flatMap(({ heading, items }): readonly Block[] => [
        { kind: 'heading', text: heading },
        ...items.flatMap((item, at) => itemBlocks(item, items.length > 1 || item.heading !== '' ? `${at + 1}. ` : '')),
      ]),
      ...all('text', closing),
      ...all('signature', signature),
    ],
  };
}

/** `1. 产出指标 / …`, its lines below; the number stands before the first line where there is no heading. */
function itemBlocks({ heading, lines }: ReportItem, number: string): readonly Block[] {
  const [first = '', ...rest] = lines;
  const below = (heading === '' ? rest : lines).map((text): Block => ({ kind: 'text', text }));
  return [
    heading === '' ? { kind: 'text', text: number + first } : { kind: 'subheading', text: number + heading },
    ...below,
  ];
}
