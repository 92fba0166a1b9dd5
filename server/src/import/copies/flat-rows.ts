import type { Column } from '../labels/columns.js';
import type { Fit } from '../labels/fit-record.js';
import type { GridCell, GridRow } from '../cells/grid.js';
import { lonePoints } from '../labels/lone-points.js';
import type { Piece } from './piece.js';
import { linePlace } from '../cells/place.js';
import { isFirstLevel, isLevelName, isTemplateName } from '../labels/token-kinds.js';

/** A row whose cells are known to stand in their columns; blank texts are no cells. */
export function tableRow(texts: readonly (string | undefined)[], line: number): GridRow {
  const place = linePlace(line);
  const cells = texts.flatMap((text, column): GridCell[] =>
    text === undefined || text.trim() === '' ? [] : [{ text: text.trim(), column, width: 1, place }],
  );
  return { cells, size: texts.length, table: 1, loose: false, place };
}

/** The row that a reading makes; points that stand alone are its weight, if anything. */
export function fittedRow(columns: readonly Column[], { cells }: Fit, line: number): GridRow {
  const lone = lonePoints(columns, cells);
  const weight = columns.findIndex(({ key }) => key === 'weight');
  const texts = columns.map(column => (column === lone ? undefined : cells.get(column)?.text));
  if (lone) texts[weight] = cells.get(lone)?.text;
  const row = tableRow(texts, line);
  return lone
    ? { ...row, cells: row.cells.map(cell => (cell.column === weight ? { ...cell, isLone: true } : cell)) }
    : row;
}

/** What no reading fits, as one line of text. */
export const looseLine = (pieces: readonly Piece[]): GridRow[] =>
  pieces.slice(0, 1).map(({ line }) => looseText(textOf(pieces, ' '), line));

/** A line of text that is no row of a table. */
export function looseText(text: string, line: number): GridRow {
  const place = linePlace(line);
  return { cells: [{ text, column: 0, width: 1, place }], size: 1, table: undefined, loose: false, place };
}

/** Pieces as one text: cut ones close together, words of Chinese too where `blank` is empty. */
export const textOf = (pieces: readonly Piece[], blank = ''): string =>
  pieces.reduce((text, piece, index) => {
    const gap = index === 0 || piece.gap === 'none' ? '' : blank || (/[\u4e00-\u9fff]$/.test(text) ? '' : ' ');
    return text + gap + piece.text;
  }, '');

/** Pieces that nothing parts as the words that they were before they were cut. */
export const wordsOf = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.reduce<Piece[]>((words, piece, index) => {
    const last = words.at(-1);
    if (index > 0 && piece.gap === 'none' && last) words[words.length - 1] = { ...last, text: last.text + piece.text };
    else words.push(piece);
    return words;
  }, []);

/** What was not read: rows of the template, the groups that it names, which hold for what follows, and a line of the rest. */
export function unreadRows(columns: readonly Column[], pieces: readonly Piece[]): readonly GridRow[] {
  const name = columns.findIndex(({ key }) => key === 'name');
  const levels = columns.findIndex(({ key }) => key === 'level1');
  const rest: Piece[] = [];
  const rows = pieces.flatMap((piece): GridRow[] => {
    const at = (column: number): GridRow[] => {
      const texts: (string | undefined)[] = [];
      texts[column] = piece.text;
      return [tableRow(Array.from(texts), piece.line)];
    };
    if (isTemplateName(piece.text) && !isPoint(piece)) return at(name);
    if (isLevelName(piece.text) && levels >= 0)
      return at(isFirstLevel(piece.text) ? levels : Math.min(levels + 1, name - 1));
    rest.push(piece);
    return [];
  });
  return [...rows, ...looseLine(rest)];
}

/** The point of a number that others run into: `10.009.00`. */
const isPoint = ({ text, gap }: Piece): boolean => gap === 'none' && text === '.';
