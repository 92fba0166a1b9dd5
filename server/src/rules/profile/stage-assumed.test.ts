import { expect, test } from 'vitest';
import { checkRule, codesOf } from '../testing.js';
import { stageAssumed } from './stage-assumed.js';

const targets = (head: string, row: string): string =>
  `${head}预算执行: { 权重: 10, 预算数: 100 }\n绩效指标:\n  - { 名称: 养护里程, 权重: 90, 目标值: ≥720 公里${row} }\n`;

checkRule(
  stageAssumed,
  'once, at the first key',
  `评分办法: mof-2020
^^^^ info 💡 没有写明阶段；各项都没有完成值和得分，按目标申报表检查，不计分。请写明“阶段”。
${targets('', '')}`,
  { fixed: `评分办法: mof-2020\n阶段: 目标申报\n${targets('', '')}` },
);

checkRule(
  stageAssumed,
  'an untouched template is no target table',
  '评分办法: mof-2020\n绩效指标:\n  - { 名称: 指标1, 权重: 90, 目标值: …… }\n',
);

const head = '评分办法: mof-2020\n阶段: 运行监控\n';

test('targets alone are valid, interim values too, and quality is spoken of all the same', () => {
  expect(codesOf(targets('评分办法: mof-2020\n阶段: 目标申报\n', ''))).toEqual([
    'group-missing',
    'satisfaction-missing',
  ]);
  expect(codesOf(targets(head, ', 完成值: 300 公里, 得分: 90'))).toEqual(['group-missing', 'satisfaction-missing']);
  expect(codesOf(targets('评分办法: mof-2020\n', ', 完成值: 300 公里, 得分: 90'))).toContain('score-mismatch');
});

checkRule(
  stageAssumed,
  'a row of ticks alone has begun once one is set',
  '绩效指标:\n  - { 名称: 甲, 权重: 10, 计分方式: { 检查项: [{ 名称: 有方案, 分值: 10, 符合: 是 }] } }\n',
);
