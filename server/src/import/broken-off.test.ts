import { expect, test } from 'vitest';
import { importForm } from './import-form.js';

const imported = async (text: string) => {
  const result = await importForm(new TextEncoder().encode(text), '自评表.txt', 'zh-CN');
  if ('failure' in result) throw new Error(result.failure['zh-CN']);
  return result;
};

const barred = (last: string): string =>
  `项目支出绩效自评表 |
(2022年度) |
项目名称 | 河道巡查 | 实施单位 | 水务所 |
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
产出指标 | 数量指标 | 巡查次数 | ≥24次 | 26次 | 20 | 20 |
质量指标 | 问题整改率 | 100% | 100% | 30 | 30 |
${last}`;

test('a row in which a text between bars breaks off is kept and told, and no value is made of its pieces', async () => {
  const { text, rows, kept } = await imported(barred('时效指标 | 巡查及时率 | 1'));
  expect(rows).toBe(2);
  expect(kept.map(each => each.text)).toEqual(['文字到这里断了，这一行没有读入：时效指标 | 巡查及时率 | 1']);
  expect(text).toMatch(/^# 未能识别（第 7 行）：文字到这里断了/m);
});

test('one that ends is read', async () => {
  const { rows, kept } = await imported(barred('时效指标 | 巡查及时率 | 100% | 100% | 10 | 10 |'));
  expect([rows, kept]).toEqual([3, []]);
});

test('a name at the end of cells one below the other, after rows with values, broke off', async () => {
  const cells = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
  const first = ['产出指标', '数量指标', '指标1:巡查次数', '24次', '26次', '20', '20'];
  const { text, rows, kept } = await imported(
    ['项目支出绩效自评表', '(2022年度)', ...cells, ...first, '质量指标', '指标1:问'].join('\n\n'),
  );
  expect(rows).toBe(1);
  expect(text).toContain('质量指标');
  expect(kept.map(each => each.text)).toEqual(['指标1:问']);
});

test('the number behind a comparison is the target, be it the last of its row', async () => {
  const { text } = await imported(
    barred('')
      .replace('年度指标值 |', '指标性质 | 指标值 | 度量单位 |')
      .replace('≥24次 |', '≥ | 24 | 次 |')
      .replace('100% | 100%', '= | 100 | % | 100%') + '时效指标 | 巡查及时率 | = | 95 | |',
  );
  expect(text).toMatch(/名称: 巡查及时率\n *目标值: =95\n/);
});
