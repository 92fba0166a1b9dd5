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
  const scale = across[paper] / columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => width * scale);
  const fitted = widenFor(widths, needsOf(widths, rows));
  if (fitted === widths) return columns;
  return columns.map((column, i) => ({ ...column, width: Math.round(((fitted[i] ?? 0) / scale) * 100) / 100 }));
}

/** Widths of which none is less than what is needed, as far as the others can spare it; the same ones where nothing is to be done. */
export function widenFor(widths: readonly number[], needs: readonly number[]): readonly number[] {
  const lacks = widths.map((width, i) => Math.max(0, (needs[i] ?? 0) - width));
  const spare = widths.map((width, i) => Math.max(0, width - Math.max(needs[i] ?? 0, least)));
  const [lacking, left] = [lacks, spare].map(each => each.reduce((sum, width) => sum + width, 0)) as [number, number];
  if (lacking === 0 || left === 0) return widths;
  const moved = Math.min(lacking, left);
  return widths.map((width, i) => width + ((lacks[i] ?? 0) * moved) / lacking - ((spare[i] ?? 0) * moved) / left);
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

/** What a text needs so that no word of it is broken: letters take somewhat more room than figures do, and a cell has its margins. */
export const longestWord = (text: string): number => {
  const longest = Math.max(0, ...(text.match(/[!-~]+/g) ?? []).map(word => word.length));
  return longest === 0 ? 0 : longest * 1.25 + 1.5;
};
