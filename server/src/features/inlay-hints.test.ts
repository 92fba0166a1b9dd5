import { expect, test } from 'vitest';
import { applyEdits } from '../text/span.js';
import { type Hint, inlayHints } from './inlay-hints.js';
import { fixture } from './testing.js';

const hintsOf = (text: string, mode: 'all' | 'differing' = 'all'): readonly Hint[] => {
  const { analysis, lines } = fixture(text);
  return inlayHints(analysis, lines, { mode, locale: 'zh-CN', within: { start: 0, end: text.length } });
};

/** The text with each line's hints behind it. */
const shown = (text: string, mode?: 'all' | 'differing'): string => {
  const edits = hintsOf(text, mode).map(({ offset, parts }) => ({
    span: { start: offset, end: offset },
    text: ` ⟦${parts.map(part => part.text).join('')}⟧`,
  }));
  return applyEdits(text, edits);
};

test('a row’s hint stands at its score, else its actual, else its name, behind a comment', () => {
  expect(
    shown(
      '绩效指标:\n  - 名称: 甲\n    权重: 5\n    目标值: 4 个\n    完成值: 3 个\n    得分: 5 # 注\n  - 名称: 乙\n    权重: 3\n    目标值: 2 个\n    完成值: 2 个\n  - 名称: 丙\n    权重: 2\n    目标值: 2 个\n',
    ),
  ).toBe(
    '绩效指标: ⟦6.75+ 暂计⟧ ⟦6.75+/10⟧\n  - 名称: 甲\n    权重: 5\n    目标值: 4 个\n    完成值: 3 个\n    得分: 5 # 注 ⟦→ 3.75⟧\n  - 名称: 乙\n    权重: 3\n    目标值: 2 个\n    完成值: 2 个 ⟦= 3⟧\n  - 名称: 丙 ⟦?⟧\n    权重: 2\n    目标值: 2 个\n',
  );
});

test('groups show theirs at the weight, else at the name; a row in brackets at its line’s end', () => {
  const text =
    '预算执行: { 预算数: 10, 执行数: 10, 得分: 20 }\n绩效指标:\n  - 名称: 产出\n    指标:\n      - 名称: 数量\n        权重: 80\n        指标:\n          - { 名称: 甲, 权重: 80, 目标值: 4 个, 完成值: 4 个, 得分: 80 }\n';
  expect(
    shown(text)
      .split('\n')
      .filter(line => line.includes('⟦')),
  ).toEqual([
    '预算执行: { 预算数: 10, 执行数: 10, 得分: 20 } ⟦100 优⟧ ⟦✓⟧',
    '绩效指标: ⟦80/80⟧',
    '  - 名称: 产出 ⟦80/80⟧',
    '        权重: 80 ⟦80/80⟧',
    '          - { 名称: 甲, 权重: 80, 目标值: 4 个, 完成值: 4 个, 得分: 80 } ⟦✓⟧',
  ]);
});

test('only what differs, where that is asked for', () => {
  expect(
    shown(
      '绩效指标:\n  - { 名称: 甲, 权重: 5, 目标值: 4 个, 完成值: 3 个, 得分: 5 }\n  - { 名称: 乙, 权重: 5, 目标值: 4 个, 完成值: 4 个, 得分: 5 }\n',
      'differing',
    ).match(/⟦[^⟧]*⟧/g),
  ).toEqual(['⟦8.75/10⟧', '⟦→ 3.75⟧']);
});

test('a claim that is judged, rounded or not applicable', () => {
  const text =
    '绩效指标:\n  - { 名称: 甲, 权重: 5, 目标值: 健全, 完成值: 健全, 得分: 4.5 }\n  - { 名称: 乙, 权重: 2, 目标值: 1000 个, 完成值: 973 个, 得分: 1.9 }\n  - { 名称: 丙, 不适用: 未开展 }\n';
  expect(
    shown(text)
      .split('\n')
      .slice(1)
      .map(line => /⟦.*⟧/.exec(line)?.[0]),
  ).toEqual(['⟦✓⟧', '⟦✓⟧', undefined, undefined]);
});

test('a double click writes the score: in the place of the claim, or where there is none behind the actual', () => {
  const text =
    '绩效指标:\r\n  - 名称: 甲\r\n    权重: 5\r\n    目标值: 4 个\r\n    完成值: 3 个\r\n  - { name: b, weight: 5, target: 4 个, actual: 2 个, score: "3" }\r\n';
  expect(
    applyEdits(
      text,
      hintsOf(text).flatMap(({ edits }) => edits),
    ),
  ).toBe(text.replace('完成值: 3 个\r\n', '完成值: 3 个\r\n    得分: 3.75\r\n').replace('"3"', '"2.5"'));
});

test('nothing where there is nothing to score', () => {
  expect(hintsOf('标题: 表\n')).toEqual([]);
  expect(shown('绩效指标: []\n')).toBe('绩效指标: []\n');
  expect(hintsOf('')).toEqual([]);
});

test('no hint is longer than twenty characters, whatever is written', () => {
  const { analysis, lines, text } = fixture(
    '绩效指标:\n  - 名称: 产出\n    权重: 12345678901234567890\n    指标:\n      - { 名称: 甲, 权重: 12345678901234567890, 目标值: 3, 完成值: 1 }\n',
  );
  const labels = inlayHints(analysis, lines, { mode: 'all', locale: 'en', within: { start: 0, end: text.length } }).map(
    ({ parts }) => parts.map(part => part.text).join(''),
  );
  expect(labels.every(label => label.length <= 20)).toBe(true);
  expect(labels).toContain('4115226300411522630…');
});

test('how far a row and the budget had come stands at the month, beside what is expected', () => {
  const text =
    '阶段: 运行监控\n年度: 2027\n预算执行:\n  预算数: 860\n  监控:\n    - 截至: 2027-07-31\n      执行数: 430\n      预计执行数: 857\n绩效指标:\n  - 名称: 甲\n    权重: 90\n    目标值: ≥720 公里\n    监控:\n      - 截至: 1-7月\n        完成值: 400 公里\n        预计完成: 705 公里\n      - 截至: 10月\n        预计完成: 720 公里\n';
  const at = (part: string, mode?: 'differing'): string | undefined =>
    shown(text, mode)
      .split('\n')
      .find(line => line.includes(part));
  expect(at('2027-07-31')).toBe('    - 截至: 2027-07-31 ⟦7月 50 % · 预计 99 %⟧');
  expect(at('1-7月')).toBe('      - 截至: 1-7月 ⟦7月 56 % · 预计 98 %⟧');
  expect(at('10月')).toBe('      - 截至: 10月 ⟦10月 预计 100 %⟧');
  expect(at('10月', 'differing')).toBe('      - 截至: 10月');
});
