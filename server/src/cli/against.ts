import { decodeText } from '../import/cells/decode-text.js';
import { readGrids } from '../import/read-grids.js';
import { readBytes } from '../io/text-file.js';
import type { ReportText } from '../reports/against/against.js';
import type { ReportRow } from '../reports/against/tables.js';
import type { Words } from '../text/locale.js';
import { failures } from './inputs.js';

/** The lines of a finished report: of texts as they are, of Word files and web pages as they show them. */
export async function readReport(file: string): Promise<ReportText | { readonly failure: Words }> {
  const read = readBytes(file);
  if ('failure' in read) return { failure: failures[read.failure] };
  const name = file.replaceAll('\\', '/');
  if (/\.(?:md|txt)$/i.test(file)) {
    const text = decodeText(read.bytes) ?? '';
    const lines = (/md$/i.test(file) ? withoutMarks(text) : text).split(/\r\n|\n|\r/);
    return { file: name, lines, rows: barredRows(lines) };
  }
  const found = await readGrids(read.bytes, file);
  if ('failure' in found) return found;
  const rows = found.grids.flatMap(grid => grid.rows);
  const notes = found.grids.flatMap(({ unread }) => unread ?? []).map(({ what }) => notedIn(what['zh-CN']));
  return {
    file: name,
    lines: [...rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')), ...notes],
    rows: new Map(
      rows.flatMap(({ table, cells }, line) => (table === undefined ? [] : [[line, { table, cells }] as const])),
    ),
  };
}

/** What a footnote, a comment or the edge of a page says, without the words that tell what it is. */
const notedIn = (told: string): string => told.replace(/^[^：]*：?/u, '');

/** Marks of Markdown as blanks, so that every place stays the same. */
const withoutMarks = (text: string): string =>
  text.replace(/(?<!\d)\*{1,3}|\*{1,3}(?!\d)|__|`|&nbsp;|<br ?\/?>/gu, mark => ' '.repeat(mark.length));

/** Rows of tables between bars, or with tabs; a line that is none ends a table. */
function barredRows(lines: readonly string[]): ReadonlyMap<number, ReportRow> {
  const rows = new Map<number, ReportRow>();
  let table = 0;
  lines.forEach((line, at) => {
    const parts = line.includes('\t') ? line.split('\t') : line.split('|');
    if (parts.length < 3) table++;
    else rows.set(at, { table, cells: parts.map((text, column) => ({ column, text: text.trim() })) });
  });
  return rows;
}
