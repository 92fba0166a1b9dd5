import { expect, test } from 'vitest';
import { check } from '../check.js';
import { analyzeFiles } from '../testing.js';

const form = (review: string): string =>
  `绩效指标:\n  - { 名称: 检查, 权重: 20, 目标值: ≥4 次, 完成值: 4 次, 得分: 20, 复核: { ${review} } }\n`;

const told = (...reviews: readonly string[]): readonly string[] =>
  check(analyzeFiles(reviews.map(form).join('---\n'))).findings.flatMap(finding =>
    finding.rule.code === 'deduction-unequal' ? finding.message('zh-CN') : [],
  );

test('by ground or by words without figures; once a reason', () => {
  expect(told('扣分依据: 部分延期', '扣分依据: partly-late, 复核得分: 10', '扣分依据: 部分延期')).toEqual([
    '同样是“部分延期”，扣分比例有 30%、50%。请统一，或在意见中写明不同之处。',
  ]);
  expect(told('复核得分: 8, 意见: 空洞指标扣60%', '复核得分: 14, 意见: 空洞指标扣 30%')).toHaveLength(1);
});

test('not where shares agree, nothing was taken off, or what was found says how much', () => {
  expect(told('扣分依据: 部分延期', '扣分依据: 部分延期, 复核得分: 14')).toEqual([]);
  expect(told('意见: 属实', '复核得分: 20, 意见: 属实')).toEqual([]);
  expect(told('复核完成值: 3, 意见: 见记录', '复核完成值: 2, 意见: 见记录')).toEqual([]);
});
