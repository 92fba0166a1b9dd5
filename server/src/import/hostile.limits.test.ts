import { describe, expect, test } from 'vitest';
import { importForm } from './import-form.js';
import { packed, relations, wordFile, workbookFile } from './package-testing.js';

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const heading = '一级指标\t二级指标\t三级指标\t目标值\t完成值\t得分\n';
const lines = (line: string, count: number): string => `${line}\n`.repeat(count);
const strings = '<si><t>a</t></si>'.repeat(1_500_000);
const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>';

/** Small files that cost much where work grows faster than what is read. */
const hostile: Readonly<Record<string, readonly [string, () => Uint8Array]>> = {
  'lines of bars': [
    'a.md',
    () => encoded(`| 三级指标 | 目标值 | 得分 |\n|---|---|---|\n${lines('|'.repeat(90_000), 40)}`),
  ],
  'lines of commas': ['a.csv', () => encoded(`三级指标,目标值,得分\n${lines(','.repeat(90_000), 31)}`)],
  'lines of quotes': ['a.csv', () => encoded(`三级指标,目标值,得分\n${lines('"a'.repeat(30_000), 30)}`)],
  'lines of numbers': ['a.txt', () => encoded(heading + lines('1,'.repeat(30_000), 3))],
  ...Object.fromEntries(
    Array.from('≥(-第（', sign => [
      `lines of ${sign}`,
      ['a.txt', () => encoded(heading + lines(sign.repeat(30_000), 3))] as const,
    ]),
  ),
  'lines that hold nothing': ['a.csv', () => encoded(`三级指标,目标值\n${'\n'.repeat(3_000_000)}`)],
  'cells down to the end of the table in every row': [
    'a.html',
    () => encoded(`<table>${'<tr><td rowspan=0>甲'.repeat(90_000)}</table>`),
  ],
  'blocks inside of blocks': [
    'a.html',
    () => encoded(`<table><tr><td>甲</td></tr></table>${'<div>'.repeat(1_000_000)}`),
  ],
  'paragraphs without end': ['a.html', () => encoded(`<body>${'<p>'.repeat(1_000_000)}`)],
  'paragraphs inside of paragraphs': ['a.docx', () => wordFile('<w:p>'.repeat(1_000_000))],
  'texts that no cell uses': ['a.xlsx', () => workbookFile(cell, { sharedStrings: strings })],
  'texts of which a cell uses the last': [
    'a.xlsx',
    () => workbookFile('<row><c t="s"><v>1499999</v></c></row>', { sharedStrings: strings }),
  ],
  'cells that hold nothing': ['a.xlsx', () => workbookFile(`<row>${'<c/>'.repeat(5_000_000)}</row>`)],
  'cells that look like something and hold nothing': [
    'a.xlsx',
    () => workbookFile(`<x:row>${'<x:c\ts="1"/>'.repeat(2_000_000)}</x:row>`),
  ],
  'cells merged over each other': [
    'a.xlsx',
    () =>
      workbookFile(cell, { after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000)}</mergeCells>` }),
  ],
  'relations without end': [
    'a.docx',
    () =>
      packed({
        '_rels/.rels': relations(
          Object.fromEntries(Array.from({ length: 100_000 }, (_, id) => [`r${id}`, ['image', 'a.png']] as const)),
        ),
        'word/document.xml': '<w:document><w:body/></w:document>',
      }),
  ],
};

describe('work is bounded by the size of what is read', () => {
  test.each(Object.entries(hostile))(
    '%s',
    async (_, [name, bytes]) => {
      const source = bytes();
      const before = process.cpuUsage();
      const result = await importForm(source, name, 'zh-CN');
      const { user, system } = process.cpuUsage(before);
      expect(result).toBeDefined();
      expect((user + system) / 1e6).toBeLessThan(8);
    },
    60_000,
  );
});
