import { firstThat } from '../text/span.js';

/** A text with some places put differently, and the way back from its offsets. */
export interface Patched {
  readonly text: string;
  /** The offset in the text before the patches; of an inserted character, the place of insertion. */
  original(offset: number): number;
  /** Whether what begins at an offset of the text before the patches is read further up than it stands. */
  isMoved(offset: number): boolean;
}

interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch of patched text whose offsets differ from the original ones by one number. */
interface Stretch {
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** What the lexical pass puts differently, collected before anything is changed. */
export class Patches {
  private readonly list: Patch[] = [];
  private readonly moves: Move[] = [];

  replace(start: number, end: number, text: string): void {
    this.list.push({ start, end, text });
  }

  /** Whole lines are read before the line that begins at `to`, which stands above them. */
  move(start: number, end: number, to: number): void {
    this.moves.push({ start, end, to });
  }

  /** Where the last lines end that are read elsewhere. */
  get movedTo(): number {
    return this.moves.at(-1)?.end ?? 0;
  }

  /** Takes back what moved lines from an offset on. */
  stay(from: number): void {
    while ((this.moves.at(-1)?.start ?? -1) >= from) this.moves.pop();
  }

  /** How many there are; `rollback` to it takes back what came later. */
  get count(): number {
    return this.list.length;
  }

  rollback(count: number): void {
    this.list.length = count;
  }

  /** Applies them to the first `length` characters of a text; of two at one place the first counts. */
  apply(text: string, length: number): Patched {
    const parts: string[] = [];
    const stretches: Stretch[] = [];
    const all = [...this.list].sort((a, b) => a.start - b.start);
    let size = 0;
    let next = 0;
    for (const segment of segmentsOf(this.moves, length)) {
      let from = segment.start;
      stretches.push({ at: size, start: from, end: segment.end });
      // patches of segments further up come first again
      if (this.moves.length > 0) next = firstThat(all, ({ start }) => start >= from);
      for (; next < all.length; next++) {
        const { start, end, text: put } = all[next] as Patch;
        if (start > segment.end || (start === segment.end && segment.end < length)) break;
        if (start < from || end > segment.end) continue;
        parts.push(text.slice(from, start), put);
        size += start - from;
        if (put.length !== end - start)
          stretches.push({ at: size, start, end }, { at: size + put.length, start: end, end: segment.end });
        size += put.length;
        from = end;
      }
      parts.push(text.slice(from, segment.end));
      size += segment.end - from;
    }
    return {
      text: parts.join(''),
      original: offset => originalOf(stretches, offset),
      isMoved: at => (this.moves[firstThat(this.moves, ({ end }) => end > at)]?.start ?? Infinity) <= at,
    };
  }
}

/** A stretch of whole lines, and the line it is read before. */
interface Move {
  readonly start: number;
  readonly end: number;
  readonly to: number;
}

/** A text up to `length` in the order in which it is read. */
function segmentsOf(moves: readonly Move[], length: number): readonly Pick<Move, 'start' | 'end'>[] {
  const segments: Pick<Move, 'start' | 'end'>[] = [];
  let at = 0;
  for (const { start, end, to } of moves) {
    segments.push({ start: at, end: to }, { start, end }, { start: to, end: start });
    at = end;
  }
  segments.push({ start: at, end: length });
  return segments;
}

function originalOf(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = stretches[low];
  return found ? Math.min(found.end, found.start + Math.max(0, offset - found.at)) : offset;
}
