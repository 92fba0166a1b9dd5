/** `| 数量指标 | 走访企业 | 50 家 |`, or its cells with tabs between them: a line of a table that was copied in from elsewhere. */
export const isTableRow = (line: string): boolean =>
  /^\|[^|]*\|(?:[^|]*\|)+\s*$/.test(line) || (cells.test(line) && !/^[^\t:：]*[:：]/.test(line));

/** Three cells or more with tabs between them, as they come from a sheet. */
const cells = /^[^\t]+\t[^\t]*\t[^\t]*/;
