import { blockText } from './scan-block-text.js';
import { flowValue, flowWithoutBrace } from './scan-flow.js';
import { lacksBrace } from './scan-next-entry.js';
import { opensWide } from './scan-flow-tokens.js';
import { plainValue } from './scan-plain.js';
import { properties } from './scan-properties.js';
import { quotedValue } from './scan-quotes.js';
import type { Line } from './scan-lines.js';
import type { ScanState } from './scan-state.js';

/** Reads the value that may begin at `at`, with the lines that go on with it. Without one, the open entry goes on waiting. */
export function value(s: ScanState, at: number, line: Line): void {
  const from = properties(s, s.skip(at, line.end), line.end);
  if (from >= line.end) return;
  if (s.text[from] === '#') return s.comment(from, line);
  const first = s.text[from] ?? '';
  if (first === '"' || first === "'") quotedValue(s, from, line);
  else if (first === '[' || first === '{' || opensWide(s, from, line.end)) flowValue(s, from, line);
  else if (lacksBrace(s, from, line)) flowWithoutBrace(s, from, line);
  else if ((first !== '|' && first !== '>') || !blockText(s, from, line)) plainValue(s, from, line);
  s.settle();
}
