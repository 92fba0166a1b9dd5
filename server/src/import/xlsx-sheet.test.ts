import { describe, expect, test } from 'vitest';
import {
  formats,
  packed,
  readSource,
  type ReadSource,
  relations,
  type SheetParts,
  workbookFile,
} from './package-testing.js';

const read = (rows: string, parts?: SheetParts): Promise<ReadSource> => readSource(workbookFile(rows, parts), 'a.xlsx');
const text = (place: string, content: string): string => `<c r="${place}" t="inlineStr"><is><t>${content}</t></is></c>`;

test('numbers, dates and texts read as their formats show them', async () => {
  const { rows, unread } = await read(
    '<row r="1"><c r="A1" s="0"><v>12</v></c><c r="B1" s="1"><v>43374</v></c><c r="C1" s="2" t="inlineStr"><is><t>三</t></is></c><c r="D1" s="3"><f>A1</f><v>0.7512</v></c></row>',
    { styles: formats('General"个"', 'yyyy"年"m"月"', '@"次"', '0.0%') },
  );
  expect({ rows, unread }).toEqual({ rows: [['12个', '2018年10月', '三次', '75.1%']], unread: [] });
});

describe('what is not read is told', () => {
  test.each([
    ['a formula without a result', '<row r="1"><c r="B1"><f>SUM(A1)</f></c></row>', {}, /公式/],
    [
      'a picture of WPS',
      '<row r="1"><c r="B1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row>',
      {},
      /图片/,
    ],
    ['a hidden row', `<row r="1" hidden="1">${text('B1', '作废')}</row>`, {}, /隐藏的行.*作废/],
    [
      'a hidden column',
      `<row r="1">${text('B1', '作废')}</row>`,
      { before: '<cols><col min="2" max="2" hidden="1"/></cols>' },
      /隐藏的列.*作废/,
    ],
    [
      'what a merged cell covers',
      `<row r="1">${text('A1', '甲')}${text('B1', '旧')}</row>`,
      { after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>' },
      /合并.*旧/,
    ],
    ['a cell far away', `<row r="1">${text('XFD1', 'x')}</row>`, {}, /很远.*x/],
    ['a cell far below', `<row r="1048576">${text('A1048576', 'x')}</row>`, {}, /很远.*x/],
    [
      'struck text',
      '<row r="1"><c r="B1" t="s"><v>1</v></c></row>',
      { sharedStrings: '<si/><si><r><rPr><strike/></rPr><t>旧</t></r></si>' },
      /划去.*旧/,
    ],
    [
      'a format that is not understood',
      '<row r="1"><c r="A1" s="1"><v>5</v></c></row>',
      { styles: formats('General', '0 q') },
      /数字格式/,
    ],
  ] as const)('%s', async (_, rows, parts, told) => {
    const { rows: found, unread } = await read(`<row r="1">${text('A1', '甲')}</row>${rows}`, parts);
    expect(unread).toEqual([expect.stringMatching(told)]);
    expect(found.flat()).not.toContain('旧');
  });
});

test('a calculated column that is hidden says nothing that the shown ones do not', async () => {
  const { unread } = await read(`<row r="1">${text('A1', '甲')}<c r="B1"><f>1/3</f><v>0.3333</v></c></row>`, {
    before: '<cols><col min="2" max="2" hidden="1"/></cols>',
  });
  expect(unread).toEqual([]);
});

test('runs of a text are joined, digits set high stay high, and how it is spoken is left out', async () => {
  const { rows } = await read('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
    sharedStrings:
      '<si><r><t>3×10</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>4</t></r><rPh><t>pinyin</t></rPh></si>',
  });
  expect(rows).toEqual([['3×10⁴']]);
});

test('parts are found by relation, and names compared without case and with either stroke', async () => {
  const bytes = packed({
    '_rels\\.rels': relations({ a: ['officeDocument', 'xl/workbook.xml'] }),
    'xl\\Workbook.xml':
      '<x:workbook><x:sheets><x:sheet name="表" r:id="s"/><x:sheet name="旧表" state="hidden" r:id="s"/></x:sheets></x:workbook>',
    'xl\\_rels\\workbook.xml.rels': relations({
      s: ['worksheet', 'sheets/one.xml'],
      t: ['sharedStrings', 'sharedStrings.xml'],
    }),
    'xl\\SharedStrings.xml': '<sst><si><t>甲</t></si></sst>',
    'xl\\sheets\\one.xml':
      '<worksheet><sheetData><row><c t="s"><v>0</v></c><c><v>3</v></c></row></sheetData></worksheet>',
  });
  expect(await readSource(bytes, 'a.xlsx')).toMatchObject({
    rows: [['甲', '3']],
    unread: [expect.stringContaining('旧表')],
  });
});

test('blank cells with a look are no cells of a form', async () => {
  const blanks = Array.from({ length: 250 }, (_, row) => `<row r="${row + 2}">${'<c s="1"/>'.repeat(1000)}</row>`).join(
    '',
  );
  expect((await read(`<row r="1">${text('A1', '甲')}</row>${blanks}`)).rows).toEqual([['甲']]);
});
