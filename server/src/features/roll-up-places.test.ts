import { expect, test } from 'vitest';
import { analyzeFiles } from '../rules/testing.js';
import { Lines } from '../text/lines.js';
import { hover } from './hover.js';
import { inlayHints } from './inlay-hints.js';
import { definitions } from './navigation.js';

const source =
  '预算执行: { 预算数: 100, 执行数: 99 }\n绩效指标:\n  - 名称: 产出指标\n    指标:\n      - { 名称: 里程, 权重: 80, 目标值: ≥10 公里, 完成值: 10 公里 }\n';
const analysis = analyzeFiles(
  `# 两个标段合在一起\n标题: 汇总\n汇总来源:\n  - 甲.perf.yaml\n绩效指标:\n  - 名称: 产出指标\n    指标:\n      - { 名称: 里程, 权重: 80, 目标值: ≥10 公里 }\n#- 甲.perf.yaml\n${source}`,
);
const { text } = analysis;

test('the hints of a roll-up stand where they belong: the total behind no comment, the budget at the sources', () => {
  const hints = inlayHints(analysis, new Lines(text), {
    mode: 'all',
    locale: 'zh-CN',
    within: { start: 0, end: text.length },
  });
  const lines = text.split('\n');
  const at = hints.map(({ offset, parts }) => [
    lines[text.slice(0, offset).split('\n').length - 1],
    parts.map(part => part.text).join(''),
  ]);
  expect(at.slice(0, 2)).toEqual([
    ['标题: 汇总', '99.8 优'],
    ['汇总来源:', '= 19.8'],
  ]);
});

test('the name of a group leads to where its rows stand in the sources, and to itself elsewhere', () => {
  const places = (of: typeof analysis): readonly string[] =>
    definitions({ uri: 'file:///w/本表.perf.yaml', analysis: of }, of.text.indexOf('产出指标') + 1).map(({ uri }) =>
      decodeURIComponent(uri),
    );
  expect(places(analysis)).toEqual([expect.stringMatching(/甲\.perf\.yaml$/)]);
  expect(places(analyzeFiles(source))).toEqual(['file:///w/本表.perf.yaml']);
});

test('the name of a source says what it brings, and that it was not read; a row without any source has no empty trail', () => {
  const at = (of: typeof analysis, what: string): string =>
    hover(of, of.text.indexOf(what) + 1, 'zh-CN')?.markdown.replace(/\n+/g, ' ') ?? '';
  expect(at(analysis, '甲.perf.yaml')).toBe('- **甲.perf.yaml** 预算数 100 万元，执行数 99 万元，1 行指标');
  const alone = analyzeFiles(
    '汇总来源: [无.perf.yaml]\n绩效指标:\n  - 名称: 产出指标\n    指标:\n      - { 名称: 里程, 权重: 80, 目标值: ≥10 公里 }\n',
  );
  expect(at(alone, '无.perf.yaml')).toBe('**无.perf.yaml** 没有读到，需要它的各行暂不计分');
  expect(at(alone, '汇总来源')).not.toContain('预算执行');
  expect(at(alone, '里程')).not.toContain('累加');
});
