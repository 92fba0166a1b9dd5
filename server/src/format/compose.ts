import { applyEdits, type Edit } from '../text/span.js';

/** What two steps of editing come to in one: `second` are edits of the text that `first` makes. All stand apart from each other within their step. */
export function composeEdits(text: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const between = applyEdits(text, first);
  const result: Edit[] = [];
  let [i, j, shift] = [0, 0, 0];
  while (i < first.length || j < second.length) {
    const start = Math.min((first[i]?.span.start ?? Infinity) + shift, second[j]?.span.start ?? Infinity);
    const before = shift;
    let end = start;
    const inner: Edit[] = [];
    for (;;) {
      const [one, two] = [first[i], second[j]];
      if (one && one.span.start + shift <= end) {
        end = Math.max(end, one.span.start + shift + one.text.length);
        shift += one.text.length - (one.span.end - one.span.start);
        i++;
      } else if (two && two.span.start <= end) {
        end = Math.max(end, two.span.end);
        inner.push({ span: { start: two.span.start - start, end: two.span.end - start }, text: two.text });
        j++;
      } else break;
    }
    const span = { start: start - before, end: end - shift };
    const put = applyEdits(between.slice(start, end), inner);
    if (text.slice(span.start, span.end) !== put) result.push({ span, text: put });
  }
  return result;
}

/** Edits in their order, without those that begin within another one. */
export function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  let end = -1;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      if (span.start < end || (span.start === end && span.start === span.end)) return false;
      end = span.end;
      return true;
    });
}
