import { expect, test } from 'vitest';
import { check } from '../check.js';
import { analyzeFiles } from '../testing.js';

const form = (unit: string, more: string): string =>
  `单位名称: ${unit}\n绩效指标:\n  - { 名称: ${unit}检查, 权重: 80, 目标值: ≥4 次, 完成值: 3 次, ${more} }\n`;

const told = (...forms: readonly string[]): readonly string[] =>
  check(analyzeFiles(forms.join('---\n'))).findings.flatMap(finding =>
    finding.rule.code === 'text-shared'
      ? `${finding.document} ${finding.related.length} ${finding.message('zh-CN')}`
      : [],
  );

test('once a text, wherever it stands; figures and white space make no difference', () => {
  const first = form('甲局', '偏差: 受疫情影响，2020 年 3 次现场检查未能按计划开展');
  const second = form('乙局', '偏差: { 原因: "受疫情影响， 2021年5次现场检查未能按计划开展" }');
  expect(told(first, second, second.replace('乙', '丙'))).toEqual([
    expect.stringMatching(/^0 2 .*“受疫情影响，2020 年 3 次现场检查未能按计划开展”在 3 个单位的 3 处一字不差。/),
  ]);
});

test('units whose names differ in a figure are two', () => {
  const long = '偏差: 受疫情影响，部分现场检查工作未能按计划开展';
  expect(told(form('第1小学', long), form('第2小学', long))).toHaveLength(1);
});

test('not within one unit, not of few characters, and not where it is silenced', () => {
  const long = '偏差: 受疫情影响，部分现场检查工作未能按计划开展';
  expect(told(form('甲局', long), form('甲局', long))).toEqual([]);
  expect(told(form('甲局', '偏差: 受疫情影响'), form('乙局', '偏差: 受疫情影响'))).toEqual([]);
  const silenced = form('甲局', long).replace('  - {', '  # perf-ignore text-shared: 统一口径\n  - {');
  expect(told(silenced, form('乙局', long))).toEqual([]);
});

test('rows only where all of two forms agree', () => {
  const rows = (unit: string, last: string): string =>
    `单位名称: ${unit}\n绩效指标:\n${['开展专项检查', '开展业务培训', last].map(name => `  - { 名称: ${name}, 权重: 10, 目标值: ≥4 次, 完成值: 4 次 }\n`).join('')}`;
  expect(told(rows('甲局', '编制工作手册'), rows('乙局', '编制工作手册'))).toHaveLength(1);
  expect(told(rows('甲局', '编制工作手册'), rows('乙局', '编制应急预案'))).toEqual([]);
});
