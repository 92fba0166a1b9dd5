import { strToU8, zipSync } from 'fflate';
import { readGrids } from './read-grids.js';

/** A package of parts, written as text. */
export const packed = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

/** What relations a part has, by id: the last word of the type, and the target. */
export const relations = (entries: Readonly<Record<string, readonly [string, string]>>): string =>
  `<Relationships>${Object.entries(entries)
    .map(([id, [type, target]]) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A Word document with a body, and parts beside it by type of relation. */
export const wordFile = (body: string, beside: Readonly<Record<string, string>> = {}): Uint8Array =>
  packed({
    '_rels/.rels': relations({ a: ['officeDocument', 'word/document.xml'] }),
    'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(
      Object.fromEntries(Object.keys(beside).map(type => [type, [type.replace(/\d$/, ''), `${type}.xml`]])),
    ),
    ...Object.fromEntries(Object.entries(beside).map(([type, text]) => [`word/${type}.xml`, text])),
  });

export interface ReadSource {
  /** The texts of its rows, cell by cell. */
  readonly rows: readonly (readonly string[])[];
  /** What was told instead of read. */
  readonly unread: readonly string[];
  readonly warnings: readonly string[];
}

/** What a source holds, in Chinese words. */
export async function readSource(bytes: Uint8Array, name: string): Promise<ReadSource> {
  const read = await readGrids(bytes, name);
  if ('failure' in read) throw new Error(read.failure['zh-CN']);
  return {
    rows: read.grids.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ text }) => text))),
    unread: read.grids.flatMap(({ unread = [] }) => unread.map(({ what }) => what['zh-CN'])),
    warnings: read.warnings.map(words => words['zh-CN']),
  };
}

export interface SheetParts {
  readonly styles?: string;
  readonly before?: string;
  readonly after?: string;
  readonly sharedStrings?: string;
  readonly sheets?: string;
}

/** A workbook of one worksheet with the rows given, and styles by their formats. */
export const workbookFile = (
  rows: string,
  { styles = '', before = '', after = '', sharedStrings = '' }: SheetParts = {},
): Uint8Array =>
  packed({
    '_rels/.rels': relations({ a: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': '<workbook><sheets><sheet name="表" sheetId="1" r:id="s"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations({
      s: ['worksheet', 'worksheets/sheet1.xml'],
      y: ['styles', 'styles.xml'],
      t: ['sharedStrings', 'sharedStrings.xml'],
    }),
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${sharedStrings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
  });

/** Styles of cells with the formats given, numbered in their order. */
export const formats = (...codes: readonly string[]): string => {
  const spelled = codes.map(
    (code, index) =>
      `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`,
  );
  return `<numFmts>${spelled.join('')}</numFmts><cellXfs>${codes.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs>`;
};
