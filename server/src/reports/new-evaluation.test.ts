import { expect, test } from 'vitest';
import { analyze } from '../analysis/analysis.js';
import { profileLookup } from '../analysis/lookup.js';
import { Decimal } from '../number/decimal.js';
import { builtInProfiles } from '../profiles/index.js';
import type { Profile } from '../profiles/profile.js';
import { check } from '../rules/check.js';
import { locales } from '../text/locale.js';
import { newEvaluation, newEvaluationSnippet } from './new-evaluation.js';

/** What is still to be written is all that there may be to say. */
const leftToFillIn = ['missing-key', 'placeholder-left', 'actual-missing'];

const [base] = builtInProfiles;
const builtIn = (id: string): Profile => builtInProfiles.find(profile => profile.id === id) as Profile;
const own = (groups: Profile['groups']): Profile => ({ ...(base as Profile), id: 'own', groups });
const group = (
  name: string,
  weight?: number,
  groups: Profile['groups'] = [],
  required = true,
): Profile['groups'][number] => ({
  name,
  weight: weight === undefined ? undefined : new Decimal(weight),
  required,
  fixed: false,
  groups,
});

test.each([
  ['weights left open are shared out', [group('甲指标', 30), group('乙指标'), group('丙指标')]],
  ['so are those of the next level', [group('甲指标', 80, [group('子指标', 15), group('丑指标'), group('寅指标')])]],
  ['nothing but optional groups', [group('甲指标', undefined, [], false)]],
  ['no groups', []],
  ['a name that YAML would not take as it is', [group('- 甲: 乙', 80)]],
])('a profile of one’s own: %s', (_, groups) => {
  const profile = own(groups);
  const analysis = analyze(newEvaluation(profile, 'zh-CN', './我局 办法.perf-profile.yaml'), {
    profile: profileLookup(() => ({ profile })),
  });
  expect(analysis.documents[0]?.profile.id).toBe('own');
  expect(
    [...new Set(check(analysis).findings.map(({ rule }) => rule.code))].filter(code => !leftToFillIn.includes(code)),
  ).toEqual([]);
});

for (const profile of builtInProfiles) {
  for (const locale of locales) {
    test(`a new ${profile.id} evaluation in ${locale} is known throughout and has the right weights`, () => {
      const analysis = analyze(newEvaluation(profile, locale), { profile: profileLookup() });
      const codes = check(analysis).findings.map(({ rule }) => rule.code);
      expect(analysis.documents[0]?.profile.id).toBe(profile.id);
      expect([...new Set(codes)].filter(code => !leftToFillIn.includes(code))).toEqual([]);
    });
  }
}

test('what the layout of the profile prints is asked for, and what it prints only where it is there is not', () => {
  const keysOf = (id: string): string[] => newEvaluation(builtIn(id), 'zh-CN').match(/^[^\s:]+(?=:)/gm) ?? [];
  const project = ['标题', '评分办法', '单位名称', '年度', '项目名称', '主管部门', '实施单位', '阶段'];
  expect(keysOf('mof-2020')).toEqual([...project, '预算执行', '年度目标', '绩效指标']);
  const unit = ['标题', '评分办法', '单位名称', '年度', '填报日期', '阶段', '支出'];
  expect(keysOf('wuhan-2020')).toEqual([...unit, '预算执行', '年度目标', '绩效指标', '偏差分析', '改进措施']);
});

test('as a snippet it is the same text, with a stop at every value still to be written', () => {
  const [profile] = builtInProfiles;
  if (!profile) throw new Error('no profile');
  const snippet = newEvaluationSnippet(profile, 'zh-CN');
  expect(snippet.split('\n').slice(0, 3)).toEqual(['标题: $1', '评分办法: wuhan-2020', '单位名称: $2']);
  expect(snippet).toMatch(/- 名称: \$\{\d+:指标1\}\n +权重: 10\n +目标值: \$\d+\n +完成值: \$\d+/);
  const plain = snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/ \$\d+$/gm, '');
  expect(plain).toBe(newEvaluation(profile, 'zh-CN'));
});
