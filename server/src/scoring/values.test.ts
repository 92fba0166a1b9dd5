import { expect, test } from 'vitest';
import { analyzed, findingsIn } from '../../../test/support/engine.js';

const formOf = (name: string, target: string, actual: string): string =>
  `评分办法: mof-2020\n年度: 2022\n绩效指标:\n  - { 名称: ${name}, 权重: 10, 目标值: ${JSON.stringify(target)}, 完成值: ${JSON.stringify(actual)} }\n`;

test.each([
  ['室内温度', '20-25℃', '22度', '10'],
  ['室内温度', '22度', '24℃', '10'],
  ['办理时限', '≤3个工作日', '2天', '10'],
  ['办理时限', '5个工作日内', '3天', '10'],
  ['办理时限', '≤3个工作日', '4天', undefined],
  ['人均补助', '≥10万元/村', '11万元', '10'],
  ['人均成本', '≤500元/人', '625元', '8'],
  ['人均成本', '≤500元/人', '45万元', undefined],
  ['户均增收', '≥1000元', '1200元/户', '10'],
  ['排名', '前10', '第8', '10'],
  ['排名', '前10名', '第 12 位', '8.33'],
  ['发生数', '0次', '零', '10'],
  ['是否公开', '是', '已公开', '10'],
  ['是否按时公开', '是', '未按时公开', '0'],
  ['是否公开', '是', '部分公开', undefined],
  ['覆盖率', '100%', '全覆盖', '10'],
  ['整改率', '≥100%', '已全部整改到位', '10'],
  ['整改率', '100%', '全部延期', undefined],
  ['整改率', '≥95%', '全部整改', undefined],
])('%s: due %s, done %s: %s', (name, target, actual, score) => {
  const [row] = analyzed(formOf(name, target, actual)).documents[0]?.scorecard.rows ?? [];
  expect(row?.score.value?.toDecimalPlaces(2).toFixed()).toBe(score);
});

test.each([
  ['零事故', '0起', false],
  ['无', '0', false],
  ['全覆盖', '100%', false],
  ['完成', '100%', false],
  ['零事故', '1起', true],
  ['完成', '98%', true],
  ['健全', '100%', true],
])('a text target %s with %s is warned of: %s', (target, actual, isWarned) => {
  const codes = findingsIn(formOf('甲', target, actual)).map(({ code }) => code);
  expect(codes.includes('type-mismatch')).toBe(isWarned);
});

test('units of one kind that do not convert are told as that', () => {
  const [finding] = findingsIn(formOf('拨付时限', '≤30天', '1个月')).filter(({ code }) => code === 'unit-mismatch');
  expect(finding?.message).toContain('目标值的单位是“天”，完成值的是“个月”，不能直接换算');
});
