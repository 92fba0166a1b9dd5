import { inOneLine } from './one-line.js';

/** A text that Markdown shows letter for letter, also in a cell of a table. */
export const escapeMarkdown = (text: string): string => inOneLine(text).replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&');

/**
 * The same for a hover, which some editors show as it is written: marks that do nothing where they stand are left alone, so that it stays readable.
 * A line break becomes a space, so that a value cannot begin a block of its own.
 */
export const escapeInHover = (text: string): string =>
  inOneLine(text)
    .replace(/[\\`*_[\]<|~$&]/g, char => entities[char] ?? `\\${char}`)
    .replace(/^(\s*)([-+=#:>])/, '$1\\$2');

const entities: Readonly<Record<string, string>> = { '<': '&lt;', '&': '&amp;' };

/** A table; a column is right-aligned where `numeric` says so. */
export function markdownTable(
  headings: readonly string[],
  numeric: readonly boolean[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(headings), line(numeric.map(right => (right ? '--:' : '---'))), ...rows.map(line)].join('\n');
}
