import type { Cell, Sheet, Workbook } from 'hucre';
import { oleStream } from './ole.js';

/** An old workbook with what the library that reads its cells leaves out: number formats, which numbers are calculated, hidden columns and sheets (MS-XLS). */
export function withLooks({ sheets }: Workbook, bytes: Uint8Array): Workbook {
  const records = recordsOf(oleStream(bytes, 'Workbook', 'Book') ?? new Uint8Array());
  const formats = formatsOf(records);
  const bounds = records.filter(({ id }) => id === ids.boundSheet);
  return { sheets: sheets.map((sheet, index) => looked(sheet, bounds[index], records, formats)) };
}

interface BiffRecord {
  readonly id: number;
  readonly offset: number;
  readonly data: DataView;
}

const ids = {
  formula: 0x06,
  endOfFile: 0x0a,
  columns: 0x7d,
  boundSheet: 0x85,
  manyNumbers: 0xbd,
  extendedFormat: 0xe0,
  number: 0x203,
  packedNumber: 0x27e,
  format: 0x41e,
};

/** The formats that no file spells out. */
const builtIn: readonly (readonly [number, string])[] = [
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [37, '#,##0'],
  [38, '#,##0'],
  [39, '#,##0.00'],
  [40, '#,##0.00'],
];

function recordsOf(stream: Uint8Array): BiffRecord[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records: BiffRecord[] = [];
  for (let offset = 0; offset + 4 <= stream.length;) {
    const [id, length] = [view.getUint16(offset, true), view.getUint16(offset + 2, true)];
    if (offset + 4 + length > stream.length) break;
    records.push({ id, offset, data: new DataView(stream.buffer, stream.byteOffset + offset + 4, length) });
    offset += 4 + length;
  }
  return records;
}

/** The number format of each look that a cell can point to. */
function formatsOf(records: readonly BiffRecord[]): (string | undefined)[] {
  const codes = new Map(builtIn);
  for (const { id, data } of records) if (id === ids.format) codes.set(data.getUint16(0, true), formatText(data));
  return records.filter(({ id }) => id === ids.extendedFormat).map(({ data }) => codes.get(data.getUint16(2, true)));
}

function formatText(data: DataView): string {
  const wide = (data.getUint8(4) & 1) === 1;
  const bytes = new Uint8Array(data.buffer, data.byteOffset + 5, data.byteLength - 5);
  return new TextDecoder(wide ? 'utf-16le' : 'latin1').decode(
    bytes.subarray(0, data.getUint16(2, true) * (wide ? 2 : 1)),
  );
}

function looked(
  sheet: Sheet,
  bound: BiffRecord | undefined,
  records: readonly BiffRecord[],
  formats: readonly (string | undefined)[],
): Sheet {
  if (!bound) return sheet;
  const cells = new Map<string, Cell>();
  const hidden = new Set<number>();
  const start = records.findIndex(({ offset }) => offset === bound.data.getUint32(0, true));
  for (let at = start; at >= 0 && at < records.length && records[at]?.id !== ids.endOfFile; at++) {
    const record = records[at] as BiffRecord;
    if (record.id === ids.columns) hiddenColumns(record.data).forEach(column => hidden.add(column));
    for (const { row, column, look } of numbersOf(record)) {
      const numFmt = formats[look];
      const value = sheet.rows[row]?.[column] ?? null;
      cells.set(`${row},${column}`, {
        value,
        type: 'number',
        style: numFmt === undefined ? {} : { numFmt },
        ...(record.id === ids.formula && { formula: '' }),
      });
    }
  }
  const columns = Array.from({ length: Math.max(0, ...hidden) + 1 }, (_, column) => ({ hidden: hidden.has(column) }));
  return { ...sheet, cells, columns, hidden: (bound.data.getUint8(4) & 3) !== 0 };
}

function* numbersOf({
  id,
  data,
}: BiffRecord): Iterable<{ readonly row: number; readonly column: number; readonly look: number }> {
  const at = (offset: number): number => data.getUint16(offset, true);
  if (id === ids.number || id === ids.packedNumber || id === ids.formula)
    yield { row: at(0), column: at(2), look: at(4) };
  if (id === ids.manyNumbers)
    for (let index = 0; 4 + index * 6 + 6 <= data.byteLength - 2; index++)
      yield { row: at(0), column: at(2) + index, look: at(4 + index * 6) };
}

function hiddenColumns(data: DataView): number[] {
  const [first, last, flags] = [
    data.getUint16(0, true),
    Math.min(data.getUint16(2, true), 255),
    data.getUint16(8, true),
  ];
  return (flags & 1) === 1 ? Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index) : [];
}
