import { expect, test } from 'vitest';
import { analyze } from '../../analysis/analysis.js';
import { profileLookup } from '../../analysis/lookup.js';
import { builtInProfiles } from '../../profiles/index.js';
import { newEvaluation } from '../../reports/new-evaluation.js';
import { check } from '../check.js';

const told = (text: string): readonly string[] =>
  check(analyze(text, { profile: profileLookup() })).findings.map(
    ({ rule, severity, message }) => `${severity} ${rule.code} ${message('zh-CN')}`,
  );

test('a fresh form is calm: what is to be filled in is counted once', () => {
  const [wuhan] = builtInProfiles;
  if (!wuhan) throw new Error('no profile');
  const form = newEvaluation(wuhan, 'zh-CN');
  expect(told(form)).toEqual(['info placeholder-left 待填 26 项：还有 8 行指标没有开始填写。']);
  const begun = told(form.replace('目标值:', '目标值: ≥30 次'));
  expect(begun.filter(each => each.startsWith('error')).map(each => each.split(' ')[1])).toEqual(['actual-missing']);
  expect(begun).toContainEqual(expect.stringContaining('还有 7 行指标没有开始填写'));
});

test('a finding about one row begins with its name, unless it names it anyway', () => {
  const row = '绩效指标:\n  - 名称: 走访企业\n    权重: 80\n    目标值: 4 家\n    完成值: 3 家\n    得分: 80\n';
  const mismatch = told(row).find(each => each.includes('score-mismatch'));
  expect(mismatch).toMatch(/^error score-mismatch 走访企业：/);
  for (const each of told(row)) expect(each.split('走访企业').length - 1).toBeLessThanOrEqual(1);
});
