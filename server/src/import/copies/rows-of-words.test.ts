import { expect, test } from 'vitest';
import { readCopy, rowsOf } from '../testing.js';

const read = (lines: readonly string[]): Promise<string> => readCopy(lines.join('\n'));

const title = '2022年度项目支出绩效自评表';

test('a reason at the end of a row and the group at the beginning of the next are two cells', async () => {
  const text = await read([
    title,
    '一级指标\t二级指标\t三级指标\t指标值\t完成值\t分值\t得分\t偏差原因',
    '产出指标\t数量指标\t培训\t≥10期\t8期\t50\t40\t参训人数不足',
    '满意度指标\t服务对象满意度指标\t学员满意度\t≥90%\t95%\t40\t40\t',
  ]);
  expect(rowsOf(text)).toEqual(['培训 50 ≥10期 8期 40', '学员满意度 40 ≥90% 95% 40']);
  expect(text).toContain('偏差: 参训人数不足');
});

test('cells of a spreadsheet in quotes, in lines whose blank ends were cut off', async () => {
  const text = await read([
    title,
    '"一级\n指标"\t二级指标\t三级指标\t年度指标值\t"实际\n完成值"\t分值\t得分\t偏差原因',
    '"产\n出\n指\n标"\t数量指标\t培训\t≥10期\t12期\t50\t50',
    '\t质量指标\t合格率\t≥90%\t"95%"\t40\t40',
    '总分\t\t\t\t\t90\t90',
  ]);
  expect(rowsOf(text)).toEqual(['培训 50 ≥10期 12期 50', '合格率 40 ≥90% 95% 40']);
});

test('groups without an indicator, between wide gaps, are groups', async () => {
  const text = await read([
    title,
    '一级指标    二级指标    三级指标    年初目标值    实际完成值    得分',
    '产出指标(50分)    数量指标    培训(50分)    ≥10期    12期    50',
    '效益指标(40分)    经济效益指标',
    '社会效益指标    受益人数(40分)    ≥100人    120人    40',
  ]);
  expect(rowsOf(text)).toEqual(['培训 50 ≥10期 12期 50', '受益人数 40 ≥100人 120人 40']);
  expect(text).not.toMatch(/名称: 经济效益指标\n +(?:目标值|权重)/);
});

test('single blanks: units with 万, dashes, names that are labels elsewhere, and who signs', async () => {
  const text = await read([
    title,
    '一级指标 二级指标 三级指标 指标性质 指标值 度量单位 实际完成值 分值 得分 偏差原因分析及改进措施',
    '产出指标 数量指标 受益人口 ≥ 2.6 万人 2.7万人 20 20 /',
    '成本指标 项目总成本 ≤ 120 万元 118.6万元 20 18 年中调整计划,已报批',
    '时效指标 项目完成时间 / 2023年12月底前 / 2023年11月30日 20 20 /',
    '效益指标 社会效益指标 出行便利程度 无 明显改善 无 明显改善 20 20 无',
    '满意度指标 服务对象满意度指标 群众满意度 ≥ 90 % 94% 10 10 雨天走访较少',
    '填表人 甲某 联系电话 13800000000',
  ]);
  expect(rowsOf(text)).toEqual([
    '受益人口 20 ≥2.6 万人 2.7万人 20',
    '项目总成本 20 ≤120 万元 118.6万元 18',
    '项目完成时间 20 2023年12月底前 2023年11月30日 20',
    '出行便利程度 20 明显改善 明显改善 20',
    '群众满意度 10 ≥90% 94% 10',
  ]);
  expect(text).toContain('填报人: 甲某');
});

const block = [
  '一级 指标 二级 指标 三级 指标 年度指标值 实际 达到值 分值 得分 偏差原因分析',
  '产出指标 数量指标 清淤长度 ≥4公里 4.5公里 30 30 无',
  '质量指标 验收合格率 =100% 100% 30 28 年中调整计划',
  '效益指标 经济效益指标',
  '社会效益指标 出行便利程度 明显改善 明显改善 20 20 无',
  '满 意 度 指 标 服务对象满意度指标 群众满意度 ≥90% 94% 10 10 无',
];
const rows = [
  '清淤长度 30 ≥4公里 4.5公里 30',
  '验收合格率 30 =100% 100% 28',
  '出行便利程度 20 明显改善 明显改善 20',
  '群众满意度 10 ≥90% 94% 10',
];

test.each([
  ['line by line', (lines: readonly string[]) => lines.join('\n')],
  ['on one line', (lines: readonly string[]) => lines.join(' ')],
  ['cell by cell', (lines: readonly string[]) => lines.join(' ').replaceAll(' ', '\n')],
  ['a paragraph a cell', (lines: readonly string[]) => lines.join(' ').replaceAll(' ', '\n\n')],
])('headings of two lines, letters one below the other, groups without a row: %s', async (_, laidOut) => {
  const text = await read([laidOut([title, ...block, '总分 100 88'])]);
  expect(rowsOf(text)).toEqual(rows);
  expect(text).toMatch(/名称: 满意度指标\n +指标:\n +- 名称: 服务对象满意度指标/);
  expect(text).not.toMatch(/名称: 经济效益指标\n +(?:权重|目标值)/);
});

test('points in the names prove which words are a reason', async () => {
  const text = await read([
    `${title} 一级指标 二级指标 三级指标 年初目标值(A) 实际完成值(B) 得分 未达成原因及改进措施`,
    '效益指标(30分) 社会效益指标 出行便利程度(20分) 明显改善 明显改善 18 年中调整计划,已报批 事故发生数(10分) =0起 0 10 /',
  ]);
  expect(rowsOf(text)).toEqual(['出行便利程度 20 明显改善 明显改善 18', '事故发生数 10 =0起 0 10']);
  expect(text).toContain('偏差: 年中调整计划,已报批');
});

test.each([
  ['项目资金(万元) 年初预算数 全年预算数 全年执行数 分值 执行率 得分', '年度预算总额 50 60 45 10 75% 7.5'],
  [
    '预算执行情况(10分) 年度预算数(万元) 年初预算 调整后预算数 预算执行数 预算执行率 权重 得分',
    '总额 50 60 45 75% 10 7.5',
  ],
])('a row called 预算 and a heading over the labels are no columns of money: %s', async (heads, whole) => {
  const text = await read([[title, heads, whole, '其中:财政资金 50 60 45 75% / /', ...block].join(' ')]);
  expect(text).toMatch(/年初预算数: 50\n +预算数: 60\n +执行数: 45\n +执行率: 75%\n +得分: 7.5/);
  expect(rowsOf(text)).toEqual(rows);
});

test('自评得分 above the table takes no ordinal of the first row for its number', async () => {
  const text = await read(
    [
      title,
      '自评得分',
      '序号/一级指标/二级指标/三级指标/年度指标值/实际完成值/分值/自评得分',
      '1/产出指标/数量指标/清淤长度/≥4公里/4.5公里/50/50',
      '2/质量指标/验收合格率/=100%/100%/40/40',
    ].map(line => line.replaceAll('/', '\n\n').concat('\n')),
  );
  expect(rowsOf(text)).toEqual(['清淤长度 50 ≥4公里 4.5公里 50', '验收合格率 40 =100% 100% 40']);
});
