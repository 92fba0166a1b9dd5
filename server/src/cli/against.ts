import { decodeText } from '../import/decode-text.js';
import { readGrids } from '../import/read-grids.js';
import { readBytes } from '../io/text-file.js';
import type { ReportText } from '../reports/against/against.js';
import type { Words } from '../text/locale.js';
import { failures } from './inputs.js';

/** The lines of a finished report: of texts as they are, of Word files and web pages as they show them. */
export async function readReport(file: string): Promise<ReportText | { readonly failure: Words }> {
  const read = readBytes(file);
  if ('failure' in read) return { failure: failures[read.failure] };
  const name = file.replaceAll('\\', '/');
  if (/\.(?:md|txt)$/i.test(file)) return { file: name, lines: (decodeText(read.bytes) ?? '').split(/\r\n|\n|\r/) };
  const found = await readGrids(read.bytes, file);
  if ('failure' in found) return found;
  const lines = found.grids.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text).join(' ')));
  return { file: name, lines };
}
