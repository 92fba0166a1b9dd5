import type { Span } from '../../text/span.js';
import type { Related } from '../rule.js';

/** One or more. */
export type Some<T> = readonly [T, ...T[]];

/** Things of one key together, in the order of the first of each: what has one cause is one finding. */
export function together<T>(things: Iterable<T>, keyOf: (thing: T) => string): ReadonlyMap<string, Some<T>> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}

/** A further place of a finding that is said once. */
export const alsoHere = ({ span }: { readonly span: Span }): Related => ({
  span,
  words: { 'zh-CN': '这里也是', en: 'Here too' },
});
