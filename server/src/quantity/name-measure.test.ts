import { expect, test } from 'vitest';
import { measureInName } from './name-measure.js';
import { unitTable } from './units.js';

const units = unitTable();
const shown = (name: string): string | undefined => {
  const measure = measureInName(name, units);
  return measure && `${measure.comparison?.direction ?? ''} ${measure.unit ?? ''}`.trim();
};

test.each([
  ['任务完成时限(月)', '月'],
  ['任务完成时限（月）', '月'],
  ['管理用房(≥**平方米)', 'at-least 平方米'],
  ['服务外包在岸(万美元)', '万美元'],
  ['合格率（%）', '%'],
  ['培训成本(≤元/人·天)', 'at-most 元/人·天'],
  ['道路养护（不少于XX公里）', 'at-least 公里'],
  ['事故率（≤）', 'at-most'],
  ['绿化率（≥35%）', 'at-least %'],
])('%s says %s', (name, expected) => expect(shown(name)).toBe(expected));

test.each([
  '招商接洽企业数量(3分)',
  '农机补贴（一期）',
  '培训费（学校）',
  '建设内容(2020年)',
  '合格率',
  '排放量(方',
  '编号(3)',
])('%s says nothing of its values', name => expect(shown(name)).toBe(undefined));
