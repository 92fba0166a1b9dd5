import { attainments } from '../../language/choices.js';
import { toHalfWidth } from '../../text/width.js';
import type { Piece } from './piece.js';
import { saysNone } from '../labels/cell-words.js';
import { isHeadLabel } from '../labels/head-words.js';
import { isLevelName, isTemplateName, isUnit, isValue } from '../labels/token-kinds.js';

/**
 * Words on a line without any value, below a line of several cells and not above values: the ends of cells that were broken where their columns end, or the
 * beginning of the next row's name. Nobody knows which cells went on, so neither row is certain. Where rows have no points one word alone is such a line.
 */
export function wrappedWords(pieces: readonly Piece[], isScored: boolean): ReadonlySet<number> {
  const rows = linesInRows(pieces);
  const scraps = rows > 1 ? scrapLines(pieces) : [];
  // where most rows were broken and no points say which of their lines are whole, none is certain
  if (!isScored && scraps.length * 2 > rows) return new Set(pieces.keys());
  const wrapped = new Set(scraps.flat());
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

/** How many lines hold several cells of their row, so that one of a few letters is no row. */
const linesInRows = (pieces: readonly Piece[]): number =>
  linesOf(pieces).filter(
    ([from, to]) => to - from > 2 && pieces.slice(from, to).some(({ text }) => isValue(toHalfWidth(text))),
  ).length;

function linesOf(pieces: readonly Piece[]): readonly (readonly [from: number, to: number])[] {
  const lines: [number, number][] = [];
  for (let at = 0; at < pieces.length; at = endOfLine(pieces, at)) lines.push([at, endOfLine(pieces, at)]);
  return lines;
}

/** A few letters alone on a line and not above values, with the lines of one word before them: the row above may go on in any of them. */
function scrapLines(pieces: readonly Piece[]): readonly (readonly number[])[] {
  const lines = linesOf(pieces);
  const isAboveValues = (index: number): boolean => {
    const [from, to] = lines[index] ?? [0, 0];
    const line = pieces.slice(from, to);
    return isOfValues(line) || (line.length === 1 && line.every(isWords) && isAboveValues(index + 1));
  };
  return lines.flatMap(([from, to], index) => {
    const isScrap = to - from === 1 && isWords(pieces[from] as Piece) && isScrapText(pieces[from]?.text ?? '');
    if (!isScrap || isAboveValues(index + 1)) return [];
    const above = lines.slice(0, index).findLastIndex(([start, end]) => end - start > 1);
    return [lines.slice(above + 1, index + 1).map(([at]) => at)];
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

/** A line that begins with a value, perhaps behind its unit; a number alone may count the rows. */
const isOfValues = ([first, second]: readonly Piece[]): boolean =>
  first !== undefined &&
  (second !== undefined && isUnit(first.text)
    ? isOfValues([second])
    : isValue(toHalfWidth(first.text)) && !/^\d{1,2}$/.test(toHalfWidth(first.text)));

const isWords = ({ text, gap }: Piece): boolean =>
  gap === 'blank' && text.length < 10 && !isLevelName(text) && !isTemplateName(text) && !isValue(toHalfWidth(text));

/** Whether a line holds a letter or two that are no label: the end of a cell above. */
export function isScrapLine(pieces: readonly Piece[], at: number): boolean {
  const [line, next] = [pieces[at], pieces[at + 1]];
  const isAlone = line?.row === true && line.gap === 'blank' && (next === undefined || next.row);
  return isAlone && /^[\u4e00-\u9fff]{1,2}$/.test(line.text) && !isHeadLabel(line.text);
}

/** Whether the names of a block are numbered, 指标1：, so that one without a number is the end of another. */
export const areNumbered = (pieces: readonly Piece[]): boolean =>
  pieces.filter(({ text }) => isNumbered(text)).length > 2;

export const isNumbered = (name: string): boolean => /^指标\s?\d{1,2}[:：.、]/.test(name);
