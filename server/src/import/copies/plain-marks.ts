import { isColumnLabel } from './join-lines.js';

/**
 * The marks between the cells of a copied text as the readers know them. Letters without width go, lines drawn between cells are bars, and a tab that
 * ends every row says nothing of its cells.
 */
export const withPlainMarks = (text: string): string =>
  withoutLastTabs(asBars(text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')));

/** What mail puts in front of every line that it answers, `> `, and what programs that read pictures put between Chinese letters, a blank. */
export const withoutMarksOfOthers = (text: string): string => withoutGaps(withoutAnswerMarks(text));

function withoutAnswerMarks(text: string): string {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  const marked = lines.filter(line => /^\s{0,3}>/.test(line)).length;
  return marked > 2 && marked * 5 >= lines.length * 4 ? text.replace(/^\s{0,3}>(?: {0,3}>){0,9} ?/gm, '') : text;
}

/** A blank behind most Chinese letters parts no words; where blanks part the cells they are far fewer. */
function withoutGaps(text: string): string {
  const between = text.match(/[\u4e00-\u9fff] (?=[\u4e00-\u9fff])/g)?.length ?? 0;
  const close = text.match(/[\u4e00-\u9fff](?=[\u4e00-\u9fff])/g)?.length ?? 0;
  return between > 20 && between > close * 2 ? text.replace(/([\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, '$1') : text;
}

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
  // a line that goes as far and ends in a word says that the last tab parts a column
  const isLast = lines.every(line => line.endsWith('\t') || ended.every(other => tabs(line) < tabs(other)));
  return isEnded && isLast ? text.replace(/\t(?=\r?$)/gm, '') : text;
}

const tabs = (line: string): number => line.split('\t').length;

const isHeading = (cells: readonly string[]): boolean =>
  cells.length > 3 && cells.slice(-3).every(cell => isColumnLabel(cell.trim()));
