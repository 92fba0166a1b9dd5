import type { Entry } from '../../yaml/tree.js';

/** Whether a key stands in the text as it reads, so that it can be respelt: not by an alias, not behind escapes. */
export function isEditableKey(text: string, { key, keySpan }: Entry): boolean {
  const written = text.slice(keySpan.start, keySpan.end);
  return written === key || written === `"${key}"` || written === `'${key}'`;
}
