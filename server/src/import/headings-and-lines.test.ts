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

test('of targets of several years those of the form’s year are its own, the others are told', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|年度指标值|<|实际完成值|分值|评定得分',
    '^|^|^|2022年|2023年|^|^|^',
    '产出指标|数量指标|修塘|10口|12口|11口|50|49',
  ];
  const undated = await read(page(rows), 'form.html');
  expect(undated.text).not.toContain('目标值');
  expect(undated.kept).toEqual(['2022年：10口　2023年：12口']);
  for (const head of ['2023年度项目支出绩效自评表', '2022年度项目支出绩效自评表']) {
    const all = [head, ...rows];
    for (const { text, kept } of [await read(page(all), 'form.html'), await read(sheet(all), 'form.csv')]) {
      expect(text).toMatch(/修塘\n +权重: 50\n +目标值: 1[02]口\n +完成值: 11口\n +得分: 49/);
      expect(kept).toEqual([head.startsWith('2023') ? '2022年：10口' : '2023年：12口']);
    }
  }
  const copied = await read(copy(['2023年度项目支出绩效自评表', ...rows]), 'form.txt');
  expect(copied.text).toMatch(/目标值: 12口\n +完成值: 11口\n +得分: 49/);
  const reached = await read(
    page([(rows[0] ?? '').replace('实际完成值', '2022年实际完成值'), ...rows.slice(1)]),
    'form.html',
  );
  expect(reached.text).toContain('目标值: 10口');
});

test('targets of the years to come beside that of the year which was reached are none of the form', async () => {
  const heads = '一级指标|二级指标|三级指标|2022年目标值|2023年目标值|2022年完成值|得分';
  const { text, kept } = await read(page([heads, '产出指标|数量指标|修塘|10口|12口|11口|50']), 'form.html');
  expect(text).toMatch(/目标值: 10口\n +完成值: 11口/);
  expect(text).not.toContain('基线值');
  expect(kept).toEqual(['2023年目标值：12口']);
});

test('values stand in the second row of headings, under places of which the whole one counts', async () => {
  const rows = (first: string): string[] => [
    `一级指标|二级指标|三级指标|${first}|<|乙区|<`,
    '^|^|^|目标值|完成值|目标值|完成值',
    '产出指标|数量指标|修塘|10口|12口|4口|5口',
  ];
  for (const { text, kept } of [
    await read(page(rows('全市')), 'form.html'),
    await read(sheet(rows('全市')), 'form.csv'),
  ]) {
    expect(text).toMatch(/修塘\n +目标值: 10口\n +完成值: 12口/);
    expect(kept).toEqual(['目标值：4口　完成值：5口']);
  }
  await expect(read(page(rows('甲区')), 'form.html')).rejects.toThrow('没有找到自评表');
});

test('三级指标 once more in front of what came of it names no second row', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|指标值|分值|三级指标|完成值|得分',
    '产出指标|数量指标|修塘|10口|30|修塘|12口|30',
    '^|^|清淤|5公里|20|清淤疏浚|6公里|20',
  ];
  for (const { text, kept } of await readAll(rows)) {
    expect(text).toMatch(/名称: 修塘\n +权重: 30\n +目标值: 10口\n +完成值: 12口/);
    expect(text).toMatch(/名称: 清淤\n/);
    expect(kept).toEqual(['三级指标：清淤疏浚']);
  }
});

test('headings with English above their Chinese are those headings', async () => {
  const rows = [
    'Level 1¦一级指标|Level 2¦二级指标|Level 3¦三级指标|Target¦年度指标值|Actual¦实际完成值|Weight¦分值|Score¦得分',
    pond,
  ].map(row => row.replaceAll('¦', '<br>'));
  const { text, kept } = await read(page(rows), 'form.html');
  expect(text).toMatch(/修塘\n +权重: 50\n +目标值: ≥10口\n +完成值: 12口\n +得分: 50/);
  expect(kept).toEqual([]);
});

test('why the reviewer took points off is the review’s, why a target was missed the row’s', async () => {
  const rows = [
    '一级指标|二级指标|三级指标|指标值|完成值|分值|得分|未达标说明|复核得分|核减原因',
    '产出指标|数量指标|修塘|≥10口|9口|50|45|雨季长|40|现场测量',
  ];
  for (const { text } of await readAll(rows))
    expect(text).toMatch(/偏差: 雨季长\n +复核:\n +复核得分: 40\n +意见: 现场测量/);
});

test('a sentence that ends in a line is no beginning of the label below it', async () => {
  const rows = [
    '年度总体目标\t修塘十口，清淤五公里。',
    '完成情况\t已修塘十二口。',
    heads.replaceAll('|', '\t'),
    pond.replaceAll('|', '\t'),
  ];
  const { text } = await read(rows.join('\n'), 'form.txt');
  expect(text).toMatch(/内容: 修塘十口，清淤五公里。\n +实际完成情况: 已修塘十二口。/);
});

test('points of a whole group may be most of the form', async () => {
  const rows = [
    '一级指标|权重|二级指标|权重|三级指标|权重|指标值|完成值|得分|备注',
    '产出指标|50%|数量指标|20%|修塘|20|≥10口|12口|20|',
  ].map(row => row.replaceAll('|', '\t'));
  const { text, kept } = await read(rows.join('\n'), 'form.txt');
  expect(text).toMatch(/名称: 修塘\n +权重: 20\n +目标值: ≥10口/);
  expect(kept).toEqual([]);
});

test('评定得分 is what was scored', async () => {
  const { text } = await read(
    sheet(['一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|评定得分', pond]),
    'form.csv',
  );
  expect(text).toMatch(/完成值: 12口\n +得分: 50/);
});

test('what a fund of an insurance spends is its budget, not what comes in', async () => {
  const rows = [
    '基金收支|项目|年初预算|调整预算|决算数|完成率',
    '^|基金收入|12.6|13.1|13.25|101.15%',
    '^|基金支出|9.8|9.9|9.71|98.08%',
  ];
  for (const { text } of await readAll([...rows, heads, pond])) {
    expect(text).toMatch(/预算执行:\n {2}年初预算数: 9.8\n {2}预算数: 9.9\n {2}执行数: 9.71\n {2}执行率: 98.08%\n/);
    expect(text).toMatch(/- 名称: 基金收入\n {6}年初预算数: 12.6/);
  }
});

test('a row of money whose cells stand one column off is read by what its amounts can be', async () => {
  const rows = ['项目资金|<|年初预算数|全年预算数|全年执行数|分值|执行率|得分', '年度资金总额|160|150|120|10|80%|8'];
  const { text } = await read(page([...rows, heads, pond]), 'form.html');
  expect(text).toMatch(/年初预算数: 160\n {2}预算数: 150\n {2}执行数: 120\n {2}执行率: 80%\n {2}得分: 8\n/);
});

test('a list of projects ends where the title of the form stands', async () => {
  const list = ['项目绩效自评汇总表', '序号|项目名称|预算数|执行数', '1|修塘|420|411.6', '2|路灯|260|260'];
  const form = ['项目支出绩效自评表', '项目名称|修塘', '预算数|420|执行数|411.6', heads, pond];
  const { text, kept } = await read(sheet([...list, ...form]), 'form.csv');
  expect(text).toMatch(/^项目名称: 修塘$/m);
  expect(text).toMatch(/ {2}预算数: 420\n {2}执行数: 411.6\n/);
  expect(kept).toEqual([]);
});

test('headings of the upper row beside those that group the lower ones head columns of their own', async () => {
  const rows = [
    '绩效指标|<|<|年初设定|<|年末完成|<|扣分原因',
    '一级指标|二级指标|三级指标|目标值|分值|完成值|得分|^',
    '产出指标|数量指标|修塘|≥10口|50|9口|45|雨季长',
  ];
  for (const source of [page(rows), sheet(rows)]) {
    const { text, kept } = await read(source, source.startsWith('<') ? 'form.html' : 'form.csv');
    expect(text).toMatch(/修塘\n +权重: 50\n +目标值: ≥10口\n +完成值: 9口\n +得分: 45\n +偏差: 雨季长/);
    expect(kept).toEqual([]);
  }
});

test('two rows of headings without merged cells, some of them unknown, keep what stands between the groups', async () => {
  const rows = [
    '指标体系|<|<|分值|年度指标值|单位自评|<|<|第三方复核|<|<|差异',
    '一级|二级|三级|^|^|完成值|得分|自评依据|复核值|复核得分|扣分|^',
    '产出|数量|修塘|50|≥10口|12口|50|台账|11口|50|0|0',
  ];
  for (const source of [page(rows), sheet(rows)]) {
    const { text } = await read(source, source.startsWith('<') ? 'form.html' : 'form.csv');
    expect(text).toMatch(/修塘\n +权重: 50\n +目标值: ≥10口\n +完成值: 12口\n +得分: 50\n +复核:\n +复核完成值: 11口/);
  }
});

test('评价内容 in front of 评价指标 says which group a row is of', async () => {
  const rows = [
    '评价内容|评价指标|指标值|完成值|标准分|自评得分',
    '服务数量|训练人数|≥85人|88人|25|25',
    '^|训练课时|≥100课时|96课时|15|14',
  ];
  for (const { text } of await readAll(rows))
    expect(text).toMatch(/- 名称: 服务数量\n +指标:\n +- 名称: 训练人数\n[^]*\n {6}- 名称: 训练课时\n/);
});

test('rows of a table that lack the cell in front are read by what their cells can be, and no number is a name', async () => {
  const rows = [
    '绩效指标|一级指标|二级指标|三级指标|指标值|完成值|分值|得分|备注',
    '产出指标|数量指标|修塘|≥10口|12口|30|30|',
    '质量指标|合格率|100%|98%|20|19.6|一处返工',
  ];
  const { text, kept } = await read(page(rows), 'form.html');
  expect(text).toMatch(
    /- 名称: 数量指标\n +指标:\n +- 名称: 修塘\n +权重: 30\n +目标值: ≥10口\n +完成值: 12口\n +得分: 30/,
  );
  expect(text).toMatch(/- 名称: 质量指标\n +指标:\n +- 名称: 合格率\n +权重: 20\n +目标值: 100%\n +完成值: 98%/);
  expect(kept).toEqual([]);
});

test('a number under the heading of the names is no part of a name', async () => {
  const rows = ['一级指标|二级指标|三级指标|<|完成值|得分', '产出指标|数量指标|修塘|≥10口|12口|50'];
  const { text, kept } = await read(page(rows), 'form.html');
  expect(text).toContain('名称: 修塘\n');
  expect(kept).toEqual(['三级指标：≥10口']);
});
