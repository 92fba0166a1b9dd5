import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { show } from '../number/round.js';

const score = (row: string): string | undefined => {
  const [document] = analyze(`绩效指标:\n  - { 名称: 满意度, 权重: 10, ${row} }\n`, {
    profile: profileLookup(),
  }).documents;
  const value = document?.scorecard.rows[0]?.score.value;
  return value && show(value, 6);
};

test.each([
  ['目标值: ≥95%, 问卷: { 有效: 300, 满意: 280 }', '9.824561'],
  ['目标值: ≥95%, 完成值: 100%, 问卷: { 有效: 300, 满意: 280 }', '9.824561'],
  ['目标值: ≥950‰, 问卷: { 有效: 300 份, 满意: 280 份 }', '9.824561'],
  ['目标值: 95, 计量单位: "%", 问卷: { 有效: 300, 满意: 280 }', '9.824561'],
  ['目标值: ≥90%, 问卷: { 有效: 3, 满意: 3 }', '10'],
  ['目标值: ≥90%, 完成值: 45%, 问卷: { 发放: 300 }', '5'],
  ['目标值: ≥90 分, 完成值: 45 分, 问卷: { 有效: 3, 满意: 3 }', '5'],
  ['目标值: ≥90%, 问卷: { 有效: 0, 满意: 0 }', undefined],
])('%s scores %s', (row, expected) => {
  expect(score(row)).toBe(expected);
});
