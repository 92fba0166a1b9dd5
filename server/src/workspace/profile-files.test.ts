import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { longestChain } from '../profiles/file-problem.js';
import { check } from '../rules/check.js';
import { ProfileFiles } from './profile-files.js';

const form = (profile: string): string =>
  `评分办法: ${profile}\n年度: 2020\n绩效指标:\n  - { 名称: 走访企业次数, 权重: 80, 目标值: ≥32 次, 完成值: 31 次, 得分: 80, 偏差: 疫情 }\n`;

test('a profile that cannot be worked out for a fault of the program costs itself alone, and is named', () => {
  const errors: string[] = [];
  const files = {
    mayRead: () => true,
    read: (uri: string) => {
      if (uri.endsWith('bad.perf-profile.yaml')) throw new Error('boom');
      return 'extends: mof-2020\n';
    },
  };
  const profiles = new ProfileFiles(files, uri => errors.push(uri));
  const said = (profile: string): readonly string[] =>
    check(analyze(form(profile), { profile: profiles.lookUp('file:///w/a.perf.yaml') })).findings.map(
      ({ rule }) => rule.code,
    );
  expect(said('bad.perf-profile.yaml')).toEqual(expect.arrayContaining(['profile-unknown', 'score-mismatch']));
  expect(errors).toEqual(['file:///w/bad.perf-profile.yaml']);
  expect(said('good.perf-profile.yaml')).not.toContain('profile-unknown');
});

test.each([
  [undefined, /^找不到评分办法文件“p\.perf-profile\.yaml”/],
  ['not-utf8', /^评分办法文件“p\.perf-profile\.yaml”不是 UTF-8 编码.*另存为 UTF-8/],
  ['unreadable', /^评分办法文件“p\.perf-profile\.yaml”在，但打不开.*检查文件和权限/],
] as const)('a profile’s file that gives no text is told of with the reason: %s', (problem, said) => {
  const texts: Readonly<Record<string, string>> = {
    'file:///w/b.perf-profile.yaml': 'id: b\nextends: p.perf-profile.yaml\n',
  };
  const profiles = new ProfileFiles({ mayRead: () => true, read: uri => texts[uri], problemOf: () => problem });
  const profile = profiles.lookUp('file:///w/a.perf.yaml');
  const { findings } = check(analyze(form('p.perf-profile.yaml'), { profile }));
  expect(findings.find(({ rule }) => rule.code === 'profile-unknown')?.message('zh-CN')).toMatch(said);
  const base = profiles.at('file:///w/b.perf-profile.yaml');
  expect(base?.problems).toMatchObject([{ kind: 'base', reason: problem ?? 'missing' }]);
});

test('where nobody is told, the fault is not hidden', () => {
  const profiles = new ProfileFiles({
    mayRead: () => true,
    read: () => {
      throw new Error('boom');
    },
  });
  expect(() => profiles.lookUp('file:///w/a.perf.yaml')('bad.perf-profile.yaml')).toThrow('boom');
});

test('a chain of profiles beyond the limit is told of, one within it is followed', () => {
  const files = {
    mayRead: () => true,
    read: (uri: string) => {
      const at = Number(/(\d+)\./.exec(uri)?.[1]);
      return `id: p${at}\nextends: ${at === 3000 ? 'mof-2020' : `${at + 1}.perf-profile.yaml`}\n`;
    },
  };
  const profiles = new ProfileFiles(files);
  const why = (at: number): unknown =>
    profiles
      .at(`file:///w/${at}.perf-profile.yaml`)
      ?.problems.map(problem => ('reason' in problem ? problem.reason : problem.kind));
  expect(why(0)).toEqual(['too-deep']);
  expect(why(3000 - longestChain)).toEqual([]);
  expect(why(3000 - longestChain - 1)).toEqual(['too-deep']);
});
