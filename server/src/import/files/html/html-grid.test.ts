import { describe, expect, test } from 'vitest';
import { readSource, type ReadSource } from '../../package-testing.js';

const read = (html: string): Promise<ReadSource> => readSource(new TextEncoder().encode(html), 'a.html');
const cell = (content: string): Promise<ReadSource> => read(`<table><tr><td>甲</td><td>${content}</td></tr></table>`);

describe('whatever a cell shows is read', () => {
  test.each([
    ['the entry chosen of a list', '<select><option>优<option selected>良</select>', '良'],
    ['the first entry where none is chosen', '<select><option>优</option><option>良</option></select>', '优'],
    ['a field', '≥<input type="text" value="90">%', '≥90%'],
    ['ticks', '<input type=checkbox checked>是 <input type=radio>否', '☑是 ☐否'],
    ['the label of an entry', '<select><option selected label="达成"></select>', '达成'],
    ['an R in Wingdings 2', '<font face="Wingdings 2">R</font>达成', '☑达成'],
    ['a letter of the symbol font', '<span style="font-family:Symbol,serif"><b>³</b></span>90%', '≥90%'],
    ['digits set high by their style', '3×10<span style="vertical-align: super">4</span>', '3×10⁴'],
    ['a text area of lines', '<textarea>汛期\n台风</textarea>', '汛期\n台风'],
    ['a text area', '<textarea>汛期</textarea>', '汛期'],
    ['digits set high', '3×10<sup>4</sup>', '3×10⁴'],
    ['a counted list', '<ol start=2><li>雨季<li value=5>台风</ol>', '2.雨季\n5.台风'],
    ['a list by letters, and one without', '<ol type=a><li>雨季</ol><ul><li>台风</ul>', 'a.雨季\n台风'],
    ['a word and how it is spoken', '<ruby>培训<rp>(</rp><rt>péixùn</rt><rp>)</rp></ruby>次数', '培训次数'],
  ])('%s', async (_, content, text) => {
    expect(await cell(content)).toMatchObject({ rows: [['甲', text]], unread: [] });
  });

  test('a list that only asks to choose has no value', async () => {
    expect((await cell('<select><option value="">请选择</option><option>优</option></select>')).rows).toEqual([['甲']]);
  });

  test('a formula, which is told', async () => {
    const { rows, unread } = await cell(
      '<math><msup><mn>10</mn><mn>4</mn></msup><mo>/</mo><mfrac><mn>1</mn><mn>3</mn></mfrac></math>',
    );
    expect(rows).toEqual([['甲', '10⁴/1/3']]);
    expect(unread).toEqual([expect.stringContaining('公式')]);
  });
});

describe('what is not read is told', () => {
  test.each([
    ['struck text', '<del>≥8次</del>≥5次', '≥5次', /划去.*≥8次/],
    ['struck by its style', '<span style="text-decoration: line-through">≥8次</span>≥5次', '≥5次', /划去.*≥8次/],
    ['text of no size', '5次<span style="font-size:0px">（内部）</span>', '5次', /隐藏.*内部/],
    ['a table that is hidden', '5次<table hidden><tr><td>8次</table>', '5次', /隐藏.*8次/],
    ['hidden text', '5次<span style="display:none">（内部）</span>', '5次', /隐藏.*内部/],
    ['a picture', '5次<img src="a.png" alt="公章">', '5次', /图片.*公章/],
    ['a drawing with text', '5次<svg><style>.a{}</style><text>约</text></svg>', '5次', /图形里的文字.*：约$/],
    ['a drawing without', '5次<svg><path d="M0"/></svg>', '5次', /图片/],
  ])('%s', async (_, content, text, told) => {
    const { rows, unread } = await cell(content);
    expect(rows).toEqual([['甲', text]]);
    expect(unread).toEqual([expect.stringMatching(told)]);
  });

  test('a hidden row and a hidden cell, whose column stays', async () => {
    const { rows, unread } = await read(
      '<table><tr style="display:none"><td>作废</td></tr><tr><td hidden>旧</td><td>甲</td></tr></table>',
    );
    expect(rows).toEqual([['甲']]);
    expect(unread).toEqual([expect.stringMatching(/隐藏的行.*作废/), expect.stringMatching(/隐藏的文字.*旧/)]);
  });
});

test('a cell that spans all rows below moves the others to the right', async () => {
  const read = await readSourceColumns('<table><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3</table>');
  expect(read).toEqual([[0, 1], [1], [1]]);
});

async function readSourceColumns(html: string): Promise<number[][]> {
  const { readGrids } = await import('../../read-grids.js');
  const read = await readGrids(new TextEncoder().encode(html), 'a.html');
  return 'grids' in read
    ? read.grids.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ column }) => column)))
    : [];
}

test.each([
  ['a.doc', '{\\rtf1\\ansi 甲}', 'RTF'],
  ['a.xls', 'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>', 'MHTML'],
  [
    'a.xls',
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    'SpreadsheetML',
  ],
  ['a.xml', '<?xml version="1.0"?><w:wordDocument xmlns:w="x">', 'Word 2003 XML'],
  ['a.xml', '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">', 'OPC'],
])('%s that begins %s is named', async (name, text, kind) => {
  await expect(readSource(new TextEncoder().encode(text), name)).rejects.toThrow(kind);
});

describe('style sheets in the page', () => {
  const sheet =
    '<style>/* a */ @media print{.p{display:none}} .h, td.t{display:none!important} #n{visibility:collapse} .d{color:red;text-decoration:line-through} .a .b{display:none}</style>';
  test.each([
    ['hidden by its class', '<span class="x h">旧</span>5次', '5次', [/隐藏.*旧/]],
    ['hidden by its number', '<span id=n>旧</span>5次', '5次', [/隐藏.*旧/]],
    ['struck by its class', '<span class=d>旧</span>5次', '5次', [/划去.*旧/]],
    [
      'shown on the screen, or by its own style',
      '<span class=p>5</span><span class=h style="display:inline">次</span>',
      '5次',
      [],
    ],
  ])('%s', async (_, content, text, told) => {
    const { rows, unread } = await read(`${sheet}<table><tr><td>甲</td><td>${content}</td></tr></table>`);
    expect(rows).toEqual([['甲', text]]);
    expect(unread).toEqual(told.map(pattern => expect.stringMatching(pattern) as unknown));
  });
});

test('the head of a table stands above and its foot below, and no cell reaches from one part into the next', async () => {
  const table =
    '<table><tfoot><tr><td>合计</tfoot><tbody><tr><td>甲</td><td>1</td></tr></tbody><thead><tr><th rowspan=3>指标</th><th>值</th></tr></thead></table>';
  expect((await read(table)).rows).toEqual([['指标', '值'], ['甲', '1'], ['合计']]);
  expect(await readSourceColumns(table)).toEqual([[0, 1], [0, 1], [0]]);
});

test('a span wider than any table leaves the cells behind it a place', async () => {
  expect((await read('<table><tr><td colspan=9999999>甲</td><td>乙</td></tr></table>')).rows).toEqual([['甲', '乙']]);
});

test('a hidden part of the page that holds a table is told, other hidden parts are not', async () => {
  const { rows, unread } = await read(
    '<div style="display:none">菜单</div><div hidden><table><tr><td>甲</td><td>8次</td></tr></table></div><table><tr><td>乙</table>',
  );
  expect({ rows, unread }).toEqual({ rows: [['乙']], unread: [expect.stringMatching(/甲 8次/)] });
});
