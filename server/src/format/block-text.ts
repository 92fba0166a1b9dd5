import { skipSpaces } from '../yaml/characters.js';
import type { Changes } from './changes.js';
import { step } from './layout.js';
import type { BlockBody } from './regions.js';

/** A line by its number, with where it starts, where its content does, and where that ends. */
export interface LinePlace {
  readonly line: number;
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

/** Moves a block text in one piece to where it belongs: its lines stay as they stand to each other. */
export function shiftBlockText(
  changes: Changes,
  body: BlockBody,
  shift: number,
  place: (line: number) => LinePlace,
): void {
  const { column } = body.atom;
  const owner = column === undefined ? -1 : column - step - shift;
  const written = lines(body).map(line => writtenAt(changes.text, place(line), owner));
  const first = written.find(({ blank }) => !blank);
  if (!first) return;
  const by = column === undefined || body.explicit ? shift : column - first.column;
  for (const { line, column: now, content, blank } of written) {
    if (!blank) changes.indent(line, content, now + by);
    else if (now > first.column) changes.indent(line, content, now + by);
    else if (now > first.column + by) changes.indent(line, content, first.column + by);
  }
}

const lines = ({ first, last }: BlockBody): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

interface Written {
  readonly line: number;
  readonly column: number;
  readonly content: number;
  readonly blank: boolean;
}

/** Spaces are indentation; tabs and wide spaces are only where without them the line would stand outside. */
function writtenAt(text: string, { line, start, end }: LinePlace, owner: number): Written {
  let plain = start;
  while (text[plain] === ' ') plain++;
  if (plain >= end) return { line, column: end - start, content: end, blank: true };
  const odd = skipSpaces(text, plain, end);
  if (plain - start > owner || odd === plain) return { line, column: plain - start, content: plain, blank: false };
  return { line, column: owner + 1, content: odd, blank: odd >= end };
}
