import { attainments } from '../../language/choices.js';
import { toHalfWidth } from '../../text/width.js';
import type { Piece } from './piece.js';
import { saysNone } from '../labels/cell-words.js';
import { isLevelName, isTemplateName, isValue } from '../labels/token-kinds.js';

/**
 * Words on a line without any value, below a line of several cells and not above values: the ends of cells that were broken where their columns end, or the
 * beginning of the next row's name. Nobody knows which cells went on, so neither row is certain. Where rows have no points one word alone is such a line.
 */
export function wrappedWords(pieces: readonly Piece[], isScored: boolean): ReadonlySet<number> {
  const scraps = isLaidInRows(pieces) ? scrapLines(pieces) : [];
  // without points nothing says which of the lines between them are whole
  if (!isScored && scraps.length > 2) return new Set(pieces.keys());
  const wrapped = new Set(scraps);
  let run: number[] = [];
  let isBelowRow = false;
  for (let at = 0; at < pieces.length;) {
    const to = endOfLine(pieces, at);
    const line = pieces.slice(at, to);
    if ((line.length === 1 || isScored) && line.every(isWords)) run.push(...line.map((_, index) => at + index));
    else {
      if (isBelowRow && !isOfValues(line)) run.forEach(each => wrapped.add(each));
      run = [];
      isBelowRow = line.length > 1;
    }
    at = to;
  }
  if (isBelowRow) run.forEach(each => wrapped.add(each));
  return wrapped;
}

/** Whether lines hold several cells of their row, so that one of a few letters is no row. */
const isLaidInRows = (pieces: readonly Piece[]): boolean =>
  linesOf(pieces).filter(
    ([from, to]) => to - from > 2 && pieces.slice(from, to).some(({ text }) => isValue(toHalfWidth(text))),
  ).length > 1;

function linesOf(pieces: readonly Piece[]): readonly (readonly [from: number, to: number])[] {
  const lines: [number, number][] = [];
  for (let at = 0; at < pieces.length; at = endOfLine(pieces, at)) lines.push([at, endOfLine(pieces, at)]);
  return lines;
}

/** A few letters alone on a line, with the lines of one word before them: the row above may go on in any of them. */
function scrapLines(pieces: readonly Piece[]): readonly number[] {
  const lines = linesOf(pieces);
  return lines.flatMap(([from, to], index) => {
    const isScrap = to - from === 1 && isWords(pieces[from] as Piece) && isScrapText(pieces[from]?.text ?? '');
    if (!isScrap) return [];
    const above = lines.slice(0, index).findLastIndex(([start, end]) => end - start > 1);
    return lines.slice(above + 1, index + 1).map(([at]) => at);
  });
}

const isScrapText = (text: string): boolean =>
  (/^[\u4e00-\u9fff]{1,3}$/.test(text) && !attainments.some(({ zh }) => zh === text) && !saysNone(text)) ||
  /^[^(（]{0,6}[)）]/.test(text);

function endOfLine(pieces: readonly Piece[], from: number): number {
  let to = from + 1;
  while (to < pieces.length && !pieces[to]?.row) to++;
  return to;
}

/** A line that begins with a value; a number alone may count the rows. */
const isOfValues = ([first]: readonly Piece[]): boolean =>
  first !== undefined && isValue(toHalfWidth(first.text)) && !/^\d{1,2}$/.test(toHalfWidth(first.text));

const isWords = ({ text, gap }: Piece): boolean =>
  gap === 'blank' && text.length < 10 && !isLevelName(text) && !isTemplateName(text) && !isValue(toHalfWidth(text));

/** Whether the names of a block are numbered, 指标1：, so that one without a number is the end of another. */
export const areNumbered = (pieces: readonly Piece[]): boolean =>
  pieces.filter(({ text }) => isNumbered(text)).length > 2;

export const isNumbered = (name: string): boolean => /^指标\s?\d{1,2}[:：.、]/.test(name);
