import type { Line } from './scan-lines.js';
import type { ScanState } from './scan-state.js';

/** A line that is read as an item without its dash; `first` is the key that was lost with the dash, on a line of its own. */
export function missingDash(
  s: ScanState,
  line: Line,
  { column, dash: width }: { readonly column: number; readonly dash: number },
  first?: string,
): ScanState['problems'][number] {
  const ends = s.text.startsWith('\r\n', line.end) ? '\r\n' : '\n';
  const dash = ' '.repeat(column) + '-'.padEnd(width);
  return {
    kind: 'syntax',
    reason: 'missing-dash',
    span: { start: line.content, end: Math.min(line.content + 1, line.end) },
    ...(first !== undefined && { detail: first }),
    edits: [
      {
        span: { start: line.start, end: line.content },
        text: first === undefined ? dash : `${dash}${first}:${ends}${' '.repeat(column + width)}`,
      },
    ],
  };
}
