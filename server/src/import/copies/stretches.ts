import { saysNone } from '../labels/cell-words.js';
import type { Stretch } from '../labels/fit-record.js';
import type { Piece } from './piece.js';
import { isBehindNumber, isDash, isLevelName, isTemplateName, isValue } from '../labels/token-kinds.js';

/** A cell, or several words or cut pieces that may be one. The same word twice is two cells. */
export function stretchesAt(pieces: readonly Piece[], at: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let text = '';
  let cost = isInsideNumber(pieces, at) ? 0.4 : 0;
  for (let to = at; to < Math.min(pieces.length, at + mostPieces); to++) {
    const piece = pieces[to] as Piece;
    const isNext = isLevelName(piece.text) || isTemplateName(piece.text) || isAlone(piece);
    if (to > at && (piece.gap === 'cell' || isNext)) break;
    if (to > at && piece.gap === 'blank') {
      if (piece.text === pieces[to - 1]?.text) break;
      if (isValue(piece.text) || (isValue(text) && !(/\d$/.test(text) && isBehindNumber(piece.text)))) break;
      text += piece.row || /[\u4e00-\u9fff]$/.test(text) ? '' : ' ';
      cost += 1.5;
    }
    text += piece.text;
    if (cost > 4.5) break;
    if (!isSplitNumber(text, pieces[to + 1])) stretches.push({ text, to: to + 1, cost });
    if (to === at && (isLevelName(text) || isAlone(piece))) break;
  }
  return stretches;
}

/** No cell has more pieces. */
export const mostPieces = 12;

/** Whether digits stand before and behind a place: one number may end there and the next begin. */
const isInsideNumber = (pieces: readonly Piece[], at: number): boolean =>
  pieces[at]?.gap === 'none' && /^\d/.test(pieces[at]?.text ?? '') && /\d$/.test(pieces[at - 1]?.text ?? '');

/** `……` is a row of the template, and a dash or 无 with blanks around it a cell. */
const isAlone = ({ text, gap }: Piece): boolean =>
  /^[….·]+$/.test(text) || (gap === 'blank' && (isDash(text) || saysNone(text)));

/** A number that has more zeros in front than numbers have. */
const isSplitNumber = (text: string, next: Piece | undefined): boolean =>
  /^[≥≤=]?0\d/.test(text) || (/^[%％‰]/.test(next?.text ?? '') && next?.gap === 'none' && /\d$/.test(text));

/**
 * Whether a cell was put together of words that stand apart, and no line begins with it or another in the middle of it: its first may be the last of the
 * row before.
 */
export const isPutTogether = (pieces: readonly Piece[], from: number, to: number): boolean => {
  const more = pieces.slice(from + 1, to).filter(({ gap }) => gap === 'blank');
  return more.length > 0 && (pieces[from]?.row === false || more.some(({ row }) => row));
};
