/** A cell of an old workbook for a test: a text, or a number in one of the formats. */
export type TestCell =
  | string
  /** A text whose letters have other fonts from some places on. */
  | { readonly text: string; readonly runs: readonly (readonly [at: number, font: number])[] }
  | { readonly value: number; readonly format: number; readonly as?: 'number' | 'formula' };

/** A font of an old workbook: its flags, 8 for struck, how it is set, and its name. */
export type TestFont = readonly [flags: number, position: number, name: string];

/**
 * An old workbook of one sheet. `formats` are formats by their numbers, beside those that every program knows; `sheetRecords` are further records
 * of the sheet.
 */
export function xlsFile(
  rows: readonly (readonly TestCell[])[],
  formats: readonly (readonly [id: number, code: string])[] = [],
  { fonts = [], sheetRecords = [] }: { fonts?: readonly TestFont[]; sheetRecords?: readonly number[][] } = {},
): Uint8Array {
  const ids = [
    ...new Set([0, ...rows.flat().map(cell => (typeof cell === 'object' && 'format' in cell ? cell.format : 0))]),
  ];
  const sheet = [
    record(0x809, shorts(0x600, 0x10)),
    ...sheetRecords,
    ...rows.flatMap((row, at) => cellsOf(row, at, ids)),
    record(0x0a),
  ];
  const before = [
    record(0x809, shorts(0x600, 5)),
    ...fonts.map(([flags, position, name]) =>
      record(0x31, [...shorts(200, flags, 0, 400, position), 0, 0, 0, 0, name.length, 1, ...utf16(name)]),
    ),
    ...formats.map(([id, code]) => record(0x41e, [...shorts(id), ...wide(code)])),
    ...ids.map(id => record(0xe0, shorts(0, id, 0, 0, 0, 0, 0, 0, 0, 0))),
  ];
  const entry = (start: number): number[] => record(0x85, [...ints(start), 0, 0, '表'.length, 1, ...utf16('表')]);
  const start = [...before, entry(0), record(0x0a)].flat().length;
  return container([...before, entry(start), record(0x0a), ...sheet].flat());
}

function cellsOf(cells: readonly TestCell[], row: number, ids: readonly number[]): number[][] {
  return cells.map((cell, column) => {
    if (typeof cell === 'string') return record(0x204, [...shorts(row, column, 0), ...wide(cell)]);
    if ('runs' in cell)
      return record(0xd6, [
        ...shorts(row, column, 0),
        ...wide(cell.text),
        ...shorts(cell.runs.length, ...cell.runs.flat()),
      ]);
    const place = shorts(row, column, ids.indexOf(cell.format));
    return cell.as === 'formula'
      ? record(0x06, [...place, ...double(cell.value), ...shorts(0, 0, 0, 0)])
      : record(0x203, [...place, ...double(cell.value)]);
  });
}

const sector = 512;
const free = 0xffffffff;
const endOfChain = 0xfffffffe;

/** The stream in an OLE container: the header, the table of sectors, the folder, then the stream. */
function container(stream: readonly number[]): Uint8Array {
  const count = Math.ceil(stream.length / sector);
  const table = [
    0xfffffffd,
    endOfChain,
    ...Array.from({ length: count }, (_, at) => (at + 1 < count ? at + 3 : endOfChain)),
  ];
  if (table.length > sector / 4) throw new Error('one sector of the table holds no more');
  const header = [
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(16).fill(0)],
    ...shorts(0x3e, 3, 0xfffe, 9, 6, 0, 0, 0),
    // sectors of the table and the first of the folder; no stream is short
    ...ints(0, 1, 1, 0, 0, endOfChain, 0, endOfChain, 0, 0, ...Array<number>(108).fill(free)),
  ];
  const folder = [...named('Root Entry', 5, endOfChain, 0), ...named('Workbook', 2, 2, stream.length)];
  return Uint8Array.from([header, ints(...table), folder, stream].flatMap(part => padded(part)));
}

const padded = (part: readonly number[]): number[] => [
  ...part,
  ...Array<number>((sector - (part.length % sector)) % sector).fill(0),
];

const named = (name: string, kind: number, start: number, length: number): number[] => [
  ...utf16(name),
  ...Array<number>(64 - name.length * 2).fill(0),
  ...shorts(name.length * 2 + 2),
  ...[kind, 1],
  ...ints(free, free, free),
  ...Array<number>(36).fill(0),
  ...ints(start, length, 0),
];

/** The row of a number with its height in twentieths of a point. */
export const rowRecord = (row: number, height: number): number[] =>
  record(0x208, shorts(row, 0, 9, height, 0, 0, 0, 0));

/** Columns of a width. */
export const columnsRecord = (first: number, last: number, width: number): number[] =>
  record(0x7d, shorts(first, last, width, 0, 0, 0));

export const headerRecord = (text: string): number[] => record(0x14, wide(text));

/** An object over the cells that begins at a row, with its words where it has some. */
export const objectRecords = (kind: number, id: number, row: number, text = '', flags = 0): number[] => [
  ...record(0xec, [
    ...shorts(0xf, 0xf004),
    ...ints(26),
    ...shorts(0, 0xf010),
    ...ints(18),
    ...shorts(0, 0, 0, row, 0, 0, 0, 0, 0),
  ]),
  ...record(0x5d, shorts(0x15, 0x12, kind, id, flags, 0, 0, 0, 0, 0, 0)),
  ...(text === ''
    ? []
    : [...record(0x1b6, shorts(0, 0, 0, 0, 0, text.length, 16, 0, 0)), ...record(0x3c, [1, ...utf16(text)])]),
];

/** A comment on a cell; its words are those of an object. */
export const noteRecord = (row: number, column: number, id: number): number[] =>
  record(0x1c, [...shorts(row, column, 0, id), ...wide('某'), 0]);

const record = (id: number, content: readonly number[] = []): number[] => [...shorts(id, content.length), ...content];
const shorts = (...values: readonly number[]): number[] => values.flatMap(value => [value & 255, (value >> 8) & 255]);
const ints = (...values: readonly number[]): number[] =>
  values.flatMap(value => shorts(value & 0xffff, Math.floor(value / 0x10000)));
const utf16 = (text: string): number[] =>
  shorts(...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));
const wide = (text: string): number[] => [...shorts(text.length), 1, ...utf16(text)];
const double = (value: number): number[] => [...new Uint8Array(Float64Array.of(value).buffer)];
