import { lookUpKey } from '../language/vocabulary.js';
import type { Edit } from '../text/span.js';
import { keyShape, lineParts } from './line-shape.js';
import { writingPlace } from './writing-place.js';

/** A full-width colon right behind a key that may stand there is the colon of that key; what it holds stands behind a space, unless its line has ended. */
export function plainColon(text: string, at: number, hasEnded = false): readonly Edit[] {
  const place = text[at] === '：' ? writingPlace(text, at) : undefined;
  if (place?.kind !== 'key' || place.span.end !== at) return [];
  const word = text.slice(place.span.start, at);
  if (!place.mappings.some(mapping => lookUpKey(mapping, word))) return [];
  return [
    {
      span: { start: at, end: at + 1 },
      text: (hasEnded ? /^\s/ : /^[ \t]/).test(text.slice(at + 1, at + 2)) ? ':' : ': ',
    },
  ];
}

/** The same for the key that a whole line begins with. */
export function plainColonOf(text: string, line: string, start: number): readonly Edit[] {
  const { indent, dashes, rest } = lineParts(line);
  const key = keyShape.exec(rest)?.[0] ?? '';
  return plainColon(text, start + indent.length + dashes.length + key.length - 1, true);
}
