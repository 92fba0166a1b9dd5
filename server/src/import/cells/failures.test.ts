import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { docx } from '../../export/docx.js';
import { exportedSample } from '../../export/export-testing.js';
import { xlsx } from '../../export/xlsx.js';
import { failures } from './failures.js';
import { importForm } from '../import-form.js';

const sample = exportedSample('未填完');
const workbook = unzipSync(await xlsx(sample));
const document = unzipSync(await docx(sample));
const sheet = 'xl/worksheets/sheet1.xml';
const main = 'word/document.xml';
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
const encoded = (content: string): Uint8Array => new TextEncoder().encode(content);
const declared = (part: Uint8Array | undefined, doctype: string): Uint8Array =>
  strToU8(text(part).replace(/^(<\?xml[^>]*>)?/, `$1${doctype}`));
const utf16 = (name: string): number[] => Array.from(name).flatMap(char => [char.charCodeAt(0), 0]);
/** As Excel of today encrypts a workbook, with fewer rounds. */
const encrypted = await writeXlsx({
  sheets: [
    {
      name: '自评表',
      rows: [
        ['三级指标', '得分'],
        ['甲', 1],
      ],
    },
  ],
  encryption: { password: 'a password', spinCount: 10 },
});
const oldWorkbook = new Uint8Array(readFileSync('test/forms/official.xls'));
/** The record behind the first becomes FILEPASS, as in an old workbook that is encrypted. */
function protectedByFilePass(): Uint8Array {
  const bytes = oldWorkbook.slice();
  const start =
    Array.from(bytes.keys()).find(
      at => at % 512 === 0 && [0x09, 0x08, 0x10, 0x00].every((byte, index) => bytes[at + index] === byte),
    ) ?? 0;
  bytes.set([0x2f, 0], start + 20);
  return bytes;
}
const heading = '一级指标\t二级指标\t三级指标\t目标值\t得分\n';

const bombs = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>';
const foreign = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

const hostile: Readonly<Record<string, readonly [string, () => Uint8Array, keyof typeof failures]>> = {
  nothing: ['a.txt', () => new Uint8Array(), 'empty'],
  'half a workbook': ['a.xlsx', () => zipSync(workbook).subarray(0, 900), 'damaged'],
  'half a document': ['a.docx', () => zipSync(document).subarray(0, 900), 'damaged'],
  'a workbook without its sheet': [
    'a.xlsx',
    () => zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets>') }),
    'damaged',
  ],
  'entities inside of entities, in a sheet': [
    'a.xlsx',
    () => zipSync({ ...workbook, [sheet]: declared(workbook[sheet], bombs) }),
    'entities',
  ],
  'entities inside of entities, in a document': [
    'a.docx',
    () => zipSync({ ...document, [main]: declared(document[main], bombs) }),
    'entities',
  ],
  'a document that names another file': [
    'a.docx',
    () => zipSync({ ...document, [main]: declared(document[main], foreign) }),
    'entities',
  ],
  'a workbook behind a password': ['a.xlsx', () => encrypted, 'encrypted'],
  'a document behind a password': ['a.docx', () => encrypted, 'encrypted'],
  'an old workbook behind a password': ['a.xls', () => protectedByFilePass(), 'encrypted'],
  'half an old workbook': ['a.xls', () => oldWorkbook.subarray(0, oldWorkbook.length / 2), 'damaged'],
  'an old Word document': [
    'a.doc',
    () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Array<number>(600).fill(0), ...utf16('WordDocument')]),
    'oldWord',
  ],
  'a picture': ['a.txt', () => new Uint8Array(5000), 'notText'],
  'an archive of something else': ['a.zip', () => zipSync({ 'a.txt': strToU8('a') }), 'unknown'],
  'a line without end': ['a.txt', () => encoded(heading + 'a'.repeat(200_000)), 'tooLarge'],
  'blanks without end': ['a.txt', () => encoded(`${heading}甲${' '.repeat(2_000_000)}乙`), 'tooLarge'],
  'quotes without end': ['a.csv', () => encoded('"'.repeat(2_000_000)), 'tooLarge'],
  'tables inside of tables': ['a.html', () => encoded('<table><tr><td>'.repeat(50_000)), 'tooLarge'],
  'a cell without end': [
    'a.html',
    () => encoded(`<table><tr><td>${'字'.repeat(40_000)}</td></tr></table>`),
    'tooLarge',
  ],
  'no form': ['a.txt', () => encoded('各位领导：\n请查收。\n'), 'noForm'],
};

test.each(Object.entries(hostile))(
  '%s ends in a plain message, soon',
  async (_, [name, bytes, failure]) => {
    expect(await importForm(bytes(), name, 'zh-CN')).toEqual({ failure: failures[failure] });
  },
  10_000,
);

const otherKinds: Readonly<Record<string, readonly [string | readonly number[], keyof typeof failures]>> = {
  'a web page in one file': ['MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n', 'webArchive'],
  'rich text': ['{\\rtf1\\ansi 表}', 'richText'],
  'a workbook of 2003 in XML': [
    '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
    'xmlWorkbook',
  ],
  'a document of 2003 in XML': [
    '<?xml version="1.0"?>\n<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
    'xmlWord',
  ],
  'a flat package': [
    '<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>',
    'flatPackage',
  ],
  'a flat OpenDocument text': ['<?xml version="1.0"?><office:document office:mimetype="a.text"/>', 'openText'],
  'a flat OpenDocument sheet': ['<office:document office:mimetype="a.spreadsheet"/>', 'openSheet'],
  'linked values': ['ID;PWXL;N;E\nC;Y1;X1;K"甲"\n', 'linkedValues'],
  'an interchange file': ['TABLE\n0,1\n"EXCEL"\nVECTORS\n', 'interchange'],
  'a sheet without a container': [[0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00], 'oldestWorkbook'],
  'a photograph': [[0xff, 0xd8, 0xff, 0xe0, 0x00], 'picture'],
  'a screenshot': [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 'picture'],
  'an archive': [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], 'archive'],
};

describe.each(Object.entries(otherKinds))('%s is named, whatever its file is called', (_, [content, failure]) => {
  test.each(['表.xls', '表.xlsx', '表.docx', '表.doc', '表.html', '表.txt'])('%s', async name => {
    const bytes = typeof content === 'string' ? encoded(content) : Uint8Array.from(content);
    expect(await importForm(bytes, name, 'zh-CN')).toEqual({ failure: failures[failure] });
  });
});

describe('macros', () => {
  test.each([
    ['xlsm', () => zipSync({ ...workbook, 'xl/vbaProject.bin': new Uint8Array(9) })],
    ['docm', () => zipSync({ ...document, 'word/vbaProject.bin': new Uint8Array(9) })],
  ] as const)('a form that carries some is read without them (%s)', async (kind, bytes) => {
    expect(await importForm(bytes(), `a.${kind}`, 'zh-CN')).toMatchObject({
      rows: 5,
      kept: [],
      warnings: [{ 'zh-CN': expect.stringContaining('宏') as string }],
    });
  });
});
