import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { renderSelfReport } from './self-report.js';

const form = `评分办法: mof-2020
单位名称: 县公路中心
项目名称: 农村公路养护
年度: 2027
预算执行: { 预算数: 860, 执行数: 850 }
绩效指标:
  - 名称: 产出指标
    权重: 90
    指标:
      - { 名称: 养护里程, 权重: 70, 目标值: ≥700 公里, 完成值: 721 公里 }
      - { 名称: 修补时间, 权重: 20, 目标值: ≤48小时, 完成值: 50小时, 偏差: { 原因: 汛期道路中断, 措施: 增加人手 } }
`;
const analysis = analyze(form, { profile: profileLookup() });

test('a clerk’s sentences with the form’s own numbers, and gaps where it says nothing', async () => {
  const report = await renderSelfReport('md', analysis);
  expect(report).toContain(
    '2027 年度预算数 860 万元，执行数 850 万元，预算执行率 98.84%，预算执行得 9.88 分（满分 10 分）。',
  );
  expect(report).toContain('本年度共设三级指标 2 项，完成目标 1 项，未完成 1 项。');
  expect(report).toContain(
    '修补时间：目标值 ≤48小时，实际完成 50小时，得 19.2 分，扣 0.8 分。原因：汛期道路中断。措施：增加人手。',
  );
  expect(report).toContain('自评总分 99.08 分，评价等级为“优”。');
  expect(report).toContain('下一步改进措施：【待补：改进措施】');
  expect(String(report).match(/^## .+/gm)).toHaveLength(5);
});

test('as a page and as a Word file, the same bytes each time', async () => {
  expect(await renderSelfReport('html', analysis)).toContain('<h2>一、基本情况</h2>');
  const [first, second] = [await renderSelfReport('docx', analysis), await renderSelfReport('docx', analysis)];
  expect(first).toEqual(second);
  expect(first.length).toBeGreaterThan(2000);
});

test('a target adjusted during the year is told with the approved one; rows that do not apply are counted and named', async () => {
  const report = await renderSelfReport(
    'md',
    analyze(
      form
        .replace('目标值: ≥700 公里', '目标值: ≥720 公里, 调整后目标值: ≥700 公里')
        .replace('      - { 名称: 修补', '      - { 名称: 桥梁加固, 不适用: 项目移交市级。 }\n      - { 名称: 修补'),
      { profile: profileLookup() },
    ),
  );
  expect(report).toContain('养护里程：目标值 ≥720 公里（年中调整为 ≥700 公里），实际完成 721 公里，');
  expect(report).toContain(
    '本年度共设三级指标 3 项，完成目标 1 项，未完成 1 项，不适用 1 项（桥梁加固：项目移交市级）。',
  );
});
