import { describe, expect, test } from 'vitest';
import { packed, readSource, type ReadSource, relations, wordFile } from '../../package-testing.js';

const read = (body: string, beside?: Readonly<Record<string, string>>): Promise<ReadSource> =>
  readSource(wordFile(body, beside), 'a.docx');
const run = (content: string, look = ''): string => `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${content}</w:r>`;
const words = (text: string, look = ''): string => run(`<w:t>${text}</w:t>`, look);
const paragraph = (...content: readonly string[]): string => `<w:p>${content.join('')}</w:p>`;
const cell = (text: string, look = ''): string =>
  `<w:tc>${look && `<w:tcPr>${look}</w:tcPr>`}${paragraph(text && words(text))}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const tableOf = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;
const field = (data: string, code: string, result = ''): string =>
  run(`<w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar>`) +
  run(`<w:instrText>${code}</w:instrText>`) +
  (result && run('<w:fldChar w:fldCharType="separate"/>') + words(result)) +
  run('<w:fldChar w:fldCharType="end"/>');

describe('whatever a run shows is read', () => {
  test.each([
    ['a hyphen that does not break', words('20') + run('<w:noBreakHyphen/>') + words('25℃'), '20-25℃'],
    ['a hyphen that only may break', words('培') + run('<w:softHyphen/>') + words('训'), '培训'],
    ['a letter of the symbol font', run('<w:sym w:font="Symbol" w:char="F0B3"/>') + words('90%'), '≥90%'],
    [
      'one of the symbol font as a letter of the private area',
      words('\uf0a3', '<w:rFonts w:ascii="Symbol"/>') + words('90%'),
      '≤90%',
    ],
    [
      'ticks of Wingdings',
      run('<w:sym w:font="Wingdings" w:char="F0FE"/>') +
        words('甲') +
        run('<w:sym w:font="Wingdings" w:char="F0A8"/>') +
        words('乙'),
      '☑甲□乙',
    ],
    [
      'a check box of a form',
      field('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>', ' FORMCHECKBOX ') + words('达成'),
      '☑达成',
    ],
    [
      'one that is not checked',
      field('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', ' FORMCHECKBOX ') + words('达成'),
      '☐达成',
    ],
    [
      'a list of a form',
      field(
        '<w:ddList><w:result w:val="1"/><w:listEntry w:val="良"/><w:listEntry w:val="优"/></w:ddList>',
        ' FORMDROPDOWN ',
      ),
      '优',
    ],
    ['the result of a field', field('', ' =SUM(ABOVE) ', '12'), '12'],
    [
      'an R in Wingdings 2',
      words('R', '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>') + words('达成'),
      '☑达成',
    ],
    ['a plain letter of the symbol font', words('³', '<w:rFonts w:ascii="Symbol"/>') + words('90%'), '≥90%'],
    ['a tick in a box', field('', 'eq \\o\\ac(□,√)') + words('达成'), '☑达成'],
    ['a fraction', field('', 'EQ \\F(3,4)'), '3/4'],
    ['digits lifted behind others', words('3×10') + words('4', '<w:position w:val="8"/>'), '3×10⁴'],
    [
      'what only older programs show',
      run('<mc:AlternateContent><mc:Fallback><w:t>退</w:t></mc:Fallback></mc:AlternateContent>'),
      '退',
    ],
    ['letters in a ring', field('', 'EQ \\o\\ac(○,3)'), '③'],
    ['an equation', '<m:oMath><m:r><m:t>≤3件</m:t></m:r></m:oMath>', '≤3件'],
    [
      'a power in an equation',
      '<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>4</m:t></m:r></m:sup></m:sSup></m:oMath>',
      '10⁴',
    ],
    [
      'a fraction behind a number',
      words('2') +
        '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>',
      '2 1/3',
    ],
    [
      'an index in an equation',
      '<m:oMath><m:sSub><m:e><m:r><m:t>CO</m:t></m:r></m:e><m:sub><m:r><m:t>2</m:t></m:r></m:sub></m:sSub></m:oMath>',
      'CO₂',
    ],
    [
      'the result of a field whose code holds another',
      run('<w:fldChar w:fldCharType="begin"/>') +
        field('', 'DOCVARIABLE n', '7') +
        run('<w:fldChar w:fldCharType="separate"/>') +
        words('9场') +
        run('<w:fldChar w:fldCharType="end"/>'),
      '9场',
    ],
    ['digits set high', words('3×10') + words('4', '<w:vertAlign w:val="superscript"/>'), '3×10⁴'],
    [
      'a word and how it is spoken',
      run(
        '<w:ruby><w:rt><w:r><w:t>péixùn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>培训</w:t></w:r></w:rubyBase></w:ruby>',
      ) + words('次数'),
      '培训次数',
    ],
    ['a tab', words('甲') + run('<w:tab/>') + words('乙') + run('<w:ptab/>') + words('丙'), '甲  乙  丙'],
    ['a control with a value', `<w:sdt><w:sdtPr/><w:sdtContent>${words('优')}</w:sdtContent></w:sdt>`, '优'],
    [
      'inserted text, but not deleted text',
      `<w:ins>${words('5')}</w:ins><w:del><w:r><w:delText>8</w:delText></w:r></w:del>${words('次')}`,
      '5次',
    ],
  ])('%s', async (_, content, text) => {
    expect(await read(paragraph(content))).toMatchObject({ rows: [[text]], unread: [] });
  });
});

describe('what is not read is told', () => {
  test.each([
    [
      'a field of one element without a result',
      '<w:fldSimple w:instr=" =SUM(LEFT) "/>' + words('场'),
      '场',
      /域没有结果.*SUM/,
    ],
    [
      'the degree of a root',
      '<m:oMath><m:rad><m:deg><m:r><m:t>3</m:t></m:r></m:deg><m:e><m:r><m:t>8</m:t></m:r></m:e></m:rad></m:oMath>',
      '√38',
      /公式/,
    ],
    ['a bar over a number', '<m:oMath><m:bar><m:e><m:r><m:t>8</m:t></m:r></m:e></m:bar></m:oMath>', '8', /公式/],
    ['struck text', words('≥8次', '<w:strike/>') + words('≥5次'), '≥5次', /划去.*≥8次/],
    ['hidden text', words('培训') + words('（内部）', '<w:vanish/>'), '培训', /隐藏.*（内部）/],
    [
      'a symbol of a font that is not known',
      run('<w:sym w:font="MT Extra" w:char="F061"/>') + words('90%'),
      '\ufffd90%',
      /符号/,
    ],
    ['a picture', words('附图') + run('<w:drawing><a:blip/></w:drawing>'), '附图', /图片/],
    ['an embedded object', words('附表') + run('<w:object/>'), '附表', /对象/],
    ['a field that never got its result', words('合计') + field('', ' =SUM(ABOVE) '), '合计', /域.*SUM/],
    ['an element of a run that is not known', words('甲') + run('<w:dayLong/>'), '甲', /dayLong/],
    ['another file inside', words('甲') + '</w:p><w:altChunk r:id="x"/><w:p>', '甲', /插入/],
  ])('%s', async (_, content, text, told) => {
    const { rows, unread } = await read(paragraph(content));
    expect(rows).toEqual([[text]]);
    expect(unread).toEqual([expect.stringMatching(told)]);
  });

  test('footnotes, comments and what pages repeat, but not the numbers of pages', async () => {
    const { rows, unread } = await read(
      paragraph(words('6'), run('<w:footnoteReference w:id="2"/>'), words('次'), run('<w:commentReference w:id="0"/>')),
      {
        footnotes: `<w:footnotes><w:footnote w:id="2">${paragraph(words('不含线上'))}</w:footnote></w:footnotes>`,
        comments: `<w:comments><w:comment w:id="0">${paragraph(words('再核'))}</w:comment></w:comments>`,
        header1: `<w:hdr>${paragraph(words('内部资料'))}</w:hdr>`,
        footer1: `<w:ftr>${paragraph(words('第 1 页'))}</w:ftr>`,
      },
    );
    expect(rows).toEqual([['6次']]);
    expect(unread).toEqual(['脚注：不含线上', '批注：再核', '页眉页脚，没有读入：内部资料']);
  });

  test('tracked changes', async () => {
    expect((await read(paragraph(`<w:ins>${words('5')}</w:ins>`))).warnings).toEqual([expect.stringContaining('修订')]);
  });
});

describe('tables', () => {
  test('a cell merged with the one above has its place and no text', async () => {
    const { rows, unread } = await read(
      tableOf(row(cell('甲', '<w:vMerge w:val="restart"/>'), cell('1')), row(cell('旧字', '<w:vMerge/>'), cell('2'))),
    );
    expect(rows).toEqual([['甲', '1'], ['2']]);
    expect(unread).toEqual([expect.stringContaining('旧字')]);
  });

  test('cells merged in a row by the old mark are one', async () => {
    const { rows } = await read(
      tableOf(
        row(cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('乙')),
        row(cell('1'), cell('2'), cell('3')),
      ),
    );
    expect(rows).toEqual([
      ['甲', '乙'],
      ['1', '2', '3'],
    ]);
  });

  test('a hidden row is told', async () => {
    const { rows, unread } = await read(
      tableOf(`<w:tr><w:trPr><w:hidden/></w:trPr>${cell('作废')}</w:tr>`, row(cell('甲'))),
    );
    expect(rows).toEqual([['甲']]);
    expect(unread).toEqual([expect.stringContaining('作废')]);
  });

  test('a row whose deletion is tracked is told', async () => {
    const { rows, unread } = await read(
      tableOf(`<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('作废')}</w:tr>`, row(cell('甲'))),
    );
    expect([rows, unread]).toEqual([[['甲']], [expect.stringContaining('作废')]]);
  });

  test('a cell whose deletion is tracked leaves no column, one whose insertion is has its own', async () => {
    const { rows, warnings } = await read(
      tableOf(row(cell('甲'), cell('旧', '<w:cellDel w:id="1"/>'), cell('乙', '<w:cellIns w:id="2"/>'), cell('丙'))),
    );
    expect(rows).toEqual([['甲', '乙', '丙']]);
    expect(warnings).toEqual([expect.stringContaining('修订')]);
  });

  test('a table inside of one of many cells is what the cell says', async () => {
    const inner = tableOf(row(cell('市级'), cell('4')), row(cell('县级'), cell('5')));
    const { rows } = await read(
      tableOf(
        row(cell('培训'), cell('≥8场'), `<w:tc>${paragraph(words('9场'))}${inner}</w:tc>`, cell('10'), cell('9')),
      ),
    );
    expect(rows).toEqual([['培训', '≥8场', '9场\n市级 4\n县级 5', '10', '9']]);
  });

  test('what stands before a table inside of a cell comes before it', async () => {
    const inner = tableOf(row(cell('甲'), cell('乙')));
    const { rows } = await read(tableOf(row(cell('绩效指标'), `<w:tc>${inner}</w:tc>`), row(cell('备注'))));
    expect(rows).toEqual([['绩效指标'], ['甲', '乙'], ['备注']]);
  });
});

test('paragraphs that Word numbers have their numbers', async () => {
  const numbered = (text: string): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>${words(text)}</w:p>`;
  const numbering =
    '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>';
  expect((await read(numbered('完成培训') + numbered('完成考核'), { numbering })).rows).toEqual([
    ['（一）完成培训'],
    ['（二）完成考核'],
  ]);
});

test('the main part is found by relation, elements by local name', async () => {
  const bytes = packed({
    '_rels\\.rels': relations({ a: ['officeDocument', '/word/Document2.xml'] }),
    'word\\document2.xml':
      '<ns0:document><ns0:body><ns0:tbl><ns0:tr><ns0:tc><ns0:p><ns0:r><ns0:t>甲</ns0:t></ns0:r></ns0:p></ns0:tc></ns0:tr></ns0:tbl></ns0:body></ns0:document>',
  });
  expect((await readSource(bytes, 'a.docx')).rows).toEqual([['甲']]);
});

describe('what styles say', () => {
  const styles =
    '<w:styles><w:style w:styleId="a"><w:rPr><w:strike/></w:rPr></w:style>' +
    '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>' +
    '<w:style w:styleId="c"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>';
  const numbering =
    '<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num></w:numbering>';

  test('struck by the style of a run or of a paragraph', async () => {
    const { rows, unread } = await read(
      paragraph(words('旧', '<w:rStyle w:val="b"/>'), words('新')) +
        `<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>${words('废')}${words('留', '<w:strike w:val="0"/>')}</w:p>`,
      { styles },
    );
    expect(rows).toEqual([['新'], ['留']]);
    expect(unread).toEqual([expect.stringMatching(/划去.*旧/), expect.stringMatching(/划去.*废/)]);
  });

  test('numbered by the style of a paragraph, from where the list begins', async () => {
    const goal = (text: string): string => `<w:p><w:pPr><w:pStyle w:val="c"/></w:pPr>${words(text)}</w:p>`;
    expect((await read(goal('完成培训') + goal('完成考核'), { styles, numbering })).rows).toEqual([
      ['4.完成培训'],
      ['5.完成考核'],
    ]);
  });
});

test('other documents inside, and letters that are a drawing, are told', async () => {
  const { unread } = await read(
    paragraph(run('<w:pict><v:textpath string="作废"/></w:pict>')) + '<w:subDoc r:id="x"/><w:altChunk r:id="y"/>',
  );
  expect(unread).toEqual([expect.stringContaining('作废'), expect.stringContaining('另一份')]);
});
