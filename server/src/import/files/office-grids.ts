import type { Words } from '../../text/locale.js';
import { failures } from '../cells/failures.js';
import type { Grids } from '../cells/grid.js';

/** A zip package: a workbook or a Word document of today. Only the parts that hold cells and text are inflated, within bounds. */
export async function readPackage(bytes: Uint8Array): Promise<Grids> {
  const { openPackage } = await import('./package-parts.js');
  const parts = openPackage(bytes);
  if ('problem' in parts) return { failure: parts.problem === 'too-large' ? failures.tooLarge : failures.damaged };
  for (const part of parts.parts()) if (declaresEntities(part)) return { failure: failures.entities };
  const { names } = parts;
  const has = (pattern: RegExp): boolean => names.some(name => pattern.test(name));
  const warnings = has(/vbaProject\.bin$/i) ? [macros] : [];
  const main =
    parts.related('', 'officeDocument') ?? names.find(name => /^(?:word\/document|xl\/workbook)\.xml$/i.test(name));
  if (main !== undefined && /\.bin$/i.test(main)) return { failure: failures.binaryWorkbook };
  const root = main === undefined ? undefined : parts.rootOf(main);
  if (main !== undefined && root === 'document') {
    const { readDocument } = await import('./docx/docx-package.js');
    return readDocument(parts, main, warnings);
  }
  if (main !== undefined && root === 'workbook') {
    const { readWorkbook } = await import('./xlsx/xlsx-package.js');
    return readWorkbook(parts, main, warnings);
  }
  if (has(/^OFD\.xml$/i)) return { failure: failures.ofd };
  if (has(/^uof\.xml$/i)) return { failure: failures.uof };
  if (has(/^content\.xml$/i))
    return {
      failure: /<office:spreadsheet/.test(parts.text('content.xml') ?? '') ? failures.openSheet : failures.openText,
    };
  if (has(/^ppt\//i)) return { failure: failures.slides };
  if (has(/^Index\/.*\.iwa$|^Index\.zip$/i)) return { failure: failures.appleFile };
  return { failure: main !== undefined || has(/^(?:xl|word)\//i) ? failures.damaged : failures.unknown };
}

/** An OLE container: an old workbook, an old document, or anything behind a password. */
export async function readOldOffice(bytes: Uint8Array): Promise<Grids> {
  if (holds(bytes, 'EncryptedPackage') || holds(bytes, 'EncryptionInfo')) return { failure: failures.encrypted };
  if (holds(bytes, 'WordDocument')) return { failure: failures.oldWord };
  try {
    const { readXls } = await import('./xls/xls-workbook.js');
    return readXls(bytes, holds(bytes, '_VBA_PROJECT') ? [macros] : []);
  } catch {
    return { failure: failures.damaged };
  }
}

/** A document type in a part, which could name other files or grow without end; text that speaks of one has it escaped. */
function declaresEntities(part: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(part.subarray(0, 65_536)).replaceAll('\0', '');
  return /<!(?:DOCTYPE|ENTITY)/i.test(head);
}

/** Whether a name of a stream, in UTF-16, stands in an OLE container. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = Uint8Array.from(Array.from(name).flatMap(char => [char.charCodeAt(0), 0]));
  const first = name.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

const macros: Words = {
  'zh-CN': '文件带有宏；只读取了单元格和文字，宏没有运行',
  en: 'the file carries macros; only its cells and text were read, and no macro was run',
};
