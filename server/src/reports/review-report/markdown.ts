import { escapeMarkdown, markdownTable } from '../../text/markdown.js';
import type { ReportItem } from './items.js';
import type { ReviewReport } from './report.js';

/** The report as Markdown. */
export const reportMarkdown = (reports: readonly ReviewReport[]): string => reports.map(document).join('\n---\n\n');

function document({ title, addressee, opening, table, sections, closing, signature }: ReviewReport): string {
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(addressee),
    ...opening.map(escapeMarkdown),
    `## ${table.caption}`,
    markdownTable(
      table.headings,
      table.headings.map((_, index) => index > 0),
      table.rows.map(row => row.map(escapeMarkdown)),
    ),
    ...sections.flatMap(({ heading, items }) => [
      `## ${escapeMarkdown(heading)}`,
      items.length === 1 && items[0]?.heading === ''
        ? items[0].lines.map(escapeMarkdown).join('\n\n')
        : items.map(item).join('\n'),
    ]),
    ...closing.map(escapeMarkdown),
    ...signature.map(escapeMarkdown),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** A numbered point, what follows it indented below. */
function item({ heading, lines }: ReportItem, index: number): string {
  const [first = '', ...rest] = [...(heading ? [`**${escapeMarkdown(heading)}**`] : []), ...lines.map(escapeMarkdown)];
  return [`${index + 1}. ${first}`, ...rest.map(line => `   ${line}`)].join('  \n');
}
