import { expect, test } from 'vitest';
import { analyze, type DocumentAnalysis } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { applyEdits, type Edit } from '../../text/span.js';
import { budgetStub, deviationStub, improvementsStub } from './stubs.js';

const read = (text: string): DocumentAnalysis =>
  analyze(text, { profile: profileLookup() }).documents[0] as DocumentAnalysis;

const stubRow = (text: string): Edit | undefined => {
  const { evaluation, scorecard } = read(text);
  const [row] = scorecard.rows;
  return row && deviationStub(row.indicator, evaluation, text);
};

const applied = (text: string, edit: Edit | undefined): string => applyEdits(text, edit ? [edit] : []);

test('stubs keep line breaks, indentation and comments, and need no last line break', () => {
  const text = '绩效指标:\r\n    - 名称: 甲\r\n      权重: 3 # 三分\r\n\r\n# 完';
  expect(applied(text, stubRow(text))).toBe(
    '绩效指标:\r\n    - 名称: 甲\r\n      权重: 3 # 三分\r\n      偏差:\r\n        原因: 待填\r\n        措施: 待填\r\n\r\n# 完',
  );
  expect(applied('indicators:\n- name: a', stubRow('indicators:\n- name: a'))).toBe(
    'indicators:\n- name: a\n  deviation:\n    reason: TBD\n    measure: TBD',
  );
});

test('a row that has a deviation, or comes by an alias, gets none', () => {
  expect(stubRow('绩效指标:\n  - { 名称: 甲, 偏差: }\n')).toBeUndefined();
  expect(stubRow('说明: &甲 { 名称: 甲 }\n绩效指标: [ *甲 ]\n')).toBeUndefined();
});

test('the stubs of the whole file stand behind the indicators, in flow style too', () => {
  const text = '{ budget: { planned: 3 }, indicators: [], total: 3 }';
  expect(applied(text, budgetStub(read(text).evaluation, text))).toBe(
    '{ budget: { planned: 3 }, indicators: [], deviations: [{ indicator: budget, reason: TBD, measure: TBD }], total: 3 }',
  );
  expect(applied(text, improvementsStub(read(text).evaluation, text))).toBe(
    '{ budget: { planned: 3 }, indicators: [], improvements: TBD, total: 3 }',
  );
  expect(budgetStub(read('偏差分析: 无\n').evaluation, '偏差分析: 无\n')).toBeUndefined();
});
