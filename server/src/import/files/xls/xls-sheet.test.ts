import { expect, test } from 'vitest';
import { readSource } from '../../package-testing.js';
import {
  columnsRecord,
  headerRecord,
  noteRecord,
  objectRecords,
  rowRecord,
  type TestCell,
  xlsFile,
} from './xls-testing.js';

/** A number, the number of its format and its code where the program that wrote it spells it out, and what Excel shows. */
const shown: readonly (readonly [value: number, format: number, code: string | undefined, text: string])[] = [
  [44561, 14, undefined, '2021-12-31'],
  [44561, 31, undefined, '2021-12-31'],
  [43374, 57, undefined, '2018年10月'],
  [43374, 27, undefined, '2018年10月'],
  [44561, 28, undefined, '12月31日'],
  [44561, 58, undefined, '12月31日'],
  [0.0208333333333333, 20, undefined, '0:30'],
  [0.9567, 10, undefined, '95.67%'],
  [1234.5, 4, undefined, '1,234.50'],
  [12, 164, 'General"个"', '12个'],
  [12, 165, '#"个"', '12个'],
  [2, 166, '[<=3]"≤"0"次";0"次"', '≤2次'],
  [12345, 167, '0!.0,"万元"', '1.2万元'],
  [43374, 168, 'yyyy"年"m"月"', '2018年10月'],
  [44561, 169, 'yyyy"年"', '2021年'],
  [1.0208333333, 170, '[h]"小时"mm"分"', '24小时30分'],
  [95, 171, '"≥"0"%"', '≥95%'],
];

test.each(shown)('%d in format %d (%s) is read as it is shown: %s', async (value, format, code, text) => {
  const cells = (['number', 'formula'] as const).map((as): TestCell => ({ value, format, as }));
  const { rows, unread } = await readSource(
    xlsFile([['甲', ...cells]], code === undefined ? [] : [[format, code]]),
    '表.xls',
  );
  expect({ rows, unread }).toEqual({ rows: [['甲', text, text]], unread: [] });
});

test('letters of other fonts within a text: powers, symbols, what is struck', async () => {
  const fonts = [
    [0, 0, '宋体'],
    [0, 1, '宋体'],
    [0, 0, 'Wingdings 2'],
    [8, 0, '宋体'],
  ] as const;
  // the number 4 is left out, as no font has it
  const cells = [
    {
      text: '3×104次',
      runs: [
        [4, 1],
        [5, 0],
      ],
    },
    {
      text: 'R达成',
      runs: [
        [0, 2],
        [1, 0],
      ],
    },
    {
      text: '≥8≥5',
      runs: [
        [0, 3],
        [2, 0],
      ],
    },
  ] as const;
  const { rows, unread } = await readSource(xlsFile([cells], [], { fonts }), '表.xls');
  expect(rows).toEqual([['3×10⁴次', '☑达成', '≥5']]);
  expect(unread).toEqual([expect.stringMatching(/划去.*≥8/)]);
});

test('a row of no height, a column of no width and a margin are told', async () => {
  const sheetRecords = [
    headerRecord('&L单位名称：某局'),
    columnsRecord(1, 1, 0),
    rowRecord(1, 0),
    rowRecord(0, 0x80ff),
  ];
  const { rows, unread } = await readSource(xlsFile([['甲', '乙'], ['丙']], [], { sheetRecords }), '表.xls');
  expect(rows).toEqual([['甲']]);
  expect(unread).toEqual([
    expect.stringMatching(/页眉.*某局/),
    expect.stringMatching(/隐藏的行.*丙/),
    expect.stringMatching(/隐藏的列.*乙/),
  ]);
});

test('what stands over the cells is told: comments with their words, pictures, drawings, controls', async () => {
  const sheetRecords = [
    objectRecords(0x19, 1, 0, '以验收单为准'),
    objectRecords(0x08, 2, 4),
    objectRecords(0x06, 3, 5, '另附 3 张'),
    objectRecords(0x06, 4, 5),
    objectRecords(0x0b, 5, 6, '已完成'),
    // the arrow of a cell with a list, and a button
    objectRecords(0x14, 6, 7, '', 0x100),
    objectRecords(0x07, 7, 8, '提交'),
    noteRecord(1, 2, 1),
    noteRecord(2, 0, 99),
  ];
  const { unread } = await readSource(xlsFile([['甲']], [], { sheetRecords }), '表.xls');
  expect(unread).toEqual([
    expect.stringMatching(/^批注：以验收单为准$/),
    expect.stringMatching(/^批注$/),
    expect.stringMatching(/^这里有图片/),
    expect.stringMatching(/^图形里的文字.*另附 3 张$/),
    expect.stringMatching(/^这里有勾选框/),
  ]);
});
