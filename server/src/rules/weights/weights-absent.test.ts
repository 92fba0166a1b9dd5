import { expect, test } from 'vitest';
import { checkRule, codesOf } from '../testing.js';
import { weightsAbsent } from './weights-absent.js';

checkRule(
  weightsAbsent,
  'once, at the indicators; groups may have points',
  `绩效指标:
^^^^ info 2 项指标都没有权重（只有各组写了分值），本表不计分，只列完成情况。应当计分的，请填写各项权重。
  - 名称: 产出指标
    权重: 40
    指标:
      - { 名称: 甲, 目标值: ≥3 个, 完成值: 3 个 }
      - { 名称: 乙, 目标值: ≥3 个, 完成值: 3 个 }
`,
);

checkRule(
  weightsAbsent,
  'not where one row has points, or a place for them, or a misspelt key',
  `绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: ≥3 个, 完成值: 3 个 }
  - { 名称: 乙, 目标值: ≥3 个, 完成值: 3 个 }
---
绩效指标:
  - 名称: 甲
    权重:
---
绩效指标:
  - { 名称: 甲, 权种: 80, 目标值: ≥3 个, 完成值: 3 个 }
---
绩效指标: []
`,
);

test('what needs only target and actual is checked all the same', () =>
  expect(
    codesOf(`绩效指标:
  - 名称: 产出指标
    权重: 60
    指标:
      - { 名称: 数量, 权重: 20, 指标: [{ 名称: 企业数, 目标值: ≥21个, 完成值: 85个 }] }
      - { 名称: 质量, 权重: 30, 指标: [{ 名称: 事故率, 目标值: ≤0%, 完成值: ≤0% }, { 名称: 合格班次, 目标值: ≥4 期, 完成值: 3 期 }] }
总分: 98
等级: 优
`),
  ).toEqual([
    'weights-absent',
    'improvements-missing',
    'weight-sum',
    'overachievement-unexplained',
    'actual-is-comparison',
    'shortfall-unexplained',
  ]));
