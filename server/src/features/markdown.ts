import { escapeInHover } from '../text/markdown.js';
import { abridge } from '../text/shorten.js';
import type { Ledger, Worked } from '../messages/worked.js';

/** Nobody reads a longer one in a hover: characters. */
const longestText = 500;

const brief = (text: string): string => escapeInHover(abridge(text, longestText));

/** A worked calculation as Markdown: the result in bold, the rest as a list. */
export function workedMarkdown({ heading, steps, ledger }: Worked): string {
  const [first, ...more] = steps;
  const result = first ? `${brief(first.label)} **${brief(first.text)}**` : '';
  const rest = more.map(({ label, text }) => `- ${brief(label)}: ${brief(text)}`);
  return [
    heading === first?.label ? '' : `**${brief(heading)}**`,
    [result, ...rest].join('\n'),
    ...(ledger ? [tableMarkdown(ledger)] : []),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** At most this many rows of a group are shown in a hover. */
const longest = 30;

function tableMarkdown({ headings, rows }: Ledger): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(brief).join(' | ')} |`;
  const shown = rows.slice(0, longest).map(line);
  const more = rows.length > longest ? [line([`… +${rows.length - longest}`, ...headings.slice(1).map(() => '')])] : [];
  return [
    line(headings),
    `|${headings.map((_, i) => (i === headings.length - 1 ? '--:' : '---')).join('|')}|`,
    ...shown,
    ...more,
  ].join('\n');
}
