import { expect, test } from 'vitest';
import { copy, page, read, readAll, sheet } from './pages-testing.js';

const heads = '一级指标|二级指标|三级指标|指标值|完成值|分值|得分';
const pond = '产出指标|数量指标|修塘|≥10口|12口|50|50';

test('one heading over the groups and the names: the rows say how many levels stand below it', async () => {
  const rows = [
    '指标名称|<|<|指标方向|指标值|计量单位|完成情况|指标权重|自评分',
    '产出指标|数量指标|修塘|≥|10|口|12|30|30',
    '^|^|清淤|≥|5|公里|6|20|20',
    '效益指标|社会效益指标|受益人数|≥|300|人|320|50|50',
  ];
  for (const { text, kept } of await readAll(rows)) {
    expect(text.match(/名称: .*/g)).toEqual(
      ['产出指标', '数量指标', '修塘', '清淤', '效益指标', '社会效益指标', '受益人数'].map(each => `名称: ${each}`),
    );
    expect(kept).toEqual([]);
  }
});

test('a label with one cell over all columns behind it is no indicator', async () => {
  const below = ['评价得分|<|<|<|<|100|50', '评价等级|优|<|<|<|<|<', '主要经验及做法|专人管护|<|<|<|<|<'];
  const { text, kept } = await read(page([heads, pond, ...below]), 'form.html');
  expect(text).toMatch(/^总分: 50$/m);
  expect(text.match(/- 名称: .*/g)).toHaveLength(3);
  expect(kept).toEqual(['主要经验及做法　专人管护']);
  const inBetween = await read(page([heads, '主要做法|专人管护|<|<|<|<|<', pond]), 'form.html');
  expect(inBetween.text.match(/- 名称: .*/g)).toHaveLength(3);
  expect(inBetween.kept).toEqual(['主要做法　专人管护']);
});

test('a column of both levels in one: 产出指标-数量指标', async () => {
  const rows = [
    '指标类型|指标名称|指标值|完成值|分值|得分',
    '产出指标-数量指标|修塘|≥10口|12口|30|30',
    '产出指标-质量指标|合格率|≥95%|96%|20|20',
  ];
  for (const { text } of await readAll(rows))
    expect(text.match(/- 名称: .*/g)).toEqual(
      ['产出指标', '数量指标', '修塘', '质量指标', '合格率'].map(each => `- 名称: ${each}`),
    );
});

test('labels of money with their amounts below the indicators are the budget', async () => {
  const money = '预算执行|预算数（万元）|210|执行数（万元）|199.5|95%|9.5';
  for (const { text } of await readAll([heads, pond, money])) {
    expect(text).toMatch(/预算执行:\n(?: {2}.*\n)*? {2}预算数: 210\n {2}执行数: 199.5\n/);
    expect(text.match(/- 名称: .*/g)).toHaveLength(3);
  }
});

test('money in one sentence is parted, and another sentence stays what it is', async () => {
  const money = '预算执行情况|全年预算数100万元，执行数98万元，执行率98%|<|<|<|<|<';
  for (const { text, kept } of await readAll([money, heads, pond])) {
    expect(text).toMatch(/ {2}预算数: 100万元\n {2}执行数: 98万元\n {2}执行率: 98%\n/);
    expect(kept).toEqual([]);
  }
  const other = '预算执行情况|全年预算数100万元，其中中央80万元，执行数98万元|<|<|<|<|<';
  for (const { text, kept } of await readAll([other, heads, pond])) {
    expect(text).not.toMatch(/预算数: /);
    expect(kept).toHaveLength(1);
  }
});

test('a copied row of the budget behind the last group is no satisfaction', async () => {
  const rows = [heads, pond, '满意度指标|满意度指标|村民满意度|≥90%|93%|40|40', '预算执行率|<|<|100%|95%|10|9.5'];
  const { text } = await read(copy(rows), 'form.txt');
  expect(text).toMatch(/^预算执行:\n {2}权重: 10\n {2}执行率: 95%\n {2}得分: 9.5\n/m);
  expect(text.match(/- 名称: .*/g)).toHaveLength(6);
});

test('自评得分 and 本级小计 below the rows are sums, no indicators', async () => {
  for (const { text } of await readAll([heads, pond, '本级小计|<|<|||50|50', '自评得分|<|<|||100|50'])) {
    expect(text).toMatch(/^总分: 50$/m);
    expect(text.match(/- 名称: .*/g)).toHaveLength(3);
  }
});

test('one heading over both levels of groups, 指标分类 or 绩效指标', async () => {
  for (const over of ['指标分类', '绩效指标']) {
    const rows = [
      `${over}|<|三级指标|绩效目标|实际完成|满分|评分`,
      '产出（60分）|数量|支持企业数|≥20家|22家|20|20',
      '^|时效|资金拨付时限|6月底前|6月20日|40|40',
      '效益（40分）|经济效益|新增产值|≥5000万元|5200万元|40|40',
    ];
    for (const { text, kept } of await readAll(rows)) {
      expect(text.match(/- 名称: .*/g)).toEqual(
        ['产出', '数量', '支持企业数', '时效', '资金拨付时限', '效益', '经济效益', '新增产值'].map(
          each => `- 名称: ${each}`,
        ),
      );
      expect(kept).toEqual([]);
    }
  }
});

test('资金执行 with its rate is the budget, with how money was used a group', async () => {
  const rate = await read(page([heads, pond, '资金执行|资金执行率|资金执行率|100%|95%|10|9.5']), 'form.html');
  expect(rate.text).toMatch(/预算执行:\n {2}权重: 10\n {2}执行率: 95%\n {2}得分: 9.5\n/);
  const use = await read(page([heads, pond, '资金执行|资金使用|资金使用合规性|合规|合规|10|10']), 'form.html');
  expect(use.text).toContain('- 名称: 资金使用合规性');
});

test('years below headings that nothing merges are told, and no indicator; 评定得分 is what was scored', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|年度指标值|<|实际完成值|分值|评定得分',
    '^|^|^|2022年|2023年|^|^|^',
    '产出指标|数量指标|修塘|10口|12口|12口|50|49',
  ];
  const { text, kept } = await read(sheet(rows), 'form.csv');
  expect(text.match(/- 名称: .*/g)).toHaveLength(3);
  expect(text).toMatch(/完成值: 12口\n +得分: 49/);
  expect(kept).toContain('2022年　2023年');
});
