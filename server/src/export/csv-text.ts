/** Rows as comma-separated values (RFC 4180): CRLF, quotes where needed. A text that a spreadsheet would take for a formula gets an apostrophe. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');

function cell(text: string): string {
  const harmless = formulaSign.test(text) && !/^[+-]?\d+(?:\.\d+)?%?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Where a spreadsheet begins a formula, full-width signs too: a Chinese or Japanese one takes these for the others. */
export const formulaSign = /^'*[=+\-@＝＋－＠\t\r\n]/;
