import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import type { Locale } from '../../text/locale.js';
import { applyEdits } from '../../text/span.js';
import { check } from '../check.js';
import type { Finding } from '../rule.js';

const row = '  - { 名称: 甲, 权重: 80, 目标值: 3 次, 完成值: 3 次, 得分: 80 }';

/** The one finding, and the text after its first fix. */
function only(text: string): { readonly finding: Finding; readonly fixed: string } {
  const found = check(analyze(text, { profile: profileLookup() })).findings.filter(
    ({ rule }) => rule.code === 'ignore-unused',
  );
  expect(found).toHaveLength(1);
  const finding = found[0] as Finding;
  return { finding, fixed: applyEdits(text, finding.fixes()[0]?.edits ?? []) };
}

test.each<[string, string, string, Locale, string]>([
  [
    'a whole line goes',
    `绩效指标:\n  # perf-ignore score-mismatch: 已核对\n${row}\n`,
    `绩效指标:\n${row}\n`,
    'zh-CN',
    '这里没有“score-mismatch”的问题需要忽略，请删去这条注释，以免日后漏过同样的问题。',
  ],
  [
    'a comment behind a line goes with the space before it',
    `绩效指标:\r\n${row}  # perf-ignore score-mismatch: 已核对\r\n`,
    `绩效指标:\r\n${row}\r\n`,
    'en',
    'There is no “score-mismatch” to silence here. Remove the comment, so that it does not hide the next one.',
  ],
  [
    'a misspelt code is corrected',
    `绩效指标:\n# perf-ignore score-mismach: 已核对\n${row}\n`,
    `绩效指标:\n# perf-ignore score-mismatch: 已核对\n${row}\n`,
    'zh-CN',
    '没有“score-mismach”这条规则，这条注释不起作用。是不是“score-mismatch”？',
  ],
  [
    'a code like none',
    `绩效指标:\n# perf-ignore all: 已核对\n${row}\n`,
    `绩效指标:\n${row}\n`,
    'en',
    'There is no rule “all”, so the comment does nothing. Correct the code, or remove the comment.',
  ],
  [
    'no code',
    `绩效指标:\n# perf-ignore\n${row}\n`,
    `绩效指标:\n${row}\n`,
    'zh-CN',
    '这条注释没有写明忽略哪条规则，不起作用。请写成“# perf-ignore 规则: 理由”，或删去。',
  ],
])('ignore-unused: %s', (_, text, expected, locale, message) => {
  const { finding, fixed } = only(text);
  expect(finding.message(locale)).toBe(message);
  expect(finding.severity).toBe('warning');
  expect(text.slice(finding.span.start, finding.span.end)).toMatch(/^# perf-ignore[^\r\n]*$/);
  expect(fixed).toBe(expected);
});
