import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { scorecardJson } from './scorecard-json.js';

test('a row is scored against its adjusted target, and both are told', () => {
  const text = `绩效指标:
  - { 名称: 甲, 权重: 40, 目标值: ≥10 场, 调整后目标值: ">=8 场", 完成值: 8 场, 得分: 40 }
  - { 名称: 乙, 权重: 40, 目标值: ≥10 场, 调整后目标值: —, 完成值: 8 场 }
`;
  expect(scorecardJson(analyze(text, { profile: profileLookup() }), 'a')[0]?.indicators).toMatchObject([
    { target: '≥10 场', adjusted: '≥8 场', computed: '40', status: 'agrees', completion: '1.0000' },
    { target: '≥10 场', adjusted: null, computed: '32' },
  ]);
});
