import { describe, expect, test } from 'vitest';
import {
  formats,
  packed,
  readSource,
  type ReadSource,
  relations,
  type SheetParts,
  workbookFile,
} from '../../package-testing.js';

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
    ['a formula that fails', '<row r="1"><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>', {}, /算不出.*#DIV/],
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

describe('letters in fonts of symbols', () => {
  const fonts = '<fonts><font/><font><name val="Wingdings 2"/></font></fonts>';
  const styles = `${fonts}<cellXfs><xf/><xf fontId="1"/></cellXfs>`;
  test.each([
    ['a cell', '<c r="A1" s="1" t="inlineStr"><is><t>R</t></is></c>', '', '☑'],
    [
      'a run',
      '<c r="A1" t="s"><v>0</v></c>',
      '<si><r><rPr><rFont val="Symbol"/></rPr><t>³</t></r><r><t>90%</t></r></si>',
      '≥90%',
    ],
    [
      'a run of a cell, beside one in letters',
      '<c r="A1" s="1" t="s"><v>0</v></c>',
      '<si><r><t>R</t></r><r><rPr><rFont val="宋体"/></rPr><t>R达成</t></r></si>',
      '☑R达成',
    ],
    ['the private area', '<c r="A1" t="s"><v>0</v></c>', '<si><t>\uf0b390%</t></si>', '≥90%'],
  ])('%s', async (_, cell, sharedStrings, shown) => {
    const { rows, unread } = await read(`<row r="1">${cell}</row>`, { styles, sharedStrings });
    expect({ rows, unread }).toEqual({ rows: [[shown]], unread: [] });
  });
});

test.each([
  [
    'a row of no height',
    `<row r="1">${text('A1', '甲')}</row><row r="2" ht="0">${text('A2', '藏')}</row>`,
    {},
    /隐藏的行.*藏/,
  ],
  [
    'a column of no width',
    `<row r="1">${text('A1', '甲')}${text('B1', '藏')}</row>`,
    { before: '<cols><col min="2" max="2" width="0"/></cols>' },
    /隐藏的列.*藏/,
  ],
  [
    'a merge given backwards',
    `<row r="1">${text('A1', '甲')}${text('B1', '藏')}</row>`,
    { after: '<mergeCells><mergeCell ref="B1:A1"/></mergeCells>' },
    /合并.*藏/,
  ],
  [
    'a margin of the page',
    `<row r="1">${text('A1', '甲')}</row>`,
    {
      after:
        '<headerFooter><oddHeader>&amp;L&amp;"宋体,常规"藏</oddHeader><oddFooter>第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>',
    },
    /页眉.*藏/,
  ],
  [
    'a text that its format hides',
    `<row r="1">${text('A1', '甲')}<c r="B1" s="1" t="str"><v>藏</v></c></row>`,
    { styles: formats('General', ';;;') },
    /隐藏.*藏/,
  ],
  ['a text that is lost', `<row r="1">${text('A1', '甲')}<c r="B1" t="s"><v>9</v></c></row>`, {}, /文字不在文件里/],
  [
    'a picture put into a cell',
    `<row r="1">${text('A1', '甲')}<c r="B1" t="e" vm="1"><v>#VALUE!</v></c></row>`,
    {},
    /图片/,
  ],
] as const)('%s is told', async (_, rows, parts, told) => {
  const { rows: found, unread } = await read(rows, parts);
  expect({ found, unread }).toEqual({ found: [['甲']], unread: [expect.stringMatching(told)] });
});

test('days and times as a text', async () => {
  const { rows } = await read(
    '<row r="1"><c r="A1" t="d"><v>2021-12-31T00:00:00</v></c><c r="B1" t="d"><v>2021-12-31T08:30:00</v></c><c r="C1" t="d"><v>T09:05:00</v></c></row>',
  );
  expect(rows).toEqual([['2021-12-31', '2021-12-31 8:30', '9:05']]);
});

test('a part whose name is written with percent signs is found, a sheet without a part and old form controls are told', async () => {
  const bytes = packed({
    '_rels/.rels': relations({ a: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': '<workbook><sheets><sheet name="没了" r:id="z"/><sheet name="表" r:id="s"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations({
      z: ['worksheet', 'none.xml'],
      s: ['worksheet', 'worksheets/sheet%201.xml'],
    }),
    'xl/worksheets/sheet 1.xml': `<worksheet><sheetData><row r="1">${text('A1', '甲')}</row></sheetData></worksheet>`,
    'xl/worksheets/_rels/sheet 1.xml.rels': relations({ v: ['vmlDrawing', '../drawings/v.vml'] }),
    'xl/drawings/v.vml':
      '<xml><v:shape><x:ClientData ObjectType="Note"/></v:shape><v:shape><x:ClientData ObjectType="Checkbox"><x:Anchor>0, 1, 3, 2</x:Anchor></x:ClientData></v:shape></xml>',
  });
  const { rows, unread } = await readSource(bytes, 'a.xlsx');
  expect(rows).toEqual([['甲']]);
  expect(unread).toEqual([expect.stringContaining('勾选框'), expect.stringMatching(/不在文件里.*没了/)]);
});
