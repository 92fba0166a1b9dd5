import type { FormColumn, FormRow } from './form.js';

/** How many half-width characters of 10.5 pt stand beside each other on a page. */
const across = { portrait: 97, landscape: 144 } as const;

/** What a column keeps whatever others need. */
const least = 7;

/** The columns as wide as their headings' longest words, which cannot be broken as Chinese can; those with room to spare give it. */
export function fitWords(
  columns: readonly FormColumn[],
  rows: readonly FormRow[],
  paper: keyof typeof across,
): readonly FormColumn[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const scale = across[paper] / all;
  const widths = columns.map(({ width }) => width * scale);
  const needs = needsOf(widths, rows);
  const lacks = widths.map((width, i) => Math.max(0, (needs[i] ?? 0) - width));
  const spare = widths.map((width, i) => Math.max(0, width - Math.max(needs[i] ?? 0, least)));
  const [lacking, left] = [lacks, spare].map(each => each.reduce((sum, width) => sum + width, 0)) as [number, number];
  if (lacking === 0 || left === 0) return columns;
  const moved = Math.min(lacking, left);
  return columns.map((column, i) => {
    const width = (widths[i] ?? 0) + ((lacks[i] ?? 0) * moved) / lacking - ((spare[i] ?? 0) * moved) / left;
    return { ...column, width: Math.round((width / scale) * 100) / 100 };
  });
}

/** What each column needs: first of cells in it alone, then, in equal parts, what those over several lack. */
function needsOf(widths: readonly number[], rows: readonly FormRow[]): readonly number[] {
  const needs = widths.map(() => 0);
  const headings = rows.flatMap(row => row.cells.filter(({ role }) => role === 'heading' || role === 'group'));
  for (const { column, colspan, lines } of [...headings].sort((a, b) => a.colspan - b.colspan)) {
    const word = Math.max(0, ...lines.map(({ text }) => longestWord(text)));
    const held = widths.slice(column, column + colspan).map((width, i) => Math.max(width, needs[column + i] ?? 0));
    const lack = word - held.reduce((sum, width) => sum + width, 0);
    if (colspan === 1) needs[column] = Math.max(word, needs[column] ?? 0);
    else if (lack > 0) held.forEach((width, i) => (needs[column + i] = width + lack / colspan));
  }
  return needs;
}

/** Letters take somewhat more room than figures do, and a cell has its margins. */
const longestWord = (text: string): number => {
  const longest = Math.max(0, ...(text.match(/[!-~]+/g) ?? []).map(word => word.length));
  return longest === 0 ? 0 : longest * 1.25 + 1.5;
};
