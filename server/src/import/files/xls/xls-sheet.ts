import { BiffReader, type BiffRecord, type RichText } from './biff-records.js';
import { type Merge, type RawSheet, type RawValue, SheetCells } from '../raw-sheet.js';
import { marginCodes, marginsThatSay, tellUnread, type Unread } from '../../cells/unread.js';
import { plainFont, shownRuns, type XlsFont } from './xls-fonts.js';
import { XlsObjects } from './xls-objects.js';

/** What the cells of every sheet of an old workbook point to. */
export interface Looks {
  readonly looks: readonly { readonly format: string; readonly font: XlsFont }[];
  readonly fonts: readonly XlsFont[];
  readonly texts: readonly RichText[];
  readonly since1904: boolean;
  /** Whether its texts are bytes in the machine's encoding, as until Excel 95. */
  readonly isOld: boolean;
  readonly encoding: string;
}

const ids = {
  formula: 0x06,
  end: 0x0a,
  header: 0x14,
  footer: 0x15,
  columns: 0x7d,
  manyNumbers: 0xbd,
  richText: 0xd6,
  merges: 0xe5,
  sharedText: 0xfd,
  beginning: 0x809,
  number: 0x203,
  text: 0x204,
  truth: 0x205,
  result: 0x207,
  row: 0x208,
  packed: 0x27e,
};

/** The cells of the sheet whose records begin at a place of the stream. */
export function readXlsSheet(
  records: readonly BiffRecord[],
  start: number,
  name: string,
  book: Looks,
  budget: { cells: number },
): RawSheet {
  const reader = new SheetReader(name, book, budget);
  const objects = new XlsObjects(name, book);
  let depth = 0;
  for (let at = records.findIndex(({ offset }) => offset === start); at >= 0 && at < records.length; at++) {
    const record = records[at] as BiffRecord;
    if (record.id === ids.beginning) depth++;
    else if (record.id === ids.end && --depth <= 0) break;
    else if (depth === 1) {
      reader.read(record);
      objects.read(record);
    }
  }
  return { ...reader.sheet, unread: [...reader.sheet.unread, ...objects.unread] };
}

class SheetReader {
  readonly sheet: RawSheet & {
    readonly unread: Unread[];
    readonly merges: Merge[];
    readonly hiddenRows: Set<number>;
    readonly hiddenColumns: (readonly [number, number])[];
  };
  private readonly cells: SheetCells;
  /** A formula whose text stands in the next record. */
  private open: { readonly row: number; readonly column: number; readonly look: number } | undefined;

  constructor(
    name: string,
    private readonly book: Looks,
    budget: { cells: number },
  ) {
    this.cells = new SheetCells(budget.cells);
    this.sheet = {
      name,
      rows: this.cells.rows,
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: [],
      unread: [],
      since1904: book.since1904,
    };
  }

  read({ id, pieces }: BiffRecord): void {
    const reader = new BiffReader(pieces, this.book.encoding);
    switch (id) {
      case ids.number:
        return this.cell(reader, () => reader.double());
      case ids.packed:
        return this.cell(reader, () => packedNumber(reader.int()));
      case ids.manyNumbers:
        return this.many(reader, pieces[0]?.length ?? 0);
      case ids.sharedText:
        return this.cell(reader, () => this.book.texts[reader.int()] ?? plainText(''));
      case ids.header:
      case ids.footer:
        return this.margin(reader, pieces[0]?.length ?? 0);
      case ids.text:
        return this.cell(reader, () => this.text(reader));
      case ids.richText:
        return this.cell(reader, () => this.runs(reader));
      case ids.truth:
        return this.cell(reader, () => {
          const value = reader.byte();
          return reader.byte() === 1 ? errorName(value) : value === 1;
        });
      case ids.formula:
        return this.formula(reader);
      case ids.result:
        return this.result(reader);
      case ids.row:
        return this.row(reader);
      case ids.columns:
        return this.columns(reader);
      case ids.merges:
        return this.merges(reader);
    }
  }

  private cell(reader: BiffReader, value: () => RawValue['value'] | RichText): void {
    const [row, column, look] = [reader.short(), reader.short(), reader.short()];
    this.set(row, column, look, value(), false);
  }

  private set(
    row: number,
    column: number,
    look: number,
    value: RawValue['value'] | RichText,
    isCalculated: boolean,
  ): void {
    const { format, font } = this.book.looks[look] ?? { format: 'General', font: plainFont };
    const rich = typeof value === 'string' ? plainText(value) : value;
    const shown = typeof rich === 'object' ? this.shown(rich, font, row, column) : rich;
    this.cells.set(row, column, { value: shown, format, isStruck: font.isStruck, isCalculated });
  }

  private shown(rich: RichText, font: XlsFont, row: number, column: number): string {
    const place = { sheet: this.sheet.name, table: 1, row: row + 1, column: column + 1 };
    const { text, struck } = shownRuns(rich, font, this.book.fonts, name =>
      this.sheet.unread.push({ place, what: tellUnread('symbol', name) }),
    );
    if (struck.trim() !== '') this.sheet.unread.push({ place, what: tellUnread('struck', struck) });
    return text;
  }

  private text(reader: BiffReader): string {
    return this.book.isOld ? reader.bytes() : reader.text();
  }

  /** A text in the cell itself, with its fonts behind it. */
  private runs(reader: BiffReader): RichText {
    const text = this.text(reader);
    const number = (): number => (this.book.isOld ? reader.byte() : reader.short());
    const count = reader.isAtEnd ? 0 : number();
    return { text, fonts: Array.from({ length: count }, () => ({ at: number(), font: number() })) };
  }

  private margin(reader: BiffReader, length: number): void {
    if (length < 2) return;
    const text = this.book.isOld ? reader.bytes(reader.byte()) : reader.text();
    for (const said of marginsThatSay([text.replace(marginCodes, ' ')]))
      this.sheet.unread.push({
        place: { sheet: this.sheet.name, table: 1, row: 1, column: undefined },
        what: tellUnread('margin', said),
      });
  }

  private many(reader: BiffReader, length: number): void {
    const [row, first] = [reader.short(), reader.short()];
    for (let index = 0; 4 + (index + 1) * 6 <= length - 2; index++) {
      const look = reader.short();
      this.set(row, first + index, look, packedNumber(reader.int()), false);
    }
  }

  /** The result is a number, or says that it is something else: a text in the next record, a truth, an error, or blank. */
  private formula(reader: BiffReader): void {
    const [row, column, look] = [reader.short(), reader.short(), reader.short()];
    const bytes = Uint8Array.from({ length: 8 }, () => reader.byte());
    const [kind = 0, , value = 0] = bytes;
    if (bytes[6] !== 0xff || bytes[7] !== 0xff)
      return this.set(row, column, look, new DataView(bytes.buffer).getFloat64(0, true), true);
    if (kind === 0) this.open = { row, column, look };
    else if (kind === 1) this.set(row, column, look, value === 1, true);
    else if (kind === 2) this.set(row, column, look, errorName(value), true);
  }

  private result(reader: BiffReader): void {
    if (!this.open) return;
    const { row, column, look } = this.open;
    this.open = undefined;
    this.set(row, column, look, this.text(reader), true);
  }

  private row(reader: BiffReader): void {
    const row = reader.short();
    reader.skip(4);
    const height = reader.short();
    reader.skip(4);
    if ((reader.short() & 0x20) !== 0 || height === 0) this.sheet.hiddenRows.add(row);
  }

  private columns(reader: BiffReader): void {
    const [first, last] = [reader.short(), reader.short()];
    const width = reader.short();
    reader.skip(2);
    if ((reader.short() & 1) === 1 || width === 0) this.sheet.hiddenColumns.push([first, Math.min(last, 255)]);
  }

  private merges(reader: BiffReader): void {
    for (let count = reader.short(); count > 0 && !reader.isAtEnd; count--) {
      const [top, bottom, left, right] = [reader.short(), reader.short(), reader.short(), reader.short()];
      this.sheet.merges.push({ top, bottom, left, right });
    }
  }
}

const plainText = (text: string): RichText => ({ text, fonts: [] });

/** Four bytes for a number: whole or the upper half of one with a point, perhaps a hundred times as large. */
function packedNumber(bits: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(4, (bits & 0xfffffffc) >>> 0, true);
  const value = (bits & 2) !== 0 ? bits >> 2 : view.getFloat64(0, true);
  return (bits & 1) !== 0 ? value / 100 : value;
}

const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

const errorName = (code: number): string => errors[code] ?? '#N/A';
