import { expect, test } from 'vitest';
import { importForm } from './import-form.js';
import { readCopy } from './testing.js';

const read = (lines: readonly string[]): Promise<string> => readCopy(lines.join('\n'));

test('bars whose headings have several lines: a table of monitoring at half a year', async () => {
  const text = await read([
    '项目支出绩效监控表 |',
    '(2019年度) |',
    '项目名称 | 修志经费 | |||||',
    '项目资金 (万元) | 年初预算数 | 1-6月执行数 | 全年预计执行数 | |||',
    '年度资金总额: | 120 | 57.57 | ||||',
    '绩效指标 | 一级 指标 | 指标名称 | 指标值 |',
    '半年度 指标执行情况 |',
    '完成目标可能性(确定能、有可能、不可能) | 备注 |',
    '产 出 指 标 |',
    '成本 | 年度预算120万元 | 按进度执行 | 确定能 | |||',
    '效 益 指 标 |',
    '社会效益 | 举办活动5场 | 已举办2场 | 有可能 | |||',
    '偏差或不能完成目标原因分析 | ||||||',
    '相关建议或举措 | ||||||',
  ]);
  expect(text).toMatch(/名称: 成本\n +目标值: 年度预算120万元\n +监控:\n +- 完成值: 按进度执行\n +完成可能性: 确定能/);
  expect(text).toMatch(/名称: 社会效益\n +目标值: 举办活动5场\n +监控:\n +- 完成值: 已举办2场\n +完成可能性: 有可能/);
  expect(text).not.toMatch(/偏差分析|改进措施|名称: (?:半年度|年度预算)/);
});

test('kinds, explanations and standards between bars: none is a target or an indicator', async () => {
  const text = await read([
    '东湖区价格认证中心2023年度整体绩效目标表 | ||||||||',
    '一级指标 | 二级指标 | 三级指标 | 指标值类型 | *指标值 | 计量单位 | *指标解释 | *评(扣)分标准 | 备注 |',
    '产出指标 | 数量指标 | 认定次数 | 定量 | 28 | 次 | 考察认定的次数 | 未达指标值酌情扣分 | |',
    '时效指标 | 工作安排时间 | 定量 | 按月安排 | 考察安排的时间 | 未达指标值酌情扣分 | |||',
    '效益指标 | 经济效益指标 | 未达指标值酌情扣分 | ||||||',
    '社会效益指标 | 单位正常运转 | 定性 | 应保尽保 | 考察运转保障 | 未达指标值酌情扣分 | |||',
  ]);
  expect(text).toMatch(/名称: 认定次数\n +目标值: 28 次\n +评分标准: 未达指标值酌情扣分\n +说明: 考察认定的次数/);
  expect(text).toMatch(/名称: 工作安排时间\n +目标值: 按月安排\n/);
  expect(text).toMatch(/名称: 单位正常运转\n +目标值: 应保尽保\n/);
  expect(text).not.toMatch(/(?:名称|目标值): (?:定量|定性|未达)/);
});

test('labels run into amounts that single blanks part', async () => {
  const text = await read([
    '部门预算项目支出绩效自评表(2023年度)项目名称公用经费主管部门云溪县财政局实施单位云溪县非税中心预算执行情况(10分)年度预算数(万元)年初预算调整后预算数预算执行数预算执行率权重得分原因总额12.50 11.80 11.80 100.00% 10 10 其中:财政资金12.50 11.80 11.80 100.00% / / 绩效指标(90分)一级指标二级指标三级指标指标性质指标值度量单位完成值权重得分未完成原因分析产出指标数量指标科目调整次数≤ 10 次 2 45 45 效益指标经济效益指标“三公经费”控制率≤ 100 % 90 45 45 合计100 100 评价结论及时、足额支付。',
  ]);
  expect(text).toMatch(/年初预算数: 12.50\n +预算数: 11.80\n +执行数: 11.80\n +执行率: 100.00%\n +得分: 10\n/);
  expect(text).toMatch(/名称: 科目调整次数\n +权重: 45\n +目标值: ≤10 次\n +完成值: 2 次\n +得分: 45/);
  expect(text).toContain('总分: 100\n');
});

test('the label of the goals, two letters to a line, is none of them; a stamp is no part of a name', async () => {
  const text = await read([
    '部门整体支出绩效自评表',
    '(2018年度)',
    '年度\n总体\n目标\n完成\n情况',
    '预期目标 目标实际完成情况',
    ' 目标1:发放工资;\n 目标2:正常运转。',
    ' 目标1完成情况:完成\n 目标2完成情况:完成',
    '一级\n指标\n二级\n指标',
    '三级指标 指标解释 绩效目标值 实际完成值 指标分值 得分',
    '产出\n指标\n(60分)\n数量\n指标',
    ' 指标1  按月发放员工工资 发放工资月数 12 12 60 60',
    '效益指标\n(30分)\n社会效益\n指标',
    ' 指标1  资料利用 查阅人次 200 230 30 30',
    '总分 100 90',
  ]);
  expect(text).toMatch(/年度目标:\n +- 内容: 发放工资;\n/);
  expect(text).toMatch(/名称: 指标1 按月发放员工工资\n +权重: 60\n +目标值: 12\n +完成值: 12\n +得分: 60/);
});

const page = (rows: readonly string[]): string[] => [
  `<h1>2022年度项目支出绩效自评表</h1><table>${rows.map(row => `<tr><td>${row.split('|').join('<td>')}`).join('\n')}</table>`,
];

const heads = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分';
const block = [
  heads,
  '产出指标|数量指标|修塘|≥10口|12口|50|50',
  '效益指标|社会效益指标|受益人口|≥1, 000人|1, 200人|40|40',
];

test('a group across the whole table opens the group, and is no second heading', async () => {
  const across = (text: string): string => `<tr><td colspan=7>${text}`;
  const [form = ''] = page([heads]);
  const rows = [
    across('一级指标：产出指标（50分）'),
    '<tr><td><td>数量指标<td>修塘<td>≥10口<td>12口<td>50<td>50',
    across('二、效益指标（40分）'),
    '<tr><td><td>社会效益指标<td>受益人口<td>≥1000人<td>1200人<td>40<td>40',
  ];
  const text = await read([form.replace('</table>', `${rows.join('')}</table>`)]);
  expect(text).toMatch(
    /- 名称: 产出指标\n +权重: 50\n +指标:\n +- 名称: 数量指标\n +指标:\n +- 名称: 修塘\n +权重: 50/,
  );
  expect(text).toMatch(
    /- 名称: 效益指标\n +权重: 40\n +指标:\n +- 名称: 社会效益指标\n +指标:\n +- 名称: 受益人口\n +权重: 40/,
  );
});

test.each(['续表', '（续表）', '接上表', '续上页'])('%s before the next page is no indicator', async words => {
  const text = await read(page([...block.slice(0, 2), words, heads, ...block.slice(2)]));
  expect(text).not.toMatch(/[接续]/);
  expect(text).toContain('名称: 受益人口');
});

test('a blank behind the comma of thousands says nothing', async () => {
  const money = ['资金情况(万元)|资金来源|预算数|实际支出|执行率|得分|', '|合计|1, 200.50|900.38|75%|7.5|'];
  const text = await read(page([...money, ...block]));
  expect(text).toMatch(/预算数: 1,200.50\n +执行数: 900.38/);
  expect(text).toMatch(/目标值: ≥1,000人\n +完成值: 1,200人/);
});

test('pairs of money without the label of their block', async () => {
  const text = await read(
    page(['项目名称|村塘', '年初预算数|100|调整预算数|120|决算数|90|', '预算执行率|75%|分值|10|得分|7.5|', ...block]),
  );
  expect(text).toMatch(/权重: 10\n +年初预算数: 100\n +预算数: 120\n +执行数: 90\n +执行率: 75%\n +得分: 7.5/);
});

const tasks = [
  '年度主要任务|任务名称|主要内容|预算数(万元)|执行数(万元)|执行率|',
  '|清淤|十公里|30|30|100%|',
  '|管护|十二口塘|40|10|25%|',
];

test('the first of several tasks is not the whole, with a sum below them or without', async () => {
  const text = await read(page([...tasks, ...block]));
  expect(text).toMatch(/预算执行:\n +明细:\n +- 名称: 清淤 十公里\n +预算数: 30\n/);
  const summed = await read(page([...tasks, '|金额合计||70|40|57.14%|', ...block]));
  expect(summed).toMatch(/预算执行:\n +预算数: 70\n +执行数: 40\n +执行率: 57.14%\n +明细:\n +- 名称: 清淤 十公里\n/);
});

test('a label behind 项目支出 is no amount of it', async () => {
  const text = await read(page(['项目名称|村塘', '项目支出（万元）|总支出|90', ...block]));
  expect(text).not.toMatch(/^ *项目支出总额:/m);
});

test.each(['<?xml version="1.0"?><uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof">', '<UOF language="cn">'])(
  'a UOF file is named: %s',
  async text => {
    const got = await importForm(new TextEncoder().encode(text), '表.uof', 'zh-CN');
    expect('failure' in got ? got.failure['zh-CN'] : '').toContain('UOF');
  },
);

test('two rows of headings between bars stay two', async () => {
  const text = await read([
    '2022年度项目支出绩效自评表 |',
    '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
    '指标性质 | 指标值 | 度量单位 |',
    '产出指标 | 数量指标 | 修塘 | ≥ | 10 | 口 | 12口 | 50 | 50 |',
    '质量指标 | 合格率 | = | 100 | % | 100% | 40 | 40 |',
  ]);
  expect(text).toMatch(/名称: 修塘\n +权重: 50\n +目标值: ≥10 口\n +完成值: 12口\n +得分: 50/);
  expect(text).toMatch(/名称: 合格率\n +权重: 40\n +目标值: =100%\n +完成值: 100%\n +得分: 40/);
});

test('指标完成情况 behind the names is what was reached; any other label there is kept', async () => {
  const row = '产出指标|数量指标|修塘|≥10口|12口|48|50';
  const text = await read(page(['一级指标|二级指标|三级指标|指标值|指标完成情况|得分|分值', row]));
  expect(text).toMatch(/权重: 50\n +目标值: ≥10口\n +完成值: 12口\n +得分: 48/);
  const both = await read(page(['一级指标|二级指标|三级指标|指标值|完成值|得分|分值|绩效指标', `${row}|甲`]));
  expect(both).toContain('：绩效指标：甲');
});

test('the weight of the budget stands with its group; 当年预算 is the budget beside 年初预算', async () => {
  const rows = ['一级指标|二级指标|三级指标|指标值|完成值|得分|', '预算执行(10分)|预算执行率||100%|75%|7.5|'];
  const weighed = await read(page([...rows, '产出指标(90分)|数量指标|修塘(90分)|≥10口|12口|90|']));
  expect(weighed).toMatch(/预算执行:\n +权重: 10\n +执行率: 75%\n +得分: 7.5/);
  const money = ['项目资金|年初预算|当年预算|支出数|执行率|得分|', '合计|100|120|90|75%|7.5|'];
  expect(await read(page([...money, ...block]))).toMatch(/年初预算数: 100\n +预算数: 120\n +执行数: 90/);
});

test('text run together: no date is cut into a month, no 无 joins a value, no row is worth more than the form', async () => {
  const text = await read([
    '2022年度项目支出绩效自评表一级指标二级指标三级指标年度指标值实际完成值分值得分产出指标数量指标修塘≥10口12口4848质量指标验收合格率=100%100%66效益指标生态效益指标绿化覆盖率≥35%35.4%66满意度指标服务对象满意度指标群众满意度≥90%94%1010总分100100',
  ]);
  expect([...text.matchAll(/(?:权重|得分): (\d+)/g)].map(found => Number(found[1])).every(points => points <= 48)).toBe(
    true,
  );
  const dated = await read([
    '2022年度项目支出绩效自评表一级指标二级指标三级指标分值指标性质指标值度量单位实际完成值得分产出指标时效指标指标1:按期完工5无12月31日前无12月20日5',
  ]);
  expect(dated).not.toMatch(/(?:目标值|完成值): (?:12 月|31日前无|无)/);
});

test.each([
  ['目标值|上年完成值|上半年完成值|全年完成值|完成情况|分值|得分', '≥10口|8口|5口|12口|已完工|50|48', /基线值: 8口/],
  ['2022年完成值|2023年目标值|2023年完成值|权重|分值|得分', '8口|≥10口|12口|0.5|50|48', /基线值: 8口/],
  ['三年总目标值|年度指标值|单位|完成值|单位|分值|得分（百分制）|加权得分', '30|≥10|口|12|口|50|96|48', /总目标值：30/],
  ['指标值|实际完成值|分值|得分|复核分|评分标准|扣分依据', '≥10口|12口|50|48|47|少一口扣5分|渗漏', /扣分依据：渗漏/],
])('of columns that mean the same one is the value, the others are told: %s', async (columns, cells, told) => {
  const text = await read(page([`一级指标|三级指标|${columns}`, `产出指标|修塘|${cells}`]));
  expect(text).toMatch(/权重: 50\n +目标值: ≥10 ?口\n +完成值: 12 ?口\n +得分: 48\n/);
  expect(text).toMatch(told);
});

test.each(['指标类型', '指标类别', '绩效内容', 'Category'])('%s in front of the names says their group', async kind => {
  const text = await read(page([`${kind}|绩效指标|目标值|完成值|分值|得分`, '产出指标|修塘|≥10口|12口|50|48']));
  expect(text).toMatch(/- 名称: 产出指标\n +指标:\n +- 名称: 修塘\n +权重: 50/);
});

test.each([
  [
    'Level 1|Level 2|Indicator|Annual target|Actual value|Weight (%)|Self-assessment score|Reason for variance',
    'Total',
  ],
  [
    'First-level indicators|Secondary indicators|KPI|Planned value|Achieved|Max points|Points obtained|Variance',
    'Total score',
  ],
  [
    '一级指标\nLevel 1|二级指标 Level 2|Indicator 三级指标|年度指标值（A） Target (A)|实际完成值/Actual|分值 Weight|得分 Score|偏差原因 Reason',
    '总分 Total',
  ],
])('a form in English, or in both languages: %s', async (columns, total) => {
  const head = columns.replaceAll('\n', '<br>');
  const text = await read(
    page([
      'Project name|Ponds|Department|Water Bureau',
      head,
      'Output|Quantity|Ponds dug|≥10|12|50|48|late start',
      `${total}||||||48|`,
    ]),
  );
  expect(text).toMatch(/主管部门: Water Bureau\n项目名称: Ponds\n/);
  expect(text).toMatch(/名称: Ponds dug\n +权重: 50\n +目标值: ≥10\n +完成值: 12\n +得分: 48\n +偏差: late start\n/);
  expect(text).toContain('\n总分: 48\n');
});

test.each([
  ['columns counted below the headings', '1|2|3|4|5|6|7', /^(?![^]*未能识别)/],
  ['columns counted, with their label', '栏次|1|2|3|4|5|6', /^(?![^]*未能识别)/],
  ['what the points are counted in', '|||||（分）|（分）', /^(?![^]*未能识别)/],
  ['a target where a name should stand', '|数量指标|≥48次|52次|10|9.84|', /未能识别.*≥48次/],
])('%s is no indicator', async (_, line, told) => {
  const text = await read(page([heads, line, ...block.slice(1)]));
  expect(text.match(/名称: .+/g)).toEqual([
    ...['产出指标', '数量指标', '修塘', '效益指标', '社会效益指标', '受益人口'].map(name => `名称: ${name}`),
  ]);
  expect(text).toMatch(told);
});

test('words to the reader across the table are no indicator: those of the form are passed over, others kept', async () => {
  const [form = ''] = page(block);
  const across = (words: string): Promise<string> =>
    read([form.replace('</table>', `<tr><td colspan=7>${words}</table>`)]);
  expect(await across('填写说明：分值合计100分。')).not.toContain('填写说明');
  expect(await across('另有两口塘；明年再修。')).toMatch(/# 未能识别.*另有两口塘；明年再修。/);
});

test('names of groups among those of the rows open groups where no column has a level', async () => {
  const text = await read(page(['指标|指标值|完成值|分值|得分', '产出指标||||', '修塘|≥10口|12口|50|50']));
  expect(text).toMatch(/- 名称: 产出指标\n +指标:\n +- 名称: 修塘\n +权重: 50/);
});

test('what stands below: an opinion, a total with its grade, outcomes counted as the goals are', async () => {
  const text = await read(
    page([
      '年度目标|预期目标|实际完成情况||||',
      '|1.修塘<br>2.清淤|1.已修<br>2.已清||||',
      ...block,
      '自评总分：90分（良）||||||',
      '主管部门意见|同意。',
    ]),
  );
  expect(text).toMatch(/内容: 修塘\n +实际完成情况: 已修\n +- 内容: 清淤\n +实际完成情况: 已清\n/);
  expect(text).toMatch(/\n总分: 90\n等级: 良\n/);
  expect(text).not.toMatch(/名称: (?:主管部门意见|同意)/);
});

test('a line of an outcome that names no goal goes on with the one before', async () => {
  const text = await read(
    page([
      '年度目标|预期目标|实际完成情况||||',
      '|目标1：修塘<br>目标2：清淤|目标1：已修，<br>水质改善<br>目标2：已清||||',
      ...block,
    ]),
  );
  expect(text).toMatch(/实际完成情况: \|-?\n +已修，\n +水质改善\n +- 内容: 清淤\n +实际完成情况: 已清\n/);
});

test('whose project a row is of is told', async () => {
  const text = await read(page([`序号|项目名称|${heads}`, `1|甲路|${block[1] ?? ''}`]));
  expect(text).toMatch(/项目名称：甲路\n +- 名称: 修塘/);
});

test('the block of money of a form in English, its total and its year', async () => {
  const text = await read([
    page([
      'Funds (10,000 yuan)|Initial budget|Annual budget|Actual expenditure|Points|Execution rate|Score',
      'Total|120|118.6|110.3|10|93%|9.3',
      'Level 1|Sub-category|Indicator|Target|Result|Points|Self score',
      'Output|Quantity|Ponds dug|≥10|12|90|88',
      'Total score||||||97.3',
    ])
      .join('')
      .replace('2022年度项目支出绩效自评表', '2024 Performance Self-Assessment'),
  ]);
  expect(text).toMatch(/年度: 2024\n/);
  expect(text).toMatch(/权重: 10\n +年初预算数: 120\n +预算数: 118.6\n +执行数: 110.3\n +执行率: 93%\n +得分: 9.3\n/);
  expect(text).toMatch(/名称: Ponds dug\n +权重: 90\n +目标值: ≥10\n +完成值: 12\n +得分: 88\n/);
  expect(text).toMatch(/\n总分: 97.3\n/);
});

test('指标内容 behind the third level says more of the row', async () => {
  const text = await read(
    page(['一级指标|二级指标|三级指标|指标内容|指标值|分值|得分', '产出指标|数量指标|修塘|三个村的塘|≥10口|50|50']),
  );
  expect(text).toMatch(/- 名称: 修塘\n[^]*说明: 三个村的塘/);
});

test('a third row of headings is no indicator', async () => {
  const rows = [
    '<td colspan=2>绩效指标<td colspan=4>完成情况<td colspan=2>评分',
    '<td rowspan=2>一级指标<td rowspan=2>三级指标<td colspan=2>目标值<td colspan=2>完成值<td rowspan=2>分值<td rowspan=2>得分',
    '<td>数值<td>单位<td>数值<td>单位',
    '<td>产出指标<td>修塘<td>10<td>口<td>12<td>口<td>50<td>48',
  ];
  const text = await read([`<p>2022年度绩效自评表</p><table>${rows.map(row => `<tr>${row}`).join('')}</table>`]);
  expect(text.match(/名称: .+/g)).toEqual(['名称: 产出指标', '名称: 修塘']);
  expect(text).toMatch(/权重: 50\n +目标值: 10 口\n +完成值: 12 口\n +得分: 48\n/);
});
