import { expect, test } from 'vitest';
import { importForm } from './import-form.js';

const read = async (lines: readonly string[]): Promise<string> => {
  const got = await importForm(new TextEncoder().encode(lines.join('\n')), 'form.txt', 'zh-CN');
  return 'text' in got ? got.text : '';
};

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
