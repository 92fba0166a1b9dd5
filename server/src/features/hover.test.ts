import { expect, test } from 'vitest';
import type { Locale } from '../text/locale.js';
import { hover } from './hover.js';
import { analyzeFiles } from '../rules/testing.js';
import { definitions } from './navigation.js';
import { fixture } from './testing.js';

const at = (marked: string, locale: Locale = 'zh-CN'): string => {
  const { analysis, offset } = fixture(marked);
  return hover(analysis, offset, locale)?.markdown ?? '';
};

test('a row says its calculation, where its direction comes from, and the claim', () => {
  const text = at('绩效指标:\n  - { 名称: 甲, 权重: 5, 目标值: ≥4 个, 完成值: 3 $0个, 得分: 5 }\n');
  for (const part of ['得分 **3.75 = 5 × 3 ÷ 4**', '正向，目标值写有“≥”', '多报 1.25 分', '更正后: 填报合计 5 → 3.75'])
    expect(text).toContain(part);
});

test('converted units are shown in the one the formula uses', () => {
  expect(at('绩效指标:\n  - { 名称: 响应, 权重: 4, 目标值: ≤30分钟, 完成值: 2小时$0, 得分: 1 }\n')).toMatch(
    /1 = 4 × 30 ÷ 120[\s\S]*2小时 = 120 分钟/,
  );
});

test('a unit says its dimension and factor', () => {
  expect(at('绩效指标:\n  - { 名称: 排放, 权重: 4, 目标值: 100 万$0方, 完成值: 5 }\n')).toContain(
    '体积；标准写法 立方米',
  );
});

test('a key says what it means in both spellings, a listed word too', () => {
  expect(at('单位$0名称: 某单位\n')).toBe('**单位名称** (`organization`) 填报单位');
  expect(at('indicators:\n  - { name: a, direct$0ion: at-most }\n', 'en')).toContain(
    '**direction** (`方向`) Which way is better',
  );
  expect(at('indicators:\n  - { name: a, direction: at-$0most }\n', 'en')).toContain(
    '**反向** (`at-most`) Less is better',
  );
});

test('a group shows its ledger; indicators and total theirs', () => {
  const text =
    '标题$1: 表\n预算执行: { 预算数: 10, 执行数: 10 }\n绩效$2指标:\n  - 名称: 产$3出\n    权重: 80\n    指标:\n      - { 名称: 甲, 权重: 50, 目标值: 4 个, 完成值: 2 个 }\n      - { 名称: 乙, 权重: 30, 目标值: 4 个, 完成值: 4 个 }\n';
  const place = (n: number): string => at(text.replace(`$${n}`, '$0').replace(/\$[1-9]/g, ''));
  expect(place(3)).toMatch(/计算 \*\*55 \/ 80\*\*[\s\S]*\| 甲 \| 4 个 → 2 个 \| 25 \/ 50 \|/);
  expect(place(2)).toContain('55 / 80');
  expect(place(1)).toMatch(/总分 \*\*75\*\*[\s\S]*等级: 中[\s\S]*距良: 差 5 分[\s\S]*扣分最多: 甲 −25/);
});

test('a provisional total says what is missing', () => {
  const text = at(
    '总$0分: 3\n绩效指标:\n  - { 名称: 甲, 权重: 50, 目标值: 4 个 }\n  - { 名称: 乙, 权重: 30, 目标值: 4 个, 完成值: 4 个 }\n',
  );
  expect(text).toMatch(/暂计[\s\S]*等级: 待定[\s\S]*尚缺: 预算执行、甲/);
});

test('nothing between lines and in comments', () => {
  expect(at('标题: 表\n$0\n绩效指标: []\n')).toBe('');
  expect(at('标题: 表 # 注$0\n')).toBe('');
});

test('text of the file is shown, never obeyed', () => {
  const text = at(
    '绩效指标:\n  - { 名称: "[点](command:evil) <b>x</b> | `y`$0", 权重: 5, 目标值: "**粗** | 个", 完成值: 3 }\n',
  );
  expect(text).not.toMatch(/(?<!\\)\[点(?<!\\)\]|<b>|(?<!\\)`y/);
});

test('units of 计量单位, money, baselines and parts say theirs too; points are none', () => {
  const row = (rest: string): string => at(`绩效指标:\n  - { 名称: 甲, 权重: 5, 目标值: ≥4 小时, ${rest} }\n`);
  expect(row('计量单位: 分$0钟')).toContain('**分钟** 时间；换算系数 60');
  expect(row('基线值: 3 $0天')).toContain('换算系数 86400');
  expect(row('分项: [{ 名称: 一, 完成值: 90 分$0钟 }]')).toContain('换算系数 60');
  expect(at('预算执行: { 预算数: 3 亿$0元 }\n绩效指标: []\n')).toContain('金额');
  expect(at('金额单位: 万$0元\n')).toContain('换算系数 10000');
  expect(at('绩效指标:\n  - { 名称: 甲, 权重: 5 $0分 }\n')).not.toContain('换算系数');
});

test('the id of a profile says what the profile is: title, source, points, bands, sentences', () => {
  const text = at('评分办法: wuhan-$02020\n绩效指标: []\n');
  for (const part of ['武汉 2020 年度整体绩效自评表', '附件3', '预算执行 20', '80% / 50%', '优 ≥ 90', '备注 2'])
    expect(text).toContain(part);
  expect(at('评分办法: transfer-$02021\n绩效指标: []\n')).toContain('不计分');
});

test('a row says what a review found and what it was approved as', () => {
  expect(
    at(
      '绩效指标:\n  - { 名称: 甲, 权重: 40, 目标值: ≥12 次, 完成值: 12 $0次, 得分: 40, 复核: { 复核完成值: 10 次 } }\n',
    ),
  ).toContain('复核: 33.33，查实 10 次，偏离度 16.67%');
  const approved = analyzeFiles(
    '批复目标: 目标.perf.yaml\n绩效指标:\n  - { 名称: 甲, 权重: 40, 目标值: ≥700 公里 }\n#- 目标.perf.yaml\n绩效指标:\n  - { 名称: 甲, 权重: 40, 目标值: ≥720 公里 }\n',
  );
  const offset = approved.text.indexOf('700');
  expect(hover(approved, offset, 'zh-CN')?.markdown).toContain('批复目标值: ≥720 公里（现为 ≥700 公里）');
  expect(definitions({ uri: 'file:///%E6%9C%AC%E8%A1%A8.perf.yaml', analysis: approved }, offset)).toEqual([
    { uri: expect.stringMatching(/perf\.yaml$/), span: expect.objectContaining({ start: expect.any(Number) }) },
  ]);
});

test('nothing is told twice: the total and the currency', () => {
  expect(at('标$0题: 甲\n绩效指标:\n  - { 名称: 甲, 权重: 100, 目标值: ≥3 个, 完成值: 3 个 }\n')).toMatch(/^总分 \*\*/);
  expect(at('金额单位: 万$0元\n')).toBe('**万元** 金额；换算系数 10000');
});
