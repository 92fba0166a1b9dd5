import { type Known, PieceReader, type PieceWords, type Readers } from './pieces.js';
import { limits, type Parsed, type Piece } from './tree.js';
import { unitsWithin } from './size.js';

interface Reading {
  readonly words: PieceWords;
  readonly before: Parsed | undefined;
  readonly readers: Readers;
}

/** A text read piece by piece, with what can be kept of the text before it; `undefined` where it has to be read whole. */
export function piecesOf(text: string, { words, before, readers }: Reading): Piece | undefined {
  if (unitsWithin(text, limits.bytes) < text.length || text.includes('\uf8ff')) return undefined;
  return new PieceReader(
    text,
    words,
    readers,
    before?.pieces && keptFrom(before.pieces, changeBetween(before.text, text)),
  ).document();
}

/** One stretch of a text in the place of another: all before `start` and all after the ends is the same. */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

function changeBetween(before: string, now: string): Change {
  const most = Math.min(before.length, now.length);
  const start = countShared(most, (from, to) => before.slice(from, to) === now.slice(from, to));
  const behind = countShared(
    most - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === now.slice(now.length - to, now.length - from),
  );
  return { start, oldEnd: before.length - behind, newEnd: now.length - behind };
}

/** How much is the same from one end on; stretches are compared whole, which is much faster than letter by letter. */
function countShared(most: number, same: (from: number, to: number) => boolean): number {
  let at = 0;
  for (let step = 1 << 16; step >= 1; step >>= 4) while (at + step <= most && same(at, at + step)) at += step;
  return at;
}

/** Finds the pieces of the old text; those that can stand in the new one lie wholly in what did not change. */
function keptFrom(root: Piece, { start, oldEnd, newEnd }: Change): Known {
  const offsetOf = (at: number): number => (at < start ? at : at - newEnd + oldEnd);
  return {
    same(at, column) {
      if (at >= start && at < newEnd) return undefined;
      const old = offsetOf(at);
      const found = pieceAt(root, old, column);
      return found && (old + found.length <= start || old >= oldEnd) ? found : undefined;
    },
    earlier: (at, column) => (column < 0 ? root : pieceAt(root, offsetOf(at), column)),
  };
}

/** The piece that begins at an offset with its dash at a column. */
function pieceAt({ parts }: Piece, at: number, column: number): Piece | undefined {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const found = parts[low];
  if (!found || at < found.start || at >= found.start + found.piece.length) return undefined;
  return at === found.start && found.piece.column === column
    ? found.piece
    : pieceAt(found.piece, at - found.start, column);
}
