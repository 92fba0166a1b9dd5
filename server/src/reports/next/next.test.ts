import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { check } from '../../rules/check.js';
import { linesNaming } from './move-year.js';
import { nextFile } from './next.js';

const analysisOf = (text: string) => analyze(text, { profile: profileLookup() });
const next = (text: string, year?: number): string =>
  nextFile(analysisOf(text), { source: '目标.perf.yaml', year, movePath: path => `../${path}` });

const done = `title: 2020 年度自评表
profile: mof-2020
year: 2020
filed: 2021-03-01
budget:
  weight: 10
  # as adjusted
  planned: 100
  spent: 90
indicators:
  - name: 产出指标
    weight: 90
    score: 80
    indicators:
      - name: 培训期数
        weight: 45 # half of the form
        target: ≥4 期
        actual: 3 期
        score: 33.75
        # kept
        direction: at-least
      - { name: 培训人次, score: 45, target: ≥9 人次, weight: 45, parts: [{ name: 甲, actual: 4 人次 }, { name: 乙, actual: 5 人次 }] }
total: 88
`;

test('what was reached becomes the baseline, everything else about the year is left out', () => {
  expect(next(done)).toBe(`title: 2021 年度自评表
profile: mof-2020
stage: target
year: 2021
budget:
  weight: 10
indicators:
  - name: 产出指标
    weight: 90
    indicators:
      - name: 培训期数
        weight: 45 # half of the form
        target: ≥4 期
        baseline: 3 期
        # kept
        direction: at-least
      - { name: 培训人次, target: ≥9 人次, weight: 45, baseline: 9 人次 }
`);
  expect(next(done, 2025)).toContain('year: 2025');
});

test('a target table becomes the self-evaluation of the same year, held against itself as approved', () => {
  const targets = next(done);
  expect(next(targets)).toBe(
    targets.replace('stage: target', 'stage: self-evaluation').replace('stage:', 'approved: 目标.perf.yaml\nstage:'),
  );
});

test('every document of a stream by itself; what comes out has no error', () => {
  const both = next(`${done}---\n${next(done)}`);
  const { documents } = analysisOf(both);
  expect(documents.map(({ context }) => [context.stage, context.year])).toEqual([
    ['target', 2021],
    ['self-evaluation', 2021],
  ]);
  const targets = check(analysisOf(next(done))).findings.filter(({ severity }) => severity === 'error');
  expect(targets.map(({ rule }) => rule.code)).toEqual(['group-missing']);
});

test('a self-evaluation is no longer printed as the table of targets it follows from', () => {
  const targets =
    '标题: 目标表\n表式: targets\n阶段: 目标申报\n年度: 2021\n绩效指标:\n  - { 名称: 甲, 权重: 90, 目标值: ≥4 期 }\n';
  const following = next(targets);
  expect(following).not.toContain('表式');
  expect(following).toContain('阶段: 自评');
  expect(next(targets.replace('targets', 'mof-project'))).toContain('表式: mof-project');
});

test('a table of targets or of monitoring is called and printed as a self-evaluation afterwards, and the other way round', () => {
  const table = (title: string, more = ''): string =>
    `标题: ${title}\n${more}年度: 2020\n绩效指标:\n  - { 名称: 甲, 权重: 90, 目标值: ≥4 期 }\n`;
  expect(next(table('项目支出绩效目标申报表', '阶段: 目标申报\n'))).toMatch(/^标题: 项目支出绩效自评表\n/);
  const monitored = next(table('项目支出绩效目标执行监控表', '表式: monitoring\n阶段: 运行监控\n'));
  expect(monitored).toMatch(/^标题: 项目支出绩效自评表\n/);
  expect(monitored).not.toContain('表式');
  expect(next(table('2020年度项目支出绩效自评表', '阶段: 自评\n'))).toMatch(/^标题: 2021年度项目支出绩效目标表\n/);
});

test('what a survey gives becomes the baseline in its place', () => {
  const form = `评分办法: mof-2020\n年度: 2023\n绩效指标:\n  - 名称: 群众满意度\n    权重: 90\n    目标值: ≥90%\n    问卷: { 发放: 200, 有效: 186, 满意: 170 }\n    得分: 90\n`;
  expect(next(form)).toContain('    目标值: ≥90%\n    基线值: 91.4%\n');
});

test('targets are printed as a table of targets, and a layout of its own comes back with the self-evaluation', () => {
  const form = (layout: string): string =>
    `评分办法: mof-2020\n表式: ${layout}\n年度: 2023\n绩效指标:\n  - { 名称: 甲, 权重: 90, 目标值: ≥4 期, 完成值: 4 期 }\n`;
  expect(next(form('mof-project'))).not.toContain('表式');
  expect(next(form('criteria-unit'))).toContain('表式: criteria-unit');
});

test('what was spent and reached by a month of the monitoring is no result of the year', () => {
  const monitored = `阶段: 运行监控
年度: 2023
预算执行: { 预算数: 860, 执行数: 430, 执行率: 50%, 明细: [{ 名称: 财政拨款, 预算数: 860, 执行数: 430, 执行率: 50% }], 监控: [{ 截至: 7月, 执行数: 430 }] }
年度目标:
  - { 内容: 路况良好, 实际完成情况: 完成一半 }
绩效指标:
  - { 名称: 养护里程, 目标值: ≥720公里, 完成值: 400公里 }
  - { 名称: 满意度, 目标值: ≥90%, 问卷: { 发放: 20, 有效: 20, 满意: 15 } }
`;
  expect(next(monitored)).toBe(`阶段: 自评
批复目标: 目标.perf.yaml
年度: 2023
预算执行: { 预算数: 860, 明细: [{ 名称: 财政拨款, 预算数: 860 }], 监控: [{ 截至: 7月, 执行数: 430 }] }
年度目标:
  - { 内容: 路况良好 }
绩效指标:
  - { 名称: 养护里程, 目标值: ≥720公里 }
  - { 名称: 满意度, 目标值: ≥90% }
`);
});

test('a profile of one’s own, and the targets that a monitoring names, are found from the new place', () => {
  const form =
    '评分办法: 区局.perf-profile.yaml\n年度: 2023\n绩效指标:\n  - { 名称: 甲, 目标值: ≥4 期, 完成值: 4 期 }\n';
  expect(next(form)).toContain('评分办法: ../区局.perf-profile.yaml\n');
  const monitored = form.replace('年度', '阶段: 运行监控\n批复目标: 批复.xlsx\n年度');
  expect(next(monitored)).toContain('批复目标: ../批复.xlsx\n');
});

test('what a row has by a reference stays where it stands', () => {
  const form =
    '年度: 2023\n绩效指标:\n  - &r\n    名称: 甲\n    目标值: ≥5 个\n    完成值: 6 个\n    得分: 10\n  - <<: *r\n    名称: 乙\n    得分: 9\n';
  expect(next(form)).toContain('    基线值: 6 个\n  - <<: *r\n    名称: 乙\n');
});

test('a day that names its year is aimed at in the next one; what only names it in words stays', () => {
  const form = (target: string): string =>
    `评分办法: mof-2020\n年度: 2024\n年度目标: [2024年完成改造]\n绩效指标:\n  - { 名称: 甲, 权重: 90, 目标值: ${target}, 完成值: 2024-11-18 }\n`;
  expect(next(form('2024年11月底前'))).toContain('目标值: 2025年11月底前, 基线值: 2024-11-18');
  expect(next(form('2024-11-30'), 2026)).toContain('目标值: 2026-11-30');
  expect(next(form('2025年1月底前'))).toContain('目标值: 2026年1月底前');
  expect(next(form('12月底前'))).toContain('目标值: 12月底前');
  expect(next(form('2024-02-29'))).toContain('目标值: 2024-02-29');
  expect(next(form('≥2024 人'))).toContain('目标值: ≥2024 人');
  expect(linesNaming(next(form('2024年11月底前')), 2024)).toEqual([4]);
});

test('what the targets were approved with is the budget at the year’s beginning, where that is printed', () => {
  const targets = (profile: string): string =>
    `评分办法: ${profile}\n阶段: 目标申报\n年度: 2024\n预算执行: { 权重: 10, 预算数: 600, 明细: [{ 名称: 县级资金, 预算数: 600 }] }\n绩效指标:\n  - { 名称: 甲, 权重: 90, 目标值: ≥4 期 }\n`;
  expect(next(targets('mof-2020'))).toContain(
    '{ 权重: 10, 年初预算数: 600, 预算数: 600, 明细: [{ 名称: 县级资金, 年初预算数: 600, 预算数: 600 }] }',
  );
  expect(next(targets('hubei-project-2020'))).not.toContain('年初预算数');
  expect(next(targets('mof-2020').replace('预算数: 600,', '年初预算数: 500, 预算数: 600,'))).toContain(
    '年初预算数: 500',
  );
});
