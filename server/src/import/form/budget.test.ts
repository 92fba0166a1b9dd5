import { expect, test } from 'vitest';
import { importForm } from '../import-form.js';

const rows =
  '<tr><td>一级指标<td>二级指标<td>三级指标<td>年度指标值<td>实际完成值<td>分值<td>得分<tr><td>产出指标<td>数量指标<td>修塘<td>≥10口<td>12口<td>90<td>90';

async function read(money: readonly string[]): Promise<string> {
  const above = money.map(row => `<tr><td>${row.split(' | ').join('<td>')}`).join('');
  const page = `<h1>2022年度项目支出绩效自评表</h1><table><tr><td>项目名称<td colspan=6>村塘${above}${rows}</table>`;
  const result = await importForm(new TextEncoder().encode(page), 'form.html', 'zh-CN');
  if ('failure' in result) throw new Error(result.failure['zh-CN']);
  expect(result.kept).toEqual([]);
  return result.text;
}

const heads = '资金来源 |  | 预算数 | 执行数 | 执行率';
const funds = [' | 中央财政 | 80 | 60 | 75%', ' | 地方财政 | 40 | 30 | 75%'];

test.each(['合计', '总计', '资金总额', '部门整体支出总额', 'Total expenditure'])(
  'the sum of the funds is the whole, above them or below: %s',
  async name => {
    const whole = ` | ${name} | 120 | 90 | 75%`;
    const text = await read([heads, whole, ...funds]);
    expect(text).toContain(`预算执行:
  预算数: 120
  执行数: 90
  执行率: 75%
  明细:
    - 名称: 中央财政
      预算数: 80
      执行数: 60
      执行率: 75%
    - 名称: 地方财政
      预算数: 40
      执行数: 30
      执行率: 75%
`);
    expect(await read([heads, ...funds, whole])).toBe(text);
  },
);

test('tasks without a sum are parts of a whole that the form does not print', async () => {
  const text = await read([
    '任务名称 | 主要内容 | 预算数 | 执行数 | 执行率',
    '改造 | 改造3处 | 120 | 118 | 98.33%',
    '购书 | 2万册 | 80 | 76 | 95%',
  ]);
  expect(text).toContain(`预算执行:
  明细:
    - 名称: 改造 改造3处
      预算数: 120
      执行数: 118
      执行率: 98.33%
    - 名称: 购书 2万册
`);
});

test.each([
  ['其中：征地', 80, 76, '95%'],
  ['财政拨款', 80, 76, '95%'],
  ['一标段', 120, 118, '98.33%'],
])('what is a fund of the first row, or comes to it, leaves it the whole: %s', async (name, ...amounts) => {
  const text = await read([
    '项目 |  | 预算数 | 执行数 | 执行率',
    '村塘 |  | 120 | 118 | 98.33%',
    `${name} |  | ${amounts.join(' | ')}`,
  ]);
  expect(text).toContain('预算执行:\n  预算数: 120\n');
});
