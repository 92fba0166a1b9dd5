import { expect, test } from 'vitest';
import { columnKey } from '../labels/columns.js';
import { budgetKey } from '../labels/budget-columns.js';
import { importForm } from '../import-form.js';
import { rowsOf } from '../testing.js';

interface Shape {
  readonly name: string;
  readonly write: (rows: readonly (readonly string[])[]) => string;
}

const held = (row: readonly string[]): string[] => row.filter(cell => cell !== '');

/** One form in the shapes that people copy it in; blank cells leave a trace in some, and none in others. */
const shapes: readonly Shape[] = [
  { name: 'tabs', write: rows => rows.map(row => row.join('\t')).join('\n') },
  { name: 'wide gaps', write: rows => rows.map(row => held(row).join('    ')).join('\n') },
  {
    name: 'bars',
    write: rows => rows.map(row => `${held(row).join(' | ')}${' |'.repeat(row.length - held(row).length)}`).join('\n'),
  },
  { name: 'a bar a line', write: rows => rows.flatMap(row => row.map(cell => `${cell} |`)).join('\n') },
  { name: 'a cell a paragraph', write: rows => rows.flatMap(row => row.map(cell => cell || '\u00a0')).join('\n\n') },
  { name: 'blanks', write: rows => rows.map(row => held(row).join(' ')).join(' ') },
];

const above = [
  ['项目支出绩效自评表'],
  ['项目名称', '道路养护'],
  ['项目资金(万元)', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', '120', '118.5', '107.42', '10', '90.65%', '9.07'],
  ['年度总体目标', '预期目标', '实际完成情况'],
  ['养护道路三十五公里。', '养护道路三十三公里。'],
];

const form = [
  ...above,
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析', '改进措施'],
  ['产出指标', '数量指标', '养护里程', '≥35公里', '33公里', '20', '18', '雨季推迟了施工', ''],
  ['安装标志牌', '≥42块', '42块', '20', '20', '', ''],
  ['质量指标', '验收合格率', '≥95%', '100%', '20', '20', '', ''],
  ['效益指标', '社会效益指标', '群众出行条件', '明显改善', '明显改善', '20', '18', '', ''],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '92%', '10', '10', '', ''],
  ['总分', '100', '95.07', '', ''],
];

test.each(shapes)(
  'a form as $name: every row with its own values, and what is a reason or a measure is not guessed',
  async ({ write }) => {
    const got = await importForm(new TextEncoder().encode(write(form)), 'form.txt', 'zh-CN');
    const text = 'text' in got ? got.text : '';
    expect(rowsOf(text)).toEqual([
      '养护里程 20 ≥35公里 33公里 18',
      '安装标志牌 20 ≥42块 42块 20',
      '验收合格率 20 ≥95% 100% 20',
      '群众出行条件 20 明显改善 明显改善 18',
      '群众满意度 10 ≥90% 92% 10',
    ]);
    expect(text).toMatch(/预算数: 118.5\n +执行数: 107.42/);
    expect(text).toContain('雨季推迟了施工');
  },
);

const causes = ['经费保障', '制度保障', '人员保障', '硬件条件保障', '其他', '原因说明'];

test.each(shapes.filter(({ name }) => name !== 'tabs'))('headings of two rows as $name', async ({ write }) => {
  const rows = [
    ...above,
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'],
    ['性质', '指标值', '单位', ...causes],
    ['产出指标', '数量指标', '养护里程', '≥', '35', '公里', '33', '50', '48', '', '', '', '', '', '雨季推迟'],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '≥', '90', '%', '92', '40', '40', '', '', '', '', '', ''],
  ];
  const got = await importForm(new TextEncoder().encode(write(rows)), 'form.txt', 'zh-CN');
  expect(rowsOf('text' in got ? got.text : '')).toEqual([
    '养护里程 50 ≥35 公里 33 公里 48',
    '群众满意度 40 ≥90% 92% 40',
  ]);
});

test.each([
  ['target', '考核目标值 预期实现值 全年预期值 计划完成指标 年初设定值 应达到值 三级指标值'],
  ['actual', '目标完成情况 实现情况 执行情况 实际完成指标值 全年实际完成情况 自评值'],
  ['weight', '权数 赋分 配分 标准分值 指标满分 分值设置 权重(%)'],
  ['score', '单位自评得分 项目单位自评得分 自我评分 打分 单项得分 得分情况 实际得分数'],
  ['deviation', '扣分说明 失分原因 差异说明 未完成原因及拟采取的改进措施 偏差原因说明'],
  ['criterion', '指标评分标准 评分标准及方法 扣分细则 计算方法及评分标准'],
] as const)('headings of the field that mean %s', (key, headings) => {
  expect(headings.split(' ').filter(heading => columnKey(heading) !== key)).toEqual([]);
});

test.each([
  ['年初预算数', '年初批复数 年初预算安排数 年初部门预算数'],
  ['预算数', '预算安排数 调整后全年预算数 财政预算数 资金安排数 预算额'],
  ['执行数', '实际使用数 资金支付数 累计支出数 支出决算数 全年实际支出'],
  ['执行率', '执行进度 预算执行比例 资金支付进度 全年执行率'],
] as const)('headings of money that mean %s', (key, headings) => {
  expect(headings.split(' ').filter(heading => budgetKey(heading) !== key)).toEqual([]);
});

/** Texts that can be cut in more than one way: none of their numbers may come out as another. */
test.each([
  ['一级指标二级指标三级指标年度指标值实际完成值分值得分产出指标数量指标合格率≥95%10055', '95', '5'],
  ['一级指标二级指标三级指标年度指标值实际完成值分值得分满意度指标服务对象满意度指标学生满意度≥95%9655', '65', '9'],
  [
    '一级指标二级指标三级指标年度指标值实际完成值分值得分偏差原因产出指标数量指标养护里程≥35公里33公里109雨季偏长安装标志牌=42块42块1010',
    '雨季偏长安装标志牌',
    '109',
  ],
])('text run together that can be cut in two ways is kept as a comment: %s', async (text, ...wrong) => {
  const got = await importForm(
    new TextEncoder().encode(`项目支出绩效自评表项目名称道路养护主管部门交通局实施单位养护中心${text}`),
    'form.txt',
    'zh-CN',
  );
  const written = 'text' in got ? got.text.replaceAll(/^\s*#.*$/gm, '') : '';
  for (const value of wrong) expect(written).not.toMatch(new RegExp(`: ${value}$`, 'm'));
  expect('text' in got ? got.text : text).toContain(text.slice(-6));
});

test('a number of money that could stand in two columns is a comment; what the printed rate proves is read', async () => {
  const rows = [
    ['部门预算项目支出绩效自评表(2023年度)'],
    ['预算执行情况(10分)', '年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分'],
    ['总额', '238.93', '251.89', '201.51', '80.00%', '10'],
    ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分'],
    ['产出指标', '数量指标', '发放覆盖率', '=', '100', '%', '98', '60', '58'],
    ['效益指标', '社会效益指标', '足额保障率', '=', '100', '%', '100', '30', '30'],
  ];
  const text = rows.flatMap(row => row.map(cell => `${cell} |`)).join('\n');
  const got = await importForm(new TextEncoder().encode(text), 'form.txt', 'zh-CN');
  const written = 'text' in got ? got.text : '';
  expect(written).toMatch(/年初预算数: 238.93\n +预算数: 251.89\n +执行数: 201.51\n +执行率: 80.00%\n/);
  expect('kept' in got ? got.kept.map(each => each.text) : []).toEqual(['10']);
});

/** Headings, a row of theirs in which cells are blank, the row behind it, and what neither may say: the value of a cell further on. */
const holed: readonly (readonly [string, string, string, RegExp])[] = [
  ['年度指标值 实际完成值 得分', '运行成本(元/人)(15分) _ 33 15', '工期(5分) ≤9月 8月 5', /目标值: 33$|完成值: 15$/m],
  ['年度指标值 实际完成值 完成率 得分', '投诉率(15分) ≤5% _ 100% 15', '工期(5分) ≤9月 8月 100% 5', /完成值: 100%$/m],
  [
    '指标性质 指标值 度量单位 实际完成值 分值 得分',
    '总投资 ≤ 2300 万元 _ 15 15',
    '工期 ≤ 9 月 8 5 5',
    /完成值: 万元$/m,
  ],
  ['分值 年度指标值 实际完成值 得分', '节能减排 15 _ 达标 15', '工期 5 ≤9月 8月 5', /名称: 达标$/m],
  ['年度指标值 实际完成值 分值 得分', '完成时限 2023年 _ 7', '及时性 及时 及时 5 5', /名称: 7及时性$|完成值: 7$/m],
  [
    '年度指标值 实际完成值 分值 得分 偏差原因分析',
    '满意率 ≥90% _ 15 _ 资金下达较晚',
    '工期 ≤9月 8月 5 5 _',
    /名称: 资金/,
  ],
];

test.each(holed.flatMap(example => shapes.map(shape => [shape.name, ...example, shape.write] as const)))(
  'a blank cell that left no trace is nowhere filled from another, as %s under %s: %s',
  async (_, heads, row, next, wrong, write) => {
    const cells = (line: string): string[] => line.split(' ').map(text => (text === '_' ? '' : text));
    const rows = [
      ...above,
      ['一级指标', '二级指标', '三级指标', ...cells(heads)],
      ['产出指标', '数量指标', ...cells(row)],
    ];
    const got = await importForm(new TextEncoder().encode(write([...rows, cells(next)])), 'form.txt', 'zh-CN');
    const text = 'text' in got ? got.text : '';
    expect(text).toContain(cells(row)[0]?.slice(0, 3));
    expect(text.replace(/^ +#.*$/gm, '')).not.toMatch(wrong);
  },
);

test('blank cells between merged ones of a table in Markdown carry the form’s total', async () => {
  const rows = [
    ['项目名称', '', '道路养护', '', '', '', ''],
    ['自评得分', '', '95.2', '', '评价等级', '优', ''],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '养护里程', '≥35公里', '36公里', '90', '85.2'],
  ].map(cells => `| ${cells.join(' | ')} |`);
  const text = await readMarkdown([...rows.slice(0, 1), '|---|---|---|---|---|---|---|', ...rows.slice(1)].join('\n'));
  expect(text).toMatch(/^总分: 95.2$/m);
});

async function readMarkdown(text: string): Promise<string> {
  const got = await importForm(new TextEncoder().encode(`项目支出绩效自评表\n\n${text}`), 'form.md', 'zh-CN');
  return 'text' in got ? got.text : '';
}

const table = [
  ['项目名称', '道路养护', '', '', '', '', ''],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '养护里程', '≥35公里', '36公里', '60', '60'],
  ['', '质量指标', '验收合格率', '≥95%', '100%', '40', '38'],
];
const divider = table[0]?.map(() => ':---:') ?? [];
const marked: Readonly<Record<string, readonly [string, string]>> = {
  'lines that a mail answers': [
    'a.txt',
    table.map(row => `> ${row.filter(cell => cell !== '').join('\t')}`).join('\n'),
  ],
  'Markdown that a mail answers': [
    'a.md',
    `> ${[divider, ...table].map(row => `| ${row.join(' | ')} |`).join('\n> ')}`,
  ],
  'Markdown without bars at the ends': [
    'a.md',
    [table[0] ?? [], divider, ...table.slice(1)].map(row => row.join(' | ')).join('\n'),
  ],
  'values that bars part, with commas in some': [
    'a.csv',
    `\n说明,一,二|||||||\n${table.map(row => row.join('|')).join('\r\n')}`,
  ],
  'a blank behind every Chinese letter': [
    'a.txt',
    table
      .map(row =>
        row.filter(cell => cell !== '').map(cell => cell.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, ' ')),
      )
      .map(row => row.join('\t'))
      .join('\n'),
  ],
};

test.each(Object.entries(marked))('%s are read as without what stands around the cells', async (_, [name, text]) => {
  const got = await importForm(new TextEncoder().encode(text), name, 'zh-CN');
  expect('text' in got ? rowsOf(got.text) : got).toEqual([
    '养护里程 60 ≥35公里 36公里 60',
    '验收合格率 40 ≥95% 100% 38',
  ]);
});
