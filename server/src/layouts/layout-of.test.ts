import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { layoutOf } from './layout-of.js';

test.each([
  ['阶段: 运行监控\n表式: transfer', 'monitoring'],
  ['阶段: 目标申报\n表式: criteria', 'criteria'],
  ['阶段: 目标申报', 'targets'],
  ['阶段: 目标申报\n评分办法: transfer-2021\n表式: transfer', 'targets'],
  ['表式: transfer', 'transfer'],
])('%s is printed as %s', (head, layout) => {
  const { documents } = analyze(`${head}\n年度: 2023\n绩效指标:\n  - { 名称: 养护里程, 目标值: ≥720 公里 }\n`, {
    profile: profileLookup(),
  });
  expect(documents.map(document => layoutOf(document).id)).toEqual([layout]);
});
