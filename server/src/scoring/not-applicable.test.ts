import { expect, test } from 'vitest';
import { readEvaluation } from '../language/read.js';
import { builtInProfile } from '../profiles/index.js';
import type { Profile } from '../profiles/profile.js';
import { parseYaml } from '../yaml/parse.js';
import type { TreeDocument } from '../yaml/tree.js';
import { rate } from './rate.js';

const mof = builtInProfile('mof-2020') as Profile;

const form = (weight: string): string => `预算执行: { 预算数: 90, 执行数: 45 }
绩效指标:
  - 名称: 产出指标
    权重: 50
    指标:
      - { 名称: 培训期数, 权重: 30, 目标值: ≥4 期, 完成值: 4 期 }
      - { 名称: 装修面积${weight}, 目标值: ≥400 平方米, 不适用: 项目取消 }
  - { 名称: 就业率, 权重: 40, 目标值: ≥80%, 完成值: 85% }
`;

const total = (text: string, notApplicable: Profile['notApplicable']): readonly (string | undefined)[] => {
  const [document] = parseYaml(text).documents;
  const { total, groups } = rate(readEvaluation(document as TreeDocument), {
    profile: { ...mof, notApplicable },
    stage: 'self-evaluation',
    weighed: true,
    scored: true,
    year: 2022,
    currency: '万元',
    sources: undefined,
  });
  return [total.sum.rounded?.toFixed(), groups[0]?.sum.rounded?.toFixed()];
};

test.each([
  ['rescale', '93.75', '30'],
  ['drop', '75', '30'],
  ['full', '95', '50'],
] as const)('a row that does not apply under %s: total %s, its group %s', (how, whole, group) => {
  expect(total(form(', 权重: 20'), how)).toEqual([whole, group]);
  expect(total(form(''), how)).toEqual([whole, group]);
});
