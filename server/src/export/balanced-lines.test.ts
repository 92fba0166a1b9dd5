import { expect, test } from 'vitest';
import { balancedLines } from './balanced-lines.js';

test.each([
  ['产出指标', 3, ['产出', '指标']],
  ['满意度指标', 4, ['满意度', '指标']],
  ['服务对象满意度指标', 5, ['服务对象', '满意度指标']],
  ['年初预算数', 4, ['年初', '预算数']],
  ['实际完成值', 4, ['实际', '完成值']],
  ['项目名称', 3, ['项目', '名称']],
  ['数量指标 (25 分)', 6, ['数量指标 ', '(25 分)']],
  ['可持续影响指标 (20 分)', 6, ['可持续', '影响指标 ', '(20 分)']],
])('%s in %i letters a line', (text, capacity, lines) => {
  expect(balancedLines(text, capacity)).toEqual(lines);
});

test('what fits, is not Chinese alone or needs three lines is left as it is', () => {
  expect(balancedLines('产出指标', 4)).toEqual(['产出指标']);
  expect(balancedLines('执行率 (B/A)', 4)).toEqual(['执行率 (B/A)']);
  expect(balancedLines('偏差原因分析及改进措施', 5)).toEqual(['偏差原因分析及改进措施']);
});
