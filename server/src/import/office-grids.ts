import type { Words } from '../text/locale.js';
import { failures } from './failures.js';
import { type Grids, mostCells } from './grid.js';

/** A zip package: a workbook or a Word document of today. Only the parts that hold cells and text are inflated, within bounds. */
export async function readPackage(bytes: Uint8Array): Promise<Grids> {
  const { unpack } = await import('./zip.js');
  const unpacked = unpack(bytes, name => needed.test(name));
  if ('problem' in unpacked)
    return { failure: unpacked.problem === 'too-large' ? failures.tooLarge : failures.damaged };
  const { files, names } = unpacked;
  if ([...files.values()].some(declaresEntities)) return { failure: failures.entities };
  const warnings = names.some(name => /vbaProject\.bin$/i.test(name)) ? [macros] : [];
  const document = files.get('word/document.xml');
  if (document) return readDocument(document, warnings);
  if (names.some(name => /^xl\/workbook\.xml$/i.test(name))) return readWorkbook(files, warnings);
  return { failure: names.some(name => /^(?:xl|word)\//.test(name)) ? failures.damaged : failures.unknown };
}

/** An OLE container: an old workbook, an old document, or anything behind a password. */
export async function readOldOffice(bytes: Uint8Array): Promise<Grids> {
  if (holds(bytes, 'EncryptedPackage') || holds(bytes, 'EncryptionInfo')) return { failure: failures.encrypted };
  if (holds(bytes, 'WordDocument')) return { failure: failures.oldWord };
  if (hasFilePass(bytes)) return { failure: failures.encrypted };
  try {
    const { readXls, formatValue } = await import('./workbook-library.js');
    const { workbookGrids } = await import('./workbook-grid.js');
    const { withLooks } = await import('./xls-looks.js');
    const grids = workbookGrids(withLooks(await readXls(bytes), bytes), formatValue);
    return grids ? { grids, warnings: holds(bytes, '_VBA_PROJECT') ? [macros] : [] } : { failure: failures.tooLarge };
  } catch {
    return { failure: failures.damaged };
  }
}

/** A document type in a part, which could name other files or grow without end; text that speaks of one has it escaped. */
function declaresEntities(part: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(part.subarray(0, 4096)).replaceAll('\0', '');
  return /<!(?:DOCTYPE|ENTITY)/i.test(head);
}

const needed =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/document\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:sharedStrings|styles)\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

async function readDocument(document: Uint8Array, warnings: readonly Words[]): Promise<Grids> {
  const { docxGrid } = await import('./docx-grid.js');
  const grid = docxGrid(new TextDecoder().decode(document));
  return grid.tooLarge ? { failure: failures.tooLarge } : { grids: [grid], warnings };
}

async function readWorkbook(files: ReadonlyMap<string, Uint8Array>, warnings: readonly Words[]): Promise<Grids> {
  if ([...files].reduce((sum, [name, part]) => sum + (/worksheets/i.test(name) ? cellsIn(part) : 0), 0) > 2 * mostCells)
    return { failure: failures.tooLarge };
  try {
    const { readXlsx, formatValue } = await import('./workbook-library.js');
    const { repack } = await import('./zip.js');
    const { workbookGrids } = await import('./workbook-grid.js');
    const workbook = await readXlsx(repack(files), {
      readStyles: true,
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
    });
    const grids = workbookGrids(workbook, formatValue);
    return grids ? { grids, warnings } : { failure: failures.tooLarge };
  } catch {
    return { failure: failures.damaged };
  }
}

/** How many cells a worksheet has, blank ones included, counted before any is read: `<c `, `<c>`. */
function cellsIn(part: Uint8Array): number {
  let count = 0;
  for (let at = part.indexOf(0x3c); at >= 0; at = part.indexOf(0x3c, at + 1)) {
    if (part[at + 1] === 0x63 && (part[at + 2] === 0x20 || part[at + 2] === 0x3e)) count++;
  }
  return count;
}

/** Whether a name of a stream, in UTF-16, stands in an OLE container. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = Uint8Array.from(Array.from(name).flatMap(char => [char.charCodeAt(0), 0]));
  const [first] = wanted;
  for (let at = bytes.indexOf(first as number); at >= 0; at = bytes.indexOf(first as number, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** The record FILEPASS (0x2f) among the first of a workbook stream, which stands behind its BOF (0x0809). */
function hasFilePass(bytes: Uint8Array): boolean {
  for (let at = 512; at + 4 < bytes.length; at += 512) {
    if (bytes[at] === 0x09 && bytes[at + 1] === 0x08 && bytes[at + 2] === 0x10 && bytes[at + 3] === 0)
      return firstRecords(bytes, at).includes(0x2f);
  }
  return false;
}

function firstRecords(bytes: Uint8Array, start: number): number[] {
  const found: number[] = [];
  for (
    let at = start;
    found.length < 6 && at + 4 <= bytes.length;
    at += 4 + ((bytes[at + 2] ?? 0) | ((bytes[at + 3] ?? 0) << 8))
  ) {
    found.push((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  }
  return found;
}

const macros: Words = {
  'zh-CN': '文件带有宏；只读取了单元格和文字，宏没有运行',
  en: 'the file carries macros; only its cells and text were read, and no macro was run',
};
