import { expect, test } from 'vitest';
import { importGrids } from '../import-form.js';
import { gridRow, type ImportGrid } from '../cells/grid.js';
import { linePlace } from '../cells/place.js';
import { readCopy } from '../testing.js';

/** A table whose cells are parted by bars; one before `<` reaches over it. */
const read = (...rows: readonly string[]): Promise<string> => {
  const cells = (row: string): string =>
    row
      .split('|')
      .flatMap((cell, index, all) => {
        if (cell === '<') return [];
        const next = all.findIndex((other, at) => at > index && other !== '<');
        return [`<td colspan=${(next < 0 ? all.length : next) - index}>${cell}</td>`];
      })
      .join('');
  return readCopy(`<table>${rows.map(row => `<tr>${cells(row)}</tr>`).join('')}</table>`);
};

const pond =
  /- 名称: 产出指标\n +指标:\n +- 名称: 数量指标\n +指标:\n +- 名称: 修塘\n +权重: 50\n +目标值: ≥10口\n +完成值: 12口\n +得分: 48\n/;

test('levels behind the names and values in front of them are read as they are headed', async () => {
  const text = await read(
    '得分|分值|完成值|年度指标值|三级指标|二级指标|一级指标',
    '48|50|12口|≥10口|修塘|数量指标|产出指标',
  );
  expect(text).toMatch(pond);
  const kind = await read('指标名称|所属类别|自评得分|标准分|目标值|完成值', '修塘|产出指标|48|50|≥10口|12口');
  expect(kind).toMatch(/- 名称: 产出指标\n +指标:\n +- 名称: 修塘\n +权重: 50\n +目标值: ≥10口\n/);
});

test('绩效指标 right in front of the second level heads the first', async () => {
  const text = await read(
    '绩效指标|二级指标|三级指标|指标值|完成值|分值|得分',
    '产出指标|数量指标|修塘|≥10口|12口|50|48',
  );
  expect(text).toMatch(pond);
});

test('计划 and 实际 below the values, or behind a year, are what was aimed at and reached', async () => {
  const row = '产出指标|数量指标|修塘|≥10口|12口|50|48';
  expect(await read('一级指标|二级指标|三级指标|指标值|<|分值|得分', '|||计划|实际||', row)).toMatch(pond);
  const yearly = await read(
    '指标体系|<|<|2022年实际|2023年目标|2023年实际|权重|得分',
    '一级|二级|三级|||||',
    row.replace('≥', '8口|≥'),
  );
  expect(yearly).toMatch(/权重: 50\n +目标值: ≥10口\n +完成值: 12口\n +得分: 48\n +基线值: 8口\n/);
});

test('two halves beside each other below the same headings are read one below the other', async () => {
  const heads = '指标名称|目标值|完成值|分值|得分';
  const text = await read(
    '产出指标|<|<|<|<|效益指标|<|<|<|<',
    `${heads}|${heads}`,
    '修塘|≥10口|12口|50|48|受益户|≥90户|95户|40|40',
    '合计|<|<|90|88|<|<|<|<|<',
  );
  expect(text).toMatch(
    /- 名称: 产出指标\n +指标:\n +- 名称: 修塘\n +权重: 50\n +目标值: ≥10口\n +完成值: 12口\n +得分: 48\n/,
  );
  expect(text).toMatch(
    /- 名称: 效益指标\n +指标:\n +- 名称: 受益户\n +权重: 40\n +目标值: ≥90户\n +完成值: 95户\n +得分: 40\n/,
  );
  expect(text).toContain('\n总分: 88\n');
});

test('the total is no sum of weights where the column of scores is not known', async () => {
  const rows = ['一级指标|三级指标|指标值|完成值|分值|单位评议', '产出指标|修塘|≥10口|12口|50|48', '合计|<|<|<|50|48'];
  const text = await read(...rows);
  expect(text).not.toMatch(/^总分/m);
  expect(text).toMatch(/# 未能识别（表 1 第 3 行第 6 列）：48/);
  expect(await read(...rows.map(row => row.replace('评议', '自评')))).toContain('\n总分: 48\n');
});

test('a row of the rate of execution below the indicators scores the budget whose amounts stand above', async () => {
  const text = await read(
    '预算执行|预算数:|200|执行数:|196||',
    '一级指标|二级指标|三级指标|指标值|完成值|分值|得分',
    '产出指标|数量指标|修塘|≥10口|12口|50|48',
    '预算执行率(10分)|<|<|<|98%|10|9.8',
  );
  expect(text).toMatch(/预算执行:\n +权重: 10\n +预算数: 200\n +执行数: 196\n +执行率: 98%\n +得分: 9.8\n/);
});

test('a rate beside what came of the goals joins neither', async () => {
  const text = await read(
    '目标|年度预期目标|具体完成情况|总体完成率',
    '|修塘十口|修了九口|90%',
    '一级指标|三级指标|指标值|完成值|得分',
    '产出指标|修塘|≥10口|9口|9',
  );
  expect(text).toMatch(/# 未能识别.*完成率：90%\n年度目标:\n +- 内容: 修塘十口\n +实际完成情况: 修了九口\n/);
});

test('the label of the block beside 指标 over the levels heads no names', async () => {
  const rows = ['绩效指标完成情况|指标|<|<|指标值|完成值|分值|得分', '|一级|二级|三级||||'];
  expect(await read(...rows, '|产出指标|数量指标|修塘|≥10口|12口|50|48')).toMatch(pond);
});

test('数值 and 单位 below the actual value are its own', async () => {
  const rows = ['一级指标|二级指标|三级指标|指标值|<|<|实际值|<|分值|得分', '|||符号|数值|单位|数值|单位||'];
  const text = await read(...rows, '产出指标|数量指标|植树|≥|2|万株|23000|株|50|48');
  expect(text).toMatch(/目标值: ≥2 万株\n +完成值: 23000 株\n +得分: 48\n/);
});

test('a subtotal that names its group stands there', async () => {
  const heads = '一级指标|二级指标|三级指标|指标值|完成值|分值|得分';
  const text = await read(heads, '产出指标|数量指标|修塘|≥10口|12口|50|48', '产出指标小计|<|<|<|<|50|48');
  expect(text).toMatch(/- 名称: 产出指标\n +得分: 48\n +指标:\n +- 名称: 数量指标\n +指标:/);
  expect(text).not.toContain('小计');
});

test.each([
  ['第一，修塘；<br>第二，清淤。', ['修塘；', '清淤。']],
  ['一是修塘；二是清淤；三是管护。', ['修塘；', '清淤；', '管护。']],
  ['首先，修塘。其次，清淤。最后，管护。', ['修塘。', '清淤。', '管护。']],
  ['一是修塘，二是清淤。', ['一是修塘，二是清淤。']],
  ['统一是非标准；二是清淤。', ['统一是非标准；二是清淤。']],
])('goals counted by words: %s', async (goals, texts) => {
  const text = await read(`年度目标|${goals}|<|<`, '一级指标|三级指标|指标值|得分', '产出指标|修塘|≥10口|9');
  expect([...text.matchAll(/^ {2}- (.+)$/gm)].slice(0, texts.length).map(([, goal]) => goal)).toEqual(texts);
});

test.each([
  '一级指标|二级指标|三级指标|年度目标|年度实际|分值|得分',
  '一级指标|二级指标|三级指标|指标目标|指标完成|指标权重|指标评分',
  '第一级指标|第二级指标|第三级指标|目标值A|完成值B|分值C|得分',
  '指标1级|指标2级|指标3级|①目标值|②完成值|③分值|④得分',
  '评价维度|评价要素|评价指标|目标值|1-12月完成值|分值|得分',
  '绩效维度|绩效内容|绩效指标|绩效要求|完成绩效|分值|得分',
])('words of headings: %s', async heads => {
  expect(await read(heads, '产出指标|数量指标|修塘|≥10口|12口|50|48')).toMatch(pond);
});

test.each([
  '年度绩效目标|目标申报|目标完成',
  '绩效目标|年初绩效目标|实际完成绩效',
  '预期目标及完成情况|预期目标|全年实际完成',
  '年度任务|任务目标|任务完成情况',
  '整体绩效目标|预期整体目标|整体目标完成情况',
])('words over goals: %s', async heads => {
  const text = await read(heads, '|修塘十口。|修了十二口。', '一级指标|三级指标|指标值|得分', '产出指标|修塘|≥10口|9');
  expect(text).toMatch(/年度目标:\n +- 内容: 修塘十口。\n +实际完成情况: 修了十二口。\n/);
});

test('本年预算 beside 全年预算合计 is a part of it', async () => {
  const text = await read(
    '资金|上年结转|本年预算|全年预算合计|全年执行合计|得分',
    '合计|20|100|120|90|7.5',
    '一级指标|三级指标|指标值|得分',
    '产出指标|修塘|≥10口|9',
  );
  expect(text).toMatch(/预算数: 120\n +执行数: 90\n +得分: 7.5/);
});

test('a list of projects in front of a form is none of its head, money and total', async () => {
  const list =
    '<h1>2023年度绩效自评汇总表</h1><table><tr><td>序号<td>项目名称<td>预算数<td>执行数<td>自评得分<tr><td>1<td>村塘<td>100<td>98<td>97</table>';
  const form = '<table><tr><td>一级指标<td>三级指标<td>指标值<td>得分<tr><td>产出指标<td>修塘<td>≥10口<td>9</table>';
  const text = await readCopy(list + form);
  expect(text).toMatch(/# 未能识别（表 1 第 2 行）：1　村塘　100　98　97/);
  expect(text).not.toMatch(/^ *(?:项目名称|预算数|执行数|总分):/m);
});

const sheet = (name: string, ...rows: readonly string[]): ImportGrid => ({
  name,
  rows: rows.map((row, index) => {
    const cells = row.split('|').map((text, column) => ({ text, column, width: 1 }));
    return gridRow(cells, cells.length, 1, false, { ...linePlace(index), sheet: name });
  }),
});

test('the head on one sheet and the indicators on the next are one form; a list of projects is no head', () => {
  const rows = sheet(
    '二',
    '一级指标|二级指标|三级指标|指标值|完成值|分值|得分',
    '产出指标|数量指标|修塘|≥10口|12口|50|48',
  );
  const textOf = (first: ImportGrid): string => {
    const got = importGrids({ grids: [first, rows], warnings: [] }, 'zh-CN');
    return 'text' in got ? got.text : '';
  };
  const head = textOf(sheet('一', '项目名称|村塘', '项目资金|全年预算数|全年执行数|执行率|得分', '合计|80|76|95%|9.5'));
  expect(head).toMatch(/项目名称: 村塘\n[^]*预算数: 80\n +执行数: 76\n[^]*名称: 修塘/);
  expect(textOf(sheet('一', '序号|项目名称|预算数|执行数|得分', '1|村塘|80|76|95'))).not.toMatch(/^ *预算数:/m);
});

test('two columns in one part where every cell is two; where one is not, it is told and no value', async () => {
  const heading = '一级指标|二级指标|三级指标|目标值/完成值|分值|得分';
  const text = await read(
    heading,
    '产出指标|数量指标|修塘|≥10口/12口|50|48',
    '产出指标|成本指标|单价|80元/人/75元/人|40|40',
  );
  expect(text).toMatch(pond);
  expect(text).toMatch(/目标值: 80元\/人\n +完成值: 75元\/人\n/);
  const doubtful = await read(heading, '产出指标|数量指标|修塘|≥10口/12口|50|48', '产出指标|质量指标|验收|合格|40|40');
  expect(doubtful).not.toMatch(/^ +(?:目标值|完成值):/m);
  expect(doubtful).toMatch(/# 未能识别.*≥10口\/12口/);
});

const rowsBelow = ['一级指标|二级指标|三级指标|指标值|完成值|分值|得分', '产出指标|数量指标|修塘|≥10口|12口|50|48'];

test('money in the head: labels with their amounts in one cell, beside labels of the head, or two amounts in one', async () => {
  const inOne = await read('预算执行|预算数：68万元；执行数：66.64万元；执行率：98%|<|<|<|10|9.8', ...rowsBelow);
  expect(inOne).toMatch(/预算执行:\n +权重: 10\n +预算数: 68万元\n +执行数: 66.64万元\n +执行率: 98%\n +得分: 9.8\n/);
  const beside = await read(
    '项目名称|修塘|<|<|预算金额（万元）|<|45',
    '实施单位|甲站|<|<|支出金额（万元）|<|40',
    ...rowsBelow,
  );
  expect(beside).toMatch(/金额单位: 万元\n\n预算执行:\n +预算数: 45\n +执行数: 40\n/);
  const stroke = await read('预算数/执行数（万元）|50/48|<|执行率|96%|得分|9.6', ...rowsBelow);
  expect(stroke).toMatch(/预算数: 50\n +执行数: 48\n +执行率: 96%\n +得分: 9.6\n/);
});

test('an amount of the head is none of the block of money that says another', async () => {
  const text = await read(
    '项目名称|修塘|<|<|项目预算|<|900',
    '项目资金|全年预算数|<|全年执行数|<|<|得分',
    '总额|45|<|40|<|<|9',
    ...rowsBelow,
  );
  expect(text).toMatch(/^预算执行:\n +预算数: 45\n +执行数: 40\n/m);
  expect(text).toMatch(/# 未能识别.*项目预算：900/);
});

test('sources of money side by side are its items, and their sum the whole', async () => {
  const text = await read(
    '资金来源|<|中央|省级|县级|本级|合计',
    '预算数|<|200|80|—|20|300',
    '执行数|<|190|80|—|20|290',
    ...rowsBelow,
  );
  expect(text).toMatch(
    /^预算执行:\n +预算数: 300\n +执行数: 290\n +明细:\n +- 名称: 中央\n +预算数: 200\n +执行数: 190\n/m,
  );
  expect(text).toMatch(/- 名称: 本级\n +预算数: 20\n +执行数: 20\n/);
  expect(text).not.toContain('县级');
});

test('an error of a sheet is told and no value, how an indicator is measured names no group, a sum of the page is no row', async () => {
  const failed = await read(rowsBelow[0] as string, '产出指标|数量指标|修塘|≥10口|#N/A|50|48');
  expect(failed).not.toContain('完成值:');
  expect(failed).toMatch(/# 未能识别.*#N\/A/);
  const kinds = await read(
    '指标类型|指标名称|目标值|完成值|分值|得分',
    '定量|修塘|≥10口|12口|50|48',
    '定性|管护|到位|到位|40|40',
  );
  expect(kinds).toMatch(/^绩效指标:\n +- 名称: 修塘\n[^]*^ {2}- 名称: 管护\n/m);
  const page = await read(...rowsBelow, '本页小计|<|<|<|<|50|48');
  expect(page).not.toContain('本页');
});

test('a table of costs by what was planned and what was spent', async () => {
  const text = await read('成本指标|计划成本|实际成本|分值|得分', '试剂|80万元|76万元|10|10');
  expect(text).toMatch(/- 名称: 试剂\n +权重: 10\n +目标值: 80万元\n +完成值: 76万元\n +得分: 10\n/);
});
