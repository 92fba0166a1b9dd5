import type { Words } from '../text/locale.js';
import { columnsOf } from './labels/columns.js';
import { csvGrid } from './copies/csv-grid.js';
import { decodeText } from './cells/decode-text.js';
import { failures } from './cells/failures.js';
import { type Grids, type ImportGrid, isTooLarge, mostCells } from './cells/grid.js';
import { isWebArchive, pagesOf } from './files/html/web-archive.js';
import { isBrokenJson, kpiTable } from './copies/kpi-table.js';
import { hasMarkdownTable, markdownGrid } from './copies/markdown-grid.js';
import { readOldOffice, readPackage } from './files/office-grids.js';
import type { OpenPdf } from './pdf/pdf-content.js';
import { withoutMarksOfOthers } from './copies/plain-marks.js';
import { separatorOf } from './copies/separated-text.js';
import { textGrid } from './copies/text-grid.js';

/** What takes files apart that this folder alone cannot; given by the edge where there is such a thing. */
export interface Openers {
  readonly pdf?: OpenPdf;
}

const mostBytes = 32 * 1024 * 1024;

/** Reads any source into grids. The first bytes decide what it is, the file's name only where they do not. Never throws. */
export async function readGrids(bytes: Uint8Array, fileName: string, openers: Openers = {}): Promise<Grids> {
  const read = await readAny(bytes, fileName, openers);
  return 'grids' in read && isTooLarge(read.grids) ? { failure: failures.tooLarge } : read;
}

async function readAny(bytes: Uint8Array, fileName: string, openers: Openers): Promise<Grids> {
  if (bytes.length === 0) return { failure: failures.empty };
  if (bytes.length > mostBytes) return { failure: failures.tooLarge };
  if (startsWith(bytes, [0x50, 0x4b])) return readPackage(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return readOldOffice(bytes);
  if (isPdf(bytes, fileName)) {
    const { readPdf } = await import('./pdf/pdf.js');
    return readPdf(bytes, openers.pdf);
  }
  if (pictures.some(magic => startsWith(bytes, magic))) return { failure: failures.picture };
  if (archives.some(magic => startsWith(bytes, magic))) return { failure: failures.archive };
  if (oldest.some(magic => startsWith(bytes, magic))) return { failure: failures.oldestWorkbook };
  if (isWebArchive(bytes)) return readPages(pagesOf(bytes));
  const text = decodeText(bytes);
  if (text === undefined) return { failure: named.find(([name]) => name.test(fileName))?.[1] ?? failures.notText };
  return readText(text, fileName);
}

/** Names of files that are packages: a text under such a name is one only where it says what it is. */
const isOffice = (fileName: string): boolean => /\.(?:xlsx|xlsm|docx|docm)$/i.test(fileName);

/** What a file without the bytes of its kind is told, by its name. */
const named: readonly (readonly [RegExp, Words])[] = [
  [/\.(?:xlsx|xlsm|docx|docm)$/i, failures.damaged],
  [/\.pdf$/i, failures.damagedPdf],
  [/\.ofd$/i, failures.ofd],
];

/** A PDF may have a line before its mark, as some systems put there. */
const isPdf = (bytes: Uint8Array, fileName: string): boolean =>
  String.fromCharCode(...bytes.subarray(0, /\.pdf$/i.test(fileName) ? 1024 : 4)).includes('%PDF');

/** PNG, JPEG, GIF, TIFF in both orders, WebP. */
const pictures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46],
];

/** Excel 2, 3 and 4: a sheet without a container. */
const oldest: readonly (readonly number[])[] = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];

/** RAR, 7-Zip, gzip. */
const archives: readonly (readonly number[])[] = [
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
];

/** Texts that only the program that wrote them should read, by how they begin. */
const foreign: readonly (readonly [RegExp, Words])[] = [
  [/^\s*\{\\rtf/, failures.richText],
  [/<(?:\w{1,20}:)?wordDocument\s/, failures.xmlWord],
  [/<(?:\w{1,20}:)?package\s[^>]{0,400}xmlPackage/, failures.flatPackage],
  [/<(?:\w{1,20}:)?Workbook\s[^>]{0,400}office:spreadsheet/, failures.xmlWorkbook],
  [/^\s*(?:<\?[^>]{0,200}>\s*)?<office:document[\s-][^]*?mimetype="[^"]*(?:spreadsheet|excel)/, failures.openSheet],
  [/^\s*(?:<\?[^>]{0,200}>\s*)?<office:document[\s-]/, failures.openText],
  [/<(?:uof:)?UOF[\s>]|xmlns:uof=/i, failures.uof],
  [/^ID;P/, failures.linkedValues],
  [/^TABLE\r?\n0,1\r?\n/, failures.interchange],
];

/** Reads a text: a web page, a table of separated values, Markdown, or words copied out of a page. */
async function readText(text: string, fileName: string): Promise<Grids> {
  if (text.trim() === '') return { failure: failures.empty };
  const head = text.slice(0, 8192);
  const program = foreign.find(([pattern]) => pattern.test(head));
  if (program) return { failure: program[1] };
  if (isOffice(fileName) && !/^\s*</.test(head)) return { failure: failures.damaged };
  if (/<(?:table|html|body)[\s>]/i.test(text.slice(0, 200_000))) {
    return readPages([text]);
  }
  const held = withoutBlankEnd(text);
  return isVast(held)
    ? { failure: failures.tooLarge }
    : { grids: [plainGrid(held, fileName)], warnings: brokenLetters(text) };
}

/** Web pages, one grid each. */
async function readPages(pages: readonly string[]): Promise<Grids> {
  if (pages.length === 0) return { failure: failures.webArchive };
  const { htmlGrid } = await import('./files/html/html-grid.js');
  const grids = pages.map(htmlGrid);
  if (grids.some(({ tooLarge }) => tooLarge)) return { failure: failures.tooLarge };
  return { grids, warnings: pages.flatMap(brokenLetters) };
}

/** Without the lines below the last one that holds anything: a sheet that was saved with all its rows ends in a million of them. */
function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;]/.test(text.charAt(end - 1))) end--;
  const line = text.indexOf('\n', end);
  return line < 0 ? text : text.slice(0, line + 1);
}

/** What stands for bytes that are no letters is told, so that nobody takes the rest for the whole. */
function brokenLetters(text: string): readonly Words[] {
  const count = text.split('\ufffd').length - 1;
  if (count === 0) return [];
  return [
    {
      'zh-CN': `文件里有 ${count} 处字节不是文字，读成了“\ufffd”；请对照原件补上`,
      en: `${count} places of the file are no letters and were read as “\ufffd”; complete them from the source`,
    },
  ];
}

/** Far more text, more lines, or a far longer line, than a form has. */
function isVast(text: string): boolean {
  if (text.length > 4 * 1024 * 1024) return true;
  const lines = text.split(/[\r\n]/).filter(line => line.trim() !== '');
  return lines.length > mostCells || lines.some(line => line.length >= 100_000);
}

function plainGrid(text: string, fileName: string): ImportGrid {
  const kpi = kpiTable(text);
  if (kpi !== undefined) return { ...csvGrid(kpi), flat: true };
  if (/\.[ct]sv$/i.test(fileName)) return { ...csvGrid(text), flat: true };
  const copied = copiedGrid(withoutMarksOfOthers(text));
  return isBrokenJson(text) ? { ...copied, withoutForm: failures.brokenJson } : copied;
}

function copiedGrid(text: string): ImportGrid {
  if (text.includes('\t')) return textGrid(text);
  if (hasMarkdownTable(text)) return markdownGrid(text);
  return separatedWithHeadings(text) ?? textGrid(text);
}

/** Separated values under a name that does not say so, as from standard input: commas part the headings of the indicators. */
function separatedWithHeadings(text: string): ImportGrid | undefined {
  const isParted =
    /^[,;]$/.test(separatorOf(text)) && text.split(/[\r\n]+/).some(line => line.split(/[,;]/).length > 3);
  if (!isParted) return undefined;
  const grid = csvGrid(text);
  return grid.rows.some(row => columnsOf(row) !== undefined) ? { ...grid, flat: true } : undefined;
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);
