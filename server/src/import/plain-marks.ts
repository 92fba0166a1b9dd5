import { isColumnLabel } from './join-lines.js';

/**
 * The marks between the cells of a copied text as the readers know them. Letters without width go, lines drawn between cells are bars, and a tab that
 * ends every row says nothing of its cells.
 */
export const withPlainMarks = (text: string): string =>
  withoutLastTabs(asBars(text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')));

/** `│产出指标│数量指标│`, and the lines between two rows. */
function asBars(text: string): string {
  if (!/[│┃║｜]/.test(text)) return text;
  return text
    .split('\n')
    .filter(line => !/^[\s\u2500-\u257f-]+$/.test(line) || !/[─━═┄┈-]{2}/.test(line))
    .join('\n')
    .replace(/[│┃║｜]/g, '|');
}

/** A tab ends every row where it stands behind the headings too, which end in none of their own. */
function withoutLastTabs(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/).filter(line => line.trim().includes('\t'));
  const heads = lines.filter(line => isHeading(line.trimEnd().split('\t')));
  const ended = lines.filter(line => line.endsWith('\t'));
  const isEnded = heads.length > 0 && heads.every(line => line.endsWith('\t')) && ended.length * 3 > lines.length * 2;
  return isEnded ? text.replace(/\t(?=\r?$)/gm, '') : text;
}

const isHeading = (cells: readonly string[]): boolean =>
  cells.length > 3 && cells.slice(-3).every(cell => isColumnLabel(cell.trim()));
