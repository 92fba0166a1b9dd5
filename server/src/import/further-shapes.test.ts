import { expect, test } from 'vitest';
import { copy, page, read, readAll, sheet } from './pages-testing.js';

const heads = '一级指标|二级指标|三级指标|指标值|完成值|分值|得分';
const pond = '产出指标|数量指标|修塘|≥10口|12口|50|50';

test('批复预算 in front of 调整预算 is the budget at the year’s beginning', async () => {
  const money = ['预算资金|项目|批复预算|调整预算|实际支出|分值|得分', '^|总额|800|780|741|10|9.5'];
  for (const { text, kept } of await readAll([...money, heads, pond])) {
    expect(text).toMatch(/年初预算数: 800\n {2}预算数: 780\n {2}执行数: 741\n/);
    expect(kept).toEqual([]);
  }
});

test('money of bonds: what was granted is the budget, what has come in is told', async () => {
  const money = [
    '债券资金情况（万元）|债券额度|已到位资金|已支出资金|支出进度|分值|得分',
    '^|12000|12000|10800|90%|10|9',
  ];
  for (const { text, kept } of await readAll([...money, heads, pond])) {
    expect(text).toMatch(/预算数: 12000\n {2}执行数: 10800\n {2}执行率: 90%\n {2}得分: 9\n/);
    expect(kept).toEqual(['已到位资金：12000']);
  }
});

test('a year beside the currency in the head is the form’s', async () => {
  const head = ['项目支出绩效自评表|<|<|<|<|<|<', '2023年度|<|<|<|金额单位：万元|<|<'];
  for (const { text, kept } of await readAll([...head, heads, pond])) {
    expect(text).toMatch(/^年度: 2023$/m);
    expect(kept).toEqual([]);
  }
});

test('预期 | 完成 head the goals and what came of them', async () => {
  const goals = ['绩效目标|预期|<|<|完成|<|<', '^|修塘10口|<|<|已修塘12口|<|<'];
  for (const { text } of await readAll([...goals, heads, pond]))
    expect(text).toContain('年度目标:\n  - 内容: 修塘10口\n    实际完成情况: 已修塘12口\n');
});

test('有可能 at the end of a row is whole: the name of a group below it opens the next', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|指标值|1-7月执行情况|全年预计完成情况|完成目标可能性',
    '产出指标|数量指标|修塘|≥10口|7口|9口|有可能',
    '满意度指标|满意度指标|村民满意度|≥90%|93%|92%|确定能',
  ];
  const { text, kept } = await read(copy(rows), 'form.txt');
  expect(text.match(/完成可能性: .*/g)).toEqual(['完成可能性: 有可能', '完成可能性: 确定能']);
  expect(kept).toEqual([]);
});

test('偏差度 is a number and no reason', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|指标值|完成值|偏差度|分值|得分|偏差原因',
    '产出指标|数量指标|修塘|≥10口|8口|-20%|50|40|连日降雨',
  ];
  for (const { text, kept } of await readAll(rows)) {
    expect(text).toMatch(/偏差: 连日降雨$/m);
    expect(kept).toEqual(['偏差度：-20%']);
  }
});

test('of two who re-checked the last counts, the other is told', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|指标值|分值|单位自评|<|主管部门审核|<|财政复核|<',
    '^|^|^|^|^|完成值|得分|完成值|得分|完成值|得分',
    '产出指标|数量指标|修塘|≥10口|50|12口|50|11口|49|9口|45',
  ];
  for (const source of [page(rows), copy(rows)]) {
    const { text, kept } = await read(source, source.startsWith('<') ? 'form.html' : 'form.txt');
    expect(text).toMatch(/完成值: 12口\n +得分: 50\n +复核:\n +复核完成值: 9口\n +复核得分: 45/);
    expect(kept).toEqual(['完成值：11口　得分：49']);
  }
});

test('a second row of headings of money says which budgets stand below the first', async () => {
  const money = [
    '年度预算执行（万元）|项目|预算数|<|<|决算数|得分',
    '^|^|年初预算|调整数|调整后预算|^|^',
    '^|合计|2000|150|2150|2042.5|9.5',
  ];
  for (const source of [page([...money, heads, pond]), sheet([...money, heads, pond])]) {
    const { text, kept } = await read(source, source.startsWith('<') ? 'form.html' : 'form.csv');
    expect(text).toMatch(/年初预算数: 2000\n {2}预算数: 2150\n {2}执行数: 2042.5\n {2}得分: 9.5\n/);
    expect(kept).toEqual(['调整数：150']);
  }
  expect((await read(copy([...money, heads, pond]), 'form.txt')).text).not.toMatch(/ (?:预算数: 2000|执行数: 2000)$/m);
});

test('目标值（调整） is what the target became', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|目标值（年初）|目标值（调整）|完成值|得分',
    '产出指标|数量指标|修塘|≥12口|≥10口|11口|50',
  ];
  for (const { text } of await readAll(rows))
    expect(text).toMatch(/目标值: ≥12口\n +调整后目标值: ≥10口\n +完成值: 11口/);
});

test('a line of the total in words is what was scored', async () => {
  for (const { text, kept } of await readAll([heads, pond, '总分：100分，自评得分：96分|<|<|<|<|<|<'])) {
    expect(text).toMatch(/^总分: 96$/m);
    expect(kept).toEqual([]);
  }
});
