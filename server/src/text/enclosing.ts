import { encloses, type Span } from './span.js';

interface Placed<T> {
  readonly thing: T;
  readonly area: Span;
}

/** Finds the things whose areas enclose a place, the smallest first; of equal ones the first given. Places have to be asked for from left to right, so that all of them together take linear time. */
export class Enclosing<T> {
  /** Those that begin behind the last place, the next one last. */
  private readonly coming: Placed<T>[];
  /** Those that began and have not ended before the last place, the smallest first. */
  private open: Placed<T>[] = [];

  constructor(things: readonly Placed<T>[]) {
    this.coming = [...things].reverse().sort((a, b) => b.area.start - a.area.start);
  }

  around(span: Span): readonly T[] {
    this.open = this.open.filter(({ area }) => area.end >= span.start);
    const known = this.open.length;
    for (let next = this.coming.at(-1); next && next.area.start <= span.start; next = this.coming.at(-1)) {
      this.coming.pop();
      if (next.area.end >= span.start) this.open.push(next);
    }
    if (this.open.length > known) this.open.sort((a, b) => size(a) - size(b));
    return this.open.flatMap(({ thing, area }) => (encloses(area, span) ? [thing] : []));
  }
}

const size = <T>({ area }: Placed<T>): number => area.end - area.start;
