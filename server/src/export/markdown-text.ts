import { inOneLine } from '../text/one-line.js';

/** A text that Markdown shows letter for letter, also in a cell of a table. */
export const escapeMarkdown = (text: string): string => inOneLine(text).replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');

/** A table; a column is right-aligned where `numeric` says so. */
export function markdownTable(
  headings: readonly string[],
  numeric: readonly boolean[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(headings), line(numeric.map(right => (right ? '--:' : '---'))), ...rows.map(line)].join('\n');
}
