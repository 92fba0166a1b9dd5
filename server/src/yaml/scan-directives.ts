import { trimEnd } from './characters.js';
import type { Line } from './scan-lines.js';
import type { ScanState } from './scan-state.js';

/** A line `%…` before a document has no effect; any but `%YAML 1.2` and `%TAG` is a problem. */
export function directive(s: ScanState, line: Line): void {
  const text = s.text.slice(line.start, line.end);
  if (!/^%(?:YAML[ \t]+1\.2(?:[ \t]+(?:#.*)?)?|TAG[ \t].*)$/.test(text))
    s.syntax('directive', { start: line.start, end: trimEnd(s.text, line.start, line.end) });
  s.patches.replace(line.start, line.end, ' '.repeat(line.end - line.start));
}
