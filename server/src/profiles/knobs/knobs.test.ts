import { describe, expect, test } from 'vitest';
import { builtInData } from '../index.js';
import { readScalar } from '../file-values.js';
import { readProfileFile } from '../read-profile.js';
import { type ProfileKey, type ProfileMapping, profileMappings } from './index.js';

const all = (Object.keys(profileMappings) as ProfileMapping[]).flatMap(mapping =>
  profileMappings[mapping].map(key => [`${mapping}.${key.name}`, key, mapping] as const),
);

test.each(all)('%s: its two spellings are its own, and every text is there in both languages', (_, key, mapping) => {
  const words = profileMappings[mapping].flatMap(({ name, zh }) => [name, zh]);
  expect(words.filter(word => word === key.name)).toHaveLength(1);
  expect(words.filter(word => word === key.zh)).toHaveLength(1);
  for (const said of [key.about, key.label, key.reads])
    if (said) expect(Math.min(said['zh-CN'].length, said.en.length)).toBeGreaterThan(0);
});

describe('a default is what a file could say', () => {
  const scalars = all.filter(([, { shape }]) => ['number', 'switch', 'choice'].includes(shape.kind));
  test.each(scalars.filter(([, key]) => key.default !== undefined))('%s', (_, { shape, default: value }) => {
    expect(readScalar(String(value), shape)).toEqual({ value });
  });
});

test.each(all.flatMap(([name, key]) => choicesOf(key).map(pair => [name, key, pair] as const)))(
  '%s means one thing in both spellings',
  (_, { shape }, [name, zh]) => {
    expect(readScalar(zh, shape)).toEqual(readScalar(name, shape));
  },
);

const read = (text: string): ReturnType<typeof readProfileFile> =>
  readProfileFile(text, {
    base: reference => ({ data: builtInData.find(({ id }) => id === reference) as (typeof builtInData)[number] }),
    builtIn: builtInData.map(({ id }) => id),
    name: 'file',
  });

const english = `id: my-bureau-2023
extends: wuhan-2020
title: { zh-CN: 本局办法, en: Ours }
source: { zh-CN: 文号, en: number }
total: 100
budget: { weight: 20, cap: true }
groups:
  - { name: 产出指标, weight: 40, required: true, fixed: false, groups: [ { name: 数量指标 } ] }
  - { name: 效益指标, weight: 40 }
formulas: { exceeded: linear, equal: exact }
bands: { met: 85, partial: 55 }
rounding: { digits: 1, mode: half-even, total: rows }
explain: { shortfall: true, over: never, execution: 90, evidence: 8 }
spending: { outrun: 5, unspent: 20 }
money: { times: 100, above: 10亿 }
grades: [ { name: 合格, from: 60 }, { name: 不合格, from: 0 } ]
units: [ { name: 标准箱, equals: 1 个 } ]
layout: mof-project
scored: false
not-applicable: drop
band-words: { met: [优, 良], partial: [中], unmet: [差] }
steps-partial: started
methods: { 满意度: { basis: actual, steps: [ { from: 90%, share: 100% } ] } }
deductions: [ { id: no-evidence, title: { zh-CN: 无材料, en: None }, share: 50%, clause: 本局规定 } ]
words: { vague: [蓬勃], money: [支用率], unfinished: [未落地], reverse: [漏水], forward: [堵漏] }
monitoring: { thresholds: { 4: 30, 6: 45 }, gap: 12 }
limits: { conclusion: 200, problems: 100, improvements: 300 }
valid: { from: 2020, to: 2022年, region: 湖北 }
report: { sections: [ 概况, 结果 ] }
clauses:
  positive: { zh-CN: 正, en: more }
  weights: 本局规定
`;

const chinese = `编号: my-bureau-2023
沿用: wuhan-2020
名称: { 中文: 本局办法, 英文: Ours }
出处: { 中文: 文号, 英文: number }
总分: 100
预算执行: { 权重: 20, 封顶: 是 }
一级指标:
  - { 名称: 产出指标, 权重: 40, 必设: 是, 固定: 否, 二级指标: [ { 名称: 数量指标 } ] }
  - { 名称: 效益指标, 权重: 40 }
公式: { 反向: 按超出幅度, 等于: 相等得满分 }
分档: { 达成: 85, 部分达成: 55 }
舍入: { 小数位: 1, 方式: 四舍六入五成双, 合计: 先舍后加 }
说明原因: { 未完成: 是, 超额: 不要求, 执行率: 90, 佐证: 8 }
支出进度: { 超出: 5, 结余: 20 }
金额界限: { 倍数: 100, 上限: 10亿 }
等级: [ { 名称: 合格, 起: 60 }, { 名称: 不合格, 起: 0 } ]
计量单位: [ { 名称: 标准箱, 等于: 1 个 } ]
表式: mof-project
计分: 否
不适用: 不计
达成用语: { 达成: [优, 良], 部分达成: [中], 未达成: [差] }
不足一档: 按一档
计分方式: { 满意度: { basis: actual, steps: [ { from: 90%, share: 100% } ] } }
扣分目录: [ { 编号: no-evidence, 名称: { 中文: 无材料, 英文: None }, 比例: 50%, 依据: 本局规定 } ]
词语: { 空泛: [蓬勃], 资金: [支用率], 未完: [未落地], 反向: [漏水], 正向: [堵漏] }
监控: { 进度: { 4月: 30, 6月: 45 }, 差距: 12 }
字数: { 评价结论: 200, 存在问题: 100, 改进措施: 300 }
适用: { 自: 2020, 至: 2022年, 地区: 湖北 }
报告: { 提纲: [ 概况, 结果 ] }
条款:
  正向: { 中文: 正, 英文: more }
  分值: 本局规定
`;

test('every key and value in both spellings: one profile', () => {
  const [own, same] = [read(english), read(chinese)];
  expect(own.problems.map(({ kind }) => kind)).toEqual(['uncited']);
  expect(same.problems.map(({ kind }) => kind)).toEqual(['uncited']);
  const values = ({ data }: typeof own): object => ({ ...data, methods: Object.keys(data?.methods ?? {}) });
  expect(values(same)).toEqual(values(own));
});

test('lists join the base’s as the table says', () => {
  const { profile } = read(english);
  expect(profile?.deductions.map(({ id, share }) => `${id} ${share.toFixed()}`)).toEqual([
    'empty 100',
    'vague 60',
    'unmeasured 30',
    'mismatch 100',
    'partly-late 30',
    'no-evidence 50',
  ]);
  expect(profile?.words.vague).toEqual(expect.arrayContaining(['显著', '蓬勃']));
  expect(profile?.bandWords.met).toEqual(['达成年度指标', '达成预期指标', '优', '良']);
  expect(profile?.monitoring.thresholds['4']?.toFixed()).toBe('30');
  expect(profile?.monitoring.thresholds['8']?.toFixed()).toBe('60');
  expect(profile?.valid).toEqual({ from: 2020, to: 2022, region: '湖北' });
  expect(profile?.money.above.toFixed()).toBe('1000000000');
  expect(profile?.report.sections).toEqual(['概况', '结果']);
});

test('a word of attainment stands for one band: the own list decides', () => {
  const { profile } = read('id: my\nextends: mof-2020\nband-words: { partial: [基本达成目标] }\n');
  expect(profile?.bandWords.met).not.toContain('基本达成目标');
  expect(profile?.bandWords.partial).toContain('基本达成目标');
});

test('whose sentence a clause is: the base’s by name, or nobody’s', () => {
  const { profile } = read('id: my\nextends: wuhan-2020\nformulas: { equal: exact }\n');
  expect(profile?.clauses.positive['zh-CN']).toMatch(/^沿用 wuhan-2020：备注 2：/);
  expect(profile?.clauses.equal['zh-CN']).toBe('my 沿用 wuhan-2020，但改动了此项，未注明依据');
  const alone = read(
    'id: a\ntotal: 10\nbudget: { weight: 0 }\ngroups: [{ name: 甲, weight: 10 }]\ngrades: [{ name: 差, from: 0 }]\n',
  );
  expect(alone.profile?.clauses.positive['zh-CN']).toMatch(/^a 未注明依据，按通行做法：/);
});

function choicesOf({ shape }: ProfileKey): readonly (readonly [string, string])[] {
  return shape.kind === 'choice' ? Object.entries(shape.choices).map(([name, { zh }]) => [name, zh] as const) : [];
}
