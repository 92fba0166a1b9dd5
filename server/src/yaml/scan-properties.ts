import { endsWord, skipSpaces } from './characters.js';
import type { ScanState } from './scan-state.js';

const anchor = /^&[^\s,[\]{}]+$/;
const tag = /^!(?:<[^\s<>]*>|[\w\-#;/?:@&=+$.~*'()!%]*)$/;

/** Goes over `&name` and `!tag` before a value, and notes the anchors. What only looks like one is left for the value. */
export function properties(s: ScanState, at: number, end: number): number {
  for (let word = propertyAt(s.text, at, end); word !== ''; word = propertyAt(s.text, at, end)) {
    if (word.startsWith('&')) s.anchors.add(word.slice(1));
    at = s.skip(at + word.length, end);
  }
  return at;
}

/** Where what follows `&name` and `!tag` begins. */
export function skipProperties(text: string, at: number, end: number): number {
  for (let word = propertyAt(text, at, end); word !== ''; word = propertyAt(text, at, end))
    at = skipSpaces(text, at + word.length, end);
  return at;
}

/** `*name` alone: an alias where the anchor exists, else a text and a problem. Returns false where it is something else, `**` for one. */
export function alias(s: ScanState, from: number, end: number): boolean {
  if (s.text[from] !== '*') return false;
  const name = /^\*([^\s,[\]{}]+)$/.exec(s.text.slice(from, end))?.[1];
  if (name === undefined || /^\*+$/.test(name)) return false;
  if (s.anchors.has(name)) return true;
  s.syntax('unknown-anchor', { start: from, end });
  s.lost.add(from);
  s.hide(from, end);
  return true;
}

/** The anchor or tag that stands at `at`, a word of its own; empty if there is none. */
function propertyAt(text: string, at: number, end: number): string {
  if (at >= end || (text[at] !== '&' && text[at] !== '!')) return '';
  let to = at;
  while (!endsWord(text, to, end) && !',[]{}'.includes(text[to] ?? '')) to++;
  const word = text.slice(at, to);
  return anchor.test(word) || tag.test(word) ? word : '';
}
