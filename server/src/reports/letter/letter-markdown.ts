import { escapeMarkdown, markdownTable } from '../../text/markdown.js';
import type { Block, Letter } from './letter.js';

/** Letters as Markdown, a rule between them. */
export const lettersMarkdown = (letters: readonly Letter[]): string => letters.map(document).join('\n---\n\n');

const document = ({ title, blocks }: Letter): string =>
  `${[`# ${escapeMarkdown(title)}`, ...blocks.map(blockMarkdown)].join('\n\n')}\n`;

function blockMarkdown(block: Block): string {
  if (block.kind === 'table')
    return [
      ...(block.caption ? [`**${escapeMarkdown(block.caption)}**`] : []),
      markdownTable(
        block.headings.map(escapeMarkdown),
        block.numeric,
        block.rows.map(row => row.map(escapeMarkdown)),
      ),
    ].join('\n\n');
  const text = escapeMarkdown(block.text);
  if (block.kind === 'heading') return `## ${text}`;
  return block.kind === 'subheading' ? `### ${text}` : text;
}
