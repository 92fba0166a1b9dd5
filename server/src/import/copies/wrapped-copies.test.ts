import { expect, test } from 'vitest';
import { importForm } from '../import-form.js';
import { readCopy, rowsOf } from '../testing.js';

const heads = '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分';

test('names of groups without 指标 are no part of the name behind them', async () => {
  const text = await readCopy(
    [heads, '产出 数量 修塘 ≥10口 12口 50 50', '效益 社会效益 受益户 ≥90户 81户 40 36'].join('\n'),
  );
  expect(rowsOf(text)).toEqual(['修塘 50 ≥10口 12口 50', '受益户 40 ≥90户 81户 36']);
  expect(text).toMatch(/- 名称: 效益\n +指标:\n +- 名称: 社会效益\n +指标:\n +- 名称: 受益户\n/);
});

test('of a total behind three columns of points the last number is what was scored, and what else stands there is told', async () => {
  const weighed = '一级指标 分值 二级指标 分值 三级指标 分值 年度指标值 实际完成值 得分';
  const row = '产出指标 100 数量指标 100 修塘 100 ≥10口 12口 99';
  expect(await readCopy([weighed, row, '合计 100 100 100 99'].join('\n'))).toMatch(/总分: 99\n/);
  const got = await importForm(
    new TextEncoder().encode([heads, '产出指标 数量指标 修塘 ≥10口 12口 100 96', '总分 100 96 94'].join('\n')),
    'form.txt',
    'zh-CN',
  );
  expect('kept' in got && got.kept.map(({ text }) => text)).toEqual(['94']);
});

test('rows that take several lines between blank ones are kept: their cells were broken', async () => {
  const text = await readCopy(
    [
      '一级指标    二级指标    三级指标        分值    目标值    完成值    得分',
      '',
      '                        安全检查次               ≥24',
      '产出指标    数量指标                    20                26 次    20',
      '                        数                        次',
      '',
      '产出指标    质量指标    整改率          20      100%      98%      19.6',
      '',
      '效益指标    社会效益指标    事故        20      0起       0起      20',
    ].join('\n'),
  );
  expect(text).not.toMatch(/名称: 安全检查次\n/);
  expect(rowsOf(text)).toContain('事故 20 0起 0起 20');
});

test('an amount that a broken line moved is no budget: a rate is none, and nothing is spent beyond it unsaid', async () => {
  const below = [heads, '产出指标 数量指标 修塘 ≥10口 12口 100 96'];
  const rate = await readCopy(
    ['预算执行情况', '预算', '数：', '500 万元 执行数： 480 万元 执行率： 96% 得分： 9.6', ...below].join('\n'),
  );
  expect(rate).not.toMatch(/ 预算数: /);
  const wrapped = [
    '年初预算数',
    '全年预算',
    '数',
    '全年执行',
    '数',
    '年度资金总额 1000.00 950.00 902.50',
    '95.00',
    '%',
  ];
  expect(await readCopy([...wrapped, ...below].join('\n'))).not.toMatch(/预算数: 95/);
  const moved = [
    '项目资金    全年预算数    全年执行数    执行率    得分',
    '年度资金总额    10    100.00    95%',
    '其他资金    5    5    100%',
    ...below.map(line => line.replaceAll(' ', '    ')),
  ];
  expect(await readCopy(moved.join('\n'))).not.toMatch(/执行数: 100/);
});

test('一级 below the last heading begins the next row of headings', async () => {
  const text = await readCopy(
    [
      '绩效指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施',
      '一级',
      '指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位',
      '产出指标\t数量指标\t修塘\t≥\t10\t口\t12\t50\t50\t',
      '质量指标\t合格率\t≥\t95\t%\t96\t50\t48\t返工',
    ].join('\n'),
  );
  expect(rowsOf(text)).toEqual(['修塘 50 ≥10 口 12 口 50', '合格率 50 ≥95% 96% 48']);
});

test('a few letters alone on a line are the end of a cell somewhere above: nobody knows which, so the rows beside them are kept', async () => {
  const text = await readCopy(
    [
      '一级指标 二级指标 三级指标 分值 目标值 实现值 自评分',
      '产出指标 数量指标 补助教师人',
      '20 1150人 1150人',
      '20',
      '数',
      '时效指标 发放及时率 15 100% 100% 15',
      '社会效益指标 乡村教师流 15 ≤2% 2.6%',
      '11',
      '失率',
      '满意度指标 学生满意度 10 ≥95% 97% 10',
      '98.3/1',
      '总分',
      '00',
    ].join('\n'),
  );
  expect(rowsOf(text)).toEqual(['发放及时率 15 100% 100% 15']);
  expect(text).not.toMatch(/^总分/m);
});

test('without points no row of a copy is certain in which such letters stand', async () => {
  const text = await readCopy(
    [
      '一级指标 二级指标 三级指标 计划值 实际值',
      '数量指标 改造小区 18个 18个',
      '数',
      '得满分',
      '质量指标 一次验收 100% 100%',
      '合格率',
      '分',
    ].join('\n'),
  );
  expect(text).not.toMatch(/名称: (?:改造小区|一次验收)/);
});

test('a rate whose end stands on the next line is none', async () => {
  const money = ['预算执行 预算数：460万元 支出数：460万元 执行率：10', '0%'];
  const text = await readCopy(
    [
      ...money,
      '一级指标 二级指标 三级指标 目标值 实现值 分值 自评分',
      '产出指标 数量指标 修塘 ≥10口 12口 100 100',
    ].join('\n'),
  );
  expect(text).not.toMatch(/执行率: 10$/m);
});

test('a letter or two below a value end it where it has lines of its own; on the line of its label nobody knows which cell goes on', async () => {
  const below = [
    heads,
    '产出指标 数量指标 修塘 ≥10口 12口 100 96',
    '合计 100 96',
    '负责人：某某',
    '日期：某日',
    '电话：无',
    '注：无',
  ];
  const own = await readCopy(['项目名称', '海洋牧场建', '设', '实施单位', '某市农业农', '村局', ...below].join('\n'));
  expect(own).toMatch(/实施单位: 某市农业农村局\n项目名称: 海洋牧场建设\n/);
  const beside = await readCopy(['项目名称 海洋牧场建', '设', '实施单位 某市农业局', ...below].join('\n'));
  expect(beside).not.toMatch(/^项目名称: /m);
});
