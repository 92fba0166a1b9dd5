import { expect, test } from 'vitest';
import { importForm } from '../import-form.js';

const heads =
  '<tr><td>一级指标<td>二级指标<td>三级指标<td>年度指标值<td>实际完成值<td>分值<td>得分<td>偏差原因分析及改进措施';
const rows =
  '<tr><td>产出指标<td>数量指标<td>征求意见<td>≥10条<td>12条<td>50<td>50<td><tr><td>效益指标<td>社会效益指标<td>联系人培训次数<td>≥2次<td>3次<td>40<td>40<td>';

async function read({ above = '', below = '' }): Promise<{ text: string; rows: number }> {
  const page = `<h1>2022年度项目支出绩效自评表</h1>${above}<table><tr><td>项目名称<td colspan=7>村道${heads}${rows}${below}</table>`;
  const result = await importForm(new TextEncoder().encode(page), 'form.html', 'zh-CN');
  if ('failure' in result) throw new Error(result.failure['zh-CN']);
  return result;
}

test.each([
  ['<p>单位名称（盖章）：联系人：</p>', /单位名称/],
  ['<p><span>单位名称：</span><span>填报日期：　　年　　月　　日</span></p>', /单位名称|填报日期/],
  ['<p>（　　　年度）</p>', /年度）/],
])('a blank label has no value behind it: %s', async (above, none) => {
  expect((await read({ above })).text).not.toMatch(none);
});

test('a label right behind a value parts it', async () => {
  const { text } = await read({ above: '<p>填报单位：某镇填报日期：2023年1月5日</p>' });
  expect(text).toContain('单位名称: 某镇\n');
  expect(text).toContain('填报日期: 2023年1月5日\n');
});

test.each([
  '<tr><td colspan=2>填报人<td>甲某<td>联系电话<td>12345<td>审核人<td colspan=2>乙某',
  '<tr><td colspan=8>填表人：甲某　　联系电话：12345<tr><td colspan=8>单位负责人（签字）：　　　财务负责人（签字）：',
  '<tr><td colspan=4>项目单位意见：<br><br>负责人签字：　　年　月　日<td colspan=4>主管部门意见：<br><br>负责人签字：　　年　月　日',
])('who signs is no row of the form: %s', async below => {
  const { text, rows } = await read({ below });
  expect(rows).toBe(2);
  expect(text).not.toMatch(/名称: (?:填报人|填表人|项目单位意见)/);
});

test.each(['无', '不涉及', '暂无', '/'])('where %s stands for an indicator there is none', async none => {
  const { text, rows } = await read({
    below: `<tr><td>满意度指标<td>服务对象满意度指标<td>${none}<td>${none}<td>/<td><td><td>`,
  });
  expect(rows).toBe(2);
  expect(text).not.toContain('满意度');
});
