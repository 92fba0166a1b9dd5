/** A half-open range of UTF-16 offsets into one text. Lines and columns exist only at the edges (`lsp/`, `cli/`). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where what speaks of a file as a whole leads to. */
export const fileStart: Span = { start: 0, end: 0 };

/** Puts `text` in the place of what stands at `span`. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Whether `offset` lies in the span or at one of its ends. */
export const contains = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** Whether `inner` lies wholly in `outer`. */
export const encloses = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Those of some things in the order of their places that lie wholly in a span. */
export function lyingIn<T extends { readonly span: Span }>(things: readonly T[], outer: Span): readonly T[] {
  const found: T[] = [];
  for (let i = firstThat(things, ({ span }) => span.start >= outer.start); i < things.length; i++) {
    const thing = things[i];
    if (!thing || thing.span.start > outer.end) break;
    if (encloses(outer, thing.span)) found.push(thing);
  }
  return found;
}

/** Whether the two are the same place. */
export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Whether the two spans share a character, or one is empty and lies in the other. */
export const overlaps = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** The index of the first of some spans, each behind the one before it, that does not end before an offset. */
export const firstEndingFrom = (spans: readonly Span[], offset: number): number =>
  firstThat(spans, ({ end }) => end >= offset);

/** By halving, the index of the first of some things that a test holds of, as it does of all behind that. */
export function firstThat<T>(things: readonly T[], holds: (thing: T) => boolean): number {
  let [low, high] = [0, things.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(things[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Applies edits that do not overlap; their order does not matter, but of two at one place the first is written first. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.order - b.order);
  let out = '';
  let at = 0;
  for (const {
    edit: { span, text: put },
  } of ordered) {
    out += text.slice(at, span.start) + put;
    at = span.end;
  }
  return out + text.slice(at);
}
