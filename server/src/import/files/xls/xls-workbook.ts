import type { Words } from '../../../text/locale.js';
import { BiffReader, type BiffRecord, biffRecords, type RichText } from './biff-records.js';
import { failures } from '../../cells/failures.js';
import { type Grids, mostCells } from '../../cells/grid.js';
import { builtInFormats } from '../number-format.js';
import { oleStream } from '../ole.js';
import { TooLarge } from '../raw-sheet.js';
import { sheetGrid } from '../sheet-grid.js';
import { tellUnread, type Unread } from '../../cells/unread.js';
import { fontOf, plainFont, type XlsFont } from './xls-fonts.js';
import { type Looks, readXlsSheet } from './xls-sheet.js';

/** An old workbook (MS-XLS): the records of its stream, sheet by sheet. Throws on one that is broken. */
export function readXls(bytes: Uint8Array, warnings: readonly Words[]): Grids {
  const stream = oleStream(bytes, 'Workbook', 'Book');
  if (!stream) return { failure: failures.damaged };
  const records = biffRecords(stream);
  if (records.some(({ id }) => id === ids.password)) return { failure: failures.encrypted };
  const book = readBook(records);
  const shown = book.sheets.filter(({ isHidden }) => !isHidden);
  if (shown.length === 0) return { failure: failures.damaged };
  const budget = { cells: mostCells };
  try {
    const grids = shown.map(({ name, start, hiddenBefore }) => {
      const sheet = readXlsSheet(records, start, name, book, budget);
      return sheetGrid({ ...sheet, unread: [...hiddenBefore, ...sheet.unread] });
    });
    return { grids, warnings };
  } catch (error) {
    if (error instanceof TooLarge) return { failure: failures.tooLarge };
    throw error;
  }
}

const ids = {
  font: 0x31,
  password: 0x2f,
  codePage: 0x42,
  calendar: 0x22,
  sheet: 0x85,
  look: 0xe0,
  texts: 0xfc,
  beginning: 0x809,
  format: 0x41e,
};

interface SheetEntry {
  readonly name: string;
  readonly start: number;
  readonly isHidden: boolean;
  /** The hidden sheets are told with the first that is shown. */
  hiddenBefore: readonly Unread[];
}

interface Book extends Looks {
  readonly sheets: readonly SheetEntry[];
}

function readBook(records: readonly BiffRecord[]): Book {
  const first = records[0];
  const isOld = first?.id !== ids.beginning || new BiffReader(first.pieces, 'latin1').short() < 0x600;
  const codePage = records.find(({ id }) => id === ids.codePage);
  const encoding =
    codePage && /^(?:125[0-8])$/.test(String(new BiffReader(codePage.pieces, 'latin1').short()))
      ? 'windows-1252'
      : 'gb18030';
  const readerOf = ({ pieces }: BiffRecord): BiffReader => new BiffReader(pieces, encoding);
  const formats = new Map(builtInFormats);
  const fonts: XlsFont[] = [];
  const looks: { readonly format: string; readonly font: XlsFont }[] = [];
  const sheets: SheetEntry[] = [];
  let texts: readonly RichText[] = [];
  let since1904 = false;
  for (const record of records) {
    const reader = readerOf(record);
    if (record.id === ids.calendar) since1904 = reader.short() === 1;
    if (record.id === ids.font) {
      fonts.push(readFont(reader, isOld));
      // no font has the number 4
      if (fonts.length === 4) fonts.push(plainFont);
    }
    if (record.id === ids.format) {
      const id = reader.short();
      formats.set(id, isOld ? reader.bytes(reader.byte()) : reader.text());
    }
    if (record.id === ids.look) {
      const font = fonts[reader.short()] ?? plainFont;
      looks.push({ format: formats.get(reader.short()) ?? 'General', font });
    }
    if (record.id === ids.texts) texts = readTexts(reader);
    if (record.id === ids.sheet) sheets.push(readEntry(reader, isOld));
  }
  return {
    sheets: withHidden(sheets.filter(({ start }) => start > 0)),
    looks,
    fonts,
    texts,
    since1904,
    isOld,
    encoding,
  };
}

/** Height, flags, colour, weight, whether it is set high or low, and six bytes further its name. */
function readFont(reader: BiffReader, isOld: boolean): XlsFont {
  reader.skip(2);
  const flags = reader.short();
  reader.skip(4);
  const position = reader.short();
  reader.skip(4);
  const length = reader.byte();
  return fontOf(flags, position, isOld ? reader.bytes(length) : reader.text(length));
}

function readEntry(reader: BiffReader, isOld: boolean): SheetEntry {
  const start = reader.int();
  const isHidden = (reader.byte() & 3) !== 0;
  const isCells = reader.byte() === 0;
  const length = reader.byte();
  const name = isOld ? reader.bytes(length) : reader.text(length);
  return { name, start: isCells ? start : 0, isHidden, hiddenBefore: [] };
}

function withHidden(sheets: readonly SheetEntry[]): SheetEntry[] {
  const hidden = sheets
    .filter(({ isHidden }) => isHidden)
    .map(({ name }) => ({
      place: { sheet: name, table: 1, row: 1, column: undefined },
      what: tellUnread('hiddenSheet', name),
    }));
  const first = sheets.findIndex(({ isHidden }) => !isHidden);
  return sheets.map((sheet, index) => (index === first ? { ...sheet, hiddenBefore: hidden } : sheet));
}

function readTexts(reader: BiffReader): RichText[] {
  reader.skip(4);
  const count = reader.int();
  const texts: RichText[] = [];
  while (texts.length < count && !reader.isAtEnd) {
    if (texts.length > 10 * mostCells) throw new TooLarge();
    texts.push(reader.richText());
  }
  return texts;
}
