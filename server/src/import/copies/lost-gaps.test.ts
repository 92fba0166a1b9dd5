import { expect, test } from 'vitest';
import { readCopy as read, rowsOf } from '../testing.js';

const cells = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '2023年新建充电桩', '≥24个', '26个', '20', '20', ''],
  ['5G基站配套改造', '≥3处', '3处', '10', '10', ''],
  ['质量指标', '24小时响应率', '≥95%', '96%', '20', '19', '人手不足'],
  ['效益指标', '生态效益指标', 'PM2.5浓度', '≤35微克/立方米', '32微克/立方米', '30', '30', ''],
  ['满意度指标', '服务对象满意度指标', '居民满意度', '≥90%', '93%', '10', '10', ''],
];
const whole = [
  '2023年新建充电桩 20 ≥24个 26个 20',
  '5G基站配套改造 10 ≥3处 3处 10',
  '24小时响应率 20 ≥95% 96% 19',
  'PM2.5浓度 30 ≤35微克/立方米 32微克/立方米 30',
  '居民满意度 10 ≥90% 93% 10',
];
const title = '2023年度项目支出绩效自评表';

const shapes: Readonly<Record<string, string>> = {
  'a blank between cells': cells.map(row => row.filter(text => text !== '').join(' ')).join('\n'),
  'a cell a line, with letters that have no width': cells
    .flatMap(row => row.map(text => `\u200b${text}`))
    .join('\n\n\n'),
  'a cell a line behind a tab': cells.map(row => `\t${row.join('\n\t')}`).join('\n'),
  'full-width digits and signs between wide blanks': cells
    .map(row =>
      row
        .filter(text => text !== '')
        .join('　')
        .replace(/[!-'*-~]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    )
    .join('\n'),
  'a tab behind every cell': cells.map(row => `${row.join('\t')}\t`).join('\r\n'),
};

test.each(Object.entries(shapes))('names that begin with digits are names: %s', async (_, text) => {
  expect(rowsOf(await read(`${title}\n${text}`))).toEqual(whole);
});

test('lines drawn between cells are bars', async () => {
  const full = cells.map(row => [...Array<string>(8 - row.length).fill(''), ...row]);
  const drawn = full.map(row => `│${row.join('│')}│`).join('\n├────┼────┤\n');
  expect(rowsOf(await read(`${title}\n┌────┬────┐\n${drawn}\n└────┴────┘`))).toEqual(whole);
});

test('rows of the template in full-width letters are passed over', async () => {
  const text = await read(
    `${title}\n${cells.map(row => row.join('\t')).join('\n')}\n质量指标\t指标２：\t\t\t\t\t`.replace(
      '质量指标\t指标２',
      '指标２',
    ),
  );
  expect(text).not.toContain('名称: 指标');
});

test.each([
  ['产出指标 数量指标 道路养护 ≥12公里12公里 30 30', '道路养护 30 ≥12公里 12公里 30'],
  ['产出指标 数量指标 道路养护≥12公里 12公里 30 30', '道路养护 30 ≥12公里 12公里 30'],
  ['产出指标 数量指标道路养护 ≥12公里 12公里 30 30', '道路养护 30 ≥12公里 12公里 30'],
])('a blank that was lost between two cells: %s', async (row, expected) => {
  const head = '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分';
  expect(rowsOf(await read(`${title}\n${head}\n${row}\n效益指标 社会效益指标 群众出行 改善 改善 30 30`))).toContain(
    expected,
  );
});

test.each([
  '产出指标 数量指标 道路养护 ≥12公里 12公里 3030',
  '产出指标 数量指标 道路养护 ≥12公里 12公里30 30',
  '产出指标 数量指标 道路养护 合格 合格30 30',
  '产出指标 数量指标 道路养护养护 养护 30 30',
  '产出指标 数量指标 进度滞后道路养护 ≥12公里12公里 3030',
])('where it is not certain what stood in a cell the row is a comment: %s', async row => {
  const head = '一级指标二级指标 三级指标 年度指标值 实际完成值 分值 得分';
  const text = await read(`${title}\n${head}\n${row}\n效益指标 社会效益指标 群众出行 改善 改善 30 30`);
  expect(text).not.toMatch(/权重: 3030|得分: 3030|12公里30$|合格30$|养护养护$|滞后道路养护$/m);
  expect(text).toContain('道路养护');
});

test('headings whose blank was lost are parted', async () => {
  const rows =
    '产出指标 数量指标 道路养护 ≥12公里 12公里 30 29 资金下达晚\n效益指标 社会效益指标 群众出行 改善 改善 30 30';
  const text = await read(`${title}\n一级指标 二级指标三级指标 计划完成值 完成值设定分值 指标得分 扣分原因\n${rows}`);
  expect(rowsOf(text)).toContain('道路养护 30 ≥12公里 12公里 29');
});

test('what is carried over is not the whole of the money', async () => {
  const text = await read(
    `${title}\n项目资金(万元) 年初预算数 全年预算数 全年执行数 分值 执行率 得分\n上年结转资金 0 0 0\n${cells.map(row => row.join(' ')).join('\n')}`,
  );
  expect(text).not.toMatch(/^ {2}预算数: 0/m);
});

test('a tab behind every row says nothing, though cells are broken over lines', async () => {
  const rows = cells.map(row => `${row.join('\t').replace('一级指标', '一级\n指标')}\t`).join('\n');
  expect(rowsOf(await read(`${title}\n${rows}`))).toEqual(whole);
});

test.each(['的合格率', '指标2:抽检次数', '(6分)'])(
  'a row whose cells go on in the next line is no row: %s',
  async more => {
    const head = '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分';
    const text = await read(
      `${title}\n${head}\n产出指标 数量指标 农产品抽检 ≥12批 12批 30 30\n${more}\n效益指标 社会效益指标 群众出行 改善 改善 30 30`,
    );
    expect(text).not.toMatch(/名称: 农产品抽检$/m);
    expect(rowsOf(text)).toContain('群众出行 30 改善 改善 30');
  },
);

test('a range of months is a value', async () => {
  const head = '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分';
  expect(rowsOf(await read(`${title}\n${head}\n产出指标 时效指标 实施周期 1-12月 1-12月 30 30`))).toEqual([
    '实施周期 30 1-12月 1-12月 30',
  ]);
});

test.each([
  ['target or actual', '产出指标 | 数量指标 | 道路养护 | 12 | 12 | 12 |'],
  ['a share or points', '产出指标 | 数量指标 | 道路养护 | 较好 | 12 | 12 |'],
])('where blank cells left no trace, a row that could be shifted is a comment: %s', async (_, row) => {
  const head = '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注';
  const text = await read(`${title}\n${head} |\n${row}\n效益指标 | 社会效益指标 | 群众出行 | 改善 | 改善 | 30 | 30 |`);
  expect(text).not.toMatch(/完成值: 12|目标值: 12/);
  expect(text).toMatch(/# .*道路养护/);
  expect(rowsOf(text)).toContain('群众出行 30 改善 改善 30');
});

test('a number before the groups of a row is none of them', async () => {
  const head = ['序号', '一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分'];
  const rows = [
    head,
    ['1', '产出指标', '数量指标', '道路养护(30分)', '≥12公里', '12公里', '30'],
    ['2', '质量指标', '合格率(30分)', '', '96%', '29'],
  ];
  const text = await read(`${title}\n${rows.map(row => row.join('\t')).join('\n')}`);
  expect(text).toMatch(/名称: 质量指标\n[^]*名称: 合格率\n +权重: 30\n +完成值: 96%\n +得分: 29/);
  expect(text).not.toMatch(/名称: "?2/);
});

const heads = '一级指标  二级指标  三级指标  年度指标值  实际完成值  分值  得分  偏差原因分析';

test.each([
  ['the end of a name', '指标1:检测报告出  ≤15天  12天  30  30\n具时间\n', /名称: 指标1:检测报告出$/m],
  ['the end of one that a reason stands behind', '工程质量标  合格  合格  30  25  资金下达较晚\n准\n', /质量标$/m],
  ['the ends of two cells', '新建充电  ≥24个  26个  30  25  受雨季影响进度滞后\n桩  ,已加快施工\n', /新建充电$/m],
])('in a copy by lines %s belongs to no certain row: it and its neighbours are comments', async (_, row, wrong) => {
  const text = await read(
    `${title}\n${heads}\n产出指标  数量指标  ${row}质量指标  抽检合格率  ≥95%  96%  20  20\n效益指标  社会效益指标  带动就业  ≥5人  6人  40  40`,
  );
  expect(text.replace(/^ +#.*$/gm, '')).not.toMatch(wrong);
  expect(rowsOf(text)).toContain('带动就业 40 ≥5人 6人 40');
});

test('digits, sign and unit of an amount that ran into its label are one amount, and no part stands for a whole that could not be read', async () => {
  const rows = `一级指标 二级指标三级指标 年度指标值 实际完成值 分值 得分\n产出指标 数量指标 道路养护 ≥12公里 12公里 40 40`;
  const pairs = await read(
    `${title}\n预算执行情况(20分) 预算数: 80\n执行数: 64.4万元\n执行率:80.50%\n得分:16.1\n${rows}`,
  );
  expect(pairs).toMatch(/预算数: 80\n +执行数: 64.4万元\n +执行率: 80.50%\n +得分: 16.1/);
  const funds = `项目资金(万元) 年初预算数 全年预算数 全年执行数 分值 执行率 得分\n年度资金总额 80 80.580.510100.00% 10\n上年结转资金 0 0 0 / 0% /`;
  expect(await read(`${title}\n${funds}\n${rows}`)).not.toMatch(/^ {2}预算数: 0$/m);
});

const trimmed = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'],
  ['产出指标', '数量指标', '疏浚河道', '≥12公里', '12公里', '30', '30'],
  ['质量指标', '验收合格率', '≥95%', '', '20', '19', '资料未齐'],
  ['管护机制健全度', '健全', '健全', '10', '10'],
  ['效益指标', '社会效益指标', '受益人口', '≥3万人', '3万人', '40', '40'],
];
const counted = (text: string): string[] =>
  [...text.matchAll(/名称: (.+)\n +权重: (.+)\n +目标值: (.+)\n(?: +完成值: (.+)\n)?/g)].map(found =>
    found.slice(1).join(' '),
  );

test('cells between tabs are counted from the left where blank ones at the end of a line are gone', async () => {
  const text = await read(`${title}\n${trimmed.map(row => row.join('\t')).join('\n')}`);
  expect(counted(text)).toEqual([
    '疏浚河道 30 ≥12公里 12公里',
    '验收合格率 20 ≥95% ',
    '管护机制健全度 10 健全 健全',
    '受益人口 40 ≥3万人 3万人',
  ]);
});

test('cells between tabs are not counted where no blank one is left anywhere', async () => {
  const text = await read(
    `${title}\n${trimmed.map(row => row.filter(cell => cell !== '').join('\t')).join('\n')}\n质量指标\t抽检率\t≥90%\t5\t5`,
  );
  expect(counted(text)).toEqual([
    '疏浚河道 30 ≥12公里 12公里',
    '管护机制健全度 10 健全 健全',
    '受益人口 40 ≥3万人 3万人',
  ]);
  expect(text).toMatch(/# .*验收合格率[^]*# .*抽检率/);
});

test.each(['\t', '    ', ' | '])('points alone are neither weight nor score, %j between cells', async gap => {
  const [head = [], ...rows] = trimmed.map(row => row.filter(cell => cell !== ''));
  const all = [head, ...rows, ['经济效益指标', '节约水费', '≥8万元', '9万元', '6']];
  const text = await read(`${title}\n${all.map(row => row.join(gap)).join('\n')}`);
  expect(text).toMatch(/名称: 节约水费\n +目标值: ≥8万元\n +完成值: 9万元\n(?! +得分)/);
  expect(text).toMatch(/# .*6$/m);
});

test.each([
  ['the end of a name and of a reason', '疏浚河道长    ≥12公里    12公里    30    25    雨季\n度    推迟'],
  ['the beginning of a name', '疏浚河道\n长度    ≥12公里    12公里    30    30'],
  ['blanks that may part two cells', '疏浚河道    ≥12公里  12公里    30    30'],
])('a row between wide gaps is a comment beside %s', async (_, row) => {
  const text = await read(
    `${title}\n${(trimmed[0] ?? []).join('    ')}\n产出指标    数量指标    修建水闸    2座    2座    20    20\n清理淤泥    ≥9吨    9吨    10    10\n${row}\n效益指标    社会效益指标    受益人口    ≥3万人    3万人    20    20\n可持续影响指标    管护机制    健全    健全    20    20`,
  );
  expect(text.replace(/^ *#.*$/gm, '')).not.toMatch(/疏浚|长度|度受益|^ +名称: 度/m);
  expect(rowsOf(text)).toContain('管护机制 20 健全 健全 20');
});

test('a row in which nothing was filled in is no beginning of the next name where rows have no points', async () => {
  const rows = [
    '一级指标 二级指标 三级指标 指标值 全年实际完成值',
    '产出指标 数量指标 采购检测设备',
    '编制专项规划 ≥1个 1个',
  ];
  for (const gap of ['\t', '    ', ' '])
    expect(await read(`转移支付区域绩效目标自评表\n${rows.join('\n').replaceAll(' ', gap)}`)).not.toMatch(
      /名称: 采购检测设备编制专项规划/,
    );
});

test('letters among the digits of a value are told beside it, and nothing stands in their place', async () => {
  const head = '一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t备注';
  const text = await read(
    `${title}\n${head}\n产出指标\t数量指标\t疏浚河道\t≥1O公里\t1O公里\t60\t60\t\n效益指标\t社会效益指标\t受益人口\t≥3万人\t3万人\t40\t40\t`,
  );
  expect(text).toMatch(
    /# 请核对（[^）]+）：目标值 ≥1O公里（≥10公里？）\n +# 请核对（[^）]+）：完成值 1O公里（10公里？）\n +- 名称: 疏浚河道\n +权重: 60\n +目标值: ≥1O公里\n/,
  );
});

test.each([
  ['a reason on its own line', '疫情影响部分培训未能开展', '群众出行便利程度', '群众出行便利程度'],
  ['the beginning of a name', '检测结果', '准确率', '准确率'],
])('a cell a line: %s above a name is no part of it, and no row is made of an end', async (_, above, name, end) => {
  const head = '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析';
  const cells = `产出指标 数量指标 举办培训 ≥12期 9期 30 ${above} ${name} 改善 改善 30 30 效益指标 社会效益指标 受益人口 ≥3万人 3万人 40 40`;
  const text = await read(`${title}\n${head}\n${cells}`.replaceAll(' ', '\n'));
  expect(text.replace(/^ *#.*$/gm, '')).not.toMatch(new RegExp(`名称: ${above}|名称: ${end}$`, 'm'));
  expect(rowsOf(text)).toContain('受益人口 40 ≥3万人 3万人 40');
});

test.each([
  ['≥446元/人446元/人', '446元'],
  ['≥77个77个', '7'],
])('text run together: no value ends before its unit does: %s', async (values, wrong) => {
  const text = await read(
    `转移支付区域绩效目标自评表一级指标二级指标三级指标指标值全年实际完成值未完成原因产出指标数量指标人均培训投入${values}资金下达较晚质量指标验收合格率≥95%96%`,
  );
  expect(text).not.toMatch(new RegExp(`值: ≥?${wrong}$`, 'm'));
});
