import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { check } from '../check.js';

test('ignore-without-reason: a reason without a colon is none, yet the finding is silenced', () => {
  const uncoloned = text.replace('score-mismatch', 'score-mismatch 已与财政部门核对');
  expect(check(analyze(uncoloned, { profile: profileLookup() })).findings.map(({ rule }) => rule.code)).toEqual(
    expect.arrayContaining(['ignore-without-reason']),
  );
  expect(check(analyze(uncoloned, { profile: profileLookup() })).findings.map(({ rule }) => rule.code)).not.toContain(
    'score-mismatch',
  );
});

const text =
  '绩效指标:\n  # perf-ignore score-mismatch\n  - { 名称: 甲, 权重: 80, 目标值: ≥4 次, 完成值: 3 次, 得分: 80 }\n';

test('ignore-without-reason: stands at the comment and asks for the reason', () => {
  const [finding, ...more] = check(analyze(text, { profile: profileLookup() })).findings.filter(
    ({ rule }) => rule.code === 'ignore-without-reason',
  );
  expect(more).toEqual([]);
  expect(finding && text.slice(finding.span.start, finding.span.end)).toBe('# perf-ignore score-mismatch');
  expect(finding?.severity).toBe('warning');
  expect(finding?.message('zh-CN')).toBe(
    '忽略了“score-mismatch”，但没有写理由。请写成“# perf-ignore score-mismatch: 理由”，便于复核。',
  );
  expect(finding?.message('en')).toBe(
    'This silences “score-mismatch” without saying why. Write “# perf-ignore score-mismatch: reason” for the reviewer.',
  );
});

test('ignore-without-reason: the placeholder that the editor writes is none', () => {
  for (const reason of ['请填写原因', 'give the reason here']) {
    const findings = check(
      analyze(text.replace('score-mismatch', `score-mismatch: ${reason}`), { profile: profileLookup() }),
    ).findings.map(({ rule }) => rule.code);
    expect(findings).toContain('ignore-without-reason');
    expect(findings).not.toContain('score-mismatch');
  }
});

test('errors of reading cannot be silenced', () => {
  const broken = text
    .replace('# perf-ignore score-mismatch', '# perf-ignore yaml-syntax: 已核对')
    .replace('  - {', '  -{');
  const findings = check(analyze(broken, { profile: profileLookup() })).findings;
  expect(findings.map(({ rule }) => rule.code)).toEqual(expect.arrayContaining(['yaml-syntax', 'ignore-unused']));
  expect(findings.find(({ rule }) => rule.code === 'ignore-unused')?.message('zh-CN')).toBe(
    '“yaml-syntax”是书写错误，不能忽略，请改正；这条注释不起作用，请删去。',
  );
});
