import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { deepestChain } from '../scoring/resolved-source.js';
import { type SourceFiles, Sources } from './sources.js';
import { canonicalUri } from './uri.js';

const files = (texts: Readonly<Record<string, string>>): SourceFiles => {
  const all = new Map(
    Object.entries(texts).map(([path, text]) => [canonicalUri(new URL(path, 'file:///w/').href), text]),
  );
  return { read: uri => all.get(uri), list: () => [...all.keys()], mayRead: uri => uri.startsWith('file:///w/') };
};

const part = (funds: number, repairs: string): string =>
  `预算执行: { 预算数: ${funds}, 执行数: ${funds} }\n绩效指标:\n  - { 名称: 返修率, 权重: 10, 目标值: ≤3%, 完成值: ${repairs} }\n`;
const whole = (sources: string): string =>
  `汇总来源: ${sources}\n绩效指标:\n  - { 名称: 返修率, 权重: 10, 目标值: ≤3% }\n`;

function gather(
  sources: string,
  texts: Readonly<Record<string, string>>,
): { actual: string | undefined; problems: (string | undefined)[] } {
  const all = new Sources(files({ ...texts, '汇总.perf.yaml': whole(sources) }), () => profileLookup());
  const [document] = analyze(whole(sources), all.surroundings(canonicalUri('file:///w/汇总.perf.yaml'))).documents;
  return {
    actual: document?.scorecard.rows[0]?.actual.source,
    problems: document?.context.sources?.map(({ problem }) => problem) ?? [],
  };
}

test('paths and globs lead to the same sources; a glob leaves the file itself out', () => {
  const texts = { '子/甲.perf.yaml': part(300, '2%'), '子/乙.perf.yaml': part(100, '5%') };
  expect(gather('[子/甲.perf.yaml, 子/乙.perf.yaml]', texts)).toEqual({
    actual: '2.75%',
    problems: [undefined, undefined],
  });
  expect(gather('["**/*.perf.yaml"]', texts)).toEqual({ actual: '2.75%', problems: [undefined, undefined] });
  expect(gather('["{子,孙}/[甲乙].perf.yaml"]', texts)).toMatchObject({ problems: ['missing'] });
});

test('a source may be a roll-up itself', () => {
  const texts = {
    '甲.perf.yaml': part(300, '2%'),
    '中.perf.yaml': whole('[甲.perf.yaml]'),
    '乙.perf.yaml': part(100, '5%'),
  };
  expect(gather('[中.perf.yaml, 乙.perf.yaml]', texts)).toMatchObject({ actual: '2.75%' });
});

test('every document of a source counts', () => {
  expect(gather('[双.perf.yaml]', { '双.perf.yaml': `${part(300, '2%')}---\n${part(100, '5%')}` })).toMatchObject({
    actual: '2.75%',
  });
});

test('what is missing, no evaluation, outside or a cycle is said', () => {
  const texts = { '圈.perf.yaml': whole('[汇总.perf.yaml]'), '空.perf.yaml': '标题: 空\n' };
  const { problems } = gather(
    String.raw`[无.perf.yaml, 空.perf.yaml, 密码.txt, ../外.perf.yaml, 汇总.perf.yaml, //server/share/甲.perf.yaml, '\\server\*.perf.yaml', /.//server/甲.perf.yaml]`,
    texts,
  );
  expect(problems).toEqual([
    'missing',
    'not-evaluation',
    'not-evaluation',
    'outside',
    'cycle',
    'outside',
    'outside',
    'missing',
  ]);
  expect(gather('[圈.perf.yaml]', texts)).toEqual({ actual: '', problems: ['cycle'] });
});

test.each([undefined, 'not-utf8', 'unreadable'] as const)(
  'a file that gives no text is told with the reason, whether a path or a pattern leads to it: %s',
  problem => {
    const [bad, uri] = ['file:///w/%E4%B9%99.perf.yaml', canonicalUri('file:///w/汇总.perf.yaml')];
    const sources = new Sources({ ...files({}), list: () => [bad], problemOf: () => problem }, () => profileLookup());
    for (const reference of ['乙.perf.yaml', '*.perf.yaml'])
      expect(sources.surroundings(uri).source?.(reference)).toMatchObject([
        { uri: bad, problem: problem ?? 'missing' },
      ]);
    expect(sources.surroundings(uri).approved?.('乙.perf.yaml')).toMatchObject({ problem: problem ?? 'missing' });
  },
);

test('who only leads into a circle is told of it too, from whichever side', () => {
  const texts = {
    '圈甲.perf.yaml': whole('[圈乙.perf.yaml]'),
    '圈乙.perf.yaml': whole('[圈甲.perf.yaml]'),
    '外.perf.yaml': whole('[圈甲.perf.yaml]'),
    '甲.perf.yaml': part(300, '2%'),
  };
  expect(gather('[外.perf.yaml, 圈乙.perf.yaml, 甲.perf.yaml]', texts).problems).toEqual(['cycle', 'cycle', undefined]);
});

test('a file that a path and a glob lead to counts once, with the funds that are written', () => {
  const texts = { '甲.perf.yaml': part(100, '2%'), '乙.perf.yaml': part(100, '5%') };
  expect(gather('["*.perf.yaml", { 文件: 甲.perf.yaml, 资金额度: 300 }]', texts)).toEqual({
    actual: '2.75%',
    problems: [undefined, undefined],
  });
});

test('a chain of roll-ups beyond the limit is told at its top; what is within the limit counts, whichever is asked for first', () => {
  const chain = (length: number): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Array.from({ length }, (_, i) => [
        `${i}.perf.yaml`,
        i === length - 1 ? part(300, '2%') : whole(`[${i + 1}.perf.yaml]`),
      ]),
    );
  expect(gather('[0.perf.yaml]', chain(deepestChain + 1))).toEqual({ actual: '2%', problems: [undefined] });
  const texts = chain(2000);
  expect(gather('[0.perf.yaml]', texts)).toEqual({ actual: '', problems: ['too-deep'] });
  const near = 2000 - deepestChain - 1;
  expect(gather(`[${near}.perf.yaml, ${near - 1}.perf.yaml]`, texts).problems).toEqual([undefined, 'too-deep']);
  expect(gather(`[${near - 1}.perf.yaml, ${near}.perf.yaml, ${near - 2}.perf.yaml]`, texts).problems).toEqual([
    'too-deep',
    undefined,
    'too-deep',
  ]);
});

test('levels that each lead twice to the next are read once', () => {
  const texts = Object.fromEntries(
    Array.from({ length: 200 }, (_, i) =>
      ['甲', '乙'].map(side => [`${side}${i}.perf.yaml`, whole(`[甲${i + 1}.perf.yaml, 乙${i + 1}.perf.yaml]`)]),
    ).flat(),
  );
  expect(gather('[甲0.perf.yaml]', texts)).toEqual({ actual: '', problems: ['too-deep'] });
});
