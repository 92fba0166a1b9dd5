import { BiffReader, type BiffRecord } from './biff-records.js';
import { tellUnread, type Unread } from '../../cells/unread.js';

const ids = { note: 0x1c, object: 0x5d, drawing: 0xec, text: 0x1b6 };

const kinds = {
  pictures: [0x05, 0x08],
  controls: [0x0b, 0x0c, 0x0d, 0x10, 0x11, 0x12, 0x14],
  button: 0x07,
  note: 0x19,
} as const;

interface SheetObject {
  readonly kind: number;
  readonly id: number;
  readonly row: number;
  /** Whether the program shows it by itself, as the arrow of a cell with a list. */
  readonly isOfProgram: boolean;
  text: string;
}

/** What stands over the cells of an old sheet and is in none of them: comments, pictures, drawings with words, form controls. */
export class XlsObjects {
  private readonly objects: SheetObject[] = [];
  private readonly notes: { readonly row: number; readonly column: number; readonly text: string | number }[] = [];
  /** Where the object stands whose record comes next. */
  private row = 0;

  constructor(
    private readonly sheet: string,
    private readonly book: { readonly isOld: boolean; readonly encoding: string },
  ) {}

  read({ id, pieces }: BiffRecord): void {
    const reader = new BiffReader(pieces, this.book.encoding);
    if (id === ids.drawing) this.row = anchoredRow(pieces[0]) ?? this.row;
    if (id === ids.object) this.object(reader);
    if (id === ids.text && !this.book.isOld) this.text(reader);
    if (id === ids.note) this.note(reader);
  }

  get unread(): Unread[] {
    const objects = this.objects.flatMap((object): Unread[] => {
      const what = tellObject(object);
      return what ? [{ place: this.place(object.row), what }] : [];
    });
    const textOf = (id: number): string => this.objects.find(object => object.id === id)?.text ?? '';
    const notes = this.notes.map(({ row, column, text }) => ({
      place: this.place(row, column),
      what: tellUnread('comment', typeof text === 'number' ? textOf(text) : text),
    }));
    return [...notes, ...objects];
  }

  private place(row: number, column?: number): Unread['place'] {
    return { sheet: this.sheet, table: 1, row: row + 1, column: column === undefined ? undefined : column + 1 };
  }

  private object(reader: BiffReader): void {
    reader.skip(4);
    const [kind, id, flags] = [reader.short(), reader.short(), reader.short()];
    this.objects.push({ kind, id, row: this.row, isOfProgram: (flags & 0x100) !== 0, text: '' });
  }

  /** Belongs to the object before it; its letters stand in the record that goes on. */
  private text(reader: BiffReader): void {
    reader.skip(10);
    const length = reader.short();
    reader.skip(6);
    const last = this.objects.at(-1);
    if (last && length > 0 && !reader.isAtEnd) last.text = reader.text(length);
  }

  /** Today's workbooks name the object that holds the text, older ones have it here. */
  private note(reader: BiffReader): void {
    const [row, column, more] = [reader.short(), reader.short(), reader.short()];
    // a long note of an older workbook goes on in a note of no row
    if (row === 0xffff) return;
    this.notes.push({ row, column, text: this.book.isOld ? reader.bytes(more) : reader.short() });
  }
}

function tellObject({ kind, text, isOfProgram }: SheetObject): Unread['what'] | undefined {
  if (kind === kinds.note || kind === kinds.button || isOfProgram) return undefined;
  if (kinds.pictures.some(each => each === kind)) return tellUnread('picture');
  if (kinds.controls.some(each => each === kind)) return tellUnread('control');
  return text.trim() === '' ? undefined : tellUnread('drawing', text);
}

const containerMark = 0xf;
const anchor = 0xf010;

/** The row at which a drawing begins: its anchor says so, somewhere in the records that it is made of. */
function anchoredRow(bytes: Uint8Array = new Uint8Array()): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 8 <= bytes.length;) {
    const isContainer = (view.getUint16(at, true) & containerMark) === containerMark;
    const [id, length] = [view.getUint16(at + 2, true), view.getUint32(at + 4, true)];
    if (id === anchor && at + 16 <= bytes.length) return view.getUint16(at + 14, true);
    at += isContainer ? 8 : 8 + length;
  }
  return undefined;
}
