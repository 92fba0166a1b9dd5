import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { show } from '../number/round.js';
import { trailOf } from './trail.js';

const trail = (row: string): (string | undefined)[] => {
  const [document] = analyze(`年度: 2020\n绩效指标:\n${row}`, { profile: profileLookup() }).documents;
  const [rated] = document?.scorecard.rows ?? [];
  return rated ? trailOf(rated).map(({ adds }) => adds && show(adds, 4)) : [];
};

test('what parts add is told in the unit of the whole, and comes to it', () => {
  expect(
    trail(
      '  - { 名称: 返修率, 权重: 10, 目标值: ≤3%, 分项: [{ 资金额度: 300, 完成值: 2% }, { 资金额度: 100, 完成值: 5% }] }\n',
    ),
  ).toEqual(['1.5', '1.25']);
  expect(
    trail('  - { 名称: 长度, 权重: 10, 目标值: ≥12 公里, 分项: [{ 完成值: 7500 米 }, { 完成值: 3.9 公里 }] }\n'),
  ).toEqual(['7.5', '3.9']);
  expect(
    trail(
      '  - { 名称: 健全性, 权重: 20, 目标值: 健全, 分项: [{ 资金额度: 300, 得分: 18 }, { 资金额度: 100, 得分: 10 }] }\n',
    ),
  ).toEqual(['13.5', '2.5']);
});

test('where nothing is added up, or a part is unknown, no part adds anything', () => {
  expect(
    trail('  - { 名称: 时间, 权重: 10, 目标值: 2020-06-30, 分项: [{ 完成值: 2020-05-01 }, { 完成值: 2020-06-01 }] }\n'),
  ).toEqual([undefined, undefined]);
  expect(trail('  - { 名称: 长度, 权重: 10, 目标值: ≥12 公里, 分项: [{ 完成值: 7 公里 }, { 完成值: "" }] }\n')).toEqual(
    [undefined, undefined],
  );
  expect(trail('  - { 名称: 长度, 权重: 10, 目标值: ≥12 公里, 完成值: 7 公里 }\n')).toEqual([]);
});
