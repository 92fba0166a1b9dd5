import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { holdAgainst } from './against.js';
import type { ReportRow } from './tables.js';

const form = `评分办法: mof-2020
年度: 2027
预算执行: { 预算数: 860, 执行数: 860, 得分: 10 }
绩效指标:
  - 名称: 产出指标
    指标:
      - { 名称: 养护里程, 权重: 50, 目标值: ≥700 公里, 完成值: 721 公里, 得分: 50 }
      - { 名称: 应急演练, 权重: 40, 目标值: ≥2 次, 完成值: 1 次, 得分: 20 }
总分: 80
`;
const analysis = analyze(form, { profile: profileLookup() });
const heading = ['指标', '目标值', '完成值', '分值', '得分'];

const hold = (...table: readonly (readonly string[])[]): readonly string[] => holdTable(heading, ...table);

function holdTable(...written: readonly (readonly string[])[]): readonly string[] {
  const rows = new Map(
    written.map((cells, line): readonly [number, ReportRow] => [
      line,
      { table: 1, cells: cells.map((text, column) => ({ column, text })) },
    ]),
  );
  const report = { file: '报告.docx', lines: written.map(cells => cells.join(' ')), rows };
  return holdAgainst(analysis, report, '表.perf.yaml', 'zh-CN').map(({ message }) => message.split('：')[0] ?? '');
}

test('a table that agrees is silent, numbers side by side too', () => {
  expect(
    hold(
      ['养护里程', '≥700公里', '721公里', '50', '50'],
      ['应急演练', '2', '1', '40', '20'],
      ['总分', '', '', '100', '80'],
    ),
  ).toEqual([]);
});

test.each([
  [['养护里程', '≥700公里', '721公里', '50', '48'], '报告里“养护里程”的得分写的是 48 分，表中是 50 分'],
  [['养护里程', '≥700公里', '721公里', '45', '50'], '报告里“养护里程”的分值写的是 45 分，表中是 50 分'],
  [['养护里程', '≥700公里', '712公里', '50', '50'], '报告里“养护里程”的完成值写的是 712公里，表中是 721 公里'],
  [['养护里程', '≥720公里', '721公里', '50', '50'], '报告里“养护里程”的目标值写的是 ≥720公里，表中是 ≥700 公里'],
  [['合计', '', '', '', '85'], '报告里“合计”的得分写的是 85 分，表中是 80 分'],
])('%s', (row, message) => {
  expect(hold(row)).toEqual([message]);
});

test('below headings of another language bare numbers side by side say nothing, one with its unit does', () => {
  const heads = ['Indicator', 'Target', 'Actual', 'Points', 'Score'];
  expect(holdTable(heads, ['应急演练', '2', '1', '40', '20'], ['养护里程', '700', '721', '50', '50'])).toEqual([]);
  expect(holdTable(heads, ['总分', '', '', '', '85分'])).toEqual(['报告里总分写的是 85分，表中是 80 分']);
});

test('shares of targets and points, and rows of groups, budget and whole are held too', () => {
  const heads = ['一级指标', '指标', '完成率', '分值', '得分', '得分率'];
  const told = (...row: readonly string[]): readonly string[] => holdTable(heads, row);
  expect(told('产出指标', '养护里程', '103%', '50', '50', '100%')).toEqual([]);
  expect(told('产出指标', '养护里程', '100', '50', '50', '100%')).toEqual([]);
  expect(told('产出指标', '应急演练', '60%', '40', '20', '50')).toEqual([
    '报告里“应急演练”的完成率写的是 60%，表中是 50%',
  ]);
  expect(told('产出指标', '应急演练', '50%', '40', '20', '55%')).toEqual([
    '报告里“应急演练”的得分率写的是 55%，表中是 50%',
  ]);
  expect(told('产出指标（90分）', '', '', '90', '75', '')).toEqual([
    '报告里“产出指标”的得分写的是 75 分，表中是 70 分',
  ]);
  expect(told('预算执行率', '', '98%', '10', '9', '')).toEqual([
    '报告里“预算执行率”的得分写的是 9 分，表中是 10 分',
    '报告里“预算执行率”的完成率写的是 98%，表中是 100%',
  ]);
  // a name that the form does not have says nothing of the group ahead of it
  expect(told('产出指标', '桥梁检测', '80%', '10', '8', '80%')).toEqual([]);
});

const money = ['项目', '年初预算数（万元）', '全年预算数（万元）', '全年执行数（万元）', '执行率', '得分'];

test('a table of money in any currency is silent where it agrees, and of parts that are not the form’s', () => {
  expect(
    holdTable(
      money,
      ['年度资金总额：', '', '860', '860.00', '100%', '10'],
      ['其中：财政拨款', '', '700', '690', '', ''],
    ),
  ).toEqual([]);
  expect(holdTable(money, ['年度资金总额', '', '8,600,000', '8,600,000', '100.00%', '10'])).toEqual([]);
  expect(holdTable(['标段', '预算数', '执行数'], ['一标段', '300', '280'], ['合计', '300', '280'])).toEqual([]);
});

test('an amount, a rate or the points that slipped in a table of money are found', () => {
  expect(holdTable(money, ['年度资金总额', '', '680', '860', '98%', '9'])).toEqual([
    '报告里“年度资金总额”的预算数写的是 680，表中是 860',
    '报告里“年度资金总额”的执行率写的是 98%，表中是 100%',
    '报告里“年度资金总额”的得分写的是 9，表中是 10',
  ]);
  expect(holdTable(['资金', '预算数', '执行数'], ['合计', '860', '806'])).toEqual([
    '报告里“合计”的执行数写的是 806，表中是 860',
  ]);
});

test('a heading of two rows, and labels with their values in one row', () => {
  const below = ['', '目标值', '完成值', '', '得分'];
  expect(holdTable(['指标名称', '指标值', '', '分值', '评分'], below, ['应急演练', '2', '1', '40', '24'])).toEqual([
    '报告里“应急演练”的得分写的是 24 分，表中是 20 分',
  ]);
  expect(holdTable(['预算数（万元）', '860', '执行数（万元）', '806', '执行率', '100%'])).toEqual([
    '报告里执行数写的是 806万元，表中是 860 万元',
  ]);
});
