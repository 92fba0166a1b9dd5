import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { check } from '../check.js';
import { targetBelowBaseline } from './target-below-baseline.js';
import { testRows } from './testing.js';

testRows(
  targetBelowBaseline,
  [
    [
      '产出指标',
      '数量指标',
      '名称: 培训人数, 权重: 80, 目标值: ≥100 人, 完成值: 105 人, 得分: 80, 基线值: 120 人',
      '≥100 人',
    ],
    [
      '产出指标',
      '时效指标',
      '名称: 平均用时, 权重: 80, 目标值: ≤5 天, 完成值: 3 天, 得分: 80, 基线值: 48 小时',
      '≤5 天',
    ],
  ],
  [
    ['产出指标', '数量指标', '名称: 培训人数, 权重: 80, 目标值: ≥130 人, 完成值: 135 人, 得分: 80, 基线值: 120 人'],
    [
      '产出指标',
      '数量指标',
      '名称: 培训人数, 权重: 80, 目标值: ≥100 人, 完成值: 105 人, 得分: 80, 基线值: 120 人, 说明: 机构改革后服务对象减少',
    ],
    ['产出指标', '数量指标', '名称: 培训人数, 权重: 80, 目标值: ≥100 人, 完成值: 105 人, 得分: 80, 基线值: 120 场'],
  ],
);

test.each([
  ['', 1],
  ['批复目标: 目标.perf.yaml\n', 0],
  ['阶段: 运行监控\n批复目标: 目标.perf.yaml\n', 0],
  ['阶段: 目标申报\n批复目标: 目标.perf.yaml\n', 1],
])('%j: approved targets are no longer the analyst’s to raise', (head, count) => {
  const text = head + targetBelowBaseline.examples.bad[0];
  const { findings } = check(analyze(text, { profile: profileLookup() }));
  expect(findings.filter(({ rule }) => rule.code === targetBelowBaseline.code)).toHaveLength(count);
});
