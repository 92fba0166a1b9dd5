import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { check, type CheckOptions } from './check.js';
import { defineRule } from './rule.js';
import { weightSum } from './weights/weight-sum.js';

const row = '  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥32 次, 完成值: 31 次, 得分: 80, 偏差: 疫情 }';
const head = '评分办法: wuhan-2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n';

/** The codes that are left of what these rules say, and what was silenced with which reason. */
function outcome(
  body: string,
  options: CheckOptions = {},
): { readonly left: readonly string[]; readonly silenced: readonly string[] } {
  const about = new Set(['score-mismatch', 'ignore-unused', 'ignore-without-reason', 'weight-sum']);
  const { findings, suppressed } = check(analyze(head + body, { profile: profileLookup() }), options);
  return {
    left: findings
      .map(({ rule, severity }) => `${severity} ${rule.code}`)
      .filter(text => about.has(text.split(' ')[1] ?? '')),
    silenced: suppressed.map(({ finding, reason }) => `${finding.rule.code}: ${reason ?? '?'}`),
  };
}

test.each([
  ['nothing is silenced without a comment', `${row}\n`, ['error score-mismatch'], []],
  ['on the line above', `# perf-ignore score-mismatch: 已核对\n${row}\n`, [], ['score-mismatch: 已核对']],
  ['behind the line itself', `${row} # perf-ignore score-mismatch: 已核对\n`, [], ['score-mismatch: 已核对']],
  ['a full-width colon will do', `# perf-ignore score-mismatch：已核对\n${row}\n`, [], ['score-mismatch: 已核对']],
  [
    'without a reason it silences, and is reported',
    `# perf-ignore score-mismatch\n${row}\n`,
    ['warning ignore-without-reason'],
    ['score-mismatch: ?'],
  ],
  [
    'another code is left alone',
    `# perf-ignore weight-sum: 已核对\n${row}\n`,
    ['warning ignore-unused', 'error score-mismatch'],
    [],
  ],
  [
    'two lines above is too far',
    `# perf-ignore score-mismatch: 已核对\n\n${row}\n`,
    ['warning ignore-unused', 'error score-mismatch'],
    [],
  ],
  [
    'comments may be stacked',
    `# perf-ignore weight-sum: 一\n# perf-ignore score-mismatch: 二\n${row.replace('80,', '80 分,')}\n`,
    ['warning ignore-unused'],
    ['score-mismatch: 二'],
  ],
  [
    'what silences its own line does not reach the next',
    `${row} # perf-ignore score-mismatch: 已核对\n${row}\n`,
    ['error weight-sum', 'error score-mismatch'],
    ['score-mismatch: 已核对'],
  ],
  [
    'a comment inside a text is none',
    `  - { 名称: "甲 # perf-ignore score-mismatch: 一", 权重: 80, 目标值: ≥4, 完成值: 3, 得分: 80 }\n`,
    ['error score-mismatch'],
    [],
  ],
  ['another comment is no ignore', `# perf-ignored score-mismatch: 已核对\n${row}\n`, ['error score-mismatch'], []],
])('%s', (_, body, left, silenced) => expect(outcome(body)).toEqual({ left, silenced }));

test('a setting changes a severity or turns a rule off; a comment for a rule that is off is no news', () => {
  expect(outcome(`${row}\n`, { settings: { 'score-mismatch': 'info' } }).left).toEqual(['info score-mismatch']);
  expect(
    outcome(`# perf-ignore score-mismatch: 已核对\n${row}\n`, { settings: { 'score-mismatch': 'off' } }).left,
  ).toEqual([]);
  expect(
    outcome(`# perf-ignore score-mismatch\n${row}\n`, { settings: { 'ignore-without-reason': 'off' } }).left,
  ).toEqual([]);
});

test('findings stand in the order of their places', () => {
  const { findings } = check(analyze('填报日期: 昨天\n年度: 去年\n绩效指标: []\n', { profile: profileLookup() }));
  expect(findings.map(({ span }) => span.start)).toEqual(
    [...findings].map(({ span }) => span.start).sort((a, b) => a - b),
  );
});

test('a rule that throws costs itself alone', () => {
  const errors: string[] = [];
  const world = {
    fileExists: (): boolean => {
      throw new Error('no');
    },
  };
  const { findings } = check(
    analyze(`${head}${row.replace(' }', ', 佐证材料: 甲.pdf }')}\n`, { profile: profileLookup() }),
    { world, onError: code => errors.push(code) },
  );
  expect(errors).toEqual(['evidence-missing']);
  expect(findings.map(({ rule }) => rule.code)).toContain('score-mismatch');
});

test('a finding whose words or fixes fail stays, and the rule is named', () => {
  const fail = (): never => {
    throw new Error('boom');
  };
  const rule = defineRule<undefined>({
    ...weightSum,
    message: { 'zh-CN': fail, en: fail },
    check: ({ span }) => [{ span, state: undefined }],
    fixes: fail,
  });
  const errors: string[] = [];
  const [finding] = analyze('', { profile: profileLookup() }).documents.flatMap(document =>
    rule.run(document, { fileExists: () => undefined }, code => errors.push(code)),
  );
  expect(finding?.message('zh-CN')).toBe('权重合计不对。说明没能生成，是程序出错，请反馈。');
  expect(finding?.message('en')).toBe(
    'Weights do not add up. The explanation failed, which is an error of this program: please report it.',
  );
  expect(finding?.fixes()).toEqual([]);
  expect(errors).toEqual(['weight-sum', 'weight-sum', 'weight-sum']);
});

test('a finding about an aliased or merged value stands where it is used, never at the anchor', () => {
  const head = '评分办法: wuhan-2020\n年度: 2020\n预算执行: { 预算数: 100, 执行数: 100 }\n绩效指标:\n';
  const placesOf = (rows: string, code: string): readonly string[] => {
    const text = head + rows;
    const { findings } = check(analyze(text, { profile: profileLookup() }));
    return findings
      .filter(({ rule }) => rule.code === code)
      .map(({ span }) => `${text.slice(0, span.start).split('\n').length}: ${text.slice(span.start, span.end)}`);
  };
  const merged =
    '  - &行 { 名称: 甲, 权重: 20, 目标值: ≥4 次, 完成值: 4 次, 得分: 20 }\n  - { <<: *行, 名称: 乙, 完成值: 3 次 }\n';
  expect(placesOf(merged, 'score-mismatch')).toEqual(['6: *行']);
  const group =
    '  - 名称: 产出指标\n    指标: &列\n      - { 名称: 甲, 权重: 20, 目标值: ≥4 次, 完成值: 3 次, 得分: 20 }\n  - { 名称: 效益指标, 指标: *列 }\n';
  expect(placesOf(group, 'score-mismatch')).toEqual(['7: 20', '8: *列']);
  const value =
    '  - { 名称: 甲, 权重: &分 40, 目标值: ≥4 次, 完成值: 4 次, 得分: *分 }\n  - { 名称: 乙, 权重: *分, 目标值: ≥4 次, 完成值: 3 次, 得分: *分 }\n';
  expect(placesOf(value, 'score-mismatch')).toEqual(['6: *分']);
});

test('documents without indicators are one finding, however many they are', () => {
  const { findings } = check(analyze('---\n标题: 甲\n'.repeat(300), { profile: profileLookup() }));
  expect(findings.map(({ rule, related }) => [rule.code, related.length])).toEqual([['missing-key', 100]]);
  expect(findings[0]?.message('zh-CN')).toContain('本文件中这样的表共 300 份。');
  expect(findings[0]?.message('en')).toContain('The file has 300 such documents.');
});
