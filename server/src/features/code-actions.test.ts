import { describe, expect, test } from 'vitest';
import { profileLookup } from '../analysis/lookup.js';
import { check } from '../rules/check.js';
import { applyEdits } from '../text/span.js';
import { claimsAfter } from './claims-after.js';
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

describe('a fix that makes claims wrong says so, one that makes none wrong does not', () => {
  const rowsOf = (budget: string, first: string, rows: string): string =>
    `${first}年度: 2020\n预算执行: { ${budget} }\n绩效指标:\n${rows}`;
  const money = '预算数: 100, 执行数: 100, 得分: 20';
  const stated = '评分办法: wuhan-2020\n';
  const titles = (text: string, code: string): readonly string[] => {
    const { analysis, lines } = fixture(text);
    const claims = claimsAfter(analysis, { profile: profileLookup() });
    const findings = check(analysis).findings.filter(({ rule }) => rule.code === code);
    return quickFixes(analysis, lines, findings, { start: 0, end: text.length }, 'zh-CN', claims)
      .map(({ title }) => title)
      .filter(title => !title.startsWith('注明理由'));
  };
  const redo = '（填报得分将需重填）';

  test.each([
    [
      'weight-sum',
      rowsOf(money, stated, '  - { 名称: 走访次数, 权重: 70, 目标值: ≥3 次, 完成值: 3 次, 得分: 70 }\n'),
      [true],
    ],
    [
      'direction-suspicious',
      rowsOf(money, stated, '  - { 名称: 全年污水排放量, 权重: 80, 目标值: 1000 万方, 完成值: 1176 万方, 得分: 80 }\n'),
      [true, false],
    ],
    [
      'direction-conflict',
      rowsOf(money, stated, '  - { 名称: 处置数量, 权重: 80, 目标值: ≤10 个, 方向: 正向, 完成值: 20 个, 得分: 80 }\n'),
      [true, false],
    ],
    [
      'profile-unknown',
      rowsOf(
        '权重: 10, 预算数: 100, 执行数: 100, 得分: 10',
        '评分办法: wuhan-202\n',
        '  - { 名称: 走访次数, 权重: 90, 目标值: ≥3 次, 完成值: 3 次, 得分: 90 }\n',
      ),
      undefined,
    ],
    [
      'unit-converted',
      rowsOf(money, stated, '  - { 名称: 响应时间, 权重: 80, 目标值: ≤30 分钟, 完成值: 20 分钟, 得分: 80 }\n'),
      [],
    ],
  ] as const)('%s', (code, text, wrong) => {
    const found = titles(text, code);
    if (wrong) expect(found.map(title => title.endsWith(redo))).toEqual(wrong);
    else expect(found.length).toBeGreaterThan(0);
  });

  test('all fixes at once say so as well', () => {
    const text = rowsOf(money, stated, '  - { 名称: 走访次数, 权重: 80, 目标值: ≥4 次, 完成直: 3 次, 得分: 80 }\n');
    const { analysis } = fixture(text);
    const claims = claimsAfter(analysis, { profile: profileLookup() });
    expect(fixAll(check(analysis).findings, 'zh-CN', claims)?.title).toBe(`修正全部可自动修正的问题${redo}`);
  });
});
