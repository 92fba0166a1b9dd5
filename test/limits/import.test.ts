import { expect, test } from 'vitest';
import { importForm } from '../../server/src/import/import-form.js';
import { packed, relations, wordFile, workbookFile } from '../../server/src/import/package-testing.js';
import { expectLinear } from './growth.js';

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const heading = '一级指标\t二级指标\t三级指标\t目标值\t完成值\t得分\n';
const lines = (line: string, count: number): string => `${line}\n`.repeat(count);
const strings = (count: number): string => '<si><t>a</t></si>'.repeat(count);
const cell = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>';

/** Small files that cost much where work grows faster than what is read: their names, and what they hold as far as they are repeated. */
const hostile: Readonly<Record<string, readonly [string, (size: number) => Uint8Array]>> = {
  'lines of bars': [
    'a.md',
    size => encoded(`| 三级指标 | 目标值 | 得分 |\n|---|---|---|\n${lines('|'.repeat(size / 10), 40)}`),
  ],
  'lines of commas': ['a.csv', size => encoded(`三级指标,目标值,得分\n${lines(','.repeat(size / 10), 31)}`)],
  'lines of quotes': ['a.csv', size => encoded(`三级指标,目标值,得分\n${lines('"a'.repeat(size / 30), 30)}`)],
  'lines of numbers': ['a.txt', size => encoded(heading + lines('1,'.repeat(size / 30), 3))],
  ...Object.fromEntries(
    Array.from('≥(-第（', sign => [
      `lines of ${sign}`,
      ['a.txt', size => encoded(heading + lines(sign.repeat(size / 30), 3))] as const,
    ]),
  ),
  'lines that hold nothing': ['a.csv', size => encoded(`三级指标,目标值\n${'\n'.repeat(3 * size)}`)],
  'cells down to the end of the table in every row': [
    'a.html',
    size => encoded(`<table>${'<tr><td rowspan=0>甲'.repeat(size / 20)}</table>`),
  ],
  'blocks inside of blocks': ['a.html', size => encoded(`<table><tr><td>甲</td></tr></table>${'<div>'.repeat(size)}`)],
  'paragraphs without end': ['a.html', size => encoded(`<body>${'<p>'.repeat(size)}`)],
  'paragraphs inside of paragraphs': ['a.docx', size => wordFile('<w:p>'.repeat(size))],
  'texts that no cell uses': ['a.xlsx', size => workbookFile(cell, { sharedStrings: strings(1.5 * size) })],
  'texts of which a cell uses the last': [
    'a.xlsx',
    size => workbookFile(`<row><c t="s"><v>${size - 1}</v></c></row>`, { sharedStrings: strings(size) }),
  ],
  'cells that hold nothing': ['a.xlsx', size => workbookFile(`<row>${'<c/>'.repeat(5 * size)}</row>`)],
  'cells that look like something and hold nothing': [
    'a.xlsx',
    size => workbookFile(`<x:row>${'<x:c\ts="1"/>'.repeat(2 * size)}</x:row>`),
  ],
  'cells merged over each other': [
    'a.xlsx',
    size =>
      workbookFile(cell, { after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(size / 10)}</mergeCells>` }),
  ],
  'relations without end': [
    'a.docx',
    size =>
      packed({
        '_rels/.rels': relations(
          Object.fromEntries(Array.from({ length: size / 10 }, (_, id) => [`r${id}`, ['image', 'a.png']] as const)),
        ),
        'word/document.xml': '<w:document><w:body/></w:document>',
      }),
  ],
};

test.each(Object.entries(hostile))('work grows as what is read does: %s', async (_, [name, bytes]) => {
  await expectLinear(async (size, meter) => {
    const source = bytes(size);
    await meter.step('import', async () => expect(await importForm(source, name, 'zh-CN')).toBeDefined());
  }, 240_000);
});
