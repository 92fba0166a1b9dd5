import { skipSpaces } from './characters.js';
import { usualStep } from './scan-step.js';
import { isSurelyKey } from './scan-keys.js';
import { lastKey } from './scan-siblings.js';
import type { Line } from './scan-lines.js';
import type { ScanState } from './scan-state.js';

/** `-` alone, and what its item holds beside it on the lines below: these are read as if they stood farther in. */
export function moveBelowDash(s: ScanState, line: Line): void {
  const column = line.content - line.start;
  const next = isDashAlone(s, line) && maybeItem(s, column) ? s.peek() : undefined;
  if (!next || !isEntryAt(s, next, column)) return;
  let until = next.next;
  for (let left = longestRow; left > 0 && until < s.end; left--) {
    const below = s.line(until);
    if (!isEntryAt(s, below, column)) break;
    until = below.next;
  }
  s.forced.set(next.start, { column: column + (s.itemWidth ?? usualStep), until });
}

/** Lines. */
const longestRow = 60;

const isDashAlone = ({ text }: ScanState, { content, end }: Line): boolean =>
  text[content] === '-' && skipSpaces(text, content + 1, end) >= end;

/** Whether an item may stand at a column: of a list that is open there, or of one that a key waits for. */
function maybeItem(s: ScanState, column: number): boolean {
  const { top } = s;
  if (s.levels.some(level => level.kind === 'list' && level.column === column)) return true;
  return top?.kind === 'map' && top.pending && column >= top.column && s.words.mayHoldList?.(lastKey(top)) === true;
}

const isEntryAt = (s: ScanState, { start, content, end }: Line, column: number): boolean =>
  content - start === column && s.text[content] !== '-' && isSurelyKey(s, content, end);
