/** One record of an old workbook's stream, with the pieces that go on behind it. */
export interface BiffRecord {
  readonly id: number;
  readonly offset: number;
  /** The record's own bytes and those of each CONTINUE record. */
  readonly pieces: readonly Uint8Array[];
}

/** A text, and the numbers of the fonts that its letters have from some places on. */
export interface RichText {
  readonly text: string;
  readonly fonts: readonly { readonly at: number; readonly font: number }[];
}

const continued = 0x3c;

/** The records of an old workbook’s stream, up to the first that is not whole. */
export function biffRecords(stream: Uint8Array): BiffRecord[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records: BiffRecord[] = [];
  for (let offset = 0; offset + 4 <= stream.length;) {
    const [id, length] = [view.getUint16(offset, true), view.getUint16(offset + 2, true)];
    if (offset + 4 + length > stream.length) break;
    const bytes = stream.subarray(offset + 4, offset + 4 + length);
    const last = records.at(-1);
    if (id === continued && last) (last.pieces as Uint8Array[]).push(bytes);
    else records.push({ id, offset, pieces: [bytes] });
    offset += 4 + length;
  }
  return records;
}

/** Reads numbers and texts out of a record. A text that runs over the end of a piece begins the next with a mark of its own. */
export class BiffReader {
  private piece = 0;
  private at = 0;
  private view: DataView;

  constructor(
    private readonly pieces: readonly Uint8Array[],
    private readonly encoding: string,
  ) {
    this.view = viewOf(pieces[0] ?? new Uint8Array());
  }

  get isAtEnd(): boolean {
    return this.at >= this.view.byteLength && this.piece + 1 >= this.pieces.length;
  }

  skip(count: number): void {
    for (let left = count; left > 0 && !this.isAtEnd;) {
      this.turn();
      const step = Math.min(left, this.view.byteLength - this.at);
      this.at += step;
      left -= step;
    }
  }

  byte(): number {
    this.turn();
    return this.view.getUint8(this.at++);
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  int(): number {
    return (this.short() | (this.short() << 16)) >>> 0;
  }

  double(): number {
    this.turn();
    const value = this.view.getFloat64(this.at, true);
    this.at += 8;
    return value;
  }

  /** A text of today's workbooks without what is said of its looks. */
  text(length = this.short()): string {
    return this.richText(length).text;
  }

  /** A text of today's workbooks: how long, how it is stored, its letters, where other fonts begin, and how it is spoken. */
  richText(length = this.short()): RichText {
    const flags = this.byte();
    const count = flags & 8 ? this.short() : 0;
    const spoken = flags & 4 ? this.int() : 0;
    const text = this.letters(length, (flags & 1) === 1);
    const fonts = Array.from({ length: this.isAtEnd ? 0 : count }, () => ({ at: this.short(), font: this.short() }));
    this.skip(spoken);
    return { text, fonts };
  }

  /** A text of older workbooks: bytes in the encoding of the machine that wrote it. */
  bytes(length = this.short()): string {
    const all = Uint8Array.from({ length: Math.min(length, this.view.byteLength - this.at) }, () => this.byte());
    return new TextDecoder(this.encoding).decode(all);
  }

  private letters(length: number, wide: boolean): string {
    let text = '';
    let isWide = wide;
    for (let left = length; left > 0 && !this.isAtEnd;) {
      if (this.at >= this.view.byteLength) {
        this.turn();
        isWide = (this.byte() & 1) === 1;
      }
      const size = isWide ? 2 : 1;
      const count = Math.min(left, Math.floor((this.view.byteLength - this.at) / size));
      if (count === 0) break;
      const bytes = new Uint8Array(this.view.buffer, this.view.byteOffset + this.at, count * size);
      text += new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(bytes);
      this.at += count * size;
      left -= count;
    }
    return text;
  }

  private turn(): void {
    while (this.at >= this.view.byteLength && this.piece + 1 < this.pieces.length) {
      this.view = viewOf(this.pieces[++this.piece] ?? new Uint8Array());
      this.at = 0;
    }
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
