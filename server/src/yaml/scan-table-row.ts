import type { Line } from './scan-lines.js';
import type { ScanState } from './scan-state.js';

/** `| 数量指标 | 走访企业 | 50 家 |`, or its cells with tabs between them: a line of a table that was copied in from elsewhere. */
export const isTableRow = (line: string): boolean =>
  /^\|[^|]*\|(?:[^|]*\|)+\s*$/.test(line) || (cells.test(line) && !/^[^\t:：]*[:：]/.test(line));

/** Three cells or more with tabs between them, as they come from a sheet. */
const cells = /^[^\t]+\t[^\t]*\t[^\t]*/;

/** Whether a line cannot be part of a form: a row of a table, a value with the colon of a key that is not there, the mark of a block of code or of a version. */
export function isNoEntry(s: ScanState, { content, end }: Line): boolean {
  const line = s.text.slice(content, end);
  if (isTableRow(line) || /^(?:```|~~~|<{7}|={7}|>{7})/.test(line)) return true;
  const above = s.history.at(-1)?.wish;
  // behind `? key` a colon stands alone
  return /^[:：]\s+\S/.test(line) && above !== undefined && (above.shape !== 'key' || above.key !== undefined);
}
