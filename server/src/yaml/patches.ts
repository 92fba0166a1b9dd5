/** A text with some places put differently, and the way back from its offsets. */
export interface Patched {
  readonly text: string;
  /** The offset in the text before the patches; of an inserted character, the place of insertion. */
  original(offset: number): number;
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

  replace(start: number, end: number, text: string): void {
    this.list.push({ start, end, text });
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
    const stretches: Stretch[] = [{ at: 0, start: 0, end: length }];
    let from = 0;
    let size = 0;
    for (const { start, end, text: put } of [...this.list].sort((a, b) => a.start - b.start)) {
      if (start < from || end > length) continue;
      parts.push(text.slice(from, start), put);
      size += start - from;
      if (put.length !== end - start)
        stretches.push({ at: size, start, end }, { at: size + put.length, start: end, end: length });
      size += put.length;
      from = end;
    }
    parts.push(text.slice(from, length));
    return { text: parts.join(''), original: offset => originalOf(stretches, offset) };
  }
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
