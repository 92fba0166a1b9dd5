import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importForm } from '../import/import-form.js';
import { applyEdits } from '../text/span.js';
import { pasteRows } from './paste-rows.js';
import { fixture } from './testing.js';

const pasted = (marked: string, cells: string): string => {
  const { text, offset, analysis, lines } = fixture(marked);
  return applyEdits(text, pasteRows(analysis, lines, offset, { text: cells }, 'zh-CN')[0]?.edits ?? []);
};

const group = `绩效指标:
  - 名称: 产出指标
    权重: 40
    指标:
      - 名称: 数量指标
        权重: 40
        指标:
          - 名称: 甲
            权重: 3
            目标值: ≥4 个
$0
偏差分析: 无
`;

/** What the rows read, with `⏎` between lines, where they are pasted behind 甲. */
const row = (cells: string): string =>
  pasted(group, cells)
    .split('≥4 个\n')[1]
    ?.split('\n偏差分析')[0]
    ?.replace(/^ {12}/gm, '')
    .replace(/^ {10}/gm, '')
    .replaceAll('\n', '⏎') ?? '';

test('rows of the form: points behind the name, target, actual, score', () => {
  expect(row('招商接洽企业数量 (3 分)\t30 个\t74 个\t3\n走出去招商次数（3分）\t10 次\t14 次\t3\n')).toBe(
    '- 名称: 招商接洽企业数量⏎权重: 3⏎目标值: 30 个⏎完成值: 74 个⏎得分: 3⏎- 名称: 走出去招商次数⏎权重: 3⏎目标值: 10 次⏎完成值: 14 次⏎得分: 3',
  );
});

test.each([
  [
    'a column of weights',
    '招商次数\t3\t≥30 个\t28 个\t2.8',
    '- 名称: 招商次数⏎权重: 3⏎目标值: ≥30 个⏎完成值: 28 个⏎得分: 2.8',
  ],
  ['no weight at all', '招商次数\t10 次\t9 次', '- 名称: 招商次数⏎目标值: 10 次⏎完成值: 9 次'],
  [
    'sign and unit apart',
    '招商次数\t5\t≥\t30\t个\t28\t4.67\t疫情',
    '- 名称: 招商次数⏎权重: 5⏎目标值: ≥30 个⏎完成值: 28 个⏎得分: 4.67⏎偏差: 疫情',
  ],
  [
    'a qualitative row',
    '社会反响\t6\t显著提升\t显著提升\t达成预期指标\t6',
    '- 名称: 社会反响⏎权重: 6⏎目标值: 显著提升⏎完成值: 显著提升⏎达成情况: 达成预期指标⏎得分: 6',
  ],
  [
    'numbered rows',
    '1\t招商次数\t5\t30 个\t28 个\n2\t走访次数\t5\t3 次\t3 次',
    '- 名称: 招商次数⏎权重: 5⏎目标值: 30 个⏎完成值: 28 个⏎- 名称: 走访次数⏎权重: 5⏎目标值: 3 次⏎完成值: 3 次',
  ],
  [
    'the form’s headings',
    '三级指标\t年初目标值 (A)\t实际完成值 (B)\t得分\n招商 (3 分)\t30 个\t74 个\t3',
    '- 名称: 招商⏎权重: 3⏎目标值: 30 个⏎完成值: 74 个⏎得分: 3',
  ],
  ['keys as headings', 'weight\tname\ttarget\n3\t招商\t>= 30', '- 名称: 招商⏎权重: 3⏎目标值: ">= 30"'],
  [
    'a cell with a line break, quoted as spreadsheets do',
    '"招商\n次数"\t3\t30 个\t28 个',
    '- 名称: 招商次数⏎权重: 3⏎目标值: 30 个⏎完成值: 28 个',
  ],
  [
    'a stop alone, which behind a colon would be a slip',
    '招商\t3\t；\t；',
    '- 名称: 招商⏎权重: 3⏎目标值: "；"⏎完成值: "；"',
  ],
  [
    'what YAML would take for itself',
    '招商: 走访\t3\t[5, 10)\t# 7',
    '- 名称: "招商: 走访"⏎权重: 3⏎目标值: "[5, 10)"⏎完成值: "# 7"',
  ],
])('%s', (_, cells, expected) => expect(row(cells)).toBe(expected));

test('merged cells: groups are carried down, and those around the place give their rows alone', () => {
  const cells =
    '产出指标 (40 分)\t数量指标 (25 分)\t乙 (3 分)\t30 个\t74 个\t3\n\t\t丙 (3 分)\t10 次\t14 次\t3\n\t质量指标 (15分)\t丁(5分)\t4个\t3个\t5\n效益指标 (40分)\t社会效益指标 (20分)\t戊(6分)\t无事故\t无事故\t6\n小计\t\t\t\t\t17\n';
  const names = (text: string): string[] =>
    [...text.matchAll(/^( *)- 名称: (.*)$/gm)].map(([, indent = '', name]) => `${indent.length} ${name}`);
  expect(names(pasted('绩效指标:\n$0', cells))).toEqual([
    '2 产出指标',
    '6 数量指标',
    '10 乙',
    '10 丙',
    '6 质量指标',
    '10 丁',
    '2 效益指标',
    '6 社会效益指标',
    '10 戊',
  ]);
  expect(pasted('绩效指标:\n$0', cells)).toContain('# 未能识别（表 1 第 5 行）：小计 17');
  expect(names(pasted(group, '产出指标\t数量指标\t乙\t3\t30 个\t7 个\n\t\t丙\t3\t30 个\t7 个'))).toEqual([
    '2 产出指标',
    '6 数量指标',
    '10 甲',
    '10 乙',
    '10 丙',
  ]);
});

test('the place decides indentation, vocabulary and shape', () => {
  const cells = '招商, 走访\t5\t30 个\t28 个\t4.67\n';
  expect(pasted('indicators:\n  - { name: a, weight: 3 }\n$0', cells)).toBe(
    'indicators:\n  - { name: a, weight: 3 }\n  - { name: "招商, 走访", weight: 5, target: 30 个, actual: 28 个, score: 4.67 }',
  );
  expect(pasted('indicators: [{ name: a, weight: 3 }$0]\n', cells)).toBe(
    'indicators: [{ name: a, weight: 3 }, { name: "招商, 走访", weight: 5, target: 30 个, actual: 28 个, score: 4.67 }]\n',
  );
  expect(pasted('indicators: []$0\r\n', cells)).toBe(
    'indicators:\r\n  - name: 招商, 走访\r\n    weight: 5\r\n    target: 30 个\r\n    actual: 28 个\r\n    score: 4.67\r\n',
  );
  expect(pasted('绩效指标:\n- 名称: 甲\n  权重$0: 3\n  # 注\n- 名称: 乙\n', '丙\t5\t3 个\t2 个')).toBe(
    '绩效指标:\n- 名称: 甲\n  权重: 3\n- 名称: 丙\n  权重: 5\n  目标值: 3 个\n  完成值: 2 个\n  # 注\n- 名称: 乙\n',
  );
  expect(pasted('绩效指标:\n  - 名称: 甲\n  - $0\n  - 名称: 乙\n', '丙\t5\t3 个\t2 个')).toBe(
    '绩效指标:\n  - 名称: 甲\n  - 名称: 丙\n    权重: 5\n    目标值: 3 个\n    完成值: 2 个\n  - 名称: 乙\n',
  );
  expect(pasted(group.replace('\n$0', '\n  $0'), '效益指标\t乙\t3\t30 个\t7 个')).toContain(
    '\n  - 名称: 效益指标\n    指标:\n      - 名称: 乙\n',
  );
  expect(pasted('', '丙\t5\t3 个\t2 个')).toBe(
    '绩效指标:\n  - 名称: 丙\n    权重: 5\n    目标值: 3 个\n    完成值: 2 个\n',
  );
});

/** What there is to choose from, and what the first way makes of the cells. */
function ways(marked: string, cells: string): readonly string[] {
  const { analysis, lines, offset, text } = fixture(marked);
  const found = pasteRows(analysis, lines, offset, { text: cells }, 'zh-CN');
  const first = applyEdits(text, found[0]?.edits ?? []).split('绩效指标:\n')[1] ?? '';
  return [...found.map(({ title }) => title['zh-CN']), first.replace(/^ +/gm, '').trimEnd().replaceAll('\n', '⏎')];
}

test('rows without headings are placed by what the cells can be: points behind the values, signs and units apart', () => {
  const alone = (cells: string): string => ways('绩效指标:\n$0', cells).join(' / ');
  expect(alone('招商\t≥30个\t28个\t5\t4.67\t疫情')).toBe(
    '粘贴为指标行 / - 名称: 招商⏎权重: 5⏎目标值: ≥30个⏎完成值: 28个⏎得分: 4.67⏎偏差: 疫情',
  );
  expect(alone('产出\t数量\t走访\t\t≥50 家\t56 家\t2\t2')).toContain(
    '- 名称: 走访⏎权重: 2⏎目标值: ≥50 家⏎完成值: 56 家⏎得分: 2',
  );
  expect(alone('招商\t5\t30 个\t28')).toContain('权重: 5⏎目标值: 30 个⏎完成值: 28');
  expect(alone('登记率\t85%\t80%\t10\t每低1个百分点扣1分，扣完为止\t5')).toContain(
    '权重: 10⏎目标值: 85%⏎完成值: 80%⏎得分: 5⏎评分标准: 每低1个百分点扣1分，扣完为止',
  );
});

test('a column that may be one thing or another is asked about, and stays a comment until then; the file’s own form decides it', () => {
  const cells = '数量指标\t走访企业\t\t≥50 家\t56 家\t2';
  expect(ways('绩效指标:\n$0', cells)).toEqual([
    '粘贴为指标行，无法判断的列记为注释',
    '粘贴为指标行，第 6 列作“权重”',
    '粘贴为指标行，第 6 列作“得分”',
    '- 名称: 数量指标⏎指标:⏎# 未能识别（表 1 第 1 行第 6 列）：无法判断是权重还是得分：2⏎- 名称: 走访企业⏎目标值: ≥50 家⏎完成值: 56 家',
  ]);
  expect(ways('评分办法: wuhan-2020\n绩效指标:\n$0', cells).join()).toMatch(/^粘贴为指标行,.*完成值: 56 家⏎得分: 2$/);
  expect(ways('评分办法: mof-2020\n绩效指标:\n$0', cells).join()).toMatch(
    /^粘贴为指标行,.*权重: 2⏎目标值: ≥50 家⏎完成值: 56 家$/,
  );
  expect(ways('绩效指标:\n$0', '招商\t3\t30\t28\t2.8')).toHaveLength(4);
  expect(ways('绩效指标:\n$0', '甲\t1\t2\t3\t4\t5\t6').join()).toContain('无法判断：1　无法判断：2');
});

test.each([
  ['actuals and scores without the names of their rows', '131 户\t5\n93.1%\t9.8\n明显改善\t10'],
  ['points, target, actual and score without names', '5\t≥120 户\t131 户\t5\n10\t≥95%\t93.1%\t9.8'],
  ['targets and actuals without names', '2021年11月底前\t2021年11月20日'],
  ['a target beside the same words', '明显改善\t明显改善\t10'],
  ['headings that name no row', '实际完成值\t得分\n131 户\t5'],
  ['rows whose merged cells were dropped', '数量指标\t走访\t5\t≥120 户\t131 户\n修剪\t5\t32 株\t28 株'],
  ['names whose merged cells were dropped', '产出指标\t数量指标\t走访\n修剪\n质量指标\t成活率'],
  ['groups without the names of their rows', '数量指标\t≥120 户\t131 户\n\t≥30 株\t31 株\n质量指标\t≥95%\t93.1%'],
  ['the same under headings', '二级指标\t年度指标值\t实际完成值\n数量指标\t≥120 户\t131 户\n\t≥30 株\t31 株'],
  ['scores and reasons without names', '5\t雨季推迟\n4\t征地滞后'],
])('%s are left to the editor', (_, cells) => expect(ways(group, cells)[0]).not.toMatch(/^粘贴/));

test('a name that holds a number is one', () => {
  for (const name of ['5G基站数', '3个专项行动', '1号线里程', '2021年植树面积', '12345热线办结率'])
    expect(row(`${name}\t5\t≥3 处\t4 处\t5`)).toBe(`- 名称: ${name}⏎权重: 5⏎目标值: ≥3 处⏎完成值: 4 处⏎得分: 5`);
  expect(row('数量指标\t3个专项行动\t5\t≥3 处\t4 处\t5')).toContain('- 名称: 3个专项行动⏎');
});

test('names with points, an actual or a score alone beside them are asked about', () => {
  const titles = (cells: string): readonly string[] => ways(group, cells).slice(0, -1);
  expect(titles('走访\t5\n修剪\t10')).toEqual([
    '粘贴为指标行，无法判断的列记为注释',
    '粘贴为指标行，第 2 列作“目标值”',
    '粘贴为指标行，第 2 列作“权重”',
    '粘贴为指标行，第 2 列作“完成值”',
    '粘贴为指标行，第 2 列作“得分”',
  ]);
  expect(titles('走访\t31 户')).toHaveLength(3);
  expect(titles('走访\t≥31 户')).toEqual(['粘贴为指标行']);
  expect(titles('走访\t5\t≥31 户')).toEqual(['粘贴为指标行']);
});

test('what is in doubt stands above the key where the rows stand in brackets', () => {
  expect(pasted('标题: 表\r\n绩效指标: [{ 名称: 甲, 权重: 3 }$0]\r\n', '走访\t5')).toBe(
    '标题: 表\r\n# 未能识别（表 1 第 1 行第 2 列）：无法判断是目标值还是权重还是完成值还是得分：5\r\n绩效指标: [{ 名称: 甲, 权重: 3 }, { 名称: 走访 }]\r\n',
  );
});

const cell = (text: string, rows = 1): string => `<td${rows > 1 ? ` rowspan=${rows}` : ''}>${text}</td>`;
const table = (...rows: readonly (readonly string[])[]): string =>
  `<html><head><style>p{mso-style:x}</style></head><body><!--StartFragment--><table>${rows.map(cells => `<tr>${cells.join('')}</tr>`).join('')}</table><!--EndFragment--></body></html>`;
const pastedPage = (marked: string, html: string): string => {
  const { text, offset, analysis, lines } = fixture(marked);
  return applyEdits(text, pasteRows(analysis, lines, offset, { text: 'x\ty', html }, 'zh-CN')[0]?.edits ?? []);
};

test('what Word and browsers copy is read from the page: cells of two paragraphs, merged ones', () => {
  const html = table(
    [
      cell('数量指标', 2),
      cell('<p class=MsoNormal>走访</p><p>企业<o:p></o:p></p>'),
      cell('<p>≥50 家</p>'),
      cell('<p>53 家</p>'),
      cell('5'),
      cell('5'),
      cell('<p>多走访</p><p>3 家</p>'),
    ],
    [cell('招商'), cell('30&nbsp;个'), cell('28<br>个'), cell('5'), cell('4.67'), cell('&nbsp;')],
  );
  expect(pastedPage('绩效指标:\n$0', html)).toBe(`绩效指标:
  - 名称: 数量指标
    指标:
      - 名称: 走访企业
        权重: 5
        目标值: ≥50 家
        完成值: 53 家
        得分: 5
        偏差: |
          多走访
          3 家
      - 名称: 招商
        权重: 5
        目标值: 30 个
        完成值: 28 个
        得分: 4.67`);
  expect(pastedPage('绩效指标:\n$0', '<p>一段<b>文字</b></p>')).toContain('名称: x');
  expect(pastedPage('绩效指标:\n$0', '<tr><td>招商</td><td>≥30 个</td></tr>')).toContain('目标值: ≥30 个');
});

test('a whole form makes a whole file where nothing stands yet, as importing it does', async () => {
  const html = readFileSync('test/forms/mof-project.html', 'utf8');
  const imported = await importForm(new TextEncoder().encode(html), 'x.html', 'zh-CN');
  expect(pastedPage('$0', html)).toBe('text' in imported ? imported.text : '');
  expect(pastedPage('标题: 表\n$0', html)).toContain('标题: 表\n绩效指标:\n  - 名称: ');
});

test('what is no row, or no place for one, is left to the editor', () => {
  for (const text of ['', '一段文字', '一\n二', '\t\t\n']) expect(pasted(group, text)).toBe(group.replace('$0', ''));
  expect(pasted(group.replace('偏差分析: 无', '偏差分析: 无$0').replace('\n$0\n', '\n\n'), '甲\t3\t4')).toBe(
    group.replace('$0', ''),
  );
});

/** Places of many kinds, some of them in texts that do not parse. */
