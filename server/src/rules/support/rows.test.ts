import { expect, test } from 'vitest';
import { analyzeFiles } from '../testing.js';
import { groupsThat, rowsThat } from './rows.js';

const [document] = analyzeFiles(
  '绩效指标:\n  - 名称: 产出指标\n    指标:\n      - { 名称: 甲, 权重: 1 }\n      - 名称: 数量指标\n        指标:\n          - { 名称: 乙, 权重: 2 }\n  - { 名称: 丙, 权重: 3 }\n',
).documents;
const names = (nodes: readonly { readonly path: readonly string[] }[]): readonly string[] =>
  nodes.map(({ path }) => path.at(-1) ?? '');

test('rows and groups are picked in written order, a group before what it holds', () => {
  expect(document && [names(rowsThat(() => true)(document)), names(groupsThat(() => true)(document))]).toEqual([
    ['甲', '乙', '丙'],
    ['产出指标', '数量指标'],
  ]);
  expect(document && names(rowsThat(({ weight }) => weight?.greaterThan(1) === true)(document))).toEqual(['乙', '丙']);
});

test('each row is put to a test once; one that throws fails alone', () => {
  let asked = 0;
  const counting = rowsThat(() => ++asked > 0);
  const failing = rowsThat(({ path }) => {
    if (path.includes('乙')) throw new Error('boom');
    return true;
  });
  if (!document) throw new Error('no document');
  expect(() => failing(document)).toThrow('boom');
  expect([counting(document), counting(document)].map(names)).toEqual([
    ['甲', '乙', '丙'],
    ['甲', '乙', '丙'],
  ]);
  expect(asked).toBe(3);
});
