import { isSurelyKey } from './scan-keys.js';
import type { Line } from './scan-lines.js';
import type { ScanState } from './scan-state.js';

/** Whether a line holds nothing but a mark that belongs to nothing: `。`, `}`, or a `-` among the entries of a mapping. */
export function isStrayMark(s: ScanState, { start, content, end }: Line): boolean {
  if (!s.isKey || end - content > 8) return false;
  const written = s.text.slice(content, s.textEnd(content, end));
  if (written === '-') return isAmongEntries(s, content - start);
  return marks.test(written);
}

/** Goes on as if the line were not there. */
export function strayMark(s: ScanState, { start, content, end, next }: Line): void {
  const span = { start: content, end: s.textEnd(content, end) };
  s.patches.replace(content, span.end, '#'.padEnd(span.end - content));
  s.problems.push({
    kind: 'syntax',
    reason: 'stray-mark',
    span,
    detail: s.text.slice(span.start, span.end),
    edits: [{ span: { start, end: next }, text: '' }],
  });
}

const marks = /^[。．，,、；;：:！!？?）)】」』”’"'}\]]{1,3}$/;

/** Whether entries of one mapping stand right above and right below, at the same column. */
function isAmongEntries(s: ScanState, column: number): boolean {
  const next = s.peek();
  const isBeside = s.levels.some(({ kind, column: own, pending }) => kind === 'map' && own === column && !pending);
  return (
    isBeside && next !== undefined && next.content - next.start === column && isSurelyKey(s, next.content, next.end)
  );
}
