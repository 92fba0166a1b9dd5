import { longestText } from '../cells/grid.js';

/** What quotes are where they do not close a cell: marks of the format, as in a file, or letters, as in cells that were copied. */
export type StrayQuotes = 'marks' | 'letters';

/**
 * The cells of separated values (RFC 4180), line by line. A cell that is not quoted as a whole ends at the next separator, and what stands behind
 * its quotes belongs to it. So one bad quote costs no other cell, and nothing is left out.
 */
export function separatedCells(text: string, separator: string, stray: StrayQuotes = 'marks'): string[][] {
  const rows: string[][] = [];
  const { cells: columns } = agreement(linesOf(text), separator);
  let row: string[] = [];
  let at = 0;
  do {
    const quoted = quotedCell(text, at, separator);
    const isQuoted = quoted && !holdsRows(quoted.text, separator, row.length, columns);
    const cell = isQuoted ? quoted : bareCell(text, at, separator, stray);
    row.push(cell.text);
    at = cell.end + (text.startsWith('\r\n', cell.end) ? 2 : 1);
    if (text[cell.end] === separator) continue;
    rows.push(row);
    row = [];
  } while (at < text.length || row.length > 0);
  return rows;
}

/** The mark that gives the most lines the same number of cells, quoted text aside; of two alike the one that gives more cells. */
export function separatorOf(text: string): string {
  const lines = linesOf(text);
  const bestOf = (marks: readonly string[]): Agreement & { readonly mark: string } =>
    marks
      .map(mark => ({ mark, ...agreement(lines, mark) }))
      .reduce((best, each) => (byAgreement(best, each) > 0 ? each : best));
  const [usual, other] = [bestOf(['\t', ';', ',']), bestOf(['|', '，', '；'])];
  // bars and full-width commas only where nothing else parts the lines, or hardly any
  if (other.lines > usual.lines * 3) return other.mark;
  return usual.cells > 1 ? usual.mark : ',';
}

/** The first lines without what stands between quotes that close on their line. */
const linesOf = (text: string): readonly string[] =>
  text
    .slice(0, 20_000)
    .replace(/"(?:[^"\r\n]|""){0,2000}"/g, '')
    .split(/[\r\n]+/);

interface Agreement {
  readonly lines: number;
  readonly cells: number;
}

const byAgreement = (a: Agreement, b: Agreement): number => b.lines - a.lines || b.cells - a.cells;

function agreement(lines: readonly string[], mark: string): Agreement {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const cells = line.split(mark).length;
    if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
  }
  return [...counts].map(([cells, lines]) => ({ lines, cells })).sort(byAgreement)[0] ?? { lines: 0, cells: 0 };
}

interface Cell {
  readonly text: string;
  /** Where the separator, the line break or the end of the text stands behind it. */
  readonly end: number;
}

/** A cell between quotes that close it; `undefined` where there is none. */
function quotedCell(text: string, start: number, separator: string): Cell | undefined {
  if (text[start] !== '"') return undefined;
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"' && close - start < longestText * 2) close = text.indexOf('"', close + 2);
  if (close < 0) return undefined;
  const end = skipBlanks(text, close + 1, separator);
  const isClosed = end >= text.length || text[end] === separator || text[end] === '\n' || text[end] === '\r';
  return isClosed ? { text: text.slice(start + 1, close).replaceAll('""', '"'), end } : undefined;
}

/** Whether a quote that is never closed has run over rows: what stands behind it fills its line up, and the lines below are as full. */
function holdsRows(inner: string, separator: string, before: number, columns: number): boolean {
  const [first = '', ...lines] = inner.split(/\r\n|[\r\n]/);
  const count = (line: string): number => line.split(separator).length;
  return (
    lines.length > 0 &&
    count(first) > 1 &&
    before + count(first) === columns &&
    lines.slice(0, -1).every(line => count(line) === columns)
  );
}

/** A cell up to the next separator. Quotes around the whole of it are none of its letters: `"a 55" screen"` is `a 55" screen`. */
function bareCell(text: string, start: number, separator: string, stray: StrayQuotes): Cell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  const raw = text.slice(start, end);
  const isWrapped = /^".*"\s*$/.test(raw) && raw.split('"').length % 2 === 0;
  if (isWrapped) return { text: raw.trimEnd().slice(1, -1), end };
  return { text: stray === 'marks' ? raw.replace(/^"([^"]*)"?/, '$1') : raw, end };
}

function skipBlanks(text: string, start: number, separator: string): number {
  let end = start;
  while (end < text.length && text[end] !== separator && (text[end] === ' ' || text[end] === '\t')) end++;
  return end;
}
