import type { Span } from '../text/span.js';

/** Something with a place. */
export interface Placed {
  readonly span: Span;
}

/** Looks up which of some things, sorted by place, begins at an offset. To be asked with offsets that only grow. */
export function inOrder<T extends Placed>(things: readonly T[]): (start: number) => T | undefined {
  let next = 0;
  return start => {
    while ((things[next]?.span.start ?? Infinity) < start) next++;
    const found = things[next];
    return found?.span.start === start ? found : undefined;
  };
}
