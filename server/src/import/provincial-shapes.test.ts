import { expect, test } from 'vitest';
import { copy, page, read, readAll, sheet } from './pages-testing.js';
import { rowsOf } from './testing.js';

const heads = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分';
const pond = '修塘 50 ≥10口 12口 50';

test('实际完成值 below 年度指标值 in one column: two rows are one indicator', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|年度指标值|分值|得分',
    '^|^|^|实际完成值|^|^',
    '产出指标|数量指标|修塘|≥10口|50|50',
    '^|^|^|12口|^|^',
    '效益指标|社会效益|受益户|≥90户|40|36',
    '^|^|^|81户|^|^',
  ];
  const found = [pond, '受益户 40 ≥90户 81户 36'];
  expect(rowsOf((await read(page(rows), 'form.html')).text)).toEqual(found);
  expect(rowsOf((await read(sheet(rows), 'form.csv')).text)).toEqual(found);
  // copied out of a page nobody knows below which cell the second line stood
  const copied = await read(copy(rows), 'form.txt');
  expect(copied.text).toMatch(/名称: 修塘\n +权重: 50\n +目标值: ≥10口\n +(?:#|- )/);
  expect(copied.kept).toContain('12口');
});

test('目标值 over 完成值 in one cell: each cell below is two, or none is', async () => {
  const two = '一级指标|二级指标|三级指标|目标值⏎完成值|分值|得分';
  const rows = [two, '产出指标|数量指标|修塘|≥10口⏎12口|50|50', '产出指标|质量指标|单价|80元/口⏎75元/口|40|40'];
  expect(rowsOf((await read(page(rows), 'form.html')).text)).toEqual([pond, '单价 40 80元/口 75元/口 40']);
  const { text, kept } = await read(page([...rows, '产出指标|时效指标|工期|按期|10|10']), 'form.html');
  expect(text).not.toMatch(/目标值: |完成值: /);
  expect(kept).toContain('目标值完成值：按期');
});

test('目标值 and 完成值 in front of their values, each in a row of its own', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|指标值|数值|分值|得分',
    '产出指标|数量指标|修塘|目标值|≥10口|50|50',
    '^|^|^|完成值|12口|^|^',
    '效益指标|社会效益|受益户|目标值|≥90户|40|36',
    '^|^|^|完成值|81户|^|^',
  ];
  for (const { text } of await readAll(rows)) expect(rowsOf(text)).toEqual([pond, '受益户 40 ≥90户 81户 36']);
});

test('weights that are shares of one are points of a hundred', async () => {
  const rows = [heads, '产出指标|数量指标|修塘|≥10口|12口|0.5|50', '效益指标|社会效益|受益户|≥90户|81户|0.4|36'];
  const found = [pond, '受益户 40 ≥90户 81户 36'];
  for (const { text } of await readAll(rows)) expect(rowsOf(text)).toEqual(found);
  const percent = rows.map(row => row.replace('0.5', '50.00%').replace('0.4', '40.00%'));
  expect(rowsOf((await read(page(percent), 'form.html')).text)).toEqual(
    found.map(row => row.replace(/ (\d0) /, ' $1.00 ')),
  );
  // beside scores of the same kind, or where they do not come to one, they stay
  const [, first = '', second = ''] = rows;
  expect(
    (await read(page([heads, first.replace('|50', '|0.5'), second.replace('|36', '|0.36')]), 'form.html')).text,
  ).toMatch(/权重: 0.5\n/);
  expect((await read(page([heads, first, second.replace('0.4', '0.2')]), 'form.html')).text).toMatch(/权重: 0.5\n/);
});

test('points added or taken off beyond the form are kept beside it', async () => {
  const rows = [
    heads,
    '产出指标|数量指标|修塘|≥10口|12口|50|50',
    '效益指标|社会效益|受益户|≥90户|81户|40|36',
    '加分项|创新|获表彰|—|1次|5|2',
    '扣分项|违规|被通报|—|1次|-5|-1',
    '总分|<|<|<|<|90|87',
  ];
  for (const { text, kept } of await readAll(rows)) {
    expect(rowsOf(text)).toEqual([pond, '受益户 40 ≥90户 81户 36']);
    expect(text).not.toMatch(/名称: (?:加分项|扣分项|获表彰|被通报)|^总分: /m);
    expect(kept).toContain('总分：87');
    expect(kept.filter(each => /获表彰.*5.*2|被通报.*-5.*-1/.test(each))).toHaveLength(2);
  }
  // where the form comes to a hundred with them they are its own
  const own = await read(page([...rows.slice(0, 3), '加分项|创新|获表彰|≥1次|1次|10|10']), 'form.html');
  expect(rowsOf(own.text)).toContain('获表彰 10 ≥1次 1次 10');
});

test('运算符号 | 内容 | 度量单位 below the target: 内容 is its value, and a tick is the reason that it stands below', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|年度指标值|<|<|完成值|赋权（100%）|分值|得分|偏差原因分析|<|<|改进措施',
    '^|^|^|运算符号|内容|度量单位|^|^|^|^|经费保障|人员保障|其他|^',
    '产出指标|数量指标|修塘|≥|10|口|12|50%|50|50||||',
    '效益指标|社会效益|受益户|≥|90|户|81|40%|40|36||√||补员',
  ];
  for (const { text } of await readAll(rows)) {
    expect(rowsOf(text)).toEqual(['修塘 50 ≥10 口 12 口 50', '受益户 40 ≥90 户 81 户 36']);
    expect(text).toMatch(/偏差:\n +原因: 人员保障\n +措施: 补员\n/);
  }
});

test('自评 and 复核 over 完成值 and 得分 each, be they copied out of a page', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|分值|目标值|自评|<|复核|<|复核扣分原因',
    '^|^|^|^|^|完成值|得分|完成值|得分|^',
    '产出指标|数量指标|修塘|50|≥10口|12口|50|8口|40|两口未完工',
    '效益指标|社会效益|受益户|40|≥90户|95户|40|95户|40|无',
  ];
  for (const { text } of await readAll(rows)) {
    expect(rowsOf(text)[0]).toBe(pond);
    expect(text).toMatch(/复核完成值: 8口\n +复核得分: 40\n +意见: 两口未完工\n/);
  }
});

test('a unit in a column of its own is that of the adjusted target too', async () => {
  const rows = [
    '指标名称|计量单位|指标性质|年初指标值|调整指标值|全年完成值|指标权重（分）|指标得分（分）',
    '修塘|口|≥|10|11|12|50|50',
    '合格率|%|≥|90|95|96|40|40',
  ];
  for (const { text } of await readAll(rows)) {
    expect(text).toMatch(/目标值: ≥10 口\n +调整后目标值: 11 口\n +完成值: 12 口/);
    expect(text).toMatch(/目标值: ≥90%\n +调整后目标值: 95%\n +完成值: 96%/);
  }
});

test('一 | 投入类（20分）: groups numbered among rows that are counted', async () => {
  const rows = [
    '序号|考核指标|计划指标值|实际完成指标值|标准分|自评分',
    '一|产出类（50分）|<|<|<|<',
    '1|修塘|≥10口|12口|50|50',
    '二|效益类（50分）|<|<|<|<',
    '2|受益户|≥90户|81户|50|45',
  ];
  for (const { text } of await readAll(rows)) {
    expect(text).toMatch(/- 名称: 产出类\n +权重: 50\n +指标:\n +- 名称: 修塘\n/);
    expect(text).toMatch(/- 名称: 效益类\n +权重: 50\n +指标:\n +- 名称: 受益户\n/);
  }
});

test('the budget in a row below the indicators, its label in front of them', async () => {
  const rows = [
    '指标|一级指标|二级指标|三级指标|目标值|实际值|权重|得分',
    '1|产出指标|数量指标|修塘|≥10口|12口|50|50',
    '2|效益指标|社会效益|受益户|≥90户|81户|40|36',
    '预算执行情况||||100%|95.00%|10|9.5',
    '总计||||||100|95.5',
  ];
  for (const { text } of await readAll(rows)) {
    expect(rowsOf(text)).toEqual([pond, '受益户 40 ≥90户 81户 36']);
    expect(text).toMatch(/预算执行:\n +权重: 10\n +执行率: 95.00%\n +得分: 9.5\n/);
    expect(text).toMatch(/总分: 95.5\n/);
  }
});

test('beside an adjusted budget the other is the one that the year began with', async () => {
  const rows = ['项目预算（万元）|320|调整后预算|300|实际支出|285', heads, '产出指标|数量指标|修塘|≥10口|12口|50|50'];
  for (const { text } of await readAll(rows)) expect(text).toMatch(/年初预算数: 320\n +预算数: 300\n +执行数: 285\n/);
});

test('of a total’s numbers the one that the scores come to, and behind three columns of weights the fourth', async () => {
  const row = '产出指标|数量指标|修塘|≥10口|12口|50|48|';
  const shifted = await read(page([`${heads}|备注`, row, '总分|<|<|<|<|<|50|48']), 'form.html');
  expect(shifted.text).toMatch(/总分: 48\n/);
  const weights = [
    '一级指标|分值|二级指标|分值|三级指标|分值|目标值|实际值|得分',
    '产出|50|数量|50|修塘|50|≥10口|12口|48',
  ];
  for (const { text } of await readAll([...weights, '合计|50||50||50|||48'])) expect(text).toMatch(/总分: 48\n/);
});

test('a value at the end of a copied row is no beginning of the label in the next line', async () => {
  const { text } = await read(
    copy([
      '专项名称|某专项|联系电话|（略）',
      '预算执行情况（万元）|年初预算|全年预算（A）|全年执行（B）|执行率（B/A）',
      '|120|100|95|95.00%',
      '主要问题|部分工人年龄偏大',
      '改进措施|加强培训|',
      '一级指标|二级指标|三级指标|年度指标值|分值|得分',
      '产出指标|数量指标|修塘|≥10口|50|50',
    ]),
    'form.txt',
  );
  expect(text).toMatch(/项目名称: 某专项\n/);
  expect(text).toMatch(/年初预算数: 120\n +预算数: 100\n +执行数: 95\n/);
  expect(text).toMatch(/改进措施: 加强培训\n/);
});

test('a tab that ends most rows parts a column where a row fills it', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|分值|目标值|完成值|得分|备注',
    '产出指标|数量指标|修塘|50|≥10口|12口|50|',
    '效益指标|社会效益|受益户|40|≥90户|81户|36|',
  ];
  const tabbed = [...rows, '满意度指标|满意度|村民满意度|10|≥90%|95%|10|问卷'].map(row => row.replaceAll('|', '\t'));
  const { text } = await read([...tabbed, '小计\t\t\t100\t\t完成值\t得分\t'].join('\n'), 'form.txt');
  expect(rowsOf(text)).toHaveLength(3);
  expect(text).toMatch(/说明: 问卷\n/);
});

test('groups whose points and subtotal stand in rows of their own, numbered and without columns of levels', async () => {
  const rows = [
    '绩效指标|指标值|实际完成值|分值|得分',
    '一、产出指标|<|<|50|49',
    '（一）数量指标|<|<|30|30',
    '修塘|≥10口|12口|30|30',
    '（二）质量指标|<|<|20|19',
    '合格率|≥99%|98%|20|19',
    '二、效益指标|<|<|50|50',
  ];
  for (const { text } of await readAll(rows)) {
    expect(text).toMatch(
      /- 名称: 产出指标\n +权重: 50\n +得分: 49\n +指标:\n +- 名称: 数量指标\n +权重: 30\n +得分: 30\n +指标:\n +- 名称: 修塘\n/,
    );
    expect(text).toMatch(/ {6}- 名称: 质量指标\n +权重: 20\n +得分: 19\n +指标:\n +- 名称: 合格率\n/);
    // one that no row follows is all that there is of it
    expect(text).toMatch(/\n {2}- 名称: 效益指标\n +权重: 50\n +得分: 50\n$/);
  }
});

test('数值 | 单位 below the target and below what was reached, copied out of a page', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|年度指标值|<|<|全年完成值|<|分值|得分|佐证资料',
    '^|^|^|性质|数值|单位|数值|单位|^|^|^',
    '产出指标|数量指标|修塘|≥|10|口|12|口|50|50|照片',
    '效益指标|社会效益|受益户|≥|90|户|81|户|40|36|名册',
  ];
  for (const { text } of await readAll(rows))
    expect(rowsOf(text)).toEqual(['修塘 50 ≥10 口 12 口 50', '受益户 40 ≥90 户 81 户 36']);
});

test('自评 beside weights, 年度完成 beside targets, and an amount behind its label in one cell', async () => {
  const rows = [
    '资金|全年预算数 88 万元|<|全年执行数 66 万元|<|<|<',
    '一级指标|二级指标|三级指标|年度目标|年度完成|权重分|自评',
    '产出指标|数量指标|修塘|≥10口|12口|50|50',
  ];
  const [web, values, copied] = await readAll(rows);
  expect(rowsOf(copied?.text ?? '')).toEqual([pond]);
  for (const { text } of [web, values].flatMap(each => each ?? [])) {
    expect(rowsOf(text)).toEqual([pond]);
    expect(text).toMatch(/预算数: 88万元\n +执行数: 66万元\n/);
  }
});

const below = ['一级指标|二级指标|三级指标|年度指标值|实际完成值|得分', '产出指标|数量指标|建成书房|3处|3处|50'];

test.each([
  ['in one row', ['年度总体目标|目标|建成3处书房|<|完成情况|已建成3处']],
  ['with one label', ['年度绩效目标|建成3处书房|<|<|实际完成情况|已建成3处']],
  ['below each other', ['年度绩效目标|目标|建成3处书房|<|<|<', '^|完成情况|已建成3处|<|<|<']],
  ['below the heading', ['年度绩效目标|<|<|<|<|<', '预期目标|建成3处书房|<|<|<|<', '实际完成情况|已建成3处|<|<|<|<']],
])('goals and what came of them behind their labels: %s', async (_, goals) => {
  const { text, kept } = await read(page(['项目名称|书房建设|<|<|<|<', ...goals, ...below]), 'a.html');
  expect(text).toContain('年度目标:\n  - 内容: 建成3处书房\n    实际完成情况: 已建成3处\n');
  expect(kept).toEqual([]);
});
