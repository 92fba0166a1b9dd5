import { expect, test } from 'vitest';
import { check } from '../rules/check.js';
import { applyEdits } from '../text/span.js';
import { fixAll, quickFixes } from './code-actions.js';
import { fixture } from './testing.js';

/** The text after silencing the finding of a code at `$0`. */
const silenced = (marked: string, code: string): string | undefined => {
  const { text, offset, analysis, lines } = fixture(marked);
  const { findings } = check(analysis);
  const actions = quickFixes(analysis, lines, findings, { start: offset, end: offset }, 'en');
  const action = actions.find(({ title, finding }) => title.startsWith('Give a reason') && finding?.rule.code === code);
  return action && applyEdits(text, action.edits);
};

const row = '{ 名称: 甲, 权重: 80, 目标值: ≥4 个, 完成值: 3 个, 得分: 8$00 }';

test('a comment above silences, with the line’s indentation', () => {
  const after = silenced(`绩效指标:\n  - ${row}\n`, 'score-mismatch');
  expect(after).toContain('绩效指标:\n  # perf-ignore score-mismatch: give the reason here\n  - {');
  expect(check(fixture(after ?? '').analysis).findings.map(({ rule }) => rule.code)).not.toContain('score-mismatch');
});

test('on the first line, behind a BOM, with CRLF, and inside brackets that span lines', () => {
  expect(silenced('\ufeff标$0: 表\r\n绩效指标: []\r\n', 'unknown-key')).toBe(
    '\ufeff# perf-ignore unknown-key: give the reason here\r\n标: 表\r\n绩效指标: []\r\n',
  );
  expect(
    silenced(
      '绩效指标:\n  - { 名称: 甲, 权重: 80,\n      目标值: ≥4 个, 完成值: 3 个, 得分: 8$00 }\n',
      'score-mismatch',
    ),
  ).toContain('权重: 80,\n      # perf-ignore');
});

test('preferred fixes come first; a place without findings offers nothing', () => {
  const { analysis, lines, offset } = fixture(`绩效指标:\n  - ${row}\n`);
  const { findings } = check(analysis);
  expect(quickFixes(analysis, lines, findings, { start: offset, end: offset }, 'zh-CN')[0]).toMatchObject({
    title: '采用计算得分 60',
    preferred: true,
  });
  const empty = fixture('# 注$0\n标题: 表\n绩效指标: []\n');
  expect(quickFixes(empty.analysis, empty.lines, [], { start: 1, end: 1 }, 'zh-CN')).toEqual([]);
});

test('fix-all writes what cannot be wrong, and settles', () => {
  const { text, analysis } = fixture(`绩效指标:\n  - ${row.replace('$0', '')}\n`);
  const action = fixAll(check(analysis).findings, 'zh-CN');
  const after = applyEdits(text, action?.edits ?? []);
  expect(after).toContain('得分: 60');
  expect(fixAll(check(fixture(after).analysis).findings, 'zh-CN')).toBeUndefined();
});
