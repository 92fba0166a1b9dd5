import { expect, test } from 'vitest';
import { analyze, type DocumentAnalysis } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { show } from '../number/round.js';
import { digestOf } from './digest.js';
import type { Digest } from './resolved-source.js';

const read = (text: string, digests: Readonly<Record<string, readonly Digest[]>> = {}): DocumentAnalysis => {
  const source = (file: string): { file: string; digests: readonly Digest[]; problem: 'missing' | undefined }[] => {
    const found = digests[file];
    return [{ file, digests: found ?? [], problem: found ? undefined : 'missing' }];
  };
  return analyze(text, { profile: profileLookup(), source }).documents[0] as DocumentAnalysis;
};

const digest = (file: string, text: string): Digest[] => {
  const document = read(text);
  return [
    digestOf(document.scorecard, document.context, {
      file,
      uri: `file:///${file}`,
      document: 0,
      profile: document.profile,
    }),
  ];
};

const row = (
  document: DocumentAnalysis,
  index: number,
): { actual: string; score: string | undefined; facts: string[] } => {
  const rated = document.scorecard.rows[index];
  return {
    actual: rated?.actual.source ?? '',
    score: rated?.score.value && show(rated.score.value, 2),
    facts: rated?.facts.map(({ kind }) => kind) ?? [],
  };
};

const project = (funds: number, repairs: string, length: string, quality: string): string => `年度: 2020
预算执行: { 预算数: ${funds}, 执行数: ${funds} }
绩效指标:
  - 名称: 产出指标
    指标:
      - { 名称: 返修率, 权重: 10, 目标值: ≤3%, 完成值: ${repairs} }
      - { 名称: 道路长度, 权重: 10, 目标值: ≥5 公里, 完成值: ${length} }
      - { 名称: 制度健全性, 权重: 10, 目标值: 健全, 完成值: 基本健全, 得分: ${quality} }
`;

const whole = `年度: 2020
汇总来源: [甲.perf.yaml, 乙.perf.yaml]
绩效指标:
  - 名称: 产出指标
    指标:
      - { 名称: 返修率, 权重: 10, 目标值: ≤3% }
      - { 名称: 道路长度, 权重: 10, 目标值: ≥12 公里 }
      - { 名称: 制度健全性, 权重: 20, 目标值: 健全 }
`;

test('aggregate first, score after: 2.75 % earns full marks where the mean of scores would be 9', () => {
  const document = read(whole, {
    '甲.perf.yaml': digest('甲', project(300, '2%', '7500米', '9')),
    '乙.perf.yaml': digest('乙', project(100, '5%', '3.9公里', '5')),
  });
  expect(row(document, 0)).toEqual({ actual: '2.75%', score: '10', facts: [] });
  expect(row(document, 1)).toEqual({ actual: '11.4 公里', score: '9.5', facts: [] });
  expect(row(document, 2)).toEqual({ actual: '', score: '16', facts: [] });
  expect(document.scorecard.budget?.planned?.toFixed()).toBe('400');
  expect(document.scorecard.total.provisional).toBe(false);
});

test('a budget written without amounts has those of the sources, one with an amount is as written', () => {
  const sources = {
    '甲.perf.yaml': digest('甲', project(300, '2%', '7500米', '9')),
    '乙.perf.yaml': digest('乙', project(100, '5%', '3.9公里', '5')),
  };
  const budgetOf = (written: string): unknown => {
    const { planned, spent, status } = read(`${whole}预算执行: ${written}\n`, sources).scorecard.budget ?? {};
    return [planned?.toFixed(), spent?.toFixed(), status];
  };
  expect(budgetOf('{ 权重: 20, 得分: 20 }')).toEqual(['400', '400', 'agrees']);
  expect(budgetOf('{ 预算数: — }')).toEqual([undefined, undefined, 'unknown']);
  expect(budgetOf('{ 预算数: 500, 执行数: 450 }')).toEqual(['500', '450', 'unclaimed']);
});

test('a source that is not there, or lacks a row, leaves what needs it unknown', () => {
  const lacking = digest('乙', '绩效指标:\n  - { 名称: 别的, 权重: 1, 目标值: ≥1 个, 完成值: 1 个 }\n');
  const without = read(whole, { '甲.perf.yaml': digest('甲', project(300, '2%', '7公里', '9')) });
  expect(without.scorecard.rows.map(({ status }) => status)).toEqual(['unknown', 'unknown', 'unknown']);
  const partly = read(whole, {
    '甲.perf.yaml': digest('甲', project(300, '2%', '7公里', '9')),
    '乙.perf.yaml': lacking,
  });
  expect(row(partly, 0)).toMatchObject({ score: undefined, facts: ['source-row-missing'] });
});

test('parts of a row: sums, means by funds, latest date, all of them; a written actual is held against them', () => {
  const document = read(`年度: 2020
绩效指标:
  - { 名称: 返修率, 权重: 10, 目标值: ≤3%, 完成值: 3.5%, 分项: [{ 资金额度: 300, 完成值: 2% }, { 资金额度: 100, 完成值: 5% }] }
  - { 名称: 场次, 权重: 10, 目标值: ≥10 场, 完成值: 9 场, 分项: [{ 完成值: 4 场 }, { 完成值: 5 场 }] }
  - { 名称: 完成时间, 权重: 10, 目标值: 12月底前, 分项: [{ 完成值: 2020-10-01 }, { 完成值: 2020-12-30 }] }
  - { 名称: 验收, 权重: 10, 目标值: 是, 分项: [{ 完成值: 是 }, { 完成值: 否 }] }
  - { 名称: 缺资金, 权重: 10, 目标值: ≤3%, 分项: [{ 资金额度: 300, 完成值: 2% }, { 完成值: 5% }] }
  - { 名称: 种类不同, 权重: 10, 目标值: ≥3 个, 分项: [{ 完成值: 2 个 }, { 完成值: 很多 }] }
`);
  expect([0, 1, 2, 3, 4, 5].map(i => row(document, i))).toEqual([
    { actual: '2.75%', score: '10', facts: ['actual-mismatch'] },
    { actual: '9 场', score: '9', facts: [] },
    { actual: '2020-12-30', score: '10', facts: [] },
    { actual: '否', score: '0', facts: [] },
    { actual: '', score: undefined, facts: ['funds-missing'] },
    { actual: '', score: undefined, facts: ['type-mismatch'] },
  ]);
});

test('an empty list of parts is none: the actual as written counts', () => {
  const document = read(
    '绩效指标:\n  - { 名称: a, 权重: 1, 目标值: ≥2 个, 完成值: 1 个, 分项: [] }\n  - 名称: b\n    权重: 1\n    目标值: ≥2 个\n    完成值: 1 个\n    分项:\n',
  );
  expect([row(document, 0), row(document, 1)]).toEqual([
    { actual: '1 个', score: '0.5', facts: [] },
    { actual: '1 个', score: '0.5', facts: [] },
  ]);
});
