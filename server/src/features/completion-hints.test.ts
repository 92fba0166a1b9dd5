import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { Lines } from '../text/lines.js';
import { hover } from './hover.js';
import { inlayHints } from './inlay-hints.js';

const text = `年度: 2020
预算执行: { 预算数: 100, 执行数: 75.1 }
绩效指标:
  - 名称: 产出指标
    权重: 60
    指标:
      - { 名称: 企业数, 目标值: ≥30 个, 完成值: 74 个 }
      - { 名称: 完工, 目标值: 2020-12-31, 完成值: 2020-12-30 }
      - { 名称: 验收, 目标值: 2020-12-31, 完成值: 2021-01-31 }
      - { 名称: 用水, 目标值: 20~25 吨, 完成值: 30 吨 }
      - { 名称: 建档, 目标值: 是, 完成值: 是, 基线值: 否 }
      - { 名称: 健全性, 目标值: 健全, 完成值: 健全 }
      - { 名称: 事故, 目标值: 0 起, 完成值: 0 起 }
`;
const analysis = analyze(text, { profile: profileLookup() });

test('a form without points shows how much was done, and nothing as a score', () =>
  expect(
    inlayHints(analysis, new Lines(text), {
      mode: 'all',
      locale: 'zh-CN',
      within: { start: 0, end: text.length },
    }).map(({ offset, parts }) => [text.slice(0, offset).split('\n').length, parts.map(part => part.text).join('')]),
  ).toEqual([
    [2, '75.1%'],
    [7, '246.67%'],
    [8, '按期'],
    [9, '逾期 31 天'],
    [10, '120%'],
    [11, '100%'],
  ]));

test('the hover of a row says it too, with the baseline', () =>
  expect(hover(analysis, text.indexOf('建档'), 'zh-CN')?.markdown).toContain('基线值'));

test('the hover of a group has a column of completion in the place of points', () => {
  const markdown = hover(analysis, text.indexOf('产出指标'), 'zh-CN')?.markdown;
  expect(markdown).toContain('| 企业数 | ≥30 个 → 74 个 | 246.67% |');
  expect(markdown).toContain('完成情况');
  expect(markdown).not.toContain('?');
});
