import { describe, expect, test } from 'vitest';
import { isAnyKey } from '../language/vocabulary.js';
import type { MapNode } from '../yaml/tree.js';
import { parseYaml } from '../yaml/parse.js';
import { builtInLayout } from './index.js';
import { type OwnLayout, readLayout } from './read-layout.js';

const read = (text: string): OwnLayout =>
  readLayout(parseYaml(text, { isKey: isAnyKey }).documents[0]?.root as MapNode);

const own = `编号: our-form
标题: "{year}年度{project}绩效自评表"
表号: 附件5
纸张: 横向
表头:
  - [项目名称]
  - { 主管部门: 主管部门, 实施单位: [承办单位, 实施单位] }
资金:
  名称: 资金情况（{currency}）
  列: [年初预算数, 全年预算数, 全年执行数, 执行率, 分值, 得分]
  行: [年度资金总额, 其中：财政拨款, 其他资金]
目标: { 名称: 年度目标, 列: [预期目标, 实际完成情况] }
指标:
  名称: 绩效指标
  列: [一级指标, 二级指标, 三级指标, 指标值, 完成值, 分值, 得分, 未完成原因分析]
总分: 合计
文字: [存在问题, 改进措施]
签名: [项目负责人, 财务负责人]
`;

describe('a layout of one’s own', () => {
  test('from nothing, in under twenty lines', () => {
    const { layout, problems } = read(own);
    expect(own.trimEnd().split('\n').length).toBeLessThan(20);
    expect(problems).toEqual([]);
    expect(layout).toMatchObject({ id: 'our-form', paper: 'landscape', number: { label: { 'zh-CN': '附件5' } } });
    expect(layout.sections.map(({ kind }) => kind)).toEqual([
      'fields',
      'money',
      'goals',
      'indicators',
      'total',
      'closing',
      'signatures',
    ]);
    const indicators = layout.sections.find(section => section.kind === 'indicators');
    expect(indicators?.columns.map(({ key }) => key)).toEqual([
      'level1',
      'level2',
      'level3',
      'target',
      'actual',
      'weight',
      'score',
      'deviation',
    ]);
  });

  test('that extends another changes what it says and keeps the rest', () => {
    const { layout, problems } = read(
      '沿用: mof-project\n表号: 附件9\n指标: { 列: [一级指标, 三级指标, 指标值, 完成值, 得分] }\n',
    );
    const base = builtInLayout('mof-project');
    expect(problems).toEqual([]);
    expect(layout).toMatchObject({ title: base?.title, number: { label: { 'zh-CN': '附件9' } } });
    expect(layout.sections.map(({ kind }) => kind)).toEqual(base?.sections.map(({ kind }) => kind));
  });

  test('says what in it is not known', () => {
    const { problems } = read('沿用: mof\n颜色: 红\n指标: [三级指标, 心情]\n');
    expect(problems.map(({ words }) => words['zh-CN'].slice(0, 15))).toEqual([
      '表式“沿用”的“mof”不存在',
      '表式里不认识“心情”，照印，格',
      '表式没有“颜色”这一项；有 编',
    ]);
  });

  test.each([
    ['标题: "{yaer}年度自查表"\n指标: [三级指标]', '“{yaer}”不代表任何内容'],
    ['纸张: 横版\n指标: [三级指标]', '纸张没有“横版”'],
    ['指标: { 列目: [三级指标] }', '表式的这一部分没有“列目”这一项'],
    ['指标: [三级指标, 指标值, 目标值]', '“目标值”与前面的一栏是同一项内容'],
    ['标题: 自查表', '表式没有写“指标”的各栏'],
    ['目标: [预期目标, 完成情形]\n指标: [三级指标]', '表式里不认识“完成情形”，没有印出'],
    ['表头: [[项目名称, 实施单未]]\n指标: [三级指标]', '表式里不认识“实施单未”'],
  ])('%s is told at its place', (text, start) => {
    const { problems } = read(`${text}\n`);
    expect(problems.map(({ words }) => words['zh-CN'].slice(0, start.length))).toEqual([start]);
    expect(problems.every(({ span }) => span.end > span.start && span.end <= text.length)).toBe(true);
  });

  test('the last field of a line reaches to the edge of the form', () => {
    const { layout } = read('表头: [[项目名称, 填报日期]]\n指标: [一级指标, 二级指标, 三级指标, 指标值, 完成值]\n');
    const fields = layout.sections.find(section => section.kind === 'fields');
    expect(fields?.rows[0]?.map(({ labelSpan, valueSpan }) => [labelSpan, valueSpan])).toEqual([
      [1, 1],
      [1, undefined],
    ]);
  });
});
