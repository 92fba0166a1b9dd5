import { describe, expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { type Exported, formsOf } from '../../export/exported.js';
import { isAnyKey } from '../../language/vocabulary.js';
import { official } from '../../layouts/additions.js';
import { builtInLayout } from '../../families/index.js';
import type { Layout } from '../../families/layout.js';
import { textOf as textOfCell } from '../../layouts/form.js';
import { readLayout } from '../../families/read-layout.js';
import { page } from '../../reports/page.js';
import type { MapNode } from '../../yaml/tree.js';
import { parseYaml } from '../../yaml/parse.js';
import { importForm, type ImportResult } from '../import-form.js';
import { contentOf, exporters } from '../testing.js';

/** A form of one’s own, none of whose words any other form prints. */
const own = `编号: our-form
标题: "{year}年度{project}考核情况一览"
表号: 表样五
表头:
  - { project: 事项 }
  - { department: 归口处室, implementer: 承办处室 }
资金:
  名称: 经费使用（{currency}）
  列: { initial: 年初核定, planned: 核定数, spent: 支出数, weight: 应得, rate: 支出比, score: 实得 }
  行: [经费合计, 其中：财政拨款, 其他资金]
目标: { 名称: 年度任务, 列: { text: 任务, actual: 办结情形 } }
指标:
  名称: 考核内容
  列: { level1: 大类, level2: 小类, level3: 考核点, target: 年度要求, actual: 办理结果, weight: 应得, score: 实得, deviation: 差距说明 }
总分: 合计得分
文字: { problems: 困难, improvements: 今后打算 }
签名: { responsible: 分管科长, finance-head: 会计主管 }
`;

const form = `标题: 2024年度社区微改造考核情况一览
评分办法: 局.perf-profile.yaml
主管部门: 城建处
实施单位: 建设处
负责人: 李某
财务负责人: 王某
项目名称: 社区微改造
年度: 2024
金额单位: 万元
预算执行: { 权重: 10, 年初预算数: 120, 预算数: 118.5, 执行数: 107.42, 执行率: 90.65%, 得分: 9.07, 明细: [{ 名称: 财政拨款, 预算数: 100, 执行数: 100 }] }
年度目标: [{ 内容: 改造两处, 实际完成情况: 改造了两处 }]
绩效指标:
  - 名称: 产出指标
    指标: [{ 名称: 数量指标, 指标: [{ 名称: 改造小区, 权重: 60, 目标值: ≥2 个, 完成值: 2 个, 得分: 60 }] }]
  - 名称: 效益指标
    指标: [{ 名称: 社会效益指标, 指标: [{ 名称: 受益户数, 权重: 30, 目标值: ≥100 户, 完成值: 90 户, 得分: 27, 偏差: 搬迁较多 }] }]
存在问题: 资金到位偏晚
改进措施: 提前申报
总分: 96.07
`;

const layoutIn = (text: string): Layout =>
  readLayout(parseYaml(text, { isKey: isAnyKey }).documents[0]?.root as MapNode).layout;

const printed = (layout: Layout, text = form): readonly Exported[] =>
  formsOf(analyze(text, { profile: profileLookup() }), [], 'zh-CN', { additions: official, layout });

function textOf(result: ImportResult): string {
  if ('failure' in result) throw new Error(result.failure['zh-CN']);
  expect(result.kept).toEqual([]);
  return result.text;
}

describe('a form of one’s own', () => {
  test.each(exporters)('printed as %s comes in as it was, by the layout that prints it', async (kind, write) => {
    const layout = layoutIn(own);
    const given = { layout, profile: '局.perf-profile.yaml' };
    const bytes = await write(printed(layout));
    const result = await importForm(bytes, `form.${kind}`, 'zh-CN', undefined, given);
    expect(contentOf(textOf(result))).toEqual(contentOf(form));
    expect('documents' in result && result.documents).toEqual([{ layout: 'our-form', profile: given.profile }]);
    expect(await importForm(bytes, `form.${kind}`, 'zh-CN')).toHaveProperty('failure');
  });
});

/** The same with cells that are filled in by hand: at the head, of the money, of the rows, below and where people sign. */
const withBlanks = own
  .replace('  - { department', '  - { 空白: 起止时间 }\n  - { department')
  .replace('score: 实得 }', 'score: 实得, 空白: 到位 }')
  .replace('score: 实得, deviation', 'score: 实得, 空白: 数据来源, deviation')
  .replace('improvements: 今后打算', 'improvements: 今后打算, 空白: 归口处室审定')
  .replace('responsible: 分管科长', 'responsible: 分管科长, 空白: 单位负责人')
  .replace('任务, actual: 办结情形', '年初设定目标');

describe('cells that stay empty', () => {
  test('are printed below their labels', () => {
    const [{ form } = { form: undefined }] = printed(layoutIn(withBlanks));
    const cells = form?.rows.flatMap(({ cells }) => cells.map(textOfCell)) ?? [];
    expect(cells).toEqual(expect.arrayContaining(['起止时间', '到位', '数据来源', '归口处室审定', '单位负责人：']));
  });

  test.each(exporters)('and come in from %s as nothing', async (kind, write) => {
    const layout = layoutIn(withBlanks);
    const given = { layout, profile: '局.perf-profile.yaml' };
    const result = await importForm(await write(printed(layout)), `form.${kind}`, 'zh-CN', undefined, given);
    const told = form.replace('{ 内容: 改造两处, 实际完成情况: 改造了两处 }', '改造两处');
    expect(contentOf(textOf(result))).toEqual(contentOf(told));
  });
});

test('a layout that is named counts before what the form looks like', async () => {
  const layout = builtInLayout('yunnan-project') as Layout;
  const mof = builtInLayout('mof-project') as Layout;
  const result = await importForm(
    new TextEncoder().encode(page(printed(mof, form.replace('考核情况一览', '项目支出绩效自评表')))),
    'form.html',
    'zh-CN',
    undefined,
    { layout },
  );
  expect(textOf(result)).toContain('表式: yunnan-project\n');
});
